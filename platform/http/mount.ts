import { common, isWrite, type Operation, readQuery, refuse, sentInQuery } from '@portolan/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../operations/actor.ts'
import { perform, type Performed } from '../operations/perform.ts'
import type { Stage } from '../operations/stage.ts'
import { type Download, isDownload, type OpenUseCase, type UseCase } from '../operations/use-case.ts'
import { Invalid } from './problem.ts'
import { sendJson } from './send-json.ts'

export type FindActor = (request: FastifyRequest) => Promise<Actor | undefined>

/** Gives every operation its route. Nothing else answers below /api. */
export function mountOperations(
  server: FastifyInstance,
  useCases: readonly UseCase[],
  { stage, findActor }: { stage: Stage; findActor: FindActor },
): void {
  for (const useCase of useCases) {
    const { operation } = useCase
    if (operation.oneClick)
      void server.register(async (inner) => mountOne(takingForms(inner), useCase, { stage, findActor }))
    else mountOne(server, useCase, { stage, findActor })
  }
}

function mountOne(
  server: FastifyInstance,
  useCase: UseCase,
  { stage, findActor }: { stage: Stage; findActor: FindActor },
): void {
  const { operation } = useCase
  server.route({
    method: operation.method,
    url: `/api${operation.path.replace(/\{(\w+)\}/g, ':$1')}`,
    ...(operation.upload ? { bodyLimit: operation.upload.limitBytes } : {}),
    handler: async (request, reply) =>
      useCase.kind === 'open'
        ? await answerOpen(useCase, request, reply, { stage, findActor })
        : await answer(useCase, request, reply, { stage, findActor }),
  })
}

/** Forms are taken here and nowhere else, and nothing in them is read: another site’s form could hold anything. */
function takingForms(server: FastifyInstance): FastifyInstance {
  const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data']
  server.addContentTypeParser(kinds, { parseAs: 'buffer', bodyLimit: 2_000 }, (_, __, done) => done(null, {}))
  return server
}

async function answer(
  useCase: Exclude<UseCase, OpenUseCase>,
  request: FastifyRequest,
  reply: FastifyReply,
  { stage, findActor }: { stage: Stage; findActor: FindActor },
): Promise<FastifyReply> {
  const { operation } = useCase
  const actor = await findActor(request)
  if (actor === undefined) throw refuse(common.signedOut, {})
  const performed = await perform(stage, useCase, {
    actor,
    input: readInput(operation, request),
    requestId: request.id,
    expectedVersion: readVersion(request.headers['if-match']),
    idempotencyKey: readKey(operation, request.headers['idempotency-key']),
    upload: operation.upload && request.body instanceof Uint8Array ? request.body : undefined,
  })
  if (performed.replayed) reply.header('idempotent-replay', 'true')
  return await send(reply, request, performed)
}

async function answerOpen(
  useCase: OpenUseCase,
  request: FastifyRequest,
  reply: FastifyReply,
  { stage, findActor }: { stage: Stage; findActor: FindActor },
): Promise<FastifyReply> {
  const answered = await useCase.run({
    input: readInput(useCase.operation, request) as never,
    now: stage.now(),
    requestId: request.id,
    actor: await findActor(request),
    headers: request.headers as Record<string, string | undefined>,
    address: request.ip,
  })
  for (const cookie of answered.setCookies ?? []) reply.header('set-cookie', cookie)
  return await send(reply, request, { output: answered.output, shared: false })
}

function readInput(operation: Operation, request: FastifyRequest): Record<string, unknown> {
  const query = request.query as Record<string, string | string[] | undefined>
  const body = typeof request.body === 'object' && request.body !== null ? (request.body as object) : {}
  const given = {
    ...(sentInQuery(operation) ? readQuery(operation, query) : body),
    ...readQuery(operation, request.params as Record<string, string>),
  }
  const unknown = Object.keys(given).filter((name) => !(name in operation.input.shape))
  if (unknown.length > 0)
    throw new Invalid(
      unknown.map((path) => ({ path, sentence: 'is not known here; look at /api/docs for what is.' })),
    )
  const read = operation.input.safeParse(given)
  if (read.success) return read.data
  throw new Invalid(
    read.error.issues.map((issue) => ({ path: issue.path.join('.'), sentence: issue.message })),
  )
}

/** If-Match holds the version as its ETag tells it: a number in quotes. */
function readVersion(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (version === undefined)
    throw new Invalid([{ path: 'If-Match', sentence: 'is not an ETag that Portolan gave.' }])
  return Number(version)
}

function readKey(operation: Operation, header: string | string[] | undefined): string | undefined {
  if (header === undefined || !isWrite(operation)) return undefined
  const key = Array.isArray(header) ? (header[0] ?? '') : header
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new Invalid([{ path: 'Idempotency-Key', sentence: 'is 1 to 200 visible ASCII characters.' }])
}

type Sent = Pick<Performed, 'output' | 'shared'>

async function send(
  reply: FastifyReply,
  request: FastifyRequest,
  { output, shared }: Sent,
): Promise<FastifyReply> {
  if (isDownload(output)) return sendFile(reply, output)
  const version = versionOf(output)
  if (version !== undefined) {
    const etag = `"${version}"`
    reply.header('etag', etag)
    if (request.method === 'GET' && request.headers['if-none-match'] === etag) return reply.code(304).send()
  }
  return await sendJson(request, reply, { output, shared })
}

function versionOf(output: unknown): number | undefined {
  if (typeof output !== 'object' || output === null || !('version' in output)) return undefined
  return typeof output.version === 'number' ? output.version : undefined
}

/** Files leave as attachments, never to be run in the page's place. */
function sendFile(reply: FastifyReply, file: Download): FastifyReply {
  const name = file.fileName.replace(/[^\w. -]/g, '_')
  return reply
    .header(
      'content-disposition',
      `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .type(file.mediaType)
    .send(Buffer.from(file.bytes))
}
