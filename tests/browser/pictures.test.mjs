// What the table looks like, against pictures that were looked at and kept, made small: layout, colours and weight are seen, the grain of
// letters is not. `UPDATE_SCREENSHOT=1` keeps what there is now; look at it before you commit it.
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { around, listen, newPage, open, outcome, useBrowser } from './browser.mjs'

useBrowser()

const KEPT = fileURLToPath(new URL('pictures', import.meta.url))
const KEEP = process.env.UPDATE_SCREENSHOT === '1'
const HARBOUR = await readFile(fileURLToPath(new URL('../case/view/harbour.json', import.meta.url)), 'utf8')
const STYLE = '<meta name="viewport" content="width=device-width"><style>body { margin: 1rem; font: 17px/1.5 Georgia, serif; } :root { color-scheme: light dark; --rashomon-background: Canvas; }</style>'
const SMALLER = 6 // times, in each direction
const APART = 40 // of 255, in a colour: more than two machines differ in drawing a letter
const MOST = 0.02 // share of pixels that may be apart

// Letters of other widths break lines elsewhere: then pictures of another machine say nothing.
const letters = page => page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    return ['17px Georgia, serif', '700 17px Georgia, serif'].map(font => (context.font = font, context.measureText('Whether the council accepted 1,234 offers').width.toFixed(1))).join(' ')
})

// In the page: both pictures to pixels.
const helpers = `
const pixels = async (base64, smaller) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))]))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width / smaller)
    canvas.height = Math.round(bitmap.height / smaller)
    const context = canvas.getContext('2d')
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return { canvas, context, data: context.getImageData(0, 0, canvas.width, canvas.height) }
}`
const small = (page, picture) => page.evaluate(`(async () => { ${helpers}
    const { canvas } = await pixels('${picture.toString('base64')}', ${SMALLER})
    return canvas.toDataURL('image/webp', 0.75).split(',')[1]
})()`).then(base64 => Buffer.from(base64, 'base64'))
const apart = (page, one, other) => page.evaluate(`(async () => { ${helpers}
    const [a, b] = [(await pixels('${one.toString('base64')}', 1)).data, (await pixels('${other.toString('base64')}', 1)).data]
    if (a.width !== b.width || Math.abs(a.height - b.height) > 2) return 1
    let count = 0
    const end = Math.min(a.data.length, b.data.length)
    for (let at = 0; at < end; at += 4) count += [0, 1, 2].some(c => Math.abs(a.data[at + c] - b.data[at + c]) > ${APART})
    return count / (end / 4)
})()`)

async function picture(width, colorScheme) {
    const body = '<main><h1>Page</h1><rashomon-table eager take-away report-src="report.json"></rashomon-table></main>'
    const { page } = await open('page.html', { before: listen, context: { viewport: { width, height: 900 }, colorScheme }, pages: { 'page.html': around(body, STYLE), 'report.json': HARBOUR } })
    await outcome(page)
    await page.locator('rashomon-table button.question').nth(2).click()
    await page.locator('rashomon-table .scale').waitFor()
    await page.evaluate(() => { scrollTo(0, 0); document.querySelector('rashomon-table').shadowRoot.activeElement.blur() })
    await page.mouse.move(0, 0)
    await page.waitForTimeout(400) // the arrow has turned
    const whole = await page.screenshot({ fullPage: true })
    await page.context().close()
    return whole
}

for (const width of [320, 768, 1280]) {
    test(`it looks as it did at ${width} px, light and dark`, async context => {
        const bench = await newPage()
        if (KEEP) {
            await mkdir(KEPT, { recursive: true })
            await writeFile(join(KEPT, 'letters.txt'), `${await letters(bench)}\n`)
        }
        const kept = await readFile(join(KEPT, 'letters.txt'), 'utf8')
        if (kept.trim() !== await letters(bench)) return context.skip('the letters of this machine are others')
        const seen = {}
        for (const colorScheme of ['light', 'dark']) {
            const path = join(KEPT, `table-${width}-${colorScheme}.webp`)
            const now = await small(bench, await picture(width, colorScheme))
            if (KEEP) await writeFile(path, now)
            seen[colorScheme] = now
            const share = await apart(bench, await readFile(path), now)
            assert.ok(share <= MOST, `${(100 * share).toFixed(1)} % of the pixels of ${path} are others`)
        }
        assert.ok(await apart(bench, seen.light, seen.dark) > 0.5, 'other colours are seen')
    })
}
