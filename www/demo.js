// Wires index.html: files and pasted texts to a second <rashomon-table>, the sample texts, the copy button.

const at = id => document.getElementById(id)
const node = (tag, fields = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), fields)
    element.append(...children)
    return element
}

const FILE_LIMIT = 5_000_000 // bytes; the engine reads the first 100,000 of an article anyway
const reports = [] // { id, outlet, text | html, note }
let added = 0

function problem(message) {
    at('problem').textContent = message
    at('problem').hidden = !message
}

function add(report) {
    added += 1
    reports.push({ ...report, id: `report-${added}` })
    show()
}

function show() {
    at('reports').replaceChildren(...reports.map(report => {
        const remove = node('button', { type: 'button', textContent: 'Remove' })
        remove.setAttribute('aria-label', `Remove ${report.outlet}`)
        remove.addEventListener('click', () => {
            const index = reports.indexOf(report)
            reports.splice(index, 1)
            show()
            const next = at('reports').querySelectorAll('button')[index] ?? at('reports').querySelector('button') ?? at('files')
            next.focus()
        })
        const size = `${(report.text ?? report.html).length.toLocaleString('en')} characters`
        return node('li', {}, node('span', {}, node('b', { textContent: report.outlet, dir: 'auto' }),
            node('span', { className: 'small', textContent: ` ${[size, report.note].filter(Boolean).join(', ')}` })), remove)
    }))
    const enough = reports.length > 1
    at('progress').textContent = enough ? `Comparing ${reports.length} reports …`
        : reports.length ? 'One report: add another one of the same event to compare.'
        : 'No reports yet: add two to see where they disagree.'
    at('own').hidden = !enough
    at('own').articles = enough ? reports.map(({ note, ...article }) => article) : null
}

at('own').addEventListener('rashomon-ready', ({ detail: { report } }) => {
    at('progress').textContent = `${report.articles.length} reports compared.`
})
at('own').addEventListener('rashomon-error', () => { at('progress').textContent = '' })

async function read(file) {
    if (file.size > FILE_LIMIT) throw new Error(`${file.name} has ${file.size.toLocaleString('en')} bytes, at most ${FILE_LIMIT.toLocaleString('en')} are read (save the article alone)`)
    const bytes = await file.arrayBuffer()
    const outlet = file.name.replace(/\.[^.]*$/, '') || file.name
    let text
    let note
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
        text = new TextDecoder().decode(bytes)
        note = 'bytes that are no UTF-8 replaced'
    }
    if (text.includes('\0')) throw new Error(`${file.name} is no text (give a .txt or .html file)`)
    if (!/[\p{L}\p{N}]/u.test(text)) throw new Error(`${file.name} has no words in it`)
    return /\.x?html?$/i.test(file.name) || file.type === 'text/html' ? { outlet, html: text, note } : { outlet, text, note }
}

async function take(files) {
    const problems = []
    for (const file of files) {
        try {
            add(await read(file))
        } catch (error) {
            problems.push(error.message)
        }
    }
    problem(problems.join('; '))
}

at('files').addEventListener('change', async ({ target }) => {
    await take([...target.files])
    target.value = ''
})

// A file dropped beside the box must not replace the page.
for (const type of ['dragover', 'drop']) addEventListener(type, event => event.preventDefault())
const over = on => at('drop').classList.toggle('over', on)
at('drop').addEventListener('dragover', () => over(true))
at('drop').addEventListener('dragleave', () => over(false))
at('drop').addEventListener('drop', event => {
    over(false)
    const files = [...event.dataTransfer.files]
    if (files.length) take(files)
    else problem('What was dropped is no file: paste the text of the report instead.')
})

at('paste').addEventListener('submit', event => {
    event.preventDefault()
    const { outlet, text } = event.target.elements
    if (!/[\p{L}\p{N}]/u.test(text.value)) {
        problem('There are no words in the text: paste a report.')
        text.focus()
        return
    }
    problem('')
    add({ outlet: outlet.value.trim() || `Report ${added + 1}`, text: text.value })
    event.target.reset()
    outlet.focus()
})

at('sample-texts').addEventListener('toggle', async ({ target }) => {
    const texts = target.querySelector('.texts')
    if (!target.open || texts.childElementCount) return
    try {
        const { note, articles } = await (await fetch(at('sample').getAttribute('src'))).json()
        texts.replaceChildren(...articles.map(article => node('article', {},
            node('h3', { textContent: article.outlet }),
            node('p', { className: 'small', textContent: `${article.title}, ${article.published}` }),
            article.text)))
        texts.before(node('p', { className: 'small', textContent: note }))
    } catch (error) {
        texts.textContent = `The sample texts could not be read: ${error.message}`
    }
})

at('copy').addEventListener('click', async () => {
    try {
        await navigator.clipboard.writeText(at('snippet').textContent)
        at('copied').textContent = 'Copied.'
    } catch {
        // No clipboard (a page opened from disk or without permission): select the code, so that a key press copies it.
        getSelection().selectAllChildren(at('snippet'))
        at('copied').textContent = 'Selected: press Ctrl+C or ⌘C to copy.'
    }
})
