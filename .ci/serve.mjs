// Serves a folder on this machine only: node .ci/serve.mjs FOLDER [PORT]. Without a port: 8000, or the next free one.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const [folder = "dist", port] = process.argv.slice(2);
const root = resolve(folder);
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

// The file an address means, or nothing; never one outside the folder.
async function find(address) {
  const path = normalize(join(root, decodeURIComponent(new URL(address, "http://localhost").pathname)));
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  const entry = await stat(path);
  return entry.isDirectory() ? join(path, "index.html") : path;
}

const server = createServer(async (request, response) => {
  const path = await find(request.url).catch(() => undefined);
  if (path === undefined) return response.writeHead(404).end("not found\n");
  const file = createReadStream(path);
  file.on("open", () => {
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream", "Cache-Control": "no-store" });
    file.pipe(response);
  });
  file.on("error", () => response.writeHead(404).end("not found\n"));
});

let wanted = Number(port ?? 8000);
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE" || port !== undefined || wanted === 8099) {
    console.error(`error: cannot serve on port ${wanted}: ${error.message} (choose another: make demo PORT=9000)`);
    process.exit(1);
  }
  wanted += 1;
  server.listen(wanted, "127.0.0.1");
});
server.on("listening", () => console.log(`\nThe demo is at http://localhost:${wanted}/ (stop with Ctrl-C); ${folder}/demo.html opens by double click.`));
server.listen(wanted, "127.0.0.1");
