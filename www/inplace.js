// Marks evidence in the articles themselves, where they stand in the page, and leads from there back to the row. Loaded when a
// reader first asks for it. The page's DOM stays as it is: highlights are ranges (CSS Custom Highlight API), their style is adopted
// in a layer, which any rule of the page's own overrides. What cannot be found exactly is not marked.

const CHOSEN = 'rashomon-evidence' // the words a reader chose
const OTHERS = 'rashomon-other' // all other words of the same article that stand in a row
const MOST = 300 // marks in one article

const STYLE = `@layer rashomon {
::highlight(${CHOSEN}) { background-color: #ffd54d; color: #000; }
::highlight(${OTHERS}) { text-decoration: underline dotted 2px; text-decoration-color: #b26a00; }
}`

// Texts are compared without white space, which a page changes at will; nothing else may differ.
const bare = text => text.replace(/\s+/g, '')

// ---- from the article as given to its words

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…' }

// What a reader sees of a piece of HTML, without white space. No parser: under a strict policy a page may not have one.
const seen = html => bare(html
    .replace(/<!--[^]*?-->|<(script|style)\b[^]*?<\/\1\s*>|<[a-z/!?][^>]*>/gi, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
        name ? NAMED[name] ?? whole : String.fromCodePoint(Math.min(Number(decimal ?? `0x${hex}`), 0x10ffff))))

// The element of the page that holds an article, and the article as it was given, where that is known.
function place(host, id) {
    const column = host.report.articles.findIndex(article => article.id === id)
    const children = [...host.children].filter(child => child.localName === 'article')
    const child = host.articles || host.hasAttribute('src') || host.hasAttribute('report-src') ? children.find(child => child.id === id) : children[column]
    const given = host.articles?.[column]
    const find = selector => {
        try {
            return selector && document.querySelector(selector)
        } catch {
            return null // no selector
        }
    }
    const element = find(child?.dataset.element) ?? find(given?.element) ?? child ?? document.getElementById(id)
    const html = given ? given.html : child?.innerHTML
    // Where it is not known how the article was given, it was text, or else HTML.
    const reads = html !== undefined ? [seen] : given ? [bare] : [bare, seen]
    return element && { element, raw: html ?? given?.text, reads }
}

// ---- from words to ranges

const SKIPPED = 'script, style, noscript, template, textarea, select, button, svg, rashomon-table'

// The text nodes of an element as one string without white space, and where each of its characters stands.
function index(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const starts = [] // [position in the string, node]
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const inner = node.parentElement.closest(SKIPPED)
        if (inner && inner !== element && element.contains(inner)) continue
        const words = bare(node.data)
        if (!words) continue
        starts.push([text.length, node])
        text += words
    }
    return { text, starts }
}

// The node and offset of a character of the string.
function spot({ starts }, at) {
    let low = 0
    for (let high = starts.length; low + 1 < high;) {
        const middle = (low + high) >> 1
        if (starts[middle][0] <= at) low = middle
        else high = middle
    }
    const [start, node] = starts[low]
    let left = at - start
    for (let offset = 0; offset < node.data.length; offset += 1) {
        if (/\s/.test(node.data[offset])) continue
        if (left === 0) return [node, offset]
        left -= 1
    }
}

const everywhere = (text, words) => {
    const found = []
    for (let at = text.indexOf(words); at >= 0 && found.length < 100; at = text.indexOf(words, at + 1)) found.push(at)
    return found
}

const inWord = character => character !== undefined && /[\p{L}\p{N}]/u.test(character)

// The range of a piece of evidence, or nothing: found by its sentence, and where that comes more than once, by how many there are
// before it in the article as given.
function locate(words, { raw, reads }, evidence) {
    for (const read of reads) {
        const range = locateRead(words, raw, read, evidence)
        if (range) return range
    }
}

function locateRead(words, raw, read, { start, text, sentence }) {
    const [whole, before, own] = [read(sentence.text), read(sentence.text.slice(0, start - sentence.start)), read(text)]
    if (!own || whole.slice(before.length, before.length + own.length) !== own) return
    const there = everywhere(words.text, whole)
    let at = there[0]
    if (there.length !== 1) {
        if (raw === undefined || there.length === 0) return
        const given = everywhere(read(raw), whole)
        if (given.length !== there.length) return
        at = there[given.indexOf(read(raw.slice(0, sentence.start)).length)]
    }
    if (at === undefined) return
    const range = document.createRange()
    const [first, from] = spot(words, at + before.length)
    const [last, to] = spot(words, at + before.length + own.length - 1)
    // Not in the middle of a longer word or figure.
    if (inWord(own[0]) && inWord(first.data[from - 1]) || inWord(own.at(-1)) && inWord(last.data[to + 1])) return
    range.setStart(first, from)
    range.setEnd(last, to + 1)
    return range
}

// ---- marks

const marked = new Map() // article element to { host, marks: [{ range, finding }], chosen, back }
const supported = globalThis.CSS?.highlights && globalThis.Highlight

let styled = false
function paint() {
    if (!supported) return
    if (!styled) {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(STYLE)
        document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
        styled = true
    }
    const all = [...marked.values()]
    const chosen = new Highlight(...all.flatMap(({ chosen }) => chosen ?? []))
    chosen.priority = 1
    CSS.highlights.set(CHOSEN, chosen)
    CSS.highlights.set(OTHERS, new Highlight(...all.flatMap(({ marks }) => marks.map(({ range }) => range))))
}

// Takes away all marks that a table has made.
export function clear(host) {
    for (const [element, entry] of marked) {
        if (entry.host === host || !element.isConnected) {
            element.removeEventListener('click', follow)
            marked.delete(element)
        }
    }
    paint()
}

const hosts = new WeakSet()
function enter(host, id) {
    const where = place(host, id)
    if (!where) return
    const words = index(where.element)
    const differ = ({ verdict }) => verdict !== 'agreement' && verdict !== 'single'
    const marks = host.report.findings.filter(differ).flatMap(finding => finding.versions.flatMap(({ evidence }) => evidence
        .filter(({ article }) => article === id).map(evidence => ({ finding: finding.id, evidence })))).slice(0, MOST)
        .map(({ finding, evidence }) => ({ finding, range: locate(words, where, evidence) })).filter(({ range }) => range)
    if (!hosts.has(host)) {
        hosts.add(host)
        host.addEventListener('rashomon-ready', () => clear(host)) // another report, other marks
    }
    where.element.addEventListener('click', follow)
    const entry = { host, marks }
    marked.set(where.element, entry)
    return { ...where, words, entry }
}

// A click on marked words leads to their row.
function follow({ clientX, clientY, target, currentTarget }) {
    if (target.closest('a, button, input, summary, label') || String(getSelection())) return
    const { host, marks, chosen, row } = marked.get(currentTarget) ?? {}
    const hit = range => [...range.getClientRects()].some(({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom)
    const found = chosen && hit(chosen) ? row : marks?.find(({ range }) => hit(range))?.finding
    if (found !== undefined) host.reveal?.(found)
}

function open(element) {
    for (let around = element.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true
}

// ---- what is not there is said

const NONE = 'These words are not in the article on this page as they were compared; the row shows the sentence.'
const NOTE = `.none-here { position: fixed; inset: auto 1rem 1rem; z-index: 9; max-width: 30rem; margin: 0 auto; padding: .75rem 1rem; border: 1px solid; border-radius: .3rem; background: Canvas; color: CanvasText; font: 1rem/1.4 system-ui, sans-serif; }
.none-here:empty { display: none; }`
const STAYS_MS = 12_000

let noteSheet
function tell(host, text) {
    const root = host.shadowRoot
    if (!noteSheet) (noteSheet = new CSSStyleSheet()).replaceSync(NOTE)
    if (!root.adoptedStyleSheets.includes(noteSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, noteSheet]
    let note = root.querySelector('.none-here')
    if (!note && !text) return
    if (!note) {
        note = Object.assign(document.createElement('p'), { className: 'none-here' })
        note.setAttribute('role', 'status')
        root.append(note)
    }
    clearTimeout(note.timer)
    note.textContent = ''
    // A live region is read out when its text comes after it.
    requestAnimationFrame(() => { note.textContent = text })
    note.timer = setTimeout(() => { note.textContent = '' }, STAYS_MS)
}

/**
 * Shows chosen evidence in its article; where it is not there, says so and opens the row, which has the sentence.
 * `locale`: { words }, English if it is empty.
 */
export function show(host, chosen, locale = {}) {
    const found = mark(host, chosen)
    tell(host, found ? '' : locale.words?.['show.none'] ?? NONE)
    if (!found) host.reveal?.(chosen.finding)
    return found
}

/**
 * Marks chosen evidence, scrolls to it, and lets the keyboard go on from there; Escape leads back to where the reader was.
 * `chosen`: { finding, article, start, end }. False, and nothing done, where the words are not in the page as they were given.
 */
function mark(host, chosen) {
    const versions = host.report?.findings.find(({ id }) => id === chosen.finding)?.versions ?? []
    const evidence = versions.flatMap(({ evidence }) => evidence)
        .find(({ article, start, end }) => article === chosen.article && start === chosen.start && end === chosen.end)
    const there = evidence && enter(host, chosen.article)
    const range = there && locate(there.words, there, evidence)
    if (!range) return false
    open(there.element)
    if (!range.getClientRects().length) return false // not shown at all
    for (const entry of marked.values()) if (entry.host === host) entry.chosen = undefined
    Object.assign(there.entry, { chosen: range, row: chosen.finding })
    paint()

    range.startContainer.parentElement.scrollIntoView({ block: 'center' })
    const { top, bottom } = range.getBoundingClientRect()
    if (top < 0 || innerHeight < bottom) scrollBy(0, top - innerHeight / 2) // in the middle of a long paragraph
    const back = host.shadowRoot.activeElement
    back?.blur()
    const selection = getSelection()
    // The place from which Tab and a screen reader go on; without highlights the selection is the mark.
    if (supported) selection.collapse(range.startContainer, range.startOffset)
    else selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
    const away = new AbortController()
    const { signal } = away
    addEventListener('focusin', () => away.abort(), { signal })
    addEventListener('keydown', ({ key }) => {
        if (key !== 'Escape') return
        away.abort()
        selection.removeAllRanges()
        if (back?.isConnected) back.focus()
        else host.reveal?.(chosen.finding)
    }, { signal })
    return true
}
