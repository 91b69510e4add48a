// Wires index.html: the gallery of sample stories, the link to a view, and the two parts with files of their own.
import { copyText, fill, node } from './demo-parts.js'
import './demo-reports.js'
import './demo-embed.js'

const at = id => document.getElementById(id)
const sample = at('sample')
const buttons = [...document.querySelectorAll('[data-story]')]
const STORIES = buttons.map(({ dataset }) => dataset.story)
// The page in one file has the samples in itself.
const address = story => globalThis[Symbol.for('rashomon.assets')]?.[`samples/${story}.json`] ?? `samples/${story}.json`

let story = 'meeting'

// ---- the link: #story=accident&v=cd&r=a1, the second part as the table writes its view

function read() {
    const [first, ...rest] = location.hash.slice(1).split('&')
    const named = first.startsWith('story=') && first.slice(6)
    return STORIES.includes(named) ? { story: named, view: rest.join('&') } : undefined
}

function write(view) {
    const plain = story === 'meeting' && !view && !read()
    if (plain) return
    try {
        history.replaceState(null, '', `#${[`story=${story}`, view].filter(Boolean).join('&')}`)
    } catch { /* a page from disk may refuse: then there is no link to copy */ }
}

function choose(next, view = '') {
    const same = next === story
    story = next
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.story === story))
    sample.view = view
    if (!same) sample.setAttribute('src', address(story))
}

for (const button of buttons) {
    button.addEventListener('click', () => {
        choose(button.dataset.story)
        write('')
    })
}
sample.addEventListener('rashomon-view', ({ detail }) => write(detail.view))
addEventListener('hashchange', () => {
    const asked = read()
    if (asked) choose(asked.story, asked.view)
})
const asked = read()
if (asked) choose(asked.story, asked.view)

at('share').addEventListener('click', async () => {
    write(sample.view ?? '')
    const link = new URL(location.href)
    if (!read()) link.hash = `story=${story}`
    at('shared').textContent = await copyText(link.href) ? 'Copied: the link opens these rows, filters and order.' : link.href
})

// ---- the texts below the table, so that words can be shown in them

async function texts() {
    const wanted = story
    const box = at('sample-texts').querySelector('.texts')
    try {
        const { title, articles } = await (await fetch(address(wanted))).json()
        if (wanted !== story) return
        at('sample-title').textContent = title
        fill(box, articles)
    } catch (error) {
        box.replaceChildren(node('p', { textContent: `The sample texts could not be read: ${error.message}` }))
    }
}
sample.addEventListener('rashomon-ready', texts)
sample.addEventListener('rashomon-error', texts)
