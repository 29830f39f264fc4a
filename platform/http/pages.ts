import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyStatic from '@fastify/static'
import { common, refuse } from '@portolan/contract'
import { serveAssets } from './assets.ts'
import { type LinksAhead, readPagesAhead } from './pages-ahead.ts'

/** Serves the built web application: files as they are, every other path its one page, with a fresh nonce. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    server.setNotFoundHandler((request) => {
      throw refuse(common.notFound, { kind: request.url.startsWith('/api') ? 'operation' : 'page' })
    })
    return
  }
  const page: Page = {
    text: readFileSync(path.join(folder, 'index.html'), 'utf8'),
    linksOf: readPagesAhead(folder),
  }
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    globIgnore: ['assets/**'],
    cacheControl: false,
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
  })
  serveAssets(server, path.join(folder, 'assets'))
  server.get('/', async (request, reply) => sendPage(request, reply, page))
  server.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api') || request.url.startsWith('/assets/'))
      throw refuse(common.notFound, { kind: request.url.startsWith('/api') ? 'operation' : 'page' })
    return sendPage(request, reply, page)
  })
}

type Page = { readonly text: string; readonly linksOf: LinksAhead }

function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  const signedIn = sessionCookie.test(request.headers.cookie ?? '')
  const links = page.linksOf({ url: request.url, signedIn })
  const text = page.text.replace('</head>', () => `  ${links}\n  </head>`)
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send((signedIn ? text : text.replace(frame, '')).replaceAll('__CSP_NONCE__', request.nonce))
}

/** Whether it still holds is for the operations to find out; here it only tells what to show and fetch meanwhile. */
const sessionCookie = /portolan_session/

/** The outline of the frame, which only stands around pages of people who are signed in. */
const frame = /<!-- The frame [\s\S]*<!-- \/frame -->/
