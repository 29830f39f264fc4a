import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyStatic from '@fastify/static'
import { common, refuse } from '@portolan/contract'

/** Serves the built web application: files as they are, every other path its one page, with a fresh nonce. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    server.setNotFoundHandler((request) => {
      throw refuse(common.notFound, { kind: request.url.startsWith('/api') ? 'operation' : 'page' })
    })
    return
  }
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    setHeaders: (reply, file) => {
      const named = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  server.get('/', async (request, reply) => sendPage(request, reply, page))
  server.setNotFoundHandler(async (request, reply) => {
    // A file that is gone is not the page: a browser would run the page's text as a script.
    if (request.method !== 'GET' || request.url.startsWith('/api') || request.url.startsWith('/assets/'))
      throw refuse(common.notFound, { kind: request.url.startsWith('/api') ? 'operation' : 'page' })
    return sendPage(request, reply, page)
  })
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__CSP_NONCE__', request.nonce))
}
