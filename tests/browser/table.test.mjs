// The table as a reader uses it: filters, keys, languages, themes, many rows.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { around, eventually, listen, open, outcome, rows, useBrowser } from './browser.mjs'
import { FERRY, children } from './fixtures.mjs'

useBrowser()

const ARTIFACTS = fileURLToPath(new URL('artifacts', import.meta.url))
const HARBOUR = await readFile(fileURLToPath(new URL('../case/view/harbour.json', import.meta.url)), 'utf8')
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const STYLE = '<meta name="viewport" content="width=device-width"><style>body { margin: 1rem; font: 17px/1.5 Georgia, serif; } :root { color-scheme: light dark; --rashomon-background: Canvas; }</style>'

async function table({ attributes = '', report = HARBOUR, lang = 'en', ...context } = {}) {
    const body = `<main><h1>Page</h1><rashomon-table eager report-src="report.json" ${attributes}></rashomon-table></main>`
    const { page } = await open('page.html', { before: listen, context, pages: { 'page.html': around(body, STYLE).replace('lang="en"', `lang="${lang}"`), 'report.json': report } })
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    return page
}
const button = (page, name) => page.getByRole('button', { name })
const clean = page => assert.deepEqual(page.complaints, [])
const faults = async page => {
    await page.evaluate(AXE)
    return page.evaluate(async values => (await globalThis.axe.run(document, { runOnly: { type: 'tag', values } })).violations
        .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target.join(' ')} (${node.failureSummary})`).join(' | ')}`), RULES)
}

test('rows are searched, filtered, ordered and cleared, and the count is told', async () => {
    const page = await table()
    await page.evaluate(() => { globalThis.views = []; document.addEventListener('rashomon-view', ({ detail }) => views.push(detail.view)) })
    assert.equal(await rows(page).count(), 8)
    await button(page, 'Filter and sort').click()
    await page.getByLabel('Search the rows').fill('breakwater')
    await eventually('one row', async () => await rows(page).count() === 1)
    assert.match(await page.locator('rashomon-table .shown').innerText(), /^1 of 10 rows shown$/)
    await page.getByLabel('Search the rows').fill('no such words')
    await page.getByText('No row fits the filters.').waitFor()
    await button(page, 'Clear the filters').click()
    await eventually('all rows', async () => await rows(page).count() === 8)
    await page.getByRole('checkbox', { name: /^Contradiction/ }).uncheck()
    await eventually('no contradictions', async () => await rows(page).count() === 6)
    await page.getByRole('checkbox', { name: /^Quote/ }).uncheck()
    await eventually('no quotes', async () => await rows(page).count() === 5)
    await page.getByRole('switch').uncheck()
    await eventually('agreements', async () => await rows(page).count() === 7)
    await page.getByLabel('Only rows with').selectOption({ label: 'صحيفة الميناء' })
    await eventually('its rows', async () => await rows(page).count() < 7)
    const view = await page.evaluate(() => document.querySelector('rashomon-table').view)
    assert.equal(view, await page.evaluate(() => globalThis.views.at(-1)))
    const kept = await rows(page).allInnerTexts()
    const other = await table({ attributes: `view="${view.replaceAll('&', '&amp;')}"` })
    assert.deepEqual(await rows(other).allInnerTexts(), kept, 'the view brings the rows back')
    assert.ok(!page.url().includes('#'), 'the address is the page\'s own')
    clean(page)
})

test('a column is hidden by its head and comes back', async () => {
    const page = await table({ viewport: { width: 1280, height: 900 } })
    assert.equal(await page.locator('rashomon-table .scroll > table > thead th').count(), 6)
    await button(page, 'Hide this column: The Bay Courier').click()
    await eventually('five heads', async () => await page.locator('rashomon-table .scroll > table > thead th').count() === 5)
    await button(page, 'Filter and sort').click()
    await page.getByRole('checkbox', { name: 'The Bay Courier' }).check()
    await eventually('six heads', async () => await page.locator('rashomon-table .scroll > table > thead th').count() === 6)
    clean(page)
})

test('keys alone filter and open', async () => {
    const page = await table({ viewport: { width: 1280, height: 900 } })
    const until = async name => {
        for (let steps = 0; steps < 60; steps += 1) {
            await page.keyboard.press('Tab')
            const here = await page.evaluate(() => {
                const element = document.activeElement.shadowRoot?.activeElement
                return element?.localName === 'button' && { text: element.textContent, ring: getComputedStyle(element).outlineStyle }
            })
            if (here && here.text.includes(name)) return assert.equal(here.ring, 'solid', 'the focus is seen')
        }
        assert.fail(`not reached: ${name}`)
    }
    await until('Filter and sort')
    await page.keyboard.press('Enter')
    await page.getByLabel('Search the rows').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('ramp')
    await eventually('fewer rows', async () => await rows(page).count() < 8)
    await until('What the mayor said')
    await page.keyboard.press('Enter')
    await page.locator('rashomon-table .aligned').waitFor()
    clean(page)
})

test('the language is that of the page, and the questions stay English', async () => {
    for (const [lang, summary] of [['de-AT', '5 Berichte, 8 Abweichungen, 2 davon Widersprüche'], ['ar', '5 تقارير، 8 اختلافات، منها تناقضان'], ['fr', '5 articles, 8 divergences, dont 2 contradictions'], ['es', '5 noticias, 8 discrepancias, entre ellas 2 contradicciones'], ['en', '5 reports, 8 discrepancies, 2 of them contradictions']]) {
        const page = await table({ lang })
        assert.equal(await page.locator('rashomon-table .summary').innerText(), summary)
        assert.equal(await page.locator('rashomon-table .rashomon').getAttribute('dir'), lang === 'ar' ? 'rtl' : 'ltr')
        assert.equal(await page.locator('rashomon-table .question > span').first().getAttribute('lang'), lang === 'en' ? null : 'en')
        clean(page)
        await page.context().close()
    }
})

test('the page decides the theme, the attribute overrides it', async () => {
    const ground = page => page.evaluate(() => getComputedStyle(document.querySelector('rashomon-table').shadowRoot.querySelector('.question')).color)
    const dark = await ground(await table({ colorScheme: 'dark' }))
    const light = await ground(await table({ colorScheme: 'light' }))
    assert.notEqual(dark, light)
    assert.equal(await ground(await table({ colorScheme: 'light', attributes: 'theme="dark"' })), dark)
    assert.equal(await ground(await table({ colorScheme: 'dark', attributes: 'theme="light"' })), light)
})

test('a row is revealed although a filter hides it', async () => {
    const page = await table({ attributes: 'view="q=breakwater"' })
    assert.equal(await rows(page).count(), 1)
    assert.equal(await page.evaluate(() => document.querySelector('rashomon-table').reveal('place')), true)
    assert.equal(await page.locator('rashomon-table [data-finding=place] [aria-expanded=true]').count(), 1)
    assert.equal(await page.evaluate(() => document.querySelector('rashomon-table').reveal('nothing')), false)
})

test('evidence in a cell is offered where the reports are in view', async () => {
    const { page } = await open('page.html', { before: listen, pages: { 'page.html': around(`<rashomon-table eager show-articles>${children(FERRY)}</rashomon-table>`) } })
    await outcome(page)
    const chosen = page.evaluate(() => new Promise(resolve => document.addEventListener('rashomon-evidence', ({ detail }) => resolve(detail))))
    await page.locator('rashomon-table button.words').first().click()
    const { article, text } = await chosen
    assert.ok(FERRY.find(({ outlet }) => outlet.toLowerCase().replace(' ', '-') === article).text.includes(text), text)
})

// The keyboard alone: on to the next place that fits.
async function tabTo(page, selector) {
    const there = () => page.evaluate(selector => {
        let active = document.activeElement
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
        return active?.matches(selector) ?? false
    }, selector)
    for (let steps = 0; steps < 120; steps += 1) {
        await page.keyboard.press('Tab')
        if (await there()) return
    }
    assert.fail(`Tab never comes to ${selector}`)
}

for (const [name, context] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['theme against the page', { colorScheme: 'light', attributes: 'theme="dark"' }], ['forced colours', { forcedColors: 'active' }], ['Arabic', { lang: 'ar' }], ['narrow', { viewport: { width: 320, height: 800 } }]]) {
    test(`axe finds no fault with what is told while rows are shown, copied and taken away, by keyboard alone, ${name}`, async () => {
        const { attributes = '', ...rest } = context
        const page = await table({ viewport: { width: 1280, height: 900 }, ...rest, attributes: `in-place take-away ${attributes}`, permissions: ['clipboard-read', 'clipboard-write'] })
        const told = async (what, selector) => {
            await eventually(what, async () => Boolean((await page.locator(selector).last().textContent()).trim()))
            assert.deepEqual(await faults(page), [], what)
        }
        // No article of this page has the words: a note says so, and the row opens.
        await tabTo(page, 'button.words')
        await page.keyboard.press('Enter')
        await eventually('the row opens', async () => await page.locator('rashomon-table [aria-expanded=true]').count() === 1)
        await told('a note', 'rashomon-table .none-here')
        await tabTo(page, '.copy .take')
        await page.keyboard.press('Enter')
        await told('a copied row', 'rashomon-table .copy [role=status]')
        assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(JSON.parse(HARBOUR).findings[0].question))
        await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) })
        await page.keyboard.press('Enter')
        await page.locator('rashomon-table .copy textarea').waitFor()
        await told('a row to copy by hand', 'rashomon-table .copy [role=status]')
        await page.locator('rashomon-table .tools .take').focus()
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').waitFor()
        await tabTo(page, 'dialog .wide button')
        await page.keyboard.press('Enter')
        await told('rows to copy by hand', 'rashomon-table dialog [role=status]')
        await page.keyboard.press('Escape')
        await eventually('the focus is back', () => page.locator('rashomon-table .tools .take').evaluate(button => button.getRootNode().activeElement === button))
        // Nothing fits.
        await tabTo(page, '.tools button')
        await page.keyboard.press('Enter')
        await tabTo(page, 'input[type=search]')
        await page.keyboard.type('qqqq')
        await told('an empty table', 'rashomon-table .nothing')
        clean(page)
    })

    test(`axe finds no fault while a table is made and when none can be, ${name}`, async () => {
        const { attributes = '', lang = 'en', ...rest } = context
        const body = `<main><h1>Page</h1><rashomon-table eager ${attributes} lang="${lang}" src="reports.json"></rashomon-table></main>`
        let answer
        const asked = new Promise(resolve => { answer = resolve })
        const { page } = await open('page.html', { before: listen, context: rest, pages: { 'page.html': around(body, STYLE), 'reports.json': async () => { await asked; return '[]' } } })
        await eventually('it says what it does', async () => Boolean(await page.locator('rashomon-table [role=status]').first().textContent()))
        assert.deepEqual(await faults(page), [], 'waiting')
        answer()
        assert.equal((await outcome(page)).type, 'rashomon-error')
        assert.ok(await page.locator('rashomon-table [role=alert]').isVisible())
        assert.deepEqual(await faults(page), [], 'an error')
    })

    test(`axe finds no fault with all open, ${name}`, async () => {
        const page = await table({ viewport: { width: 1280, height: 900 }, ...context })
        assert.deepEqual(await faults(page), [])
        await page.locator('rashomon-table .tools button').click()
        await page.locator('rashomon-table .overview summary').click()
        await page.locator('rashomon-table .legend summary').click()
        for (const index of [0, 2, 3, 4]) await page.locator('rashomon-table button.question').nth(index).click()
        await page.locator('rashomon-table .aligned').waitFor()
        assert.deepEqual(await faults(page), [])
    })
}

test('nothing is wider than the page at 280 px, at 320 px and at twice the size, and the table is pictured', async () => {
    await mkdir(ARTIFACTS, { recursive: true })
    for (const width of [280, 320, 640, 768, 1280]) {
        for (const colorScheme of ['light', 'dark']) {
            const page = await table({ viewport: { width, height: 900 }, colorScheme })
            await page.locator('rashomon-table button.question').nth(2).click()
            await page.locator('rashomon-table .scale').waitFor()
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `wider than ${width}`)
            await page.evaluate(() => scrollTo(0, 0))
            await page.screenshot({ path: join(ARTIFACTS, `table-${width}-${colorScheme}.png`), fullPage: true })
            await page.context().close()
        }
    }
})

// Where each version's line begins and how long it is, and where its first point lies: in the order of the versions.
const lines = page => page.locator('rashomon-table .scale svg').evaluateAll(all => all.map(line => {
    const { x, width } = line.getBoundingClientRect()
    const point = line.querySelector('.point').getBoundingClientRect()
    return { line: `${Math.round(x)}+${Math.round(width)}`, at: point.x + point.width / 2 }
}))

test('points of one scale can be compared, whatever stands beside them', async () => {
    // From 5 to 1,234,567 passengers: the words beside the lines are as uneven as they get.
    const uneven = JSON.parse(HARBOUR)
    const figures = [5, 1_234_567, 617_286]
    uneven.findings[1].versions.forEach(({ value }, index) => Object.assign(value, { low: figures[index], high: figures[index], unit: 'people' }))
    for (const width of [280, 320, 768, 1280]) {
        const page = await table({ viewport: { width, height: 900 }, report: JSON.stringify(uneven) })
        await page.locator('rashomon-table button.question').nth(1).click()
        await page.locator('rashomon-table .scale').waitFor()
        const [least, most, middle] = await lines(page)
        assert.deepEqual([most.line, middle.line], [least.line, least.line], `at ${width}`)
        assert.ok(Math.abs((least.at + most.at) / 2 - middle.at) < 2, `half as many lie half way, at ${width}`)
        // Lines that are laid out each by itself are seen to be none that can be compared.
        await page.evaluate(() => {
            const alone = new CSSStyleSheet()
            alone.replaceSync('.rashomon .scale > li { grid-template-columns: auto minmax(4rem, 1fr) auto; }')
            document.querySelector('rashomon-table').shadowRoot.adoptedStyleSheets.push(alone)
        })
        assert.ok(new Set((await lines(page)).map(({ line }) => line)).size > 1, `the test sees other lines, at ${width}`)
        await page.context().close()
    }
})

for (const language of ['en', 'ar']) test(`the same report says the same as a page of its own and in the browser, in ${language}`, async () => {
    const native = execFileSync('cargo', ['run', '-q', '--locked', '--bin', 'rashomon', '--', 'render', '-', '--format=html', `--lang=${language}`], { input: HARBOUR, encoding: 'utf8' })
    const { page: still } = await open('still.html', { pages: { 'still.html': native } })
    const texts = (page, selector) => page.locator(selector).evaluateAll(all => all.map(part => part.textContent.replace(/\s+/g, ' ').trim()))
    const live = await table({ lang: language, attributes: `view="v=cdpas&amp;r=${JSON.parse(HARBOUR).findings.map(({ id }) => id).join(',')}"` })
    await eventually('all rows', async () => await rows(live).count() === 10)
    await live.locator('rashomon-table .overview table').waitFor({ state: 'attached' })
    for (const part of ['.summary', 'caption', 'thead bdi', 'thead time', 'tbody.finding', '.overview', '.legend', '.notes']) {
        const [one, other] = [await texts(live, `rashomon-table ${part}`), await texts(still, part)]
        assert.ok(0 < one.length, `${part} is there`)
        if (part !== 'thead bdi') assert.deepEqual(one, other, part)
        else assert.deepEqual([...new Set(one)], [...new Set(other)], part) // the button that hides a column names it again
    }
})
