// The worker that dies, hangs or cannot be had.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { around, eventually, listen, open, outcome, rows, useBrowser } from './browser.mjs'
import { FERRY, children } from './fixtures.mjs'
import { DIST } from './server.mjs'

useBrowser()

// How long a comparison may take is told only where one never ends: there a slow machine is no later than a fast one.
const start = (pages = {}, prepare = async () => {}, timeout = '') => open('page.html', {
    pages: { 'page.html': around(`<rashomon-table eager ${timeout}>${children(FERRY)}</rashomon-table>`), ...pages },
    before: async page => (await listen(page), await prepare(page)),
})
const again = page => page.evaluate(() => { globalThis.outcomes = []; document.querySelector('rashomon-table').refresh() })

test('a worker that was killed is replaced', async () => {
    const { page } = await start({}, page => page.addInitScript(() => {
        globalThis.made = []
        globalThis.Worker = class extends Worker {
            constructor(...given) {
                super(...given)
                globalThis.made.push(this)
            }
        }
    }))
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    await page.evaluate(() => { document.querySelector('rashomon-table').setAttribute('timeout', 5_000); globalThis.made[0].terminate() })
    await again(page)
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    assert.equal(await page.evaluate(() => globalThis.made.length), 2)
    assert.ok(await rows(page).count() > 0)
})

test('an engine that fails once is started anew', async () => {
    const worker = await readFile(join(DIST, 'worker.js'), 'utf8')
    let given = 0
    const { page, server } = await start({
        'worker.js': () => worker + (given++ ? '' : '\nconst real = onmessage; onmessage = event => event.data.module ? real(event) : postMessage({ error: { code: "engine-failed", message: "trap" } })'),
    }, page => page.addInitScript(() => {
        const Real = Worker
        let number = 0
        globalThis.Worker = class extends Real { constructor(url, ...rest) { super(`${url}?${number++}`, ...rest) } }
    }))
    assert.equal((await outcome(page)).type, 'rashomon-ready')
    assert.equal(server.requests.filter(name => name === 'worker.js').length, 2)
})

test('an engine that hangs is given up after two tries, the page stays usable, the articles readable', async () => {
    const { page } = await start({ 'worker.js': 'onmessage = ({ data }) => { if (data.module) postMessage({}); else for (;;); }' }, undefined, 'timeout="1500"')
    const begun = Date.now()
    const { type, detail } = await outcome(page)
    assert.deepEqual([type, detail.code], ['rashomon-error', 'timeout'])
    assert.ok(Date.now() - begun < 15_000, 'two tries of 1.5 s took far longer')
    assert.ok(await page.locator('article').first().isVisible())
    await eventually('the worker ends', () => page.workers().length === 0)
})

test('where no worker can be had, the page itself compares', async () => {
    for (const pages of [{ 'worker.js': () => { throw new Error('gone') } }, { 'worker.js': 'throw new Error("broken")' }]) {
        const { page } = await start(pages)
        assert.equal((await outcome(page)).type, 'rashomon-ready')
        assert.ok(await rows(page).count() > 0)
        await page.context().close()
    }
})

test('without WebAssembly there is a clear error', async () => {
    const { page } = await start({}, page => page.addInitScript(() => { delete globalThis.WebAssembly }))
    const { detail } = await outcome(page)
    assert.equal(detail.code, 'no-webassembly')
    assert.ok(await page.locator('article').first().isVisible())
})

test('a package that is not whole on the server is a clear error', async () => {
    const { page } = await start({ 'rashomon_bg.wasm': () => { throw new Error('gone') } })
    const { detail } = await outcome(page)
    assert.equal(detail.code, 'load-failed')
    assert.match(detail.message, /404/)
})
