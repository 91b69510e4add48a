// Texts that would rather be markup.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, listen, open, outcome, rows, useBrowser } from './browser.mjs'
import { FERRY, HOSTILE, report } from './fixtures.mjs'

useBrowser()

const safe = async page => {
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined, 'the text ran')
    const bad = await page.evaluate(() => [...document.querySelector('rashomon-table').shadowRoot.querySelectorAll('img,script,iframe,[onerror],[onload],a')]
        .filter(node => node.localName !== 'a' || !/^https?:/.test(node.href)).map(node => node.outerHTML))
    assert.deepEqual(bad, [])
}

test('markup in a ready report is shown as text, a script address is no link', async () => {
    const { page } = await open('page.html', { before: listen, pages: { 'page.html': around('<rashomon-table eager report-src="report.json"></rashomon-table>'), 'report.json': JSON.stringify(report(HOSTILE)) } })
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    await rows(page).first().locator('button').click()
    await page.locator('rashomon-table .detail').first().waitFor()
    assert.ok((await page.evaluate(() => document.querySelector('rashomon-table').shadowRoot.textContent)).includes(HOSTILE))
    await safe(page)
})

test('markup in articles is text, in every field', async () => {
    const { page } = await open('page.html', { before: listen, pages: { 'page.html': around('<rashomon-table eager></rashomon-table>') } })
    await page.evaluate(([articles, hostile]) => {
        document.querySelector('rashomon-table').articles = articles.map(article => ({
            ...article, outlet: article.outlet + hostile, title: hostile, url: 'javascript:globalThis.hacked=1', published: hostile,
            text: `${article.text} The mayor said: “${hostile} is fine.” ${hostile} was planned to last 30 minutes.`,
        }))
    }, [FERRY, HOSTILE])
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    for (const button of await rows(page).locator('button').all()) await button.click()
    await safe(page)
})

test('HTML articles are read, never put into the page', async () => {
    const { page } = await open('page.html', { before: listen, pages: { 'page.html': around('<rashomon-table eager></rashomon-table>') } })
    await page.evaluate(([articles, hostile]) => {
        document.querySelector('rashomon-table').articles = articles.map(({ outlet, text }) => ({ outlet, html: `<p>${text}</p>${hostile}` }))
    }, [FERRY, HOSTILE])
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    await safe(page)
})

test('a message of an error is text too', async () => {
    const { page } = await open('page.html', { before: listen, pages: { 'page.html': around('<rashomon-table eager></rashomon-table>') } })
    await page.evaluate(hostile => { document.querySelector('rashomon-table').articles = [{ id: hostile, text: 'x' }, { id: hostile, text: 'y' }] }, HOSTILE)
    const { detail } = await outcome(page)
    assert.equal(detail.code, 'duplicate-id')
    assert.ok(detail.message.includes(HOSTILE))
    await safe(page)
})

test('an id in the page cannot pose as the place of the files', async () => {
    const { page } = await open('page.html', {
        before: listen,
        pages: { 'page.html': around('<a id="rashomonAssets"></a><a id="rashomonAssets" name="rashomon.js" href="evil.js"></a><rashomon-table eager report-src="report.json"></rashomon-table>'), 'report.json': JSON.stringify(report()), 'evil.js': 'globalThis.hacked = 1' },
    })
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    await safe(page)
})
