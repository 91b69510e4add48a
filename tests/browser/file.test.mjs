// demo.html, opened from disk with no network.
import assert from 'node:assert/strict'
import { copyFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { eventually, listen, newPage, outcome, rows, useBrowser } from './browser.mjs'
import { FERRY } from './fixtures.mjs'
import { DIST } from './server.mjs'

useBrowser()

// Alone in a folder of its own, so that nothing beside it can help.
async function openFile(prepare = async () => {}) {
    const path = join(await mkdtemp(join(tmpdir(), 'rashomon-')), 'demo.html')
    await copyFile(join(DIST, 'demo.html'), path)
    const page = await newPage({ offline: true })
    page.asked = []
    page.on('request', request => page.asked.push(request.url()))
    await listen(page)
    await prepare(page)
    await page.goto(pathToFileURL(path).href)
    return page
}

async function works(page) {
    assert.equal((await outcome(page, '#sample')).type, 'rashomon-ready')
    assert.ok(await rows(page, '#sample').count() > 0)
    await page.setInputFiles('#files', FERRY.map(({ outlet, text }) => ({ name: `${outlet}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })))
    assert.equal((await outcome(page, '#own')).type, 'rashomon-ready')
    await eventually('rows', async () => await rows(page, '#own').count() > 0)
    assert.deepEqual(page.asked.filter(url => !/^(blob|data):/.test(url)).length, 1, `asked for: ${page.asked}`)
}

test('it compares the samples and files, alone and offline, in a worker', async () => {
    const page = await openFile()
    await works(page)
    assert.equal(page.workers().length, 1)
    assert.deepEqual(page.complaints, [])
})

test('it does so too where a page from disk gets no worker', async () => {
    const page = await openFile(page => page.addInitScript(() => { globalThis.Worker = class { constructor() { throw new Error('no worker') } } }))
    await works(page)
})
