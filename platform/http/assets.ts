import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { common, refuse } from '@portolan/contract'
import type { FastifyInstance } from 'fastify'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

type Asset = { readonly bytes: Buffer; readonly zipped: Buffer | undefined; readonly type: string }

/**
 * The parts of the pages, whose names change with their content: they are read once, for there are many small ones
 * and every first visit asks for dozens at the same time. The build laid a zipped copy beside each.
 */
export function serveAssets(server: FastifyInstance, folder: string): void {
  const assets = existsSync(folder) ? readAssets(folder) : new Map<string, Asset>()
  server.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = assets.get(request.params.name)
    // A file that is gone is not the page: a browser would run the page's text as a script.
    if (asset === undefined) throw refuse(common.notFound, { kind: 'page' })
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? asset.zipped : undefined
    if (asset.zipped !== undefined) reply.header('vary', 'accept-encoding')
    if (zipped !== undefined) reply.header('content-encoding', 'gzip')
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(asset.type)
      .send(zipped ?? asset.bytes)
  })
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz'))
    .map(({ name }) => name)
  return new Map(names.map((name) => [name, readAsset(path.join(folder, name))]))
}

function readAsset(file: string): Asset {
  const zipped = `${file}.gz`
  return {
    bytes: readFileSync(file),
    zipped: existsSync(zipped) ? readFileSync(zipped) : undefined,
    type: types[path.extname(file)] ?? 'application/octet-stream',
  }
}
