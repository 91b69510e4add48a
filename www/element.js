// <rashomon-table>: shows where several reports of one event disagree. This file is all a page loads until the element comes
// near the viewport; the rest (rashomon.js, rashomon_bg.wasm, worker.js) is fetched from beside it, once for all elements.

const NAME = 'rashomon-table'
const START_MS = 5_000 // what a worker may take to start
const COMPARE_MS = 10_000 // what a comparison may take, unless an attribute says otherwise
const IDLE_MS = 20_000 // how long an idle worker keeps its memory
const NEAR = '200px' // how near to the viewport the element starts to load
const SHORT = 2_000 // letters of all reports up to which a table is likely to be shorter than the window

const SHELL = `
:host { display: block; min-height: var(--rashomon-min-height, 24rem); }
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
:host([hidden]), [hidden] { display: none !important; }
.wait, .error { font: 1rem/1.4 system-ui, sans-serif; }
.wait { display: grid; gap: .75rem; align-content: start; }
.wait span { min-height: 1.4rem; }
.wait i { height: 2.5rem; border-radius: .25rem; background: color-mix(in srgb, currentColor 8%, transparent); }
:host(:not([height])) .long { min-height: var(--rashomon-min-height, 100vh); }
@media (max-width: 40rem) { :host(:not([height])) .wait { min-height: 100vh; } }
slot { display: none; }
:host([show-articles]) slot, .error:not([hidden]) ~ slot { display: contents; }
:host([height]) { min-height: 0; }
:host([height]) > div { overflow: auto; }
.error { padding: .75rem 1rem; border: 1px solid; border-radius: .25rem; }`

const fail = (code, message) => Object.assign(new Error(message), { code })

// A page may say where the files are (the demo in one file does), else they lie beside this one. A symbol, because an element's
// id in the page can pose as any plain global.
const address = name => globalThis[Symbol.for('rashomon.assets')]?.[name] ?? new URL(name, import.meta.url).href

// Errors after which the worker is not to be trusted: it is ended, and a fresh one gets one more try.
const BROKEN = ['engine-failed', 'timeout', 'worker-failed']

// ---- the engine: one module, at most one worker, one comparison at a time

let parts
let policy
let worker
let abandon
let idle
let tail = Promise.resolve()
let elements = 0

// The glue with the engine started in it, and the compiled module: fetched once, also for the worker.
function load() {
    parts ??= (async () => {
        if (typeof WebAssembly !== 'object') {
            throw fail('no-webassembly', 'This browser does not run WebAssembly, which the comparison needs.')
        }
        try {
            const [glue, module] = await Promise.all([import(address('rashomon.js')), compile(address('rashomon_bg.wasm'))])
            await glue.default({ module_or_path: module })
            return { glue, module }
        } catch (error) {
            parts = undefined // so that a later try may succeed
            throw fail('load-failed', `The comparison could not be loaded: ${error.message}`)
        }
    })()
    return parts
}

async function compile(url) {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${response.status} for ${url}`)
    // Streaming wants the right MIME type, which many a server does not know.
    return /^application\/wasm\b/i.test(response.headers.get('content-type') ?? '')
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer())
}

// Sends the worker one message and waits for its one answer; until then it may tell how far it is.
function ask(message, ms, onProgress) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(fail('timeout', `The comparison took longer than ${ms / 1000} s.`)), ms)
        const settle = (end, value) => (clearTimeout(timer), end(value))
        abandon = () => settle(reject, fail('worker-failed', 'The comparison was abandoned.'))
        worker.onmessage = ({ data }) => data.progress ? onProgress(...data.progress)
            : data.error ? settle(reject, fail(data.error.code, data.error.message)) : settle(resolve, data)
        worker.onerror = worker.onmessageerror = event => {
            event.preventDefault()
            settle(reject, fail('worker-failed', event.message || 'The worker failed.'))
        }
        worker.postMessage(message)
    })
}

async function start(module) {
    try {
        policy ??= globalThis.trustedTypes?.createPolicy('rashomon', { createScriptURL: url => url }) ?? { createScriptURL: url => url }
        worker = new Worker(policy.createScriptURL(address('worker.js')), { name: NAME })
        await ask({ module, glue: address('rashomon.js') }, START_MS)
    } catch (error) {
        throw Object.assign(fail('worker-failed', error.message), { unstarted: true })
    }
}

function stop() {
    clearTimeout(idle)
    worker?.terminate()
    worker = undefined
    abandon?.()
    abandon = undefined
}

async function attempt(articles, options, ms, onProgress, tries = 2) {
    const { glue, module } = await load()
    clearTimeout(idle)
    try {
        if (!worker) await start(module)
        return (await ask({ articles, options }, ms, onProgress)).report
    } catch (error) {
        if (!BROKEN.includes(error.code)) throw error
        stop()
        if (!elements) throw error
        if (tries > 1) return attempt(articles, options, ms, onProgress, tries - 1)
        // Where no worker can be had (some pages opened from disk, some policies), this thread does the work.
        if (error.unstarted) return glue.compare(articles, options)
        throw error
    } finally {
        clearTimeout(idle)
        idle = setTimeout(stop, IDLE_MS)
    }
}

function compare(...job) {
    const turn = tail.then(() => attempt(...job))
    tail = turn.catch(() => {})
    return turn
}

// ---- the language: English is in the module, another is one small file

const LANGUAGES = ['ar', 'de', 'es', 'fr']
const SHELL_WORDS = { wait: 'Comparing the reports …', 'wait.read': '{n} of {total} reports read', 'wait.error': 'No comparison:' }
const words = {}

// The nearest `lang` around a node, out of shadow roots too; else what the reader prefers.
function languageOf(node) {
    for (; node; node = node.parentNode ?? node.host) if (node.lang) return [node.lang]
    return navigator.languages ?? []
}

async function localeFor(node) {
    const language = languageOf(node).map(tag => tag.toLowerCase().split('-')[0]).find(tag => tag === 'en' || LANGUAGES.includes(tag))
    if (!LANGUAGES.includes(language)) return {}
    try {
        return { language, words: await (words[language] ??= fetch(address(`locales/${language}.json`)).then(response => response.json())) }
    } catch {
        delete words[language] // English then, and a later try may succeed
        return {}
    }
}

// ---- the element

async function json(url) {
    const response = await fetch(url).catch(({ message }) => ({ status: message, statusText: '' }))
    if (!response.ok) throw fail('fetch-failed', `${url} could not be fetched: ${response.status} ${response.statusText}`)
    return response.json().catch(({ message }) => { throw fail('bad-json', `${url} is no JSON: ${message}`) })
}

const node = (tag, fields) => Object.assign(document.createElement(tag), fields)
const sheets = {}
function sheet(name, text) {
    if (!sheets[name]) (sheets[name] = new CSSStyleSheet()).replaceSync(text)
    return sheets[name]
}
let count = 0

class RashomonTable extends HTMLElement {
    static observedAttributes = ['eager', 'height', 'in-place', 'lang', 'report-src', 'show-articles', 'src', 'take-away', 'view']

    #wait = node('div', { className: 'wait' })
    #status = node('span')
    #error = node('p', { className: 'error', hidden: true })
    #table = node('div', { hidden: true })
    #name = `rashomon-${++count}`
    #children = new MutationObserver(() => this.#given || this.getAttribute('src') || this.getAttribute('report-src') || this.refresh())
    #near
    #awake = false // near enough to the viewport to load
    #queued = false
    #turn = 0 // a later run makes the earlier ones stale
    #given // what a property said: { articles } or { report }
    #options = null
    #report = null
    #read // the same, as the table takes it
    #mounted
    #locale = {}
    #view

    constructor() {
        super()
        const root = this.attachShadow({ mode: 'open' })
        root.adoptedStyleSheets = [sheet('shell', SHELL)]
        this.#status.setAttribute('role', 'status')
        this.#error.setAttribute('role', 'alert')
        this.#error.part = 'error'
        this.#table.part = 'table'
        this.#wait.append(this.#status, ...[1, 2, 3, 4].map(() => node('i')))
        root.append(this.#wait, this.#error, this.#table, node('slot'))
    }

    connectedCallback() {
        elements += 1
        // Properties set before this class was known hide its own.
        for (const name of ['articles', 'report', 'options']) {
            if (!Object.hasOwn(this, name)) continue
            const value = this[name]
            delete this[name]
            this[name] = value
        }
        // What the table will need is kept free: seldom less than a window (on a telephone never), and what is below that is out of
        // sight when it moves.
        const { length } = this.textContent.trim()
        this.#wait.classList.toggle('long', !length || length > SHORT)
        this.#children.observe(this, { childList: true })
        if (this.#awake || this.hasAttribute('eager') || !globalThis.IntersectionObserver) return this.#wake()
        this.#near = new IntersectionObserver(seen => seen.some(entry => entry.isIntersecting) && this.#wake(), { rootMargin: NEAR })
        this.#near.observe(this)
    }

    disconnectedCallback() {
        elements -= 1
        this.#turn += 1
        this.#near?.disconnect()
        this.#children.disconnect()
        this.#unmount()
        // After a move within the page the element is back at once; else nobody needs the worker.
        queueMicrotask(() => elements || stop())
    }

    attributeChangedCallback(name, before, after) {
        if (before === after) return
        if (name === 'height') for (const part of [this.#wait, this.#table]) part.style.height = after && (isNaN(after) ? after : `${after}px`)
        else if (/-(articles|away|place)$/.test(name)) this.#mounted?.show(this.#read, this.#settings())
        else if (name === 'eager') after !== null && this.isConnected && this.#wake()
        else if (name === 'view') this.view = after ?? ''
        else if (name === 'lang') this.#schedule()
        else if (!this.#given) this.refresh()
    }

    // How rows are filtered, sorted and opened, as a short text.
    get view() { return this.#view ?? this.getAttribute('view') ?? '' }
    set view(view) {
        this.#view = String(view)
        this.#mounted?.restore(this.#view)
    }

    // Opens the row of a finding and brings it into sight; false if there is no such row.
    async reveal(finding) {
        if (!this.#mounted || !this.#report.findings.some(({ id }) => id === finding)) return false
        this.#mounted.reveal(finding)
        for (let patience = 300; patience--;) {
            const row = this.#table.querySelector(`[data-finding="${CSS.escape(finding)}"] [aria-expanded=true]`)
            if (row) return row.focus(), row.scrollIntoView({ block: 'center' }), true
            await new Promise(requestAnimationFrame)
        }
        return false
    }

    get articles() { return this.#given?.articles ?? null }
    set articles(articles) { this.#give(articles && { articles }) }
    get report() { return this.#report }
    set report(report) { this.#give(report && { report }) }
    get options() { return this.#options }
    set options(options) {
        this.#options = options
        this.refresh()
    }

    refresh() {
        this.#report = null
        this.#schedule()
    }

    #schedule() {
        if (!this.#awake || !this.isConnected || this.#queued) return
        this.#queued = true // several changes in one go are one run
        queueMicrotask(() => {
            this.#queued = false
            if (this.isConnected) this.#run()
        })
    }

    #give(given) {
        this.#given = given || undefined
        this.refresh()
    }

    #wake() {
        this.#near?.disconnect()
        this.#awake = true
        this.#schedule()
    }

    async #run() {
        const turn = ++this.#turn
        try {
            const source = this.#report ? async () => this.#report : this.#source()
            if (!source) return this.#unmount(), this.#show(this.#wait)
            if (!this.#mounted) this.#show(this.#wait)
            this.#locale = {}
            this.#say('wait')
            const located = localeFor(this).then(locale => turn === this.#turn && (this.#locale = locale, this.#say('wait')))
            const [{ glue }, report] = await Promise.all([load(), source((n, total) => turn === this.#turn && this.#say('wait.read', { n, total })), located])
            const read = new glue.Reading(report)
            while (turn === this.#turn && !read.go()) await new Promise(setTimeout) // a large one would hold the page up
            if (turn !== this.#turn) return
            this.#read = read
            await this.#mount(glue)
            if (turn !== this.#turn) return
            this.#report = report
            this.#show(this.#table)
            this.#emit('rashomon-ready', { report })
        } catch (error) {
            if (turn !== this.#turn) return
            const { code = 'unknown', message } = error
            this.#unmount()
            this.#error.textContent = `${this.#words('wait.error')} ${message}`
            this.#show(this.#error)
            this.#emit('rashomon-error', { code, message })
        }
    }

    // A function that gets the report, or nothing if there is nothing to get it from.
    #source() {
        const src = this.getAttribute('src')
        const reportSrc = this.getAttribute('report-src')
        const ms = Number(this.getAttribute('timeout')) || COMPARE_MS
        const from = (articles, onProgress) => compare(articles, this.#options, ms, onProgress)
        if (this.#given?.report) return async () => this.#given.report
        if (this.#given) return onProgress => from(this.#given.articles, onProgress)
        if (reportSrc) return () => json(reportSrc)
        if (src) return onProgress => json(src).then(data => from(data?.articles ?? data, onProgress))
        const children = [...this.children].filter(child => child.localName === 'article')
        return children.length && (onProgress => from(children.map(({ id, dataset, innerHTML }) => (
            { id: id || undefined, outlet: dataset.outlet, title: dataset.title, url: dataset.url, published: dataset.published, html: innerHTML }
        )), onProgress))
    }

    async #mount(glue) {
        // The table is drawn in a later task: wait for it, or, if the same report draws nothing new, for a moment.
        const drawn = new Promise(resolve => {
            const observer = new MutationObserver(() => (observer.disconnect(), resolve()))
            observer.observe(this.#table, { childList: true, subtree: true, characterData: true })
            setTimeout(resolve, 100)
        })
        if (this.#mounted) this.#mounted.show(this.#read, this.#settings())
        else {
            this.shadowRoot.adoptedStyleSheets = [sheet('shell', SHELL), sheet('table', glue.stylesheet())]
            this.#mounted = this.#read.mount(this.#table, this.#settings())
        }
        await drawn
    }

    #settings() {
        const has = name => this.hasAttribute(name)
        return {
            ...this.#locale, instance: this.#name, view: this.view,
            onView: view => this.#emit('rashomon-view', { view: this.#view = view }),
            onEvidence: has('show-articles') || has('in-place') ? async evidence => {
                if (this.#emit('rashomon-evidence', evidence)) (await import(address('inplace.js'))).show(this, evidence, this.#locale)
            } : null,
            onTake: has('take-away') ? async finding => (await import(address('takeaway.js'))).take(this, this.#locale, finding) : null,
        }
    }

    #words(key) { return this.#locale.words?.[key] ?? SHELL_WORDS[key] }

    #say(key, values = {}) {
        this.#status.textContent = this.#words(key).replace(/\{(\w+)\}/g, (_, name) => values[name])
    }

    #unmount() {
        this.#mounted?.destroy()
        this.#mounted = undefined
    }

    #show(shown) {
        for (const part of [this.#wait, this.#error, this.#table]) part.hidden = part !== shown
        if (shown !== this.#wait) this.#status.textContent = ''
    }

    #emit(type, detail) {
        return this.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, composed: true, detail }))
    }
}

if (!customElements.get(NAME)) customElements.define(NAME, RashomonTable)
