// Chromium for the tests: one browser a test file, one context a test, and every complaint of a page written down.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before } from 'node:test'
import { chromium } from 'playwright-core'
import { serve } from './server.mjs'

const FLAGS = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
]
const PATIENCE = 20_000 // ms for anything a page is waited for

let browser
const cleanups = []

// Call once at the top of a test file.
export function useBrowser() {
    before(async () => {
        const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
        assert.ok(existsSync(executablePath), `no browser at ${executablePath} (install chromium, or name one in CHROMIUM)`)
        browser = await chromium.launch({ executablePath, args: FLAGS })
    })
    after(async () => {
        await browser?.close()
        await Promise.all(cleanups.map(cleanup => cleanup()))
    })
}

/**
 * A server and a page on it. `options` go to the server; `context` to the browser context; `before` runs on the page before
 * anything is loaded. `page.complaints` holds every console error, uncaught error and violated policy of the page.
 */
export async function open(name = 'index.html', { context: settings = {}, before: prepare, ...options } = {}) {
    const server = await serve(options)
    cleanups.push(server.close)
    const page = await newPage(settings)
    await prepare?.(page, server)
    await page.goto(server.url + name)
    return { page, server }
}

export async function newPage(settings = {}) {
    const context = await browser.newContext(settings)
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    page.complaints = []
    page.on('console', message => message.type() === 'error' && page.complaints.push(message.text()))
    page.on('pageerror', error => page.complaints.push(String(error)))
    return page
}

// A page around some HTML, with the element's script.
export const around = (body, head = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>
<link rel="icon" href="data:,">${head}<script type="module" src="element.js"></script><body>${body}</body></html>`

// Waits for one of the two events of the first element that fits the selector; resolves to { type, detail }. Sees past events too,
// if `listen` ran on the page before.
export const outcome = (page, selector = 'rashomon-table') => page.evaluate(([selector, ms]) => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no event of ${selector} within ${ms} ms`)), ms)
    const element = document.querySelector(selector)
    const past = globalThis.outcomes?.find(([target]) => target === element)
    if (past) return resolve(past[1])
    for (const type of ['rashomon-ready', 'rashomon-error']) {
        element.addEventListener(type, ({ detail }) => resolve({ type, detail }), { once: true })
    }
}), [selector, PATIENCE])

// Before a page loads: writes down the outcomes of all elements, latest first.
export const listen = page => page.addInitScript(() => {
    globalThis.outcomes = []
    for (const type of ['rashomon-ready', 'rashomon-error']) {
        document.addEventListener(type, event => globalThis.outcomes.unshift([event.target, { type, detail: event.detail }]))
    }
})

export const rows = (page, selector = 'rashomon-table') => page.locator(`${selector} tbody.finding`)

/** How long each task of a page's main thread took while `act` ran, in ms of processor time, as Chromium itself wrote it down. */
export async function trace(page, act) {
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] })
    await act()
    const { traceEvents } = JSON.parse(await browser.stopTracing())
    const thread = ({ pid, tid }) => `${pid} ${tid}`
    const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread))
    return traceEvents.filter(event => event.name === 'RunTask' && main.has(thread(event))).map(({ tdur = 0 }) => tdur / 1000)
}

export async function eventually(what, check, ms = PATIENCE) {
    for (const end = Date.now() + ms; ;) {
        if (await check()) return
        assert.ok(Date.now() < end, `not within ${ms} ms: ${what}`)
        await new Promise(resolve => setTimeout(resolve, 50))
    }
}
