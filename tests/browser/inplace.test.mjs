// Evidence marked in the articles themselves, and the way back to the row.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, eventually, listen, open, outcome, useBrowser } from './browser.mjs'
import { STRICT } from './server.mjs'

useBrowser()

// A report over articles as given: `spots` are [article index, words, the sentence around them, how many of its like come before].
function reportOf(articles, spots) {
    const evidence = spots.map(([index, text, sentence, before = 0]) => {
        const given = articles[index].html ?? articles[index].text
        let start = given.indexOf(sentence)
        for (let n = before; n > 0; n -= 1) start = given.indexOf(sentence, start + 1)
        if (start < 0) throw new Error(`not in the article: ${sentence}`)
        const at = start + sentence.indexOf(text)
        return { article: articles[index].id, start: at, end: at + text.length, text, sentence: { start, end: start + sentence.length, text: sentence } }
    })
    return {
        articles: articles.map(({ id }) => ({ id, outlet: id, claims: 1 })),
        findings: [{
            id: 'row', question: 'How long', kind: 'quantity', verdict: 'contradiction', score: 1, why: 'They differ.', silent: [],
            versions: evidence.map(evidence => ({ label: evidence.text, evidence: [evidence] })),
        }],
        notes: [],
    }
}

// A page with a table that was given a report, and with articles elsewhere in it.
async function at(articles, spots, html, before = async () => {}) {
    const { page } = await open('page.html', {
        policy: STRICT,
        before: async page => (await listen(page), await before(page)),
        pages: { 'page.html': around(`<rashomon-table eager in-place></rashomon-table>${'<p>Between.</p>'.repeat(120)}${html}`) },
    })
    await page.evaluate(report => { document.querySelector('rashomon-table').report = report }, reportOf(articles, spots))
    await outcome(page)
    return page
}

const show = (page, which = 0) => page.evaluate(async which => {
    const host = document.querySelector('rashomon-table')
    const [row] = host.report.findings
    const { article, start, end, text } = row.versions[which].evidence[0]
    const { show } = await import(new URL('inplace.js', document.baseURI))
    return show(host, { finding: row.id, article, start, end, text })
}, which)

const marks = (page, name = 'rashomon-evidence') => page.evaluate(name => [...CSS.highlights.get(name) ?? []].map(String), name)

const FIRST = { id: 'first', text: 'The talks began late. They lasted for nearly two hours, an aide said.' }
const SECOND = { id: 'second', html: '<p>They lasted for <b>two hours</b> &amp; 16&nbsp;minutes.</p><p>More.</p>' }
const SPOTS = [[0, 'nearly two hours', 'They lasted for nearly two hours, an aide said.'],
    [1, '<b>two hours</b> &amp; 16&nbsp;minutes', 'They lasted for <b>two hours</b> &amp; 16&nbsp;minutes.']]
const HTML = `<article id="first"><h2>A headline of the page</h2><p>The talks began
    late. They lasted for <i>nearly</i> two
    hours, an aide said.</p></article><article id="second">${SECOND.html}</article>`

test('the words are marked exactly, in text and in HTML, and come into sight; nothing in the page changes', async () => {
    const page = await at([FIRST, SECOND], SPOTS, HTML)
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    assert.equal(await show(page), true)
    assert.deepEqual((await marks(page)).map(text => text.replace(/\s+/g, ' ')), ['nearly two hours'])
    const seen = await page.evaluate(() => {
        const [range] = CSS.highlights.get('rashomon-evidence')
        const { top, bottom } = range.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight && getSelection().focusNode === range.startContainer
    })
    assert.ok(seen, 'in sight, and the keyboard goes on from there')
    assert.equal(await show(page, 1), true)
    assert.deepEqual(await marks(page), ['two hours & 16\u00a0minutes'], 'one at a time')
    assert.ok((await marks(page, 'rashomon-other')).length >= 1)
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before)
    assert.deepEqual(page.complaints, [])
})

test('words that are not there as given are not marked', async () => {
    for (const html of [
        '<article id="first"><p>They lasted for nearly three hours, an aide said.</p></article>', // other words
        '<article id="first"><p>They lasted for nearly two hours, an aide said. They lasted for nearly two hours, an aide said.</p></article>', // which?
        '<article id="first" hidden><p>They lasted for nearly two hours, an aide said.</p></article>', // not shown
        '<article id="other"><p>They lasted for nearly two hours, an aide said.</p></article>', // not it
        '<article id="first"><script type="text/plain">They lasted for nearly two hours, an aide said.</script></article>',
        '',
    ]) {
        const page = await at([FIRST, SECOND], SPOTS, html)
        assert.equal(await show(page), false, html)
        assert.deepEqual(await marks(page), [])
        assert.equal(await page.evaluate(() => scrollY), 0)
        await page.context().close()
    }
})

test('no part of a longer figure is marked', async () => {
    const page = await at([{ id: 'first', text: 'It took 30 minutes.' }], [[0, '30 minutes', '30 minutes']], '<article id="first"><p>It took 130 minutes.</p></article>')
    assert.equal(await show(page), false)
})

test('of sentences that come twice the right one is marked, in child articles', async () => {
    const sentence = 'It lasted two hours.'
    const html = `<p>${sentence} A break.</p><p>${sentence}</p>`
    const { page } = await open('page.html', {
        before: listen, pages: { 'page.html': around(`<rashomon-table eager show-articles><article id="a" data-outlet="A">${html}</article>
            <article id="b" data-outlet="B"><p>It lasted two hours. It rained.</p></article></rashomon-table>`) },
    })
    await outcome(page)
    // The report of the page's own, with the second of the two.
    await page.evaluate(report => Object.defineProperty(document.querySelector('rashomon-table'), 'report', { value: report }),
        reportOf([{ id: 'a', html }, { id: 'b', text: 'It lasted two hours.' }], [[0, 'two hours', sentence, 1]]))
    assert.equal(await show(page), true)
    assert.equal(await page.evaluate(() => [...CSS.highlights.get('rashomon-evidence')][0].startContainer.parentElement === document.querySelectorAll('#a p')[1]), true)
})

test('an article inside closed details is opened', async () => {
    const page = await at([FIRST, SECOND], SPOTS, `<details><summary>Texts</summary>${HTML}</details>`)
    assert.equal(await show(page), true)
    assert.equal(await page.locator('body > details').evaluate(details => details.open), true)
})

test('without highlights the words are selected', async () => {
    const page = await at([FIRST, SECOND], SPOTS, HTML, page => page.addInitScript(() => { delete globalThis.Highlight }))
    assert.equal(await show(page), true)
    assert.equal((await page.evaluate(() => String(getSelection()))).replace(/\s+/g, ' '), 'nearly two hours')
})

test('a click on marked words, and on no others, leads to the row', async () => {
    const page = await at([FIRST, SECOND], SPOTS, HTML)
    await page.evaluate(() => {
        globalThis.revealed = []
        document.querySelector('rashomon-table').reveal = id => globalThis.revealed.push(id)
    })
    await show(page)
    const centre = words => page.evaluate(words => {
        const walker = document.createTreeWalker(document.querySelector('#first'), NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
            const start = walker.currentNode.data.indexOf(words)
            if (start < 0) continue
            const range = document.createRange()
            range.setStart(walker.currentNode, start)
            range.setEnd(walker.currentNode, start + words.length)
            const { left, top, width, height } = range.getBoundingClientRect()
            return [left + width / 2, top + height / 2]
        }
    }, words)
    await page.mouse.click(...await centre('an aide'))
    assert.deepEqual(await page.evaluate(() => globalThis.revealed), [])
    await page.mouse.click(...await centre('nearly'))
    assert.deepEqual(await page.evaluate(() => globalThis.revealed), ['row'])
})

test('Escape leads back to where the reader was', async () => {
    const page = await at([FIRST, SECOND], SPOTS, HTML)
    const button = page.locator('tbody.finding button').first()
    await button.focus()
    await show(page)
    assert.equal(await page.evaluate(() => document.querySelector('rashomon-table').shadowRoot.activeElement), null)
    await page.keyboard.press('Escape')
    await eventually('focus', () => button.evaluate(button => button.getRootNode().activeElement === button))
})

test('another report takes the marks away', async () => {
    const page = await at([FIRST, SECOND], SPOTS, HTML)
    await show(page)
    await page.evaluate(report => { globalThis.outcomes = []; document.querySelector('rashomon-table').report = report }, reportOf([SECOND], [[0, 'More.', 'More.']]))
    await outcome(page)
    await eventually('no marks', async () => (await marks(page)).length === 0 && (await marks(page, 'rashomon-other')).length === 0)
})

test('by keyboard alone: from the words of a cell to the article, and back to the row', async () => {
    const page = await at([FIRST, SECOND], SPOTS, HTML)
    const words = page.locator('tbody.finding button.words').first()
    await words.focus()
    await page.keyboard.press('Enter')
    await eventually('marked', async () => (await marks(page)).length === 1)
    await page.keyboard.press('Escape')
    await eventually('focus', () => words.evaluate(button => button.getRootNode().activeElement === button))
    await page.evaluate(() => document.querySelector('#first').scrollIntoView({ block: 'center' }))
    const [x, y] = await page.evaluate(() => {
        const { left, top, width, height } = [...CSS.highlights.get('rashomon-evidence')][0].getClientRects()[0]
        return [left + width / 2, top + height / 2]
    })
    await page.mouse.click(x, y)
    await eventually('the row is open, with focus', () => page.locator('tbody.finding [aria-expanded=true]').first()
        .evaluate(button => button.getRootNode().activeElement === button))
    assert.deepEqual(page.complaints, [])
})

test('a page that marks words itself prevents the default', async () => {
    const page = await at([FIRST, SECOND], SPOTS, HTML)
    await page.evaluate(() => document.querySelector('rashomon-table').addEventListener('rashomon-evidence', event => {
        globalThis.asked = event.detail
        event.preventDefault()
    }))
    await page.locator('tbody.finding button.words').first().click()
    assert.equal(await page.evaluate(() => globalThis.asked.text), 'nearly two hours')
    await page.waitForTimeout(200)
    assert.deepEqual(await marks(page), [])
})

test('a reader is told what is not found, and gets the sentence instead', async () => {
    const page = await at([FIRST, SECOND], SPOTS, '<article id="first"><p>They lasted for nearly three hours, an aide said.</p></article>')
    await page.locator('tbody.finding button.words').first().click()
    await eventually('told', async () => /not in the article on this page/.test(await page.getByRole('status').filter({ hasText: 'These words' }).textContent()))
    assert.equal(await page.locator('tbody.finding [aria-expanded=true]').count(), 1)
    assert.ok(await page.locator('tbody.finding mark').first().isVisible())
    await page.evaluate(() => { document.querySelector('#first p').textContent = 'They lasted for nearly two hours, an aide said.' })
    await page.locator('tbody.finding button.words').first().click()
    await eventually('marked', async () => (await marks(page)).length === 1)
    assert.equal(await page.getByText('These words').count(), 0, 'what was told is taken back')
    assert.deepEqual(page.complaints, [])
})
