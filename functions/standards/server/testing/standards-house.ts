import type { GivenTo, Operation, OutputOf, Role } from '@portolan/contract'
import { addPortfolio, addProject, applyPlanEdits } from '@portolan/plan/contract'
import { placeOf, planUseCases } from '@portolan/plan/server'
import { type DB, type Door, uuidv7, withTenant } from '@portolan/platform/database'
import { testDatabase } from '@portolan/platform/database/testing'
import { factReader, type FactsReader, factsReader, provide } from '@portolan/platform/facts'
import { perform, type ReadUseCase, type UseCase, type WriteUseCase } from '@portolan/platform/operations'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { z } from 'zod'
import { checkableFacts } from '../../contract/index.ts'
import { keeperDuties } from '../gate/keeper-duties.ts'
import { providedByStandards, standardsUseCases } from '../index.ts'

export type StandardsHouse = {
  readonly owner: pg.Pool
  readonly lead: string
  readonly manager: string
  readonly sponsor: string
  readonly projectId: string
  /** Facts by their ids, as the record would tell them; one that is not set is not available. */
  readonly record: Map<string, boolean>
  readonly act: <I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    ways?: { version?: number; as?: string },
  ) => Promise<OutputOf<Operation<I, O>>>
  readonly addPerson: (name: string, role: Role, projectId?: string) => Promise<string>
  /** What the house does by itself. */
  readonly means: { readonly owner: pg.Pool; readonly readFacts: FactsReader; readonly now: () => string }
  /** What somebody owes to presented gates, as Home says it. */
  readonly owes: (personId: string) => Promise<readonly string[]>
  readonly tenantId: string
  readonly turnTo: (day: string) => void
  readonly close: () => Promise<void>
}

/** An organisation with one project, its manager, a sponsor and who leads the PMO. */
export async function openStandardsHouse(): Promise<StandardsHouse> {
  const database = await testDatabase()
  const { owner } = database
  const queries = new Kysely<DB>({ dialect: new PostgresDialect({ pool: database.app }) })
  const door: Door = { queries, needsSetRole: database.appNeedsSetRole }
  let clock = Date.parse('2026-11-16T08:00:00.000Z')
  const turnTo = (day: string): void => {
    clock = Date.parse(`${day}T08:00:00.000Z`)
  }
  const now = (): string => new Date((clock += 1)).toISOString()
  const tenantId = uuidv7(clock)
  await owner.query(
    `insert into tenant (id, name, kind, currency, created_at) values ($1, 'Test', 'organisation', 'EUR', $2)`,
    [tenantId, now()],
  )
  const record = new Map<string, boolean>()
  const readFacts = factsReader(
    checkableFacts.map(({ fact }) =>
      provide(fact, async () => {
        const value = record.get(fact.id)
        return await Promise.resolve(value === undefined ? undefined : { value, asOf: '2026-11-16' })
      }),
    ),
  )
  const stage = { door, now, placeOf }
  const useCases: readonly UseCase[] = [
    ...planUseCases({ readFact: factReader(providedByStandards({ readFacts })) }),
    ...standardsUseCases({ readFacts, stage, useCases: () => useCases }),
  ]
  const addPerson: StandardsHouse['addPerson'] = async (name, role, projectId) => {
    const id = uuidv7(clock)
    await owner.query(
      `insert into person (tenant_id, id, name, state, created_at) values ($1, $2, $3, 'active', $4)`,
      [tenantId, id, name, now()],
    )
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, scope_id, granted_at, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [tenantId, uuidv7(clock), id, role, projectId ? 'project' : 'organisation', projectId ?? null, now()],
    )
    return id
  }
  const lead = await addPerson('Lea Lead', 'pmo-lead')
  const act: StandardsHouse['act'] = async (operation, input, ways = {}) => {
    const useCase = useCases.find((one) => one.operation.id === operation.id) as ReadUseCase | WriteUseCase
    const performed = await perform(stage, useCase, {
      actor: { kind: 'person', tenantId, personId: ways.as ?? lead, reach: 'write' },
      input: operation.input.parse(input),
      requestId: 'test',
      expectedVersion: ways.version,
    })
    return performed.output as OutputOf<typeof operation>
  }
  const { id: portfolioId } = await act(addPortfolio, { name: 'Growth' })
  const fields = { name: 'Portal', cost: { amount: 30_000_000, currency: 'EUR' } }
  const project = await act(addProject, { portfolioId, fields })
  const manager = await addPerson('Mona Manager', 'project-manager', project.id)
  const edits = [{ kind: 'project.set' as const, fields: { managerId: manager } }]
  await act(applyPlanEdits, { projectId: project.id, edits }, { version: project.version })
  return {
    owner,
    lead,
    manager,
    sponsor: await addPerson('Sam Sponsor', 'sponsor'),
    projectId: project.id,
    record,
    act,
    addPerson,
    means: { owner, readFacts, now },
    owes: async (personId) =>
      await withTenant(door, { tenantId, personId }, 'read only', async (tx) => {
        const actor = { kind: 'person', tenantId, personId, reach: 'read', grants: [] } as const
        const [kind] = keeperDuties({ readFacts, stage, useCases: () => useCases })
        return ((await kind?.read({ tx, actor, now: now() })) ?? []).map(({ sentence }) => sentence)
      }),
    tenantId,
    turnTo,
    close: async () => await database.drop(),
  }
}
