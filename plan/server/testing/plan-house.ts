import type { GivenTo, InputOf, Operation, OutputOf, Role } from '@portolan/contract'
import { type DB, type Door, uuidv7 } from '@portolan/platform/database'
import { type TestDatabase, testDatabase } from '@portolan/platform/database/testing'
import { factReader, provide } from '@portolan/platform/facts'
import { perform, type ReadUseCase, type WriteUseCase } from '@portolan/platform/operations'
import { Kysely, PostgresDialect } from 'kysely'
import type { z } from 'zod'
import type { Import } from '../../contract/index.ts'
import { commitImport, startImport, type WorkHeld, workHeld } from '../../contract/index.ts'
import { placeOf, planUseCases } from '../index.ts'

/** A database with one organisation and its PMO lead, and the plan's operations as anyone would call them. */
export type PlanHouse = {
  readonly database: TestDatabase
  readonly door: Door
  readonly tenantId: string
  readonly personId: string
  readonly act: <I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    ways?: { version?: number; upload?: string | Uint8Array; as?: string; key?: string },
  ) => Promise<OutputOf<Operation<I, O>>>
  readonly bring: (fileName: string, text: string | Uint8Array, asOf?: string) => Promise<Import>
  readonly addPerson: (role: Role, scope?: { kind: 'portfolio' | 'project'; id: string }) => Promise<string>
  /** What gates hold, as another room would tell it. */
  readonly holds: WorkHeld[]
  readonly rename: (personId: string, name: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openPlanHouse(): Promise<PlanHouse> {
  const database = await testDatabase()
  const queries = new Kysely<DB>({ dialect: new PostgresDialect({ pool: database.app }) })
  const door: Door = { queries, needsSetRole: database.appNeedsSetRole }
  let clock = Date.parse('2026-11-16T08:00:00.000Z')
  const now = (): string => new Date((clock += 1)).toISOString()
  const tenantId = uuidv7(clock)
  await database.owner.query(
    `insert into tenant (id, name, kind, currency, created_at) values ($1, 'Test', 'organisation', 'GBP', $2)`,
    [tenantId, now()],
  )
  const addPerson: PlanHouse['addPerson'] = async (role, scope) => {
    const id = uuidv7(clock)
    await database.owner.query(
      `insert into person (tenant_id, id, name, state, created_at) values ($1, $2, $3, 'active', $4)`,
      [tenantId, id, `Test ${role}`, now()],
    )
    await database.owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, scope_id, granted_at, confirmed_at) values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [tenantId, uuidv7(clock), id, role, scope?.kind ?? 'organisation', scope?.id ?? null, now()],
    )
    return id
  }
  const personId = await addPerson('pmo-lead')
  const holds: WorkHeld[] = []
  const readFact = factReader([
    provide(workHeld, async () => await Promise.resolve({ value: holds, asOf: '2026-11-16' })),
  ])
  const useCases = planUseCases({ readFact })
  const act: PlanHouse['act'] = async (operation, input, ways = {}) => {
    const useCase = useCases.find((one) => one.operation.id === operation.id) as ReadUseCase | WriteUseCase
    const upload = typeof ways.upload === 'string' ? new TextEncoder().encode(ways.upload) : ways.upload
    const performed = await perform({ door, now, placeOf }, useCase, {
      actor: { kind: 'person', tenantId, personId: ways.as ?? personId, reach: 'write' },
      input: operation.input.parse(input) as InputOf<typeof operation> & Record<string, unknown>,
      requestId: 'test',
      expectedVersion: ways.version,
      idempotencyKey: ways.key,
      upload,
    })
    return operation.output.parse(performed.output) as OutputOf<typeof operation>
  }
  return {
    database,
    door,
    tenantId,
    holds,
    personId,
    act,
    addPerson,
    bring: async (fileName, upload, asOf) => {
      const started = await act(startImport, { fileName, asOf }, { upload })
      return await act(commitImport, { importId: started.id }, { version: started.version })
    },
    rename: async (id, name) =>
      void (await database.owner.query('update person set name = $2 where id = $1', [id, name])),
    close: async () => await database.drop(),
  }
}

/** All rows of the plan, without what names a moment: two of them are equal when the record is the same. */
export async function readRecord({ database }: PlanHouse): Promise<Record<string, unknown[]>> {
  const record: Record<string, unknown[]> = {}
  const queries = {
    investment: `select id, code, name, description, category, phase, state, start_day, finish_day, cost_amount, cost_currency, latest_as_of from investment order by id`,
    edition: `select investment_id, as_of, source, code, name, start_day, finish_day, whole_life_cost, narrative, other, gaps from edition order by investment_id, as_of, source`,
    rating: `select investment_id, as_of, raw, scale, step, steps from reported_status order by investment_id, as_of, raw`,
    baseline: `select investment_id, number, as_of, finish_day, cost_amount from baseline order by investment_id, number`,
    line: `select investment_id, version, category, from_day, to_day, amount from line order by investment_id, category, from_day`,
  }
  for (const [name, query] of Object.entries(queries))
    record[name] = (await database.owner.query<object>(query)).rows
  return record
}
