// A report to take away: CSV, JSON, Markdown, a page of its own, a picture, a row as text; and the dialog that offers them.
// Loaded when a reader asks for it. CSV and Markdown are byte for byte what the command line writes (tests/case/export/).

const DISCREPANCIES = ['contradiction', 'difference', 'precision']
const ENGLISH = {
    'verdict.contradiction': 'Contradiction', 'verdict.difference': 'Difference', 'verdict.precision': 'Precision',
    'verdict.agreement': 'Agreement', 'verdict.single': 'Only here',
    'kind.quantity': 'Figure', 'kind.time': 'Time', 'kind.quote': 'Quote', 'kind.speaker': 'Who said it', 'kind.actor': 'Who did it',
    'kind.stance': 'Position', 'kind.status': 'Planned or done', 'kind.set': 'List', 'kind.event': 'What happened',
    'kind.wording': 'Choice of words',
    question: 'Question', quoted: 'quoted:', silent: 'says nothing on this', notes: 'Notes on this comparison',
    'take.title': 'Take the table away', 'take.page': 'Page (HTML)', 'take.picture': 'Picture (SVG)', 'take.copy': 'Copy the open rows with their sources',
    'take.copied': 'Copied.', 'take.none': 'No row is open: open one to copy it.', 'take.select': 'Press Ctrl+C or ⌘C to copy.',
    close: 'Close',
}

// ---- what all formats share

const flat = text => String(text ?? '').split(/\s+/).filter(Boolean).join(' ')

export const isDiscrepancy = ({ verdict }) => DISCREPANCIES.includes(verdict)

// A to Z, then AA, AB and so on.
export function letter(index) {
    let mark = ''
    for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 26)) {
        rest -= 1
        mark = String.fromCharCode(65 + rest % 26) + mark
    }
    return mark
}

// The heads of the columns: the outlet, with the id where two have one name.
export function names({ articles }) {
    const plain = articles.map(({ outlet, id }) => outlet.trim() || id)
    return plain.map((name, index) => plain.filter(other => other === name).length === 1 ? name : `${name} (${articles[index].id})`)
}

// Only http: and https: are ever linked.
const link = url => {
    const address = url?.trim() ?? ''
    return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) ? address : undefined
}

const nameOf = (report, id) => names(report)[report.articles.findIndex(article => article.id === id)] ?? id
const urlOf = (report, id) => link(report.articles.find(article => article.id === id)?.url)

export function summary({ articles, findings }) {
    const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`
    const reports = counted(articles.length, 'report', 'reports')
    const found = findings.filter(isDiscrepancy).length
    const grave = findings.filter(({ verdict }) => verdict === 'contradiction').length
    if (!found) return `${reports}, no discrepancies found`
    const told = `${reports}, ${counted(found, 'discrepancy', 'discrepancies')}`
    if (found === 1 && grave === 1) return `${told}: a contradiction`
    return `${told}, ${grave ? `${grave} of them ${grave === 1 ? 'a contradiction' : 'contradictions'}` : 'no contradiction'}`
}

// ---- data

export const json = report => `${JSON.stringify(report, null, 2)}\n`

// Spreadsheets run what begins like a formula (OWASP, "CSV Injection"): an apostrophe before it makes it text.
function field(value) {
    const text = String(value)
    const guarded = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

export function csv(report) {
    const head = ['finding', 'question', 'kind', 'verdict', 'cause', 'score', 'outlet', 'version', 'label', 'text', 'start', 'end', 'sentence',
        'source', 'why', 'article']
    const lines = report.findings.flatMap(finding => finding.versions.flatMap((version, index) => version.evidence.map(evidence => [
        finding.id, finding.question, finding.kind, finding.verdict, finding.cause ?? '', finding.score, nameOf(report, evidence.article),
        letter(index), version.label, evidence.text, evidence.start, evidence.end, evidence.sentence.text, evidence.source ?? '', finding.why,
        evidence.article,
    ])))
    return [head, ...lines].map(line => `${line.map(field).join(',')}\r\n`).join('')
}

const escaped = text => flat(text).replace(/[\\`*_[\]<>|&~#]/g, '\\$&')

export function markdown(report, all = false) {
    const say = key => ENGLISH[key]
    const shown = report.findings.filter(finding => all || isDiscrepancy(finding))
    const heads = names(report).map(escaped)
    const cell = (finding, { id }) => finding.versions.flatMap(({ evidence }, index) => {
        const first = evidence.find(({ article }) => article === id)
        return first ? [`${letter(index)}: ${escaped(first.text)}`] : []
    }).join('; ') || '–'
    const passage = ({ article, sentence, source }) => {
        const url = urlOf(report, article)?.replaceAll('<', '%3C').replaceAll('>', '%3E')
        return `  - **${escaped(nameOf(report, article))}**${source ? ` (quoted: ${escaped(source)})` : ''}: ${escaped(sentence.text)}${url ? ` <${url}>` : ''}\n`
    }
    let text = `# ${summary(report)}\n`
    if (shown.length) {
        text += `\n| Question | ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length + 1)}\n`
        text += shown.map(finding => `| ${escaped(finding.question)} | ${report.articles.map(article => cell(finding, article)).join(' | ')} |\n`).join('')
    }
    for (const finding of shown) {
        text += `\n## ${escaped(finding.question)}\n\n*${say(`verdict.${finding.verdict}`)}, ${say(`kind.${finding.kind}`).toLowerCase()}.* ${escaped(finding.why)}\n\n`
        text += finding.versions.map(({ label, evidence }, index) => `- ${letter(index)}: ${escaped(label)}\n${evidence.map(passage).join('')}`).join('')
    }
    if (report.notes.length) text += `\n## Notes\n\n${report.notes.map(({ message }) => `- ${escaped(message)}\n`).join('')}`
    return text
}

// Rows as plain text, for a letter or a note.
export function rowText(report, finding, say = key => ENGLISH[key]) {
    const lines = [`${flat(finding.question)} (${say(`verdict.${finding.verdict}`)}, ${say(`kind.${finding.kind}`)})`, flat(finding.why)]
    finding.versions.forEach(({ label, evidence }, index) => {
        lines.push('', `${letter(index)}: ${flat(label)}`)
        for (const { article, sentence, source } of evidence) {
            const { published } = report.articles.find(({ id }) => id === article) ?? {}
            const from = [nameOf(report, article), published && flat(published), source && `${say('quoted')} ${flat(source)}`, urlOf(report, article)]
            lines.push(`   “${flat(sentence.text)}”`, `   ${from.filter(Boolean).join(', ')}`)
        }
    })
    return `${lines.join('\n')}\n`
}

// ---- pages and pictures

const safe = text => flat(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 80rem; padding: 2rem 1rem; font: 100%/1.5 Georgia, "Times New Roman", serif; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: .95rem/1.4 system-ui, sans-serif; }
th, td { padding: .5rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 30%, transparent); text-align: start; vertical-align: top; min-width: 8rem; }
td p { margin: 0; }
section { margin-top: 2rem; break-inside: avoid; }
h2 { margin: 0; font-size: 1.25rem; }
.head, small { font: .85rem/1.5 system-ui, sans-serif; }
blockquote { margin: .3rem 0 .6rem 1rem; padding-inline-start: .8rem; border-inline-start: 3px solid currentColor; }
mark { background: #ffe08a; color: #000; }
@media print { a[href]::after { content: " (" attr(href) ")"; } }
`

// A page of its own: no script, nothing fetched.
export function page(report, { say = key => ENGLISH[key], language = 'en' } = {}) {
    const heads = names(report)
    const cell = (finding, { id }) => finding.versions.flatMap(({ evidence }, index) => {
        const first = evidence.find(({ article }) => article === id)
        return first ? [`<p><b>${letter(index)}</b> <bdi>${safe(first.text)}</bdi></p>`] : []
    }).join('') || `<small>${safe(say('silent'))}</small>`
    const sentence = ({ start, end, text, sentence }) => {
        const from = start - sentence.start
        return sentence.text.slice(from, end - sentence.start) === text
            ? `${edge(sentence.text.slice(0, from))}<mark>${safe(text)}</mark>${edge(sentence.text.slice(from + text.length))}`
            : safe(sentence.text)
    }
    const passage = evidence => {
        const url = urlOf(report, evidence.article)
        const name = `<bdi>${safe(nameOf(report, evidence.article))}</bdi>`
        const source = evidence.source ? `, ${safe(say('quoted'))} <bdi>${safe(evidence.source)}</bdi>` : ''
        return `<blockquote><bdi>${sentence(evidence)}</bdi><br><small>${url ? `<a href="${safe(url)}" rel="noopener noreferrer">${name}</a>` : name}${source}</small></blockquote>`
    }
    return `<!doctype html>
<html lang="${safe(language)}"${language === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(summary(report))}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${safe(summary(report))}</h1>
<div class="wide" tabindex="0" role="group" aria-label="${safe(say('question'))}"><table>
<thead><tr><th scope="col">${safe(say('question'))}</th>${heads.map(name => `<th scope="col"><bdi>${safe(name)}</bdi></th>`).join('')}</tr></thead>
<tbody>
${report.findings.filter(isDiscrepancy).map(finding => `<tr><th scope="row"><a href="#${safe(encodeURIComponent(finding.id))}">${safe(finding.question)}</a></th>${report.articles.map(article => `<td>${cell(finding, article)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>
${report.findings.map(finding => `<section id="${safe(encodeURIComponent(finding.id))}">
<h2>${safe(finding.question)}</h2>
<p class="head">${safe(say(`verdict.${finding.verdict}`))} · ${safe(say(`kind.${finding.kind}`))}</p>
<p>${safe(finding.why)}</p>
${finding.versions.map(({ label, evidence }, index) => `<p><b>${letter(index)}</b> <bdi>${safe(label)}</bdi></p>\n${evidence.map(passage).join('\n')}`).join('\n')}
</section>`).join('\n')}
${report.notes.length ? `<section><h2>${safe(say('notes'))}</h2><ul>${report.notes.map(({ message }) => `<li>${safe(message)}</li>`).join('')}</ul></section>` : ''}
</main>
</body>
</html>
`
}

// The blanks beside a mark count.
const edge = text => `${/^\s/.test(text) ? ' ' : ''}${safe(text)}${/\S\s+$/.test(text) ? ' ' : ''}`

// How wide a text is, roughly, in px at 14 px: pictures are drawn without a browser's help, so a bit too wide rather than too narrow.
const width = text => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 14.5 : /[ilj.,:;'|!()[\]’ ]/.test(c) ? 4.6 : /[mwMW@%—]/.test(c) ? 12.6 : /[A-Z]/.test(c) ? 9.9 : 8.1), 0)

const BOLD = 1.16 // how much wider bold is

function wrapped(text, room, most) {
    const lines = ['']
    for (let word of flat(text).split(' ')) {
        while (width(word) > room) { // a word longer than the column
            let cut = word.length
            while (cut > 1 && width(word.slice(0, cut)) > room) cut -= 1
            lines.push(word.slice(0, cut))
            word = word.slice(cut)
        }
        const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word
        if (width(longer) <= room) lines[lines.length - 1] = longer
        else lines.push(word)
    }
    const kept = lines.filter((line, index) => line || index === 0 && lines.length === 1)
    return kept.length > most ? [...kept.slice(0, most - 1), `${kept[most - 1]} …`] : kept
}

// The discrepancies as a picture.
export function picture(report, { say = key => ENGLISH[key] } = {}) {
    const [FIRST, COLUMN, LINE, PAD] = [240, 190, 19, 12]
    const xml = text => safe(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')) // what XML may hold
    const parts = []
    const words = (lines, x, y, look = '') => lines.forEach((line, index) => parts.push(`<text x="${x}" y="${y + index * LINE}"${look}>${xml(line)}</text>`))
    const wide = FIRST + report.articles.length * COLUMN + PAD
    words([summary(report)], PAD, 30, ' font-size="18" font-weight="700"')
    const heads = names(report).map(name => wrapped(name, (COLUMN - 2 * PAD) / BOLD, 3))
    heads.forEach((lines, index) => words(lines, FIRST + index * COLUMN + PAD, 66, ' font-weight="700"'))
    let y = 66 + Math.max(1, ...heads.map(lines => lines.length)) * LINE
    const rule = (at, colour) => parts.push(`<path d="M0 ${at}H${wide}" stroke="${colour}"/>`)
    for (const finding of report.findings.filter(isDiscrepancy)) {
        rule(y - 8, '#bbb5aa')
        const top = y + 16
        const question = wrapped(finding.question, (FIRST - 2 * PAD) / BOLD, 6)
        words([say(`verdict.${finding.verdict}`)], PAD, top, finding.verdict === 'contradiction' ? ' font-size="12" font-weight="700" fill="#9b1c1c"' : ' font-size="12" fill="#5a5650"')
        words(question, PAD, top + LINE, ' font-weight="700"')
        let tall = question.length + 1
        report.articles.forEach(({ id }, index) => {
            const said = finding.versions.flatMap(({ evidence }, version) => {
                const first = evidence.find(({ article }) => article === id)
                return first ? wrapped(`${letter(version)}: ${first.text}`, COLUMN - 2 * PAD, 6) : []
            })
            words(said.length ? said : ['—'], FIRST + index * COLUMN + PAD, top, said.length ? '' : ' fill="#5a5650"')
            tall = Math.max(tall, said.length)
        })
        y = top + tall * LINE + 8
    }
    rule(y - 8, '#bbb5aa')
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${y + 8}" viewBox="0 0 ${wide} ${y + 8}" role="img" font-family="system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" font-size="14" fill="#1c1b1a">
<title>${xml(summary(report))}</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join('\n')}
</svg>
`
}

// ---- the dialog

const STYLE = `
dialog.take { box-sizing: border-box; width: min(26rem, calc(100vw - 2rem)); padding: 1.25rem; border: 1px solid; border-radius: .5rem; background: Canvas; color: CanvasText; font: 1rem/1.4 system-ui, sans-serif; }
dialog.take::backdrop { background: rgb(0 0 0 / .4); }
dialog.take h2 { margin: 0 0 1rem; font-size: 1.15rem; }
dialog.take ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .5rem; margin: 0 0 .5rem; padding: 0; list-style: none; }
dialog.take ul.wide { grid-template-columns: 1fr; }
dialog.take button { box-sizing: border-box; min-height: 2.5rem; width: 100%; padding: .4rem .75rem; border: 1px solid color-mix(in srgb, currentColor 50%, transparent); border-radius: .3rem; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
dialog.take button:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
dialog.take button:focus-visible, dialog.take textarea:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
dialog.take .end { width: auto; margin-top: .75rem; }
dialog.take textarea, .copy textarea { box-sizing: border-box; width: 100%; font: .9rem/1.4 ui-monospace, monospace; }
dialog.take p { min-height: 1.4em; margin: .5rem 0 0; }`

const make = (tag, fields = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), fields)
    element.append(...children)
    return element
}

let sheet
function dress(root) {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLE)
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

function download(text, name, type) {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
    make('a', { href: url, download: name }).click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

// Into the clipboard; where there is none (no permission, a frame) a field with the text is put before `status`, to copy by hand.
async function copy(text, status, say) {
    try {
        await navigator.clipboard.writeText(text)
        status.textContent = say('take.copied')
    } catch {
        const area = make('textarea', { value: text, rows: 8, readOnly: true })
        area.setAttribute('aria-label', say('take.copy'))
        status.parentNode.querySelector('textarea')?.remove()
        status.before(area)
        area.select()
        status.textContent = say('take.select')
    }
}

/**
 * What the attribute `take-away` asks for: copies the row of a finding, given its id, with its sources; without one, opens the dialog.
 */
export function take(host, locale = {}, finding) {
    if (!finding) return open(host, locale)
    const say = key => locale.words?.[key] ?? ENGLISH[key]
    const row = host.report.findings.find(({ id }) => id === finding)
    const status = host.shadowRoot.querySelector(`[data-finding="${CSS.escape(finding)}"] .copy [role=status]`)
    if (!row || !status) return
    dress(host.shadowRoot)
    return copy(rowText(host.report, row, say), status, say)
}

/**
 * Opens the dialog over a <rashomon-table>; `locale` is { language, words }, English if it is empty.
 */
export function open(host, locale = {}) {
    const { report, shadowRoot } = host
    if (!report) return // nothing to take
    const say = key => locale.words?.[key] ?? ENGLISH[key]
    dress(shadowRoot)
    shadowRoot.querySelector('dialog.take')?.remove()
    const status = make('p')
    status.setAttribute('role', 'status')
    const copyRows = ids => {
        const rows = report.findings.filter(({ id }) => ids.includes(id))
        if (!rows.length) return void (status.textContent = say('take.none'))
        copy(rows.map(row => rowText(report, row, say)).join('\n\n'), status, say)
    }
    const choice = (words, act) => {
        const button = make('button', { type: 'button', textContent: words })
        button.addEventListener('click', act)
        return make('li', {}, button)
    }
    const save = (words, text, ending, type) => choice(words, () => (download(text(), `rashomon.${ending}`, type), status.textContent = `rashomon.${ending}`))
    const heading = make('h2', { id: 'take-title', textContent: say('take.title') })
    const end = make('button', { type: 'button', className: 'end', textContent: say('close') })
    end.addEventListener('click', () => dialog.close())
    const opened = [...shadowRoot.querySelectorAll('tbody[data-finding]')].filter(row => row.querySelector('[aria-expanded=true]')).map(({ dataset }) => dataset.finding)
    const dialog = make('dialog', { className: 'take', lang: locale.language ?? 'en', dir: locale.language === 'ar' ? 'rtl' : 'ltr' }, heading,
        make('ul', {},
            save('CSV', () => csv(report), 'csv', 'text/csv'), save('JSON', () => json(report), 'json', 'application/json'),
            save('Markdown', () => markdown(report), 'md', 'text/markdown'),
            save(say('take.page'), () => page(report, { say, language: locale.language ?? 'en' }), 'html', 'text/html'),
            save(say('take.picture'), () => picture(report, { say }), 'svg', 'image/svg+xml')),
        make('ul', { className: 'wide' }, choice(say('take.copy'), () => copyRows(opened))), status, end)
    dialog.setAttribute('aria-labelledby', 'take-title')
    dialog.addEventListener('close', () => dialog.remove())
    shadowRoot.append(dialog)
    dialog.showModal()
}
