// Reports of the reader's own: files dropped or chosen, texts pasted or typed; compared as they come. Nothing is kept or sent.
import { fill, node } from './demo-parts.js'

const at = id => document.getElementById(id)
const FILE_LIMIT = 5_000_000 // bytes; the engine reads the first 100,000 of an article anyway
const MOST = 20 // what one comparison takes
const PAUSE_MS = 500 // in typing, before the table follows

let cards = [] // { id, card, html, get }
let added = 0
let timer
let told = '' // what was last compared, so that nothing is compared twice

const hasWords = text => /[\p{L}\p{N}]/u.test(text ?? '')

function problem(message = '') {
    at('problem').textContent = message
    at('problem').hidden = !message
}

// ---- one report

function add({ outlet = '', published = '', text = '', html, note = '' } = {}) {
    added += 1
    const id = `report-${added}`
    const labelled = (label, field) => node('div', {}, node('label', { htmlFor: field.id, textContent: label }), field)
    const name = node('input', { id: `${id}-outlet`, value: outlet, placeholder: `Report ${added}`, maxLength: 80, autocomplete: 'off' })
    const date = node('input', { id: `${id}-date`, type: 'date', value: published })
    const area = html === undefined && node('textarea', { id: `${id}-text`, rows: 7, value: text, placeholder: 'Paste or type one report' })
    const remove = node('button', { type: 'button', className: 'quiet', textContent: 'Remove' })
    const size = node('p', { className: 'small' })
    const card = node('li', {},
        node('div', { className: 'fields' }, labelled('Outlet', name), labelled('Published', date)),
        ...area ? [labelled('Text of the report', area)] : [], node('div', { className: 'foot' }, size, remove))
    card.setAttribute('aria-label', `Report ${added}`)
    const number = added
    const entry = {
        id, card, area, name,
        get: () => ({ id, outlet: name.value.trim() || `Report ${number}`, published: date.value || undefined, ...area ? { text: area.value } : { html } }),
        isEmpty: () => area && !area.value.trim(),
    }
    const describe = () => {
        remove.setAttribute('aria-label', `Remove ${name.value.trim() || `report ${number}`}`)
        const count = (area ? area.value : html).length
        size.textContent = [area ? '' : 'saved web page', count ? `${count.toLocaleString('en')} characters` : '', note].filter(Boolean).join(', ')
    }
    card.addEventListener('input', () => (describe(), later()))
    remove.addEventListener('click', () => {
        const index = cards.indexOf(entry)
        cards = cards.filter(other => other !== entry)
        card.remove()
        while (cards.length < 2) add()
        cards[Math.min(index, cards.length - 1)].name.focus()
        compare()
    })
    describe()
    cards.push(entry)
    at('reports').append(card)
    return entry
}

// A file takes the place of an empty card.
function take(report) {
    const index = cards.findIndex(entry => entry.isEmpty() && !entry.name.value)
    const entry = add(report)
    if (index < 0) return
    cards.pop()
    cards[index].card.replaceWith(entry.card)
    cards[index] = entry
}

// ---- comparing

function later() {
    clearTimeout(timer)
    timer = setTimeout(compare, PAUSE_MS)
}

function compare() {
    clearTimeout(timer)
    const full = cards.filter(entry => entry.area ? hasWords(entry.area.value) : true)
    const articles = full.map(({ get }) => get())
    at('clear').hidden = !cards.some(entry => !entry.isEmpty())
    at('more').disabled = cards.length >= MOST
    const enough = articles.length > 1
    const now = JSON.stringify(articles)
    if (now === told) return
    told = now
    at('progress').textContent = enough ? `Comparing ${articles.length} reports …`
        : articles.length ? 'One report: add another one of the same event to compare.'
        : 'No reports yet: fill in two to see where they disagree.'
    at('own').hidden = !enough
    at('own').articles = enough ? articles : null
    const texts = articles.filter(({ text }) => text)
    at('own-texts').hidden = !enough || !texts.length
    fill(at('own-texts').querySelector('.texts'), enough ? texts : [])
}

at('own').addEventListener('rashomon-ready', ({ detail: { report } }) => {
    at('progress').textContent = `${report.articles.length} reports compared.`
})
at('own').addEventListener('rashomon-error', () => { at('progress').textContent = '' })

// ---- files

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
    if (!hasWords(text)) throw new Error(`${file.name} has no words in it`)
    return /\.x?html?$/i.test(file.name) || file.type === 'text/html' ? { outlet, html: text, note } : { outlet, text, note }
}

async function takeAll(files) {
    const problems = []
    for (const file of files) {
        try {
            if (cards.filter(entry => !entry.isEmpty()).length >= MOST) throw new Error(`${file.name} is left out: at most ${MOST} reports are compared at once`)
            take(await read(file))
        } catch (error) {
            problems.push(error.message)
        }
    }
    problem(problems.join('; '))
    compare()
}

at('files').addEventListener('change', async ({ target }) => {
    await takeAll([...target.files])
    target.value = ''
})

// A file dropped beside the box must not replace the page; text dropped into a field is the field's.
const holdsFiles = event => event.dataTransfer?.types.includes('Files')
for (const type of ['dragover', 'drop']) addEventListener(type, event => holdsFiles(event) && event.preventDefault())
const over = on => at('drop').classList.toggle('over', on)
at('drop').addEventListener('dragover', event => (event.preventDefault(), over(true)))
at('drop').addEventListener('dragleave', () => over(false))
at('drop').addEventListener('drop', event => {
    event.preventDefault()
    over(false)
    const files = [...event.dataTransfer.files]
    if (files.length) takeAll(files)
    else problem('What was dropped is no file: paste the text of the report below instead.')
})

at('more').addEventListener('click', () => {
    add().name.focus()
    compare()
})
at('clear').addEventListener('click', () => {
    for (const { card } of cards) card.remove()
    cards = []
    problem()
    add()
    add()
    compare()
    at('files').focus()
})

add()
add()
