// Makes one self-contained page of the demo: `node .ci/single-file.mjs [dist [dist/demo.html]]`. It opens by double click,
// offline. A page opened from disk may import no file beside it, so every one goes into it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const [root = 'dist', out = join(root, 'demo.html')] = process.argv.slice(2)
const bytes = name => readFileSync(join(root, name))

// Scripts go in as data: addresses, which a worker of such a page may import where a blob is refused it; the wasm, much larger,
// packed, to become a blob. What a script imports from beside it goes into it likewise.
const data = (type, text) => `data:${type};base64,${Buffer.from(text).toString('base64')}`
const script = name => data('text/javascript', bytes(name).toString().replace(/^import (.*)'\.\/([\w-]+\.js)'$/gm, (_, names, other) => `import ${names}'${script(other)}'`))
const assets = Object.fromEntries([
    ...['demo.js', 'element.js', 'inplace.js', 'rashomon.js', 'takeaway.js', 'worker.js'].map(name => [name, script(name)]),
    ...['locales', 'samples'].flatMap(folder => existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map(name => `${folder}/${name}`) : [])
        .map(name => [name, data('application/json', bytes(name))]),
])
const wasm = gzipSync(bytes('rashomon_bg.wasm'), { level: 9 }).toString('base64')

const start = `<script type="module">
const assets = ${JSON.stringify(assets)}
const packed = Uint8Array.from(atob('${wasm}'), character => character.charCodeAt(0))
const plain = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')))
assets['rashomon_bg.wasm'] = URL.createObjectURL(new Blob([await plain.arrayBuffer()], { type: 'application/wasm' }))
globalThis[Symbol.for('rashomon.assets')] = assets
await import(assets['element.js'])
await import(assets['demo.js'])
</script>
`

let page = bytes('index.html').toString()
function replace(what, by) {
    if (page.split(what).length !== 2) throw new Error(`index.html must hold exactly one ${what}`)
    page = page.replace(what, () => by)
}
replace('<link rel="stylesheet" href="demo.css">', `<style>\n${bytes('demo.css')}</style>`)
replace('<script type="module" src="element.js"></script>\n', '')
replace('<script type="module" src="demo.js"></script>\n', '')
replace('<a href="samples/meeting.json">The sample texts</a> are readable without it.', 'The version on a server shows the sample texts.')
replace('src="samples/meeting.json"', `src="${assets['samples/meeting.json']}"`)
replace('</body>', `${start}</body>`)
writeFileSync(out, page)
