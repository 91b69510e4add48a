// <rashomon-table> in pages of all sorts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, eventually, listen, open, outcome, rows, useBrowser } from './browser.mjs'
import { FERRY, children, report } from './fixtures.mjs'

useBrowser()

const READY = JSON.stringify(report())
const LIST = JSON.stringify({ articles: FERRY })
const page = (body, more = {}) => open('page.html', { ...more, before: listen, pages: { 'page.html': around(body), 'report.json': READY, 'articles.json': LIST, ...more.pages } })
const visible = (page, selector) => page.locator(selector).first().isVisible()

test('child articles are compared, hidden once the table is there, and shown on demand', async () => {
    const { page: tab } = await page(`<rashomon-table eager>${children(FERRY)}</rashomon-table>`)
    const { type, detail } = await outcome(tab)
    assert.equal(type, 'rashomon-ready')
    assert.deepEqual(detail.report.articles.map(({ id, outlet, published }) => [id, outlet, published]),
        [['harbour-post', 'Harbour Post', '2026-03-01'], ['bay-courier', 'Bay Courier', '2026-03-02']])
    assert.ok(await rows(tab).count() > 0, 'no rows')
    assert.equal(await visible(tab, 'article'), false)
    await tab.evaluate(() => document.querySelector('rashomon-table').setAttribute('show-articles', ''))
    assert.equal(await visible(tab, 'article'), true)
    assert.deepEqual(tab.complaints, [])
})

test('without JavaScript the articles are readable', async () => {
    const { page: tab } = await open('page.html', {
        pages: { 'page.html': around(`<rashomon-table>${children(FERRY)}</rashomon-table>`) }, context: { javaScriptEnabled: false },
    })
    assert.equal(await visible(tab, 'text=planned to last 30 minutes'), true)
})

test('src gives articles, as an array or in an object, and may change', async () => {
    const { page: tab, server } = await page('<rashomon-table eager src="articles.json"></rashomon-table>', { pages: { 'array.json': JSON.stringify(FERRY.map((article, index) => ({ ...article, id: `n${index}` }))) } })
    assert.equal((await outcome(tab)).detail.report.articles[0].id, 'harbour-post')
    await tab.evaluate(() => { globalThis.outcomes = []; document.querySelector('rashomon-table').setAttribute('src', 'array.json') })
    assert.equal((await outcome(tab)).detail.report.articles[0].id, 'n0')
    assert.deepEqual(server.requests.filter(name => name.endsWith('.json')), ['articles.json', 'array.json'], 'each is read once')
})

test('a ready report needs no worker; it may change, and the properties win over the attributes', async () => {
    const { page: tab, server } = await page('<rashomon-table eager report-src="report.json"></rashomon-table>')
    assert.equal((await outcome(tab)).type, 'rashomon-ready')
    assert.equal(await rows(tab).count(), 2)
    assert.equal(tab.workers().length, 0)
    assert.ok(!server.requests.includes('worker.js'))
    const other = report()
    other.findings[0].question = 'Another question'
    await tab.evaluate(report => { globalThis.outcomes = []; document.querySelector('rashomon-table').report = report }, other)
    assert.equal((await outcome(tab)).type, 'rashomon-ready')
    await rows(tab).filter({ hasText: 'Another question' }).waitFor()
    await tab.evaluate(() => { globalThis.outcomes = []; document.querySelector('rashomon-table').report = null })
    assert.equal((await outcome(tab)).type, 'rashomon-ready')
    await rows(tab).filter({ hasText: 'How long the meeting lasted' }).waitFor()
})

test('a property set before the script is there is not lost', async () => {
    const { page: tab } = await open('page.html', { before: listen, pages: { 'page.html': '<!doctype html><rashomon-table eager></rashomon-table>' } })
    await tab.evaluate(async report => {
        document.querySelector('rashomon-table').report = report
        await import(new URL('element.js', document.baseURI))
    }, report())
    assert.equal((await outcome(tab)).type, 'rashomon-ready')
    assert.equal(await rows(tab).count(), 2)
})

test('articles that come later as children, or by property, are compared then', async () => {
    const { page: tab } = await page('<rashomon-table id="a" eager></rashomon-table><rashomon-table id="b" eager></rashomon-table>')
    await tab.evaluate(([html, list]) => {
        document.querySelector('#a').innerHTML = html
        document.querySelector('#b').articles = list
    }, [children(FERRY), FERRY])
    for (const id of ['#a', '#b']) assert.equal((await outcome(tab, id)).type, 'rashomon-ready')
})

test('several elements share one worker, stay apart, and end it when they leave', async () => {
    const { page: tab } = await page(`<rashomon-table id="a" eager>${children(FERRY)}</rashomon-table>
        <rashomon-table id="b" eager>${children(FERRY.slice(0, 1))}</rashomon-table><rashomon-table id="c" eager report-src="report.json"></rashomon-table>`)
    assert.equal((await outcome(tab, '#a')).type, 'rashomon-ready')
    assert.equal((await outcome(tab, '#b')).type, 'rashomon-error')
    assert.equal((await outcome(tab, '#c')).type, 'rashomon-ready')
    assert.equal(tab.workers().length, 1)
    await rows(tab, '#c').first().locator('button').click()
    assert.equal(await rows(tab, '#c').first().locator('button').getAttribute('aria-expanded'), 'true')
    assert.equal(await tab.locator('#a [aria-expanded=true]').count(), 0)
    await tab.evaluate(() => document.querySelectorAll('rashomon-table').forEach(element => element.remove()))
    await eventually('the worker ends', () => tab.workers().length === 0)
    assert.deepEqual(tab.complaints, [])
})

test('an element may be moved, taken out and put back', async () => {
    const { page: tab, server } = await page('<main></main><rashomon-table eager report-src="report.json"></rashomon-table>')
    await outcome(tab)
    await tab.evaluate(() => { globalThis.outcomes = []; document.querySelector('main').append(document.querySelector('rashomon-table')) })
    await outcome(tab)
    assert.equal(await rows(tab).count(), 2)
    await tab.evaluate(async () => {
        const element = document.querySelector('rashomon-table')
        element.remove()
        await new Promise(resolve => setTimeout(resolve, 50))
        if (element.shadowRoot.querySelector('table')) throw new Error('the table outlived the element')
        globalThis.outcomes = []
        document.body.append(element)
    })
    await outcome(tab)
    assert.equal(await rows(tab).count(), 2)
    assert.equal(server.requests.filter(name => name === 'report.json').length, 1, 'a report once read is kept')
    assert.deepEqual(tab.complaints, [])
})

test('the script may be there twice', async () => {
    const { page: tab } = await open('page.html', {
        before: listen,
        pages: { 'page.html': around('<rashomon-table eager report-src="report.json"></rashomon-table>', '<script type="module" src="element.js?again"></script>'), 'report.json': READY },
    })
    assert.equal((await outcome(tab)).type, 'rashomon-ready')
    assert.deepEqual(tab.complaints, [])
})

test('what cannot be compared is said, with a stable code, and the articles stay readable', async () => {
    const cases = [
        [`<rashomon-table eager>${children(FERRY.slice(0, 1))}</rashomon-table>`, 'too-few-articles'],
        [`<rashomon-table eager>${children([FERRY[0], { ...FERRY[1], text: ' – ' }])}</rashomon-table>`, 'empty-article'],
        ['<rashomon-table eager src="missing.json"></rashomon-table>', 'fetch-failed'],
        ['<rashomon-table eager src="broken.json"></rashomon-table>', 'bad-json'],
        ['<rashomon-table eager src="number.json"></rashomon-table>', 'bad-article'],
        ['<rashomon-table eager report-src="number.json"></rashomon-table>', 'bad-report'],
    ]
    for (const [body, code] of cases) {
        const { page: tab } = await page(body, { pages: { 'broken.json': '{', 'number.json': '5' } })
        const { type, detail } = await outcome(tab)
        assert.deepEqual([type, detail.code], ['rashomon-error', code])
        assert.ok(detail.message.length > 10)
        assert.equal(await tab.getByRole('alert').textContent(), `No comparison: ${detail.message}`)
        if (body.includes('article')) assert.equal(await visible(tab, 'article'), true)
        await tab.context().close()
    }
})

test('an error goes away when its cause does', async () => {
    const { page: tab } = await page(`<rashomon-table eager>${children(FERRY.slice(0, 1))}</rashomon-table>`)
    assert.equal((await outcome(tab)).type, 'rashomon-error')
    await tab.evaluate(html => { globalThis.outcomes = []; document.querySelector('rashomon-table').insertAdjacentHTML('beforeend', html) }, children(FERRY.slice(1)))
    assert.equal((await outcome(tab)).type, 'rashomon-ready')
    assert.equal(await tab.getByRole('alert').count(), 0)
})

// What moved by itself while a page came up: the sum that Chromium calls the cumulative layout shift.
const shifts = async (body, head = '', pages = {}, viewport = { width: 1000, height: 800 }) => {
    const { page: tab } = await open('page.html', {
        context: { viewport },
        before: async page => (await listen(page), await page.addInitScript(() => {
            globalThis.shifted = 0
            new PerformanceObserver(list => list.getEntries().forEach(({ value }) => { globalThis.shifted += value })).observe({ type: 'layout-shift', buffered: true })
        })),
        pages: { 'page.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Test</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`, 'report.json': READY, ...pages },
    })
    assert.equal((await outcome(tab)).type, 'rashomon-ready')
    await tab.waitForTimeout(500)
    const shifted = await tab.evaluate(() => globalThis.shifted)
    await tab.context().close()
    return shifted
}
const SCRIPT = '<script type="module" src="element.js" blocking="render"></script>'
const BELOW = '<h2>Below</h2><p>What a reader has begun to read.</p>'.repeat(5)

test('with a height nothing moves, without a style of the page\'s own', async () => {
    for (const more of ['', 'take-away in-place', 'show-articles']) {
        const html = `<h1>Page</h1><rashomon-table eager height="300" ${more}>${children(FERRY)}</rashomon-table>${BELOW}`
        assert.equal(await shifts(html, SCRIPT), 0, more)
    }
    assert.equal(await shifts(`<div style="height: 900px">Above</div><rashomon-table>${children(FERRY)}</rashomon-table>${BELOW}`, SCRIPT), 0, 'below the window a table may grow')
})

test('without a height a table that fills the window moves nothing either, and a short one little', async () => {
    // Reports as long as reports are, so that the table is higher than the window.
    const long = FERRY.map(report => ({ ...report, text: `${report.text}\n\n${Array.from({ length: 12 }, (_, n) => `Ferry number ${n + 3} took ${n * 7 + (report === FERRY[0] ? 31 : 44)} passengers to island number ${n + 3} on Monday, a harbour clerk said. `).join('\n\n')}` }))
    const findings = Array.from({ length: 12 }, (_, row) => ({ ...report().findings[0], id: `f-${row}` }))
    const ready = JSON.stringify({ ...report(), findings })
    const windows = [{ width: 1280, height: 800 }, { width: 768, height: 1024 }, { width: 320, height: 640 }]
    for (const [what, table] of [
        ['reports', `<rashomon-table eager>${children(long)}</rashomon-table>`],
        ['a ready report', '<rashomon-table eager report-src="long.json"></rashomon-table>'],
        ['short reports', `<rashomon-table eager>${children(FERRY)}</rashomon-table>`],
        ['a ready report of two rows, announced', '<rashomon-table eager report-src="report.json" style="--rashomon-min-height: 25rem"></rashomon-table>'],
    ]) for (const viewport of windows) {
        const moved = await shifts(`<h1>Page</h1>${table}${BELOW}`, SCRIPT, { 'long.json': ready }, viewport)
        assert.ok(moved <= 0.02, `${what} at ${viewport.width} px: ${moved}`)
    }
})

test('what moves is seen', async () => {
    const late = '<script type="module">setTimeout(() => document.querySelector("h1").style.marginTop = "300px", 200)</script>'
    assert.ok(await shifts(`<h1>Page</h1><rashomon-table eager height="20rem" report-src="report.json"></rashomon-table>${BELOW}`, SCRIPT + late) > 0)
})

test('a height may come and go, and the table scrolls inside it', async () => {
    const { page: tab } = await page('<rashomon-table eager height="150" report-src="report.json"></rashomon-table>')
    await outcome(tab)
    const height = () => tab.evaluate(() => document.querySelector('rashomon-table').offsetHeight)
    assert.equal(await height(), 150)
    assert.ok(await tab.evaluate(() => { const inner = document.querySelector('rashomon-table').shadowRoot.querySelector('[part=table]'); return inner.scrollHeight > inner.clientHeight }))
    await tab.evaluate(() => document.querySelector('rashomon-table').setAttribute('height', '50vh'))
    assert.equal(await height(), Math.round(await tab.evaluate(() => innerHeight / 2)))
    await tab.evaluate(() => document.querySelector('rashomon-table').removeAttribute('height'))
    assert.ok(await height() > 150)
})

test('what a table offers follows its attributes', async () => {
    const { page: tab } = await page('<rashomon-table eager report-src="report.json"></rashomon-table>')
    await outcome(tab)
    const has = selector => tab.locator(`rashomon-table ${selector}`).count()
    await rows(tab).first().locator('[aria-expanded]').click()
    assert.deepEqual([await has('button.words'), await has('.take')], [0, 0])
    await tab.evaluate(() => { for (const name of ['in-place', 'take-away']) document.querySelector('rashomon-table').toggleAttribute(name) })
    await eventually('words and copies are offered', async () => await has('button.words') === 3 && await has('.take') === 2)
    assert.equal(await has('[aria-expanded=true]'), 1, 'what is open stays open')
    await tab.evaluate(() => { for (const name of ['in-place', 'take-away']) document.querySelector('rashomon-table').toggleAttribute(name) })
    await eventually('they are gone', async () => await has('button.words') === 0 && await has('.take') === 0)
    await tab.evaluate(() => { document.querySelector('rashomon-table').lang = 'de' })
    await eventually('German', async () => await tab.getByText('Filtern und sortieren').count() === 1)
    assert.deepEqual(tab.complaints, [])
})
