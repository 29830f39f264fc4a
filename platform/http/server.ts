import { type AnyOperation, openApi } from '@portolan/contract'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import fastifyCookie from '@fastify/cookie'
import { uuidv7 } from '../database/uuid.ts'
import type { Hub } from '../live/hub.ts'
import type { Stage } from '../operations/stage.ts'
import type { UseCase } from '../operations/use-case.ts'
import { docsPage } from './docs-page.ts'
import { guard, type Guards } from './guards.ts'
import { followChanges, mountLive } from './live-stream.ts'
import { type FindActor, mountOperations } from './mount.ts'
import { servePages } from './pages.ts'
import { answerProblem } from './problem.ts'

export type ServerParts = Guards & {
  readonly stage: Stage
  readonly useCases: readonly UseCase[]
  readonly findActor: FindActor
  /** Answers whether the database can be asked. */
  readonly ready: () => Promise<boolean>
  readonly version: string
  readonly pages: string
  readonly logger: FastifyBaseLogger
  readonly hub: Hub
}

/** The one place that knows the web framework. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: parts.logger,
    genReqId: () => uuidv7(Date.parse(parts.stage.now())),
    bodyLimit: 2_000_000,
    trustProxy: false,
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 500 },
  })
  server.setErrorHandler(answerProblem)
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  await server.register(fastifyCookie)
  await guard(server, parts)
  server.addHook('onResponse', async (request, reply) => {
    // The path only: a query may hold what somebody searched for.
    request.log.info({
      path: request.url.split('?')[0],
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  mountOperations(server, parts.useCases, parts)
  mountPlain(server, parts)
  mountLive(server, parts.hub, parts.findActor)
  await servePages(server, parts.pages)
  return server
}

function mountPlain(server: FastifyInstance, parts: ServerParts): void {
  const operations: AnyOperation[] = [
    ...parts.useCases.map((useCase) => useCase.operation),
    followChanges as unknown as AnyOperation,
  ]
  const description = describeWhenAsked(operations, parts.version)
  server.get('/healthz', async () => ({ status: 'alive' }))
  server.get('/readyz', async (_, reply) => {
    const ready = await parts.ready()
    return await reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'the database does not answer' })
  })
  server.get(
    '/api/openapi.json',
    async (_, reply) => await reply.type('application/json').send(description().json),
  )
  server.get('/api/docs', async (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(description().page.replaceAll('__CSP_NONCE__', request.nonce)),
  )
}

type Description = { readonly json: string; readonly page: string }

/** Not before somebody asks: the shapes of all operations take a third of what a start takes. */
function describeWhenAsked(operations: readonly AnyOperation[], version: string): () => Description {
  let made: Description | undefined
  return () => {
    if (made !== undefined) return made
    const document = openApi(operations, { title: 'Portolan', version })
    made = { json: JSON.stringify(document), page: docsPage(document) }
    return made
  }
}
