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
const demo = ({ hash = '', ...more } = {}) => open(`index.html${hash}`, { before: listen, ...more })
const cards = page => page.locator('#reports > li')
const forget = page => page.evaluate(() => { globalThis.outcomes = [] })
const firstButton = page => rows(page, '#sample').first().locator('[aria-expanded]')

test('the sample table appears, says what differs, and is pictured', async () => {
    const { page } = await demo({ context: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, colorScheme: 'light' } })
    const { type, detail } = await outcome(page, '#sample')
    assert.equal(type, 'rashomon-ready')
    await eventually('rows', async () => await rows(page, '#sample').count() > 0)
    await firstButton(page).click()
    await mkdir(ARTIFACTS, { recursive: true })
    await page.screenshot({ path: join(ARTIFACTS, 'demo.png') })
    await page.screenshot({ path: join(ARTIFACTS, 'demo-whole.png'), fullPage: true, scale: 'css' })
    if (process.env.UPDATE_SCREENSHOT === '1') await page.screenshot({ path: README_PICTURE, scale: 'css' })
    assert.equal(detail.report.articles.length, 5)
    const apart = detail.report.findings.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'difference')
    assert.ok(apart.length >= 3, `only ${apart.length} differences in the sample`)
    const text = await page.locator('#sample table').first().innerText()
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
    const button = firstButton(page)
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

test('each story of the gallery has its table and its texts', async () => {
    const { page } = await demo()
    await outcome(page, '#sample')
    const told = new Set()
    for (const [name, count] of [['An accident', 4], ['A company deal', 4], ['A meeting', 5]]) {
        await forget(page)
        await page.getByRole('button', { name }).click()
        const { type, detail } = await outcome(page, '#sample')
        assert.equal(type, 'rashomon-ready')
        assert.equal(detail.report.articles.length, count)
        assert.ok(detail.report.findings.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'difference').length >= 3, name)
        assert.equal(await page.getByRole('button', { name }).getAttribute('aria-pressed'), 'true')
        await eventually('texts', async () => await page.locator('#sample-texts article').count() === count)
        await eventually('a title of its own', async () => !told.has(await page.locator('#sample-title').textContent()))
        told.add(await page.locator('#sample-title').textContent())
    }
    assert.equal(told.size, 3)
    clean(page)
})

test('a link opens a story, and what is no story is left alone', async () => {
    const { page } = await demo({ hash: '#story=accident', context: { permissions: ['clipboard-read', 'clipboard-write'] } })
    await eventually('four reports', async () => (await outcome(page, '#sample')).detail.report.articles.length === 4)
    await page.getByRole('button', { name: 'Copy a link to this view' }).click()
    await eventually('copied', async () => /Copied/.test(await page.locator('#shared').textContent()))
    const link = await page.evaluate(() => navigator.clipboard.readText())
    assert.match(link, /#story=accident(&|$)/)
    await firstButton(page).click()
    await eventually('the open row in the address', () => /#story=accident&.*r=/.test(page.url()))
    const { page: again } = await demo({ hash: new URL(page.url()).hash })
    await outcome(again, '#sample')
    await eventually('the same row is open', async () => await firstButton(again).getAttribute('aria-expanded') === 'true')
    const { page: other } = await demo({ hash: '#story=../../secret' })
    assert.equal((await outcome(other, '#sample')).detail.report.articles.length, 5)
    clean(other)
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
    assert.equal(await cards(page).count(), 2, 'an empty one takes its place')
    assert.equal(await page.locator('#own').isVisible(), false)
    assert.equal(await page.evaluate(() => document.activeElement.closest('li') !== null), true, 'focus stays among the reports')
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

test('typed by keyboard alone, compared as it comes, with outlets and dates', async () => {
    const { page } = await demo()
    await page.locator('#reports input').first().focus()
    for (const { outlet, text } of FERRY) {
        await page.keyboard.type(outlet)
        for (let field = 0; field < 9 && await page.evaluate(() => document.activeElement.localName) !== 'textarea'; field += 1) await page.keyboard.press('Tab')
        await page.keyboard.insertText(text)
        await page.keyboard.press('Tab') // to the card's button
        await page.keyboard.press('Tab') // to the next card
    }
    assert.equal((await outcome(page, '#own')).type, 'rashomon-ready')
    await eventually('rows', async () => await rows(page, '#own').count() > 0)
    await forget(page)
    await page.locator('#reports textarea').nth(1).fill(FERRY[1].text.replace('45 minutes', '90 minutes'))
    await page.locator('#reports input[type=date]').first().fill('2026-03-01')
    const { detail } = await outcome(page, '#own')
    assert.ok(JSON.stringify(detail.report).includes('90 minutes'))
    assert.equal(detail.report.articles[0].outlet, FERRY[0].outlet)
    await eventually('the date', async () => (await page.evaluate(() => document.querySelector('#own').report?.articles[0].published)) === '2026-03-01')
    assert.ok(!page.url().includes('minutes'), 'no text of the reader in the address')
    clean(page)
})

test('files that are no reports are refused in words, and all may be removed', async () => {
    const { page } = await demo()
    const file = (name, bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    await page.setInputFiles('#files', [file('picture.txt', [137, 80, 78, 71, 0, 1, 2]), file('empty.txt', []), file('latin.txt', [...Buffer.from('A caf'), 0xe9, ...Buffer.from(' was shut.')])])
    await eventually('the problem', () => page.locator('#problem').isVisible())
    assert.match(await page.locator('#problem').textContent(), /picture\.txt is no text.*empty\.txt has no words/)
    assert.match(await cards(page).first().textContent(), /replaced/)
    await page.getByRole('button', { name: 'Remove all' }).click()
    assert.equal(await page.locator('#problem').isVisible(), false)
    assert.deepEqual(await page.locator('#reports textarea').evaluateAll(fields => fields.map(({ value }) => value)), ['', ''])
    clean(page)
})

test('more than twenty reports are refused in words', async () => {
    const { page } = await demo()
    await page.setInputFiles('#files', Array.from({ length: 21 }, (_, n) => ({ name: `r${n}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`The ferry carried ${n + 10} people.`) })))
    await eventually('the problem', () => page.locator('#problem').isVisible())
    assert.match(await page.locator('#problem').textContent(), /r20\.txt is left out: at most 20/)
    assert.equal(await cards(page).count(), 20)
})

test('the generator writes the code that was asked for, and it is copied', async () => {
    const { page } = await demo({ context: { permissions: ['clipboard-read', 'clipboard-write'] } })
    const code = () => page.locator('#snippet').textContent()
    assert.match(await code(), /\n<script type="module" src="\/rashomon\/element\.js" blocking="render"><\/script>\n[^]*<rashomon-table>\n/)
    await page.getByLabel('Reports from').selectOption('report-src')
    await page.getByLabel('Theme').selectOption('dark')
    await page.getByLabel('Language of the table').selectOption('fr')
    await page.getByLabel('Fixed height').fill('40')
    await page.getByLabel('Folder of the files').fill('/a"b')
    await page.getByLabel(/load at once/).check()
    assert.ok((await code()).endsWith('<rashomon-table report-src="report.json" theme="dark" lang="fr" height="40rem" eager></rashomon-table>'), await code())
    assert.ok((await code()).includes('src="/a&#34;b/element.js"'))
    await page.getByRole('button', { name: 'Copy the code' }).click()
    await eventually('the word', async () => await page.locator('#copied').textContent() === 'Copied.')
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code())
    clean(page)
})

test('the code for a report of few rows keeps their height free, not a window', async () => {
    const { page } = await demo()
    await page.getByLabel('Reports from').selectOption('report-src')
    const code = () => page.locator('#snippet').textContent()
    assert.ok(!(await code()).includes('min-height'), 'the sample has many')
    await page.setInputFiles('#files', FERRY.map(({ outlet, text }) => ({ name: `${outlet}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })))
    await eventually('a height', async () => /<rashomon-table report-src="report\.json" style="--rashomon-min-height: (18|25)rem">/.test(await code()))
})

test('the code works as it stands', async () => {
    const { page } = await demo()
    const snippet = await page.locator('#snippet').textContent()
    const { page: own } = await open('page.html', { before: listen, pages: { 'page.html': `<!doctype html><meta charset="utf-8"><title>x</title>${snippet.replace('/rashomon/element.js', 'element.js')}` } })
    assert.equal((await outcome(own)).type, 'rashomon-ready')
    assert.ok(await rows(own).count() > 0)
})

test('it looks as it should at every width, and nothing is wider than the screen', async () => {
    await mkdir(ARTIFACTS, { recursive: true })
    for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [768, 'light'], [768, 'dark'], [1280, 'dark']]) {
        const { page } = await demo({ context: { viewport: { width, height: 900 }, colorScheme } })
        await outcome(page, '#sample')
        await page.waitForTimeout(200)
        await page.screenshot({ path: join(ARTIFACTS, `demo-${width}-${colorScheme}.png`), fullPage: true })
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${width}`)
        await page.context().close()
    }
})
