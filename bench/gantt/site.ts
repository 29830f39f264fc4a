import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { build, defaultClientConditions } from 'vite'

export type Served = { readonly origin: string; readonly server: Server }

/** A page of this bench as it would be given out, with all that it stands on, from sources. */
export async function buildPage(folder: string, outDir: string): Promise<string> {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5_000 },
  })
  return outDir
}

export async function serve(site: string): Promise<Served> {
  const server = createServer((request, response) => {
    const file = path.join(site, request.url === '/' ? 'index.html' : (request.url ?? ''))
    if (!file.startsWith(site) || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': kinds[path.extname(file)] ?? 'application/octet-stream' })
    return response.end(readFileSync(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { origin: `http://127.0.0.1:${port}/`, server }
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
