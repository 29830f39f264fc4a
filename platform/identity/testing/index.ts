import { randomBytes } from 'node:crypto'
import {
  callOperation,
  type GivenTo,
  type Operation,
  type OutputOf,
  ProblemError,
  type Send,
  type Ways,
} from '@portolan/contract'
import type { FastifyInstance } from 'fastify'
import { Kysely, PostgresDialect } from 'kysely'
import { pino } from 'pino'
import type { z } from 'zod'
import type { DB } from '../../database/rows.generated.ts'
import { type TestDatabase, testDatabase } from '../../database/testing/index.ts'
import type { Door } from '../../database/tenant.ts'
import { createServer } from '../../http/server.ts'
import { createHub } from '../../live/hub.ts'
import type { UseCase } from '../../operations/use-case.ts'
import type { NameOfScope } from '../desk.ts'
import { type Identity, openIdentity } from '../identity.ts'

/** A server with identity on a database of its own, as the assembly would make it, with a clock that is moved by hand. */
export type TestHouse = {
  readonly database: TestDatabase
  readonly door: Door
  readonly identity: Identity
  readonly server: FastifyInstance
  /** Everything that was logged. */
  readonly log: readonly string[]
  now(): string
  forward(minutes: number): void
  /** A browser without a cookie; `token` makes it a program in place of a browser. */
  browser(token?: string): Browser
  close(): Promise<void>
}

/** Keeps its session cookie, as a browser does. */
export type Browser = {
  cookie: string | undefined
  call<I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    ways?: Ways,
  ): Promise<OutputOf<Operation<I, O>>>
  /** The code of the problem that an operation answers with; 'done' when there is none. */
  outcome<I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    ways?: Ways,
  ): Promise<string>
}

export type TestHouseParts = {
  readonly startAt?: string
  readonly useCases?: (house: { door: Door }) => readonly UseCase[]
  readonly nameOfScope?: NameOfScope
  readonly origin?: string
}

export const testOrigin = 'http://localhost:4600'

export async function openTestHouse(parts: TestHouseParts = {}): Promise<TestHouse> {
  const database = await testDatabase()
  const queries = new Kysely<DB>({ dialect: new PostgresDialect({ pool: database.app }) })
  const door = { queries, needsSetRole: database.appNeedsSetRole }
  const log: string[] = []
  let at = Date.parse(parts.startAt ?? '2026-11-16T08:00:00.000Z')
  // Each reading is a millisecond later: what happened second is second in the record too.
  const now = (): string => new Date((at += 1)).toISOString()
  const origin = parts.origin ?? testOrigin
  const identity = openIdentity({
    owner: database.owner,
    ownerConfig: database.ownerConfig,
    door,
    now,
    secret: randomBytes(48).toString('base64url'),
    origin,
    log: (line) => void log.push(line),
    nameOfScope: parts.nameOfScope ?? (async () => undefined),
  })
  const server = await createServer({
    stage: { door, now, placeOf: async () => undefined },
    useCases: [...identity.useCases, ...(parts.useCases?.({ door }) ?? [])],
    findActor: identity.findActor,
    hub: createHub(door),
    ready: async () => true,
    version: '0.0.0',
    pages: '/nowhere',
    logger: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    hosts: new Set(['localhost']),
    callsPerMinute: undefined,
  })
  return {
    database,
    door,
    identity,
    server,
    log,
    now,
    forward: (minutes) => void (at += minutes * 60_000),
    browser: (token) => openBrowser(server, token),
    close: async () => {
      await server.close()
      await identity.stop()
      await database.drop()
    },
  }
}

function openBrowser(server: FastifyInstance, token: string | undefined): Browser {
  const send: Send = async (url, { method, headers, body }) => {
    const answer = await server.inject({
      method: method as 'GET',
      url,
      headers: {
        ...headers,
        host: 'localhost:4600',
        ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : Buffer.from(body) }),
    })
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair] = cookie.split(';')
      browser.cookie = /max-age=0/i.test(cookie) ? undefined : pair
    }
    return {
      status: answer.statusCode,
      headers: { get: (name) => String(answer.headers[name] ?? '') },
      text: async () => answer.body,
    }
  }
  const browser: Browser = {
    cookie: undefined,
    call: (operation, input, ways) => callOperation(send, operation, input, ways),
    outcome: async (operation, input, ways) => {
      try {
        await callOperation(send, operation, input, ways)
        return 'done'
      } catch (cause) {
        if (cause instanceof ProblemError) return cause.problem.code
        throw cause
      }
    },
  }
  return browser
}
