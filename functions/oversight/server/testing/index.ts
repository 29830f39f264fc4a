import type { Operation, OutputOf, Role } from '@portolan/contract'
import { type Door, uuidv7 } from '@portolan/platform/database'
import { factReader } from '@portolan/platform/facts'
import { type JobKind } from '@portolan/platform/jobs'
import {
  type Actor,
  type Ask,
  perform,
  type ReadUseCase,
  type UseCase,
  type WriteUseCase,
} from '@portolan/platform/operations'
import { factsReader } from '@portolan/platform/facts'
import { openSubjects } from '@portolan/platform/subjects'
import { placeOf, planDated, planDuties, planSubjects, planUseCases } from '@portolan/plan/server'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { z } from 'zod'
import {
  type DecisionParts,
  oversightDated,
  oversightDuties,
  oversightFacts,
  oversightSubjects,
  oversightUseCases,
  providedByClosures,
  refreshStandingKind,
} from '../index.ts'

const subjects = openSubjects([...planSubjects, ...oversightSubjects])

type TestDatabase = { readonly owner: pg.Pool; readonly app: pg.Pool; readonly appNeedsSetRole: boolean }

/** The rooms of plan and oversight on a database, without HTTP and without a queue: jobs are run where they are asked for. */
export type TestRoom = {
  readonly door: Door
  readonly owner: pg.Pool
  /** Jobs that were taken in. */
  readonly enqueued: { tenantId: string; kind: string }[]
  now: string
  readonly ask: <I extends z.ZodObject, O extends z.ZodType>(
    actor: Actor,
    operation: Operation<I, O>,
    input: z.input<I>,
    ways?: Pick<Ask, 'expectedVersion' | 'upload'>,
  ) => Promise<OutputOf<Operation<I, O>>>
  readonly decisions: DecisionParts
  readonly refresh: (tenantId: string) => Promise<Readonly<Record<string, unknown>>>
}

export function openTestRoom(database: TestDatabase, also: readonly UseCase[] = []): TestRoom {
  const queries: Door['queries'] = new Kysely({ dialect: new PostgresDialect({ pool: database.app }) })
  const door = { queries, needsSetRole: database.appNeedsSetRole }
  const enqueued: TestRoom['enqueued'] = []
  const enqueue = async (job: { tenantId: string; kind: string }): Promise<string> => {
    enqueued.push(job)
    return uuidv7(Date.parse(room.now))
  }
  const decisions = { stage: { door, now: () => room.now, placeOf }, useCases: () => useCases }
  const useCases: readonly UseCase[] = [
    ...planUseCases({ readFact: factReader(providedByClosures) }),
    ...oversightUseCases({
      enqueue,
      decisions,
      subjects,
      readFacts: factsReader(oversightFacts),
      duties: [...planDuties, ...oversightDuties],
      dated: [...planDated, ...oversightDated],
      access: { ...decisions, accounts: async () => new Map() },
    }),
    ...also,
  ]
  const kind: JobKind = refreshStandingKind({ owner: database.owner })
  const room: TestRoom = {
    door,
    owner: database.owner,
    enqueued,
    decisions,
    now: '2026-11-16T08:00:00.000Z',
    ask: async (actor, operation, input, ways = {}) => {
      const useCase = useCases.find((one) => one.operation.id === operation.id)
      if (useCase === undefined || useCase.kind === 'open')
        throw new TypeError(`No use case for ${operation.id}`)
      const stage = { door, now: () => room.now, placeOf }
      const ask = { actor, input: operation.input.parse(input), requestId: 'test', ...ways }
      return (await perform(stage, useCase as ReadUseCase | WriteUseCase, ask)).output as never
    },
    refresh: (tenantId) =>
      kind.run({ tenantId, input: {}, now: () => room.now, step: async () => undefined }),
  }
  return room
}

export type Grant = {
  readonly role: Role
  readonly scope: 'organisation' | 'portfolio' | 'project'
  readonly scopeId?: string
}

export async function addPerson(
  owner: pg.Pool,
  tenantId: string,
  name: string,
  grants: readonly Grant[],
): Promise<Actor> {
  const id = uuidv7(0)
  await owner.query(
    `insert into person (tenant_id, id, name, state, created_at) values ($1, $2, $3, 'active', '2020-01-01T00:00:00Z')`,
    [tenantId, id, name],
  )
  for (const { role, scope, scopeId } of grants)
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, scope_id, granted_at, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z')`,
      [tenantId, uuidv7(0), id, role, scope, scopeId ?? null],
    )
  return { kind: 'person', tenantId, personId: id, reach: 'write' }
}
