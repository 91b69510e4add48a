// The demo page as a visitor uses it.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { eventually, listen, open, outcome, rows, useBrowser } from './browser.mjs'
import { FERRY } from './fixtures.mjs'

useBrowser()

const ARTIFACTS = fileURLToPath(new URL('artifacts', import.meta.url))
const README_PICTURE = fileURLToPath(new URL('../../www/screenshot.png', import.meta.url))

const clean = page => assert.deepEqual(page.complaints, [])
const demo = (more = {}) => open('index.html', { before: listen, ...more })
const items = page => page.locator('#reports li')

test('the sample table appears, says what differs, and is pictured', async () => {
    const { page } = await demo({ context: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, colorScheme: 'light' } })
    const { type, detail } = await outcome(page, '#sample')
    assert.equal(type, 'rashomon-ready')
    await eventually('rows', async () => await rows(page, '#sample').count() > 0)
    await rows(page, '#sample').first().locator('button').click()
    await mkdir(ARTIFACTS, { recursive: true })
    await page.screenshot({ path: join(ARTIFACTS, 'demo.png') })
    await page.screenshot({ path: join(ARTIFACTS, 'demo-whole.png'), fullPage: true, scale: 'css' })
    if (process.env.UPDATE_SCREENSHOT === '1') await page.screenshot({ path: README_PICTURE, scale: 'css' })
    assert.equal(detail.report.articles.length, 5)
    const apart = detail.report.findings.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'difference')
    assert.ok(apart.length >= 3, `only ${apart.length} differences in the sample`)
    const text = await page.locator('#sample table').innerText()
    for (const words of ['35 minutes', '30 minutes', 'two hours and 16 minutes']) assert.ok(text.includes(words), `not in the table: ${words}`)
    const whole = JSON.stringify(detail.report.findings)
    for (const furniture of ['Share', 'SHARE', 'Photo', 'Image:', 'Related', 'short URL', 'Source: agencies', 'By our correspondent']) {
        assert.ok(!whole.includes(furniture), `page furniture in a finding: ${furniture}`)
    }
    clean(page)
})

test('a row opens by click and by keyboard, and closes again', async () => {
    const { page } = await demo()
    await outcome(page, '#sample')
    const row = rows(page, '#sample').first()
    const button = row.locator('button')
    await button.click()
    assert.equal(await button.getAttribute('aria-expanded'), 'true')
    assert.ok(await row.locator('mark').first().isVisible())
    await button.press('Enter')
    assert.equal(await button.getAttribute('aria-expanded'), 'false')
    assert.equal(await row.locator('mark').count(), 0)
    await button.press('Space')
    assert.equal(await button.getAttribute('aria-expanded'), 'true')
    clean(page)
})

test('two chosen files are compared, and one may be taken away', async () => {
    const { page } = await demo()
    const folder = await mkdtemp(join(tmpdir(), 'rashomon-'))
    const paths = await Promise.all(FERRY.map(async ({ outlet, text }, index) => {
        const path = join(folder, index ? `${outlet}.html` : `${outlet}.txt`)
        await writeFile(path, index ? `<!doctype html><title>x</title><body><p>${text.replace('\n\n', '</p><p>')}</p>` : text)
        return path
    }))
    await page.setInputFiles('#files', paths)
    const { type, detail } = await outcome(page, '#own')
    assert.equal(type, 'rashomon-ready')
    assert.deepEqual(detail.report.articles.map(({ outlet }) => outlet), FERRY.map(({ outlet }) => outlet))
    await eventually('rows', async () => await rows(page, '#own').count() > 0)
    assert.match(await page.locator('#progress').textContent(), /2 reports compared/)
    await page.getByRole('button', { name: 'Remove Bay Courier' }).click()
    assert.equal(await items(page).count(), 1)
    assert.equal(await page.locator('#own').isVisible(), false)
    clean(page)
})

test('two dropped files are compared, and the page stays', async () => {
    const { page } = await demo()
    const transfer = await page.evaluateHandle(articles => {
        const transfer = new DataTransfer()
        for (const { outlet, text } of articles) transfer.items.add(new File([text], `${outlet}.txt`, { type: 'text/plain' }))
        return transfer
    }, FERRY)
    await page.dispatchEvent('#drop', 'dragover', { dataTransfer: transfer })
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer })
    assert.equal((await outcome(page, '#own')).type, 'rashomon-ready')
    await eventually('rows', async () => await rows(page, '#own').count() > 0)
    assert.ok(page.url().endsWith('index.html'))
    clean(page)
})

test('pasted texts are compared as they come', async () => {
    const { page } = await demo()
    for (const { outlet, text } of FERRY) {
        await page.getByLabel('Outlet').fill(outlet)
        await page.getByLabel('Text of the report').fill(text)
        await page.getByRole('button', { name: 'Add this report' }).click()
    }
    assert.equal((await outcome(page, '#own')).type, 'rashomon-ready')
    await eventually('rows', async () => await rows(page, '#own').count() > 0)
    const first = await rows(page, '#own').count()
    assert.equal(await page.getByLabel('Text of the report').inputValue(), '')
    await page.evaluate(() => { globalThis.outcomes = [] })
    await page.getByLabel('Text of the report').fill('The council held a meeting on Monday. The meeting was planned to last 90 minutes.')
    await page.getByRole('button', { name: 'Add this report' }).click()
    const { detail } = await outcome(page, '#own')
    assert.equal(detail.report.articles[2].outlet, 'Report 3')
    assert.ok(first > 0)
    clean(page)
})

test('files that are no reports are refused in words', async () => {
    const { page } = await demo()
    const file = (name, bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    await page.setInputFiles('#files', [file('picture.txt', [137, 80, 78, 71, 0, 1, 2]), file('empty.txt', []), file('latin.txt', [...Buffer.from('A caf'), 0xe9, ...Buffer.from(' was shut.')])])
    await eventually('the problem', () => page.locator('#problem').isVisible())
    assert.match(await page.locator('#problem').textContent(), /picture\.txt is no text.*empty\.txt has no words/)
    assert.equal(await items(page).count(), 1)
    assert.match(await items(page).first().textContent(), /replaced/)
    clean(page)
})

test('the sample texts can be read, and the snippet is copied', async () => {
    const { page } = await demo({ context: { permissions: ['clipboard-read', 'clipboard-write'] } })
    await page.getByText('Read the five sample texts').click()
    await eventually('five texts', async () => await page.locator('#sample-texts article').count() === 5)
    await page.getByRole('button', { name: 'Copy the code' }).click()
    await eventually('the word', async () => await page.locator('#copied').textContent() === 'Copied.')
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^<script type="module" src="rashomon\/element\.js"><\/script>\n[^]*<rashomon-table>/)
    clean(page)
})

test('the snippet works as it stands', async () => {
    const { page } = await demo()
    const snippet = await page.locator('#snippet').textContent()
    const { page: own } = await open('page.html', { before: listen, pages: { 'page.html': `<!doctype html><title>x</title>${snippet.replace('rashomon/element.js', 'element.js')}` } })
    assert.equal((await outcome(own)).type, 'rashomon-ready')
    assert.ok(await rows(own).count() > 0)
})

test('on a narrow screen nothing is wider than the screen', async () => {
    const { page } = await demo({ context: { viewport: { width: 320, height: 700 } } })
    await outcome(page, '#sample')
    await page.waitForTimeout(200)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320)
})
