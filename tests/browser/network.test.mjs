// What is fetched, when, from where, under which policy.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, listen, open, outcome, rows, useBrowser } from './browser.mjs'
import { FERRY, children, report } from './fixtures.mjs'
import { STRICT } from './server.mjs'

useBrowser()

const files = server => server.requests.filter(name => !/^page|favicon/.test(name))
const seen = page => {
    const requests = []
    page.on('request', request => requests.push(request.url()))
    return requests
}

test('far from the viewport only element.js is fetched, and the rest when it comes near', async () => {
    let requests
    const { page, server } = await open('page.html', {
        pages: { 'page.html': around(`<div style="height:6000px"></div><rashomon-table>${children(FERRY)}</rashomon-table>`) },
        before: async page => (await listen(page), requests = seen(page)),
    })
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(300)
    assert.deepEqual(files(server), ['element.js'])
    await page.evaluate(() => scrollTo(0, 5200))
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    assert.ok(files(server).length <= 5, `more than five: ${files(server)}`)
    assert.deepEqual([...new Set(files(server))].sort(), ['element.js', 'rashomon.js', 'rashomon_bg.wasm', 'worker.js'])
    assert.equal(files(server).filter(name => name.endsWith('.wasm')).length, 1, 'the wasm is fetched once')
    assert.ok(requests.every(url => url.startsWith(server.url)), `elsewhere: ${requests}`)
})

test('eager does not wait', async () => {
    const { page } = await open('page.html', {
        before: listen, pages: { 'page.html': around(`<div style="height:6000px"></div><rashomon-table eager>${children(FERRY)}</rashomon-table>`) },
    })
    assert.equal((await outcome(page)).type, 'rashomon-ready')
})

test('a strict policy with trusted types is kept, on the demo page and with the worker', async () => {
    const { page, server } = await open('index.html', { policy: STRICT, before: listen, path: '/deep/down/' })
    const { type } = await outcome(page, '#sample')
    assert.equal(type, 'rashomon-ready')
    assert.equal(page.workers().length, 1)
    assert.ok(await rows(page, '#sample').count() > 0)
    await rows(page, '#sample').first().locator('[aria-expanded]').click()
    assert.deepEqual(page.complaints, [])
    assert.ok(server.requests.every(name => !name.startsWith('outside:')), `outside the path: ${server.requests}`)
})

test('a page whose policy allows no worker compares by itself', async () => {
    const { page } = await open('page.html', {
        policy: STRICT.replace("worker-src 'self'", "worker-src 'none'"), before: listen, pages: { 'page.html': around(`<rashomon-table eager>${children(FERRY)}</rashomon-table>`) },
    })
    assert.equal((await outcome(page)).type, 'rashomon-ready')
})

test('a server that does not know wasm will do', async () => {
    const { page } = await open('page.html', {
        wasmType: 'application/octet-stream', before: listen, pages: { 'page.html': around('<rashomon-table eager report-src="report.json"></rashomon-table>'), 'report.json': JSON.stringify(report()) },
    })
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    assert.equal(await rows(page).count(), 2)
})

// As the demo page's snippet has it, with all of the window as the height.
const RESERVE = `<style>@media (scripting: enabled) {
  rashomon-table:not(:defined) { display: block; min-height: 90vh; }
  rashomon-table:not(:defined) > * { display: none; }
}
rashomon-table { --rashomon-min-height: 90vh; }</style>`

test('nothing shifts where height is reserved', async () => {
    const { page } = await open('page.html', {
        pages: { 'page.html': around(`${RESERVE}<rashomon-table eager>${children(FERRY)}</rashomon-table><p>After</p>`) },
        context: { viewport: { width: 1200, height: 900 } },
        before: async page => {
            await listen(page)
            await page.addInitScript(() => {
                globalThis.shift = 0
                new PerformanceObserver(list => list.getEntries().forEach(entry => { globalThis.shift += entry.value })).observe({ type: 'layout-shift', buffered: true })
            })
        },
    })
    await outcome(page)
    await page.waitForTimeout(300)
    assert.equal(await page.evaluate(() => globalThis.shift), 0)
})
