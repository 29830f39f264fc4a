import { randomBytes } from 'node:crypto'
import { type AnyOperation, writeRequest } from '@portolan/contract'
import { openQueries } from '@portolan/platform/database'
import { type TestDatabase, testDatabase } from '@portolan/platform/database/testing'
import { createServer } from '@portolan/platform/http'
import { openIdentity } from '@portolan/platform/identity'
import { startQueue } from '@portolan/platform/jobs'
import { openMailer } from '@portolan/platform/mail'
import { createHub, followLive } from '@portolan/platform/live'
import { openKeptAnswers, type UseCase } from '@portolan/platform/operations'
import { openOutbound } from '@portolan/platform/outbound'
import { deliverOutbox } from '@portolan/platform/outbox'
import { instantOf } from '@portolan/quantity'
import { placeOf, placesOf } from '@portolan/plan/server'
import { pino } from 'pino'
import { assemble, jobKinds } from '../../functions.ts'
import { findLocalActor } from '../../local-actor.ts'
import { nameOfScope } from '../../name-of-scope.ts'
import { openPost } from './post.ts'

/** The assembled server on a test database: every room, real sign-ins, real jobs; only the port is missing. */
export type House = {
  readonly database: TestDatabase
  readonly server: Awaited<ReturnType<typeof createServer>>
  readonly useCases: readonly UseCase[]
  /** Everything that was logged. */
  readonly log: readonly string[]
  /** Everything that was mailed, with all headers. */
  readonly mails: readonly string[]
  /** The secret of the first administrator's link. */
  readonly firstSecret: string
  /** Waits until the outbox is empty and no job waits or runs. */
  settle(): Promise<void>
  call(
    by: Visitor,
    operation: AnyOperation,
    input: Readonly<Record<string, unknown>>,
    ways?: Ways,
  ): Promise<Answer>
  /** As the command line calls over the local socket: the server's own account, as a person of the record. */
  callLocally(
    person: string,
    operation: AnyOperation,
    input: Readonly<Record<string, unknown>>,
    ifMatch: number,
  ): Promise<Answer>
  close(): Promise<void>
}

/** What a request carries of the one who sends it. */
export type Visitor = { cookie?: string | undefined; readonly token?: string | undefined }
export type Ways = {
  readonly ifMatch?: number | undefined
  readonly key?: string | undefined
  readonly upload?: string | undefined
}
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
  readonly json: unknown
}

const now = (): string => instantOf(Date.now())

/** On a given database, or on one of its own, which is dropped at the end. */
export async function openHouse(given?: TestDatabase): Promise<House> {
  const database = given ?? (await testDatabase())
  const { owner, ownerConfig } = database
  const queries = openQueries({ app: database.app, kind: 'private' })
  const door = { queries, needsSetRole: database.appNeedsSetRole }
  const log: string[] = []
  const write = (line: string): void => void log.push(line)
  const queue = await startQueue({ ownerConfig, owner, kinds: jobKinds({ owner, door }), now, log: write })
  const secret = randomBytes(48).toString('base64url')
  const origin = 'http://localhost:4600'
  const identity = openIdentity({ owner, ownerConfig, door, now, secret, origin, log: write, nameOfScope })
  const post = await openPost()
  const functions = assemble({
    identity,
    owner,
    queue,
    now,
    door,
    mailer: openMailer({ url: post.url, from: 'portolan@house.example' }),
    outbound: openOutbound({ loopback: true }),
    chance: () => 0.5,
    origin,
    secret,
  })
  const useCases = [...identity.useCases, ...functions.useCases]
  const hub = createHub(door)
  const live = await followLive(ownerConfig, hub, () => undefined)
  const common = {
    stage: { door, now, placeOf, placesOf, kept: openKeptAnswers() },
    useCases,
    hub,
    ready: async () => true,
    version: '0.0.0',
    pages: '/nowhere',
    logger: pino({ level: 'trace' }, { write }),
    hosts: new Set(['localhost', '127.0.0.1']),
    callsPerMinute: undefined,
  }
  const server = await createServer({ ...common, findActor: identity.findActor })
  const local = await createServer({ ...common, findActor: findLocalActor(owner) })
  const firstSecret = (await identity.issueFirstLink())?.url.split('#')[1] ?? ''
  const delivery = { owner, door, answers: functions.answers, now, log: write }
  return {
    database,
    server,
    useCases,
    log,
    mails: post.mails,
    firstSecret,
    settle: async () => {
      while ((await deliverOutbox(delivery)) > 0);
      for (;;) {
        const { rows } = await owner.query("select 1 from job where state in ('waiting', 'running') limit 1")
        if (rows.length === 0) return
        await new Promise((done) => setTimeout(done, 100))
      }
    },
    call: async (by, operation, input, ways) =>
      await send(server, by, { operation, input, ways: ways ?? {} }),
    callLocally: async (person, operation, input, ifMatch) => {
      const { url, body } = writeRequest(operation, input)
      const answer = await local.inject({
        method: operation.method,
        url: `/api${url}`,
        headers: { host: 'localhost:4600', 'if-match': `"${ifMatch}"`, 'x-portolan-person': person },
        ...(body === undefined ? {} : { payload: body }),
      })
      const { statusCode: status, headers, rawPayload: bytes } = answer
      return { status, headers, bytes, json: answer.json<unknown>() }
    },
    close: async () => {
      await live.stop()
      await local.close()
      await server.close()
      await queue.stop()
      await post.close()
      await identity.stop()
      await database.drop()
    },
  }
}

type Sent = {
  readonly operation: AnyOperation
  readonly input: Readonly<Record<string, unknown>>
  readonly ways: Ways
}

async function send(server: House['server'], by: Visitor, { operation, input, ways }: Sent): Promise<Answer> {
  const request = writeRequest(operation, input)
  const payload = ways.upload ?? (request.body === undefined ? undefined : JSON.stringify(request.body))
  const answer = await server.inject({
    method: operation.method,
    url: `/api${request.url}`,
    headers: {
      host: 'localhost:4600',
      ...(by.cookie === undefined ? {} : { cookie: by.cookie }),
      ...(by.token === undefined ? {} : { authorization: `Bearer ${by.token}` }),
      ...(payload === undefined
        ? {}
        : { 'content-type': operation.upload ? 'application/octet-stream' : 'application/json' }),
      ...(ways.ifMatch === undefined ? {} : { 'if-match': `"${ways.ifMatch}"` }),
      ...(ways.key === undefined ? {} : { 'idempotency-key': ways.key }),
    },
    ...(payload === undefined ? {} : { payload: operation.upload ? Buffer.from(payload) : payload }),
  })
  for (const cookie of [answer.headers['set-cookie'] ?? []].flat())
    by.cookie = /max-age=0/i.test(cookie) ? undefined : cookie.split(';')[0]
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes: answer.rawPayload,
    json:
      /json/.test(String(answer.headers['content-type'])) && answer.body !== ''
        ? JSON.parse(answer.body)
        : undefined,
  }
}
