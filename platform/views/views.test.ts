import {
  type GivenTo,
  type InputOf,
  type Operation,
  type OutputOf,
  permission,
  Refused,
  type Role,
} from '@portolan/contract'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Door } from '../database/tenant.ts'
import { type DB, uuidv7 } from '../database/index.ts'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { perform, type ReadUseCase, type WriteUseCase } from '../operations/index.ts'
import { changeView, deleteView, listViews, saveView, ViewState } from './contract/index.ts'
import { viewUseCases } from './index.ts'

const roles: readonly Role[] = ['pmo-lead', 'sponsor']
const pages = {
  lists: permission({ id: 'test.lists', within: 'anywhere', roles, summary: 'See lists' }),
  money: permission({ id: 'test.money', within: 'anywhere', roles: ['pmo-lead'], summary: 'See money' }),
}

describe('saved views', () => {
  let database: TestDatabase
  let door: Door
  let clock = Date.parse('2026-11-16T08:00:00.000Z')
  const now = (): string => new Date((clock += 1)).toISOString()
  const people = new Map<string, { tenantId: string; personId: string }>()

  const addPerson = async (name: string, tenantId: string, role: Role): Promise<void> => {
    const personId = uuidv7(clock)
    await database.owner.query(
      `insert into person (tenant_id, id, name, state, created_at) values ($1, $2, $3, 'active', $4)`,
      [tenantId, personId, name, now()],
    )
    await database.owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, granted_at, confirmed_at) values ($1, $2, $3, $4, 'organisation', $5, $5)`,
      [tenantId, uuidv7(clock), personId, role, now()],
    )
    people.set(name, { tenantId, personId })
  }
  const act = async <I extends z.ZodObject, O extends z.ZodType>(
    who: string,
    operation: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    version?: number,
  ): Promise<OutputOf<Operation<I, O>>> => {
    const useCase = viewUseCases(pages).find((one) => one.operation.id === operation.id) as
      | ReadUseCase
      | WriteUseCase
    const person = people.get(who)
    if (person === undefined) throw new Error(`Nobody is called ${who}`)
    const performed = await perform({ door, now, placeOf: async () => ({}) }, useCase, {
      actor: { kind: 'person', ...person, reach: 'write' },
      input: operation.input.parse(input) as InputOf<typeof operation> & Record<string, unknown>,
      requestId: 'test',
      expectedVersion: version,
    })
    return operation.output.parse(performed.output) as OutputOf<typeof operation>
  }
  const namesFor = async (who: string, page = 'lists'): Promise<readonly string[]> =>
    (await act(who, listViews, { page })).items.map(({ name }) => name)
  const codeOf = async (tried: Promise<unknown>): Promise<string | undefined> =>
    await tried.then(
      () => undefined,
      (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
    )

  beforeAll(async () => {
    database = await testDatabase()
    const queries = new Kysely<DB>({ dialect: new PostgresDialect({ pool: database.app }) })
    door = { queries, needsSetRole: database.appNeedsSetRole }
    for (const name of ['Here', 'Elsewhere']) {
      const tenantId = uuidv7(clock)
      await database.owner.query(
        `insert into tenant (id, name, kind, currency, created_at) values ($1, $2, 'organisation', 'EUR', $3)`,
        [tenantId, name, now()],
      )
      if (name === 'Here') {
        await addPerson('Mira', tenantId, 'pmo-lead')
        await addPerson('Jonas', tenantId, 'sponsor')
      } else await addPerson('Rui', tenantId, 'pmo-lead')
    }
  })
  afterAll(async () => await database.drop())

  it('are one’s own until they are shared, and never another organisation’s', async () => {
    await act('Mira', saveView, { page: 'lists', name: 'Private', state: { state: 'on-hold' } })
    await act('Mira', saveView, { page: 'lists', name: 'For all', state: { hide: ['cost'] }, shared: true })
    expect(await namesFor('Mira')).toEqual(['For all', 'Private'])
    expect(await namesFor('Jonas')).toEqual(['For all'])
    expect(await namesFor('Rui')).toEqual([])
  })

  it('come back with what the address held, and say whose they are', async () => {
    const [view] = (await act('Jonas', listViews, { page: 'lists' })).items
    expect(view).toMatchObject({
      state: { hide: ['cost'] },
      mine: false,
      owner: { name: 'Mira' },
      version: 1,
    })
  })

  it('are shared, renamed and filled anew by their person only, at the version they saw', async () => {
    const { id, version } = await act('Mira', saveView, { page: 'lists', name: 'Late', state: {} })
    const wider = { viewId: id, name: 'Very late', shared: true, state: { sort: 'slip' } }
    expect(await codeOf(act('Jonas', changeView, wider, version))).toBe('record/not-found')
    const changed = await act('Mira', changeView, wider, version)
    expect(changed).toMatchObject({ name: 'Very late', shared: true, state: { sort: 'slip' }, version: 2 })
    expect(await codeOf(act('Mira', changeView, { viewId: id, shared: false }, version))).toBe(
      'record/stale-version',
    )
    expect(await codeOf(act('Jonas', changeView, { viewId: id, shared: false }, 2))).toBe('record/not-found')
    expect(await codeOf(act('Jonas', deleteView, { viewId: id }))).toBe('record/not-found')
    await act('Mira', deleteView, { viewId: id })
    expect(await namesFor('Jonas')).toEqual(['For all'])
  })

  it('have one name each, whatever its letters, for one person and page', async () => {
    expect(await codeOf(act('Mira', saveView, { page: 'lists', name: 'PRIVATE', state: {} }))).toBe(
      'views/name-taken',
    )
    await act('Jonas', saveView, { page: 'lists', name: 'Private', state: {} })
    await act('Mira', saveView, { page: 'money', name: 'Private', state: {} })
    expect(await namesFor('Mira', 'money')).toEqual(['Private'])
  })

  it('are of pages that there are, and that one may open', async () => {
    expect(await codeOf(act('Mira', listViews, { page: 'nowhere' }))).toBe('views/unknown-page')
    expect(await codeOf(act('Mira', listViews, { page: 'constructor' }))).toBe('views/unknown-page')
    expect(await codeOf(act('Jonas', listViews, { page: 'money' }))).toBe('views/unknown-page')
    expect(await codeOf(act('Jonas', saveView, { page: 'money', name: 'Mine', state: {} }))).toBe(
      'views/unknown-page',
    )
  })

  it('hold what an address can, and no more', () => {
    expect(
      ViewState.safeParse({ search: 'dock', asOf: '2026-03-31', hide: ['a'], differs: true }).success,
    ).toBe(true)
    expect(ViewState.safeParse({ nested: { deep: 1 } }).success).toBe(false)
    const wide = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`key${n}`, 'x'.repeat(200)]))
    expect(ViewState.safeParse(wide).success).toBe(false)
  })

  it('leave a line in the log that nobody reads but they and who administers', async () => {
    const { rows } = await database.owner.query<{ name: string; restricted: boolean }>(
      `select name, restricted from event where subject_kind = 'view' order by seq`,
    )
    expect(rows.map(({ name }) => name)).toContain('views.deleted')
    expect(rows.every(({ restricted }) => restricted)).toBe(true)
  })
})
