// What axe finds on the demo page: nothing, in light and dark, with rows open.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { FERRY, report } from './fixtures.mjs'
import { listen, open, outcome, rows, useBrowser } from './browser.mjs'

useBrowser()

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark']) {
    test(`axe finds no fault on the demo page, ${colorScheme}`, async () => {
        const { page } = await open('index.html', { before: listen, context: { colorScheme } })
        await outcome(page, '#sample')
        // Rows there are, whatever the engine finds.
        await page.evaluate(([report, articles]) => {
            globalThis.outcomes = []
            document.querySelector('#sample').report = report
            document.querySelector('#own').hidden = false
            document.querySelector('#own').articles = articles
        }, [report(), FERRY])
        await outcome(page, '#sample')
        await outcome(page, '#own')
        await rows(page, '#sample').first().locator('[aria-expanded]').click()
        await page.setInputFiles('#files', [{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') }])
        await page.locator('#problem').waitFor()
        await page.locator('#sample-texts summary').click()
        await page.evaluate(AXE)
        const violations = await page.evaluate(async values => (await globalThis.axe.run(document, { runOnly: { type: 'tag', values } })).violations
            .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target.join(' ')} (${node.failureSummary})`).join(' | ')}`), RULES)
        assert.deepEqual(violations, [])
    })

    test(`axe finds no fault in the dialog for taking away, ${colorScheme}`, async () => {
        const { page } = await open('index.html', { before: listen, context: { colorScheme } })
        await outcome(page, '#sample')
        await page.getByRole('button', { name: 'Copy or download' }).first().click()
        await page.getByRole('dialog').waitFor()
        await page.evaluate(AXE)
        const violations = await page.evaluate(async values => (await globalThis.axe.run(document, { runOnly: { type: 'tag', values } })).violations
            .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target.join(' ')} (${node.failureSummary})`).join(' | ')}`), RULES)
        assert.deepEqual(violations, [])
    })
}
