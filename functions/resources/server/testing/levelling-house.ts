import type { GivenTo, Operation, OutputOf, Role } from '@portolan/contract'
import { type DB, type Door, uuidv7 } from '@portolan/platform/database'
import { testDatabase } from '@portolan/platform/database/testing'
import { factReader } from '@portolan/platform/facts'
import type { Work } from '@portolan/platform/jobs'
import { perform, type ReadUseCase, type WriteUseCase } from '@portolan/platform/operations'
import { runUseCases } from '@portolan/platform/runs'
import { addPortfolio, addProject, commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { placeOf, planUseCases } from '@portolan/plan/server'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { z } from 'zod'
import { levellingComputation, levellingKind, resourcesUseCases } from '../index.ts'
import { planText, type TaskText } from './plan-text.ts'

export type LevellingHouse = {
  readonly owner: pg.Pool
  readonly tenantId: string
  readonly act: <I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    ways?: { version?: number; upload?: string; as?: string },
  ) => Promise<OutputOf<Operation<I, O>>>
  readonly addPerson: (
    name: string,
    ...grants: { role: Role; scope: 'organisation' | 'project'; scopeId?: string }[]
  ) => Promise<string>
  readonly newProject: (name: string, tasks: readonly TaskText[]) => Promise<string>
  readonly bring: (projectId: string, tasks: readonly TaskText[]) => Promise<void>
  /** Carries out what was asked for last; `step` is told how far it is. */
  readonly work: (step?: Work['step']) => Promise<Readonly<Record<string, unknown>>>
  readonly close: () => Promise<void>
}

/** An organisation whose projects have plans; jobs are run where they are asked for. */
export async function openLevellingHouse(): Promise<LevellingHouse> {
  const database = await testDatabase()
  const queries = new Kysely<DB>({ dialect: new PostgresDialect({ pool: database.app }) })
  const door: Door = { queries, needsSetRole: database.appNeedsSetRole }
  const { owner } = database
  let clock = Date.parse('2026-11-16T08:00:00.000Z')
  const now = (): string => new Date((clock += 1)).toISOString()
  const tenantId = uuidv7(clock)
  await owner.query(
    `insert into tenant (id, name, kind, currency, created_at) values ($1, 'Test', 'organisation', 'EUR', $2)`,
    [tenantId, now()],
  )
  const asked: Readonly<Record<string, unknown>>[] = []
  const useCases = [
    ...planUseCases({ readFact: factReader([]) }),
    ...resourcesUseCases({
      enqueue: async ({ input, kind: ofJob, requestedBy }) => {
        asked.push(input)
        const id = uuidv7((clock += 1))
        await owner.query(
          `insert into job (tenant_id, id, kind, title, state, requested_by, input, created_at) values ($1, $2, $3, '', 'running', $4, $5, $6)`,
          [tenantId, id, ofJob, requestedBy ?? null, JSON.stringify(input), now()],
        )
        return id
      },
    }),
    ...runUseCases([levellingComputation]),
  ]
  const addPerson: LevellingHouse['addPerson'] = async (name, ...grants) => {
    const id = uuidv7(clock)
    await owner.query(
      `insert into person (tenant_id, id, name, state, created_at) values ($1, $2, $3, 'active', $4)`,
      [tenantId, id, name, now()],
    )
    for (const grant of grants)
      await owner.query(
        `insert into role_grant (tenant_id, id, person_id, role, scope, scope_id, granted_at, confirmed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)`,
        [tenantId, uuidv7(clock), id, grant.role, grant.scope, grant.scopeId ?? null, now()],
      )
    return id
  }
  const lead = await addPerson('Mira Lead', { role: 'pmo-lead', scope: 'organisation' })
  const act: LevellingHouse['act'] = async (operation, input, ways = {}) => {
    const useCase = useCases.find((one) => one.operation.id === operation.id) as ReadUseCase | WriteUseCase
    const performed = await perform({ door, now, placeOf }, useCase, {
      actor: { kind: 'person', tenantId, personId: ways.as ?? lead, reach: 'write' },
      input: operation.input.parse(input),
      requestId: 'test',
      expectedVersion: ways.version,
      upload: ways.upload === undefined ? undefined : new TextEncoder().encode(ways.upload),
    })
    return performed.output as OutputOf<typeof operation>
  }
  const { id: portfolioId } = await act(addPortfolio, { name: 'Infrastructure' })
  const bring: LevellingHouse['bring'] = async (projectId, tasks) => {
    const input = { projectId, fileName: 'plan.xml' }
    const { id, version } = await act(previewSchedule, input, { upload: planText(tasks) })
    await act(commitSchedule, { projectId, importId: id }, { version })
  }
  const kind = levellingKind({ owner, door })
  return {
    owner,
    tenantId,
    act,
    addPerson,
    bring,
    newProject: async (name, tasks) => {
      const { id } = await act(addProject, { portfolioId, fields: { name } })
      await bring(id, tasks)
      return id
    },
    work: async (step = async () => undefined) => {
      try {
        return await kind.run({ tenantId, input: asked.at(-1) ?? {}, now, step })
      } finally {
        await owner.query(`update job set state = 'done' where tenant_id = $1`, [tenantId])
      }
    },
    close: async () => await database.drop(),
  }
}
