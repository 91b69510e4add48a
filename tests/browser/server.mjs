// A static server for the tests: dist/ or pages made up by a test, under any path, with or without a strict policy, counting what
// is asked of it.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))

const TYPES = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.wasm': 'application/wasm',
}

// What a page needs at least to hold the element. Nothing inline, nothing from elsewhere, no script made of a string.
export const STRICT = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "require-trusted-types-for 'script'",
    'trusted-types rashomon',
].join('; ')

/**
 * Starts it. `path`: where it serves ("/" or "/a/b/"); `policy`: a Content-Security-Policy for every answer; `pages`: name to text,
 * or to a function that makes the text, or throws to make the server fail; `wasmType`: another MIME type for the wasm.
 * Returns the address of the path, the names asked for so far, and how to end it.
 */
export async function serve({ path = '/', policy, pages = {}, wasmType } = {}) {
    const requests = []
    const server = createServer(async (request, response) => {
        const { pathname } = new URL(request.url, 'http://localhost')
        const name = decodeURIComponent(pathname.startsWith(path) ? pathname.slice(path.length) : `outside:${pathname}`) || 'index.html'
        requests.push(name)
        try {
            const file = normalize(join(DIST, name))
            if (!file.startsWith(DIST + sep)) throw new Error('outside')
            const made = pages[name]
            const body = made === undefined ? await readFile(file) : typeof made === 'function' ? await made(request) : made
            const type = extname(name) === '.wasm' && wasmType ? wasmType : TYPES[extname(name)] ?? 'application/octet-stream'
            response.setHeader('Content-Type', type)
            response.setHeader('Cache-Control', extname(name) === '.html' ? 'no-store' : 'max-age=600')
            if (policy) response.setHeader('Content-Security-Policy', policy)
            response.end(body)
        } catch {
            response.writeHead(404).end('not found')
        }
    })
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${server.address().port}${path}`
    const close = () => new Promise(resolve => (server.close(resolve), server.closeAllConnections()))
    return { url, requests, close }
}
