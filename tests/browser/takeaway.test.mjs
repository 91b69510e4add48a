// What a reader takes away: the formats, and the dialog that offers them.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { csv, json, letter, markdown, page as pageOf, picture, rowText } from '../../www/takeaway.js'
import { around, eventually, listen, newPage, open, outcome, rows, useBrowser } from './browser.mjs'
import { HOSTILE, report } from './fixtures.mjs'
import { STRICT } from './server.mjs'

useBrowser()

const CASE = new URL('../case/export/', import.meta.url)
const read = name => readFile(new URL(name, CASE), 'utf8')
const REPORT = JSON.parse(await read('report.json'))

test('CSV and Markdown are byte for byte what the command line writes', async () => {
    assert.equal(csv(REPORT), await read('report.csv'))
    assert.equal(markdown(REPORT), await read('report.md'))
    assert.equal(markdown(REPORT, true), await read('report-all.md'))
})

test('JSON comes back as it was', () => assert.deepEqual(JSON.parse(json(REPORT)), REPORT))

test('letters go on after Z', () => assert.deepEqual([0, 25, 26, 701, 702].map(letter), ['A', 'Z', 'AA', 'ZZ', 'AAA']))

test('a row as text has every sentence with its outlet, source and address', () => {
    for (const finding of REPORT.findings) {
        const text = rowText(REPORT, finding)
        for (const { evidence } of finding.versions) {
            for (const { sentence, source } of evidence) {
                assert.ok(text.includes(sentence.text.split(/\s+/).join(' ').trim()), sentence.text)
                if (source) assert.ok(text.includes(`quoted: ${source}`))
            }
        }
    }
    const text = REPORT.findings.map(finding => rowText(REPORT, finding)).join('')
    assert.ok(text.includes('https://harbourpost.example/council/ferry?id=7&view=full'))
    assert.ok(!text.includes('javascript:'))
})

test('the page and the picture stand alone and take no text for markup', async () => {
    const hostile = report(HOSTILE)
    const page = await newPage({ offline: true, javaScriptEnabled: true })
    const asked = []
    page.on('request', request => asked.push(request.url()))
    await page.setContent(pageOf(hostile))
    assert.equal(await page.locator('table tbody tr').count(), 2)
    assert.equal(await page.locator('section mark').count(), 3)
    assert.equal(await page.locator('img, script, svg').count(), 0)
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0)
    assert.equal(await page.locator('a[href="https://harbour.example/ferry"]').count(), 2)
    assert.ok((await page.locator('body').innerText()).includes('onerror'), 'it is there as text')
    const svg = picture(report(`${HOSTILE}\u0001`))
    const bare = await newPage({ offline: true }) // the page's own policy allows no picture
    const shape = await bare.evaluate(async svg => {
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
        const image = new Image()
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
        await image.decode()
        const held = parsed.querySelectorAll('parsererror, script, image, foreignObject, [onload], [onerror]').length
        return { held, width: image.naturalWidth, height: image.naturalHeight, texts: parsed.querySelectorAll('text').length }
    }, svg)
    assert.equal(shape.held, 0)
    assert.ok(shape.width > 500 && shape.height > 100 && shape.texts > 8, JSON.stringify(shape))
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined)
    assert.deepEqual(asked.filter(url => !/^(data|about):/.test(url)), [])
})

test('no line of the picture is wider than its column', async () => {
    const page = await newPage()
    await page.setContent(picture(REPORT))
    const wide = await page.evaluate(() => [...document.querySelectorAll('text')].slice(1)
        .filter(text => text.getBBox().width > (text.getAttribute('x') === '12' ? 226 : 178)).map(({ textContent }) => textContent))
    assert.deepEqual(wide, [])
})

async function withDialog(settings = {}) {
    const { page } = await open('page.html', {
        before: listen, policy: STRICT, context: settings,
        pages: { 'page.html': around('<rashomon-table eager report-src="report.json"></rashomon-table>'), 'report.json': JSON.stringify(REPORT) },
    })
    await outcome(page)
    await rows(page).first().locator('button').first().focus()
    await page.evaluate(async () => (await import(new URL('takeaway.js', document.baseURI))).open(document.querySelector('rashomon-table')))
    return page
}

test('the dialog saves files, under a strict policy', async () => {
    const page = await withDialog({ acceptDownloads: true })
    const expected = { CSV: csv(REPORT), JSON: json(REPORT), Markdown: markdown(REPORT), 'Page (HTML)': pageOf(REPORT), 'Picture (SVG)': picture(REPORT) }
    for (const [name, text] of Object.entries(expected)) {
        const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
        assert.match(saved.suggestedFilename(), /^rashomon\.(csv|json|md|html|svg)$/)
        assert.equal(await readFile(await saved.path(), 'utf8'), text, name)
    }
    assert.deepEqual(page.complaints, [])
})

test('by keyboard: the open rows are copied, Escape leads back', async () => {
    const page = await withDialog({ permissions: ['clipboard-read', 'clipboard-write'] })
    const dialog = page.getByRole('dialog', { name: 'Take the table away' })
    const copy = dialog.getByRole('button', { name: /Copy the open rows/ })
    await copy.press('Enter')
    await eventually('a hint', async () => /No row is open/.test(await dialog.getByRole('status').textContent()))
    await page.keyboard.press('Escape')
    assert.equal(await dialog.count(), 0)
    const first = rows(page).first()
    assert.equal(await first.locator('button').first().evaluate(button => button.getRootNode().activeElement === button), true, 'focus is back')
    await page.keyboard.press('Enter')
    await first.locator('[aria-expanded=true]').waitFor()
    await page.evaluate(async () => (await import(new URL('takeaway.js', document.baseURI))).open(document.querySelector('rashomon-table')))
    await copy.press('Enter')
    await eventually('copied', async () => await dialog.getByRole('status').textContent() === 'Copied.')
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), rowText(REPORT, REPORT.findings[0]))
    assert.deepEqual(page.complaints, [])
})

test('where there is no clipboard the text is there to copy', async () => {
    const page = await withDialog()
    await page.keyboard.press('Escape')
    await rows(page).first().locator('button').first().press('Enter')
    await page.evaluate(async () => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
        const { open } = await import(new URL('takeaway.js', document.baseURI))
        open(document.querySelector('rashomon-table'))
    })
    await page.getByRole('button', { name: /Copy the open rows/ }).click()
    assert.equal(await page.getByRole('textbox', { name: /Copy the open rows/ }).inputValue(), rowText(REPORT, REPORT.findings[0]))
})

test('a row is copied with its sources from where it stands', async () => {
    for (const granted of [true, false]) {
        const { page } = await open('page.html', {
            before: listen, policy: STRICT, context: granted ? { permissions: ['clipboard-read', 'clipboard-write'] } : {},
            pages: { 'page.html': around('<rashomon-table eager take-away report-src="report.json"></rashomon-table>'), 'report.json': JSON.stringify(REPORT) },
        })
        await outcome(page)
        if (!granted) await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) })
        const row = rows(page).nth(1)
        await row.locator('button.question').press('Enter')
        await row.getByRole('button', { name: 'Copy this row with its sources' }).press('Enter')
        const finding = REPORT.findings.filter(({ verdict }) => verdict !== 'agreement' && verdict !== 'single')[1]
        await eventually('said', async () => (granted ? /Copied/ : /Ctrl/).test(await row.getByRole('status').textContent()))
        const copied = granted ? await page.evaluate(() => navigator.clipboard.readText()) : await row.getByRole('textbox').inputValue()
        assert.equal(copied, rowText(REPORT, finding))
        await page.getByRole('button', { name: 'Copy or download' }).click()
        await page.getByRole('dialog', { name: 'Take the table away' }).waitFor()
        assert.deepEqual(page.complaints, [])
    }
})
