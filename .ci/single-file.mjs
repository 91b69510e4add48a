// Makes one self-contained page of the demo: `node .ci/single-file.mjs [dist [dist/demo.html]]`. It opens by double click,
// offline. A page opened from disk may import no file beside it, so each one goes in as text and becomes a blob address.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const [folder = 'dist', out = join(folder, 'demo.html')] = process.argv.slice(2)
const bytes = name => readFileSync(join(folder, name))

const TYPES = {
    'demo.js': 'text/javascript',
    'element.js': 'text/javascript',
    'rashomon.js': 'text/javascript',
    'rashomon_bg.wasm': 'application/wasm',
    'worker.js': 'text/javascript',
}
const files = Object.entries(TYPES).map(([name, type]) => [name, type, gzipSync(bytes(name), { level: 9 }).toString('base64')])

const start = `<script type="module">
const files = ${JSON.stringify(files)}
const unpack = async (type, packed) => {
    const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0))
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return URL.createObjectURL(new Blob([await new Response(plain).arrayBuffer()], { type }))
}
const assets = {}
for (const [name, type, packed] of files) assets[name] = await unpack(type, packed)
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
replace('<a href="samples/hamburg.json">The sample texts</a> are readable without it.', 'The version on a server shows the sample texts.')
replace('src="samples/hamburg.json"', `src="data:application/json;base64,${bytes('samples/hamburg.json').toString('base64')}"`)
replace('</body>', `${start}</body>`)
writeFileSync(out, page)
