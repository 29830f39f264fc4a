import { type GivenTo, type Operation, type OutputOf, Refused, type Role } from '@portolan/contract'
import { Kysely, PostgresDialect } from 'kysely'
import type { z } from 'zod'
import type { TestDatabase } from '../../database/testing/index.ts'
import { type DB, type Door, uuidv7 } from '../../database/index.ts'
import { type Answer, deliverOutbox } from '../../outbox/index.ts'
import { type Actor, perform, type UseCase, type ReadUseCase, type WriteUseCase } from '../index.ts'

/** Rooms of the carriage on a database of their own: an organisation with projects and people, without a server. */
export type TestCarriage = {
  readonly door: Door
  /** Each call is a millisecond later. */
  now: () => string
  readonly organisation: (name: string, projects: readonly string[]) => Promise<void>
  readonly person: (name: string, organisation: string, ...grants: readonly Granted[]) => Promise<string>
  readonly act: <I extends z.ZodObject, O extends z.ZodType>(
    who: string,
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    version?: number,
  ) => Promise<OutputOf<Operation<I, O>>>
  /** An operation without a sign-in. */
  readonly open: <I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
  ) => Promise<OutputOf<Operation<I, O>>>
  readonly idOf: (name: string) => string
  readonly pass: (ms: number) => void
  readonly deliver: (answers: readonly Answer[]) => Promise<void>
}

export type Granted = { readonly role: Role; readonly project?: string }

export function openCarriage(database: TestDatabase, useCases: () => readonly UseCase[]): TestCarriage {
  const door = {
    queries: new Kysely<DB>({ dialect: new PostgresDialect({ pool: database.app }) }),
    needsSetRole: database.appNeedsSetRole,
  }
  let clock = Date.parse('2026-11-16T08:00:00.000Z')
  const ids = new Map<string, string>()
  const tenants = new Map<string, string>()
  const idOf = (name: string): string => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`Nothing is called ${name}`)
    return id
  }
  const carriage: TestCarriage = {
    door,
    now: () => new Date((clock += 1)).toISOString(),
    idOf,
    organisation: async (name, projects) => {
      const tenantId = uuidv7(clock)
      const portfolio = uuidv7(clock)
      ids.set(name, tenantId)
      const at = carriage.now()
      await database.owner.query(
        `insert into tenant (id, name, kind, currency, created_at) values ($1, $2, 'organisation', 'EUR', $3)`,
        [tenantId, name, at],
      )
      await database.owner.query(
        'insert into portfolio (tenant_id, id, name, name_key, created_at) values ($1, $2, $3, $3, $4)',
        [tenantId, portfolio, name, at],
      )
      for (const project of projects) {
        ids.set(project, uuidv7(clock))
        await database.owner.query(
          `insert into investment (tenant_id, id, name, name_key, portfolio_id, state, created_at, updated_at)
           values ($1, $2, $3, $3, $4, 'active', $5, $5)`,
          [tenantId, idOf(project), project, portfolio, at],
        )
      }
    },
    person: async (name, organisation, ...grants) => {
      const tenantId = idOf(organisation)
      const personId = uuidv7(clock)
      ids.set(name, personId)
      tenants.set(name, tenantId)
      await database.owner.query(
        `insert into person (tenant_id, id, name, email, state, created_at) values ($1, $2, $3, $4, 'active', $5)`,
        [
          tenantId,
          personId,
          name,
          `${name.toLowerCase()}@${organisation.toLowerCase()}.example`,
          carriage.now(),
        ],
      )
      for (const { role, project } of grants)
        await database.owner.query(
          `insert into role_grant (tenant_id, id, person_id, role, scope, scope_id, granted_at, confirmed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $7)`,
          [
            tenantId,
            uuidv7(clock),
            personId,
            role,
            project === undefined ? 'organisation' : 'project',
            project === undefined ? null : idOf(project),
            carriage.now(),
          ],
        )
      return personId
    },
    act: async (who, operation, input, version) => {
      const useCase = useCases().find((one) => one.operation.id === operation.id)
      if (useCase === undefined || useCase.kind === 'open')
        throw new TypeError(`No use case for ${operation.id}`)
      const actor: Actor = {
        kind: 'person',
        tenantId: tenants.get(who) ?? '',
        personId: idOf(who),
        reach: 'write',
      }
      const performed = await perform(
        { door, now: carriage.now, placeOf: async (_, projectId) => ({ projectId }) },
        useCase as ReadUseCase | WriteUseCase,
        { actor, input: operation.input.parse(input), requestId: 'test', expectedVersion: version },
      )
      return operation.output.parse(performed.output) as never
    },
    open: async (operation, input) => {
      const useCase = useCases().find((one) => one.operation.id === operation.id)
      if (useCase?.kind !== 'open') throw new TypeError(`No open use case for ${operation.id}`)
      const call = {
        input: operation.input.parse(input) as never,
        now: carriage.now(),
        requestId: 'test',
        actor: undefined,
        headers: {},
        address: '127.0.0.1',
      }
      return operation.output.parse((await useCase.run(call)).output) as never
    },
    pass: (ms) => void (clock += ms),
    deliver: async (answers) => {
      const log = (line: string): void => {
        throw new Error(line)
      }
      while ((await deliverOutbox({ owner: database.owner, door, answers, now: carriage.now, log })) > 0);
    },
  }
  return carriage
}

/** The code with which something is refused; nothing when it is done. */
export async function codeOf(tried: Promise<unknown>): Promise<string | undefined> {
  return await tried.then(
    () => undefined,
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )
}
