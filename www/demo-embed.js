// The generator of embed code.
import { copyText } from './demo-parts.js'

const at = id => document.getElementById(id)
const form = at('embed')
const quoted = text => text.replace(/[&"<>]/g, character => `&#${character.charCodeAt(0)};`)

const FEW = 4 // rows that are surely less than a window

const ARTICLES = `
  <article data-outlet="First Outlet" data-published="2026-03-01" data-url="https://first.example/report">
    <p>The meeting was planned to last 30 minutes.</p>
  </article>
  <article data-outlet="Second Outlet">
    <p>The meeting was planned to last 45 minutes.</p>
  </article>
`

function code() {
    const { source, theme, lang, height, path } = Object.fromEntries(new FormData(form))
    const folder = path.trim().replace(/\/*$/, '/')
    const rem = Math.min(200, Math.max(0, Math.round(Number(height) || 0)))
    // A window's height is kept free for a report; where few rows are to come, their height is enough.
    const report = [...document.querySelectorAll('rashomon-table')].findLast(table => table.report)?.report
    const rows = report?.findings.filter(({ verdict }) => /^(con|dif|pre)/.test(verdict)).length
    const few = source === 'report-src' && !rem && rows <= FEW
    const attributes = [
        source === 'children' ? '' : source === 'src' ? 'src="articles.json"' : 'report-src="report.json"',
        few && `style="--rashomon-min-height: ${11 + 7 * rows}rem"`,
        theme && `theme="${theme}"`, lang && `lang="${lang}"`, rem && `height="${rem}rem"`,
        ...['show-articles', 'in-place', 'take-away', 'eager'].map(name => form.elements[name].checked ? name : ''),
    ].filter(Boolean)
    return `<!-- In the head of the page: -->
<script type="module" src="${quoted(folder)}element.js" blocking="render"></script>

<!-- Where the table should stand: -->
<rashomon-table${attributes.map(attribute => ` ${attribute}`).join('')}>${source === 'children' ? ARTICLES : ''}</rashomon-table>`
}

function show() {
    at('snippet').textContent = code()
    at('copied').textContent = ''
}
form.addEventListener('input', show)
form.addEventListener('submit', event => event.preventDefault())
document.addEventListener('rashomon-ready', show)
show()

at('copy').addEventListener('click', async () => {
    if (await copyText(at('snippet').textContent)) {
        at('copied').textContent = 'Copied.'
        return
    }
    // No clipboard: select the code, so that a key press copies it.
    getSelection().selectAllChildren(at('snippet'))
    at('copied').textContent = 'Selected: press Ctrl+C or ⌘C to copy.'
})
