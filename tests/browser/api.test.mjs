// The functions of rashomon.js: what goes in, what comes out, what is thrown. No page needed.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { FERRY, report } from './fixtures.mjs'
import { DIST } from './server.mjs'

const engine = await import(pathToFileURL(join(DIST, 'rashomon.js')))
await engine.default({ module_or_path: await readFile(join(DIST, 'rashomon_bg.wasm')) })

const { compare } = engine
const thrown = (...given) => {
    try {
        compare(...given)
    } catch (error) {
        return error
    }
    return assert.fail('nothing was thrown')
}

test('a report is plain objects whose evidence is where it says', () => {
    const result = compare(FERRY)
    assert.deepEqual(result, JSON.parse(JSON.stringify(result)))
    assert.deepEqual(result.articles.map(({ id, outlet }) => [id, outlet]), [['harbour-post', 'Harbour Post'], ['bay-courier', 'Bay Courier']])
    assert.ok(result.findings.length > 0)
    const texts = Object.fromEntries(result.articles.map(({ id }, index) => [id, FERRY[index].text]))
    for (const { versions } of result.findings) {
        for (const { article, start, end, text, sentence } of versions.flatMap(({ evidence }) => evidence)) {
            assert.equal(texts[article].slice(start, end), text)
            assert.equal(texts[article].slice(sentence.start, sentence.end), sentence.text)
            assert.ok(sentence.start <= start && end <= sentence.end)
        }
    }
})

test('offsets count UTF-16 code units, also after emoji and lone surrogates', () => {
    const articles = FERRY.map(article => ({ ...article, text: `🦀👩‍👩‍👧 \ud800 ‮naïve.\n\n${article.text}` }))
    const result = compare(articles)
    const evidence = result.findings.flatMap(({ versions }) => versions).flatMap(({ evidence }) => evidence)
    assert.ok(evidence.length > 0)
    for (const { article, start, end, text } of evidence) {
        const { text: whole } = articles[result.articles.findIndex(({ id }) => id === article)]
        assert.equal(whole.slice(start, end).toWellFormed?.() ?? whole.slice(start, end), text)
    }
})

test('ids come from the outlet, the place, or as given', () => {
    const ids = articles => compare(articles.map(article => ({ text: 'Word.', ...article }))).articles.map(({ id }) => id)
    assert.deepEqual(ids([{ outlet: 'The Däily – News!' }, { outlet: 'The Däily News' }, {}, { id: 'x', outlet: 'y' }, { id: ' ', outlet: null }]),
        ['the-däily-news', 'article-2', 'article-3', 'x', 'article-5'])
})

test('fields come through, unknown ones do no harm', () => {
    const [first] = compare([{ ...FERRY[0], title: 'T', url: 'https://a.example/', section: 'World' }, FERRY[1]]).articles
    assert.deepEqual([first.title, first.url, first.published], ['T', 'https://a.example/', '2026-03-01'])
    const [second] = compare([{ ...FERRY[0], title: null, url: undefined }, FERRY[1]]).articles
    assert.ok(!('title' in second) && !('url' in second))
})

test('html is read as text', () => {
    const result = compare(FERRY.map(({ outlet, text }) => ({ outlet, html: `<div><script>bad()</script><p>${text.replace('\n\n', '</p><p>')}</p></div>` })))
    assert.ok(result.findings.length > 0)
    assert.ok(!JSON.stringify(result).includes('bad()'))
})

test('errors are Errors with stable codes and say what, limit and remedy', () => {
    const two = FERRY
    const cases = [
        [[[]], 'too-few-articles', /at least 2/],
        [[[two[0]]], 'too-few-articles', /at least 2/],
        [[Array(21).fill(two[0])], 'too-many-articles', /21 .* at most 20/],
        [[[...two, { text: 'x' }], { maxArticles: 2 }], 'too-many-articles', /3 .* at most 2/],
        [[[two[0], { text: ' … ' }]], 'empty-article', /article-2/],
        [[[{ id: 'a', text: 'x' }, { id: 'a', text: 'y' }]], 'duplicate-id', /"a"/],
        [[undefined], 'bad-article', /array/],
        [[{ 0: two[0] }], 'bad-article', /array/],
        [[[two[0], 'text']], 'bad-article', /article 2/],
        [[[two[0], null]], 'bad-article', /article 2/],
        [[[two[0], { outlet: 'x' }]], 'bad-article', /article 2 .*neither/],
        [[[two[0], { text: 'x', html: 'y' }]], 'bad-article', /article 2 .*both/],
        [[[two[0], { text: 5 }]], 'bad-article', /article 2/],
        [[two, 5], 'bad-options', /object/],
        [[two, []], 'bad-options', /object/],
        [[two, { maxArticle: 5 }], 'bad-options', /maxArticle"/],
        [[two, { maxArticles: 1 }], 'bad-options', /from 2/],
        [[two, { maxArticles: '5' }], 'bad-options', /options/],
        [[two, { maxArticleBytes: 0.5 }], 'bad-options', /whole/],
        [[two, { maxArticleBytes: NaN }], 'bad-options', /whole/],
        [[two, { maxArticleBytes: 1e300 }], 'bad-options', /whole/],
    ]
    for (const [given, code, words] of cases) {
        const error = thrown(...given)
        assert.ok(error instanceof Error)
        assert.equal(error.code, code, error.message)
        assert.match(error.message, words)
    }
    assert.equal(compare(two, null).articles.length, 2)
    assert.equal(compare(two, {}).articles.length, 2)
})

test('a text over the limit is cut, with a note', () => {
    const { notes } = compare([{ ...FERRY[0], text: FERRY[0].text.repeat(9) }, FERRY[1]], { maxArticleBytes: 200 })
    assert.deepEqual(notes.map(({ code, article }) => [code, article]), [['article-cut', 'harbour-post']])
})

const PATIENCE = 5_000 // ms for one comparison: half of what the element waits

test('bad text gives a report in time, never a trap', () => {
    const texts = [
        'x'.repeat(1_000_000), '“'.repeat(5_000), '('.repeat(5_000), '\ud800'.repeat(5_000) + 'a', '🦀 5 🦀', '‮'.repeat(999) + 'abc', '\0\x01\x02 binary \xff',
        'Это не английский текст. 会議は二時間続いた。', '1'.repeat(10_000), '9 '.repeat(10_000), '<p>'.repeat(10_000) + 'a', 'He said "she said "he said "'.repeat(300), 'a\r\nb\rc\u2028d\u0085e',
    ]
    for (const text of texts) {
        for (const field of ['text', 'html']) {
            const articles = [{ id: 'a', [field]: text }, { id: 'b', text: FERRY[0].text }]
            const begun = performance.now()
            try {
                assert.equal(compare(articles).articles.length, 2)
            } catch (error) {
                assert.equal(error.code, 'empty-article', `${text.slice(0, 20)} as ${field}: ${error.message}`)
            }
            assert.ok(performance.now() - begun < PATIENCE, `${text.slice(0, 20)} as ${field} took ${Math.round(performance.now() - begun)} ms`)
        }
    }
})

test('what is no report is refused before anything is shown', () => {
    for (const bad of [undefined, null, 5, 'x', [], {}, { articles: [], findings: [{}], notes: [] }, { ...report(), articles: 5 }]) {
        assert.throws(() => engine.mount(undefined, bad), error => error instanceof Error && error.code === 'bad-report', JSON.stringify(bad))
    }
})

test('the style sheet and the version are there', async () => {
    assert.match(engine.stylesheet(), /:host/)
    const manifest = await readFile(new URL('../../Cargo.toml', import.meta.url), 'utf8')
    assert.equal(engine.version(), /^version = "(.*)"/m.exec(manifest)[1])
})
