import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  listChanges,
  listStanding,
  showTrend,
  type StandingRow,
  totalStanding,
} from '../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { registerDays, type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let partial: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  const { owner } = database
  seeded = await seedOrganisation(owner, { projects: 80, seed: 11, name: 'Ours' })
  lead = await addPerson(owner, seeded.tenantId, 'Lead', [{ role: 'pmo-lead', scope: 'organisation' }])
  partial = await addPerson(owner, seeded.tenantId, 'Partial', [
    { role: 'project-manager', scope: 'portfolio', scopeId: seeded.portfolios[0] ?? '' },
  ])
  await room.refresh(seeded.tenantId)
})
afterAll(() => database.drop())

async function rowsOf(actor: Actor, input: Record<string, unknown>): Promise<readonly StandingRow[]> {
  return (await room.ask(actor, listStanding, { limit: 500, ...input })).items
}

describe('a trend', () => {
  it('is what was known on each register day, and last of all on the status date', async () => {
    for (const actor of [lead, partial]) {
      const { days } = await room.ask(actor, showTrend, {})
      const now = await room.ask(actor, totalStanding, {})
      expect(days.at(-1)).toMatchObject({
        day: now.asOf.day,
        count: now.count,
        differs: now.differs,
        computed: now.computed,
      })
      expect(days.map(({ day }) => day)).toEqual([...registerDays])
      // A project that one register leaves out stands as the one before told it: of each the newest row counts.
      const known = new Map<string, StandingRow>()
      for (const { day, count, differs } of days.slice(0, -1)) {
        for (const row of await rowsOf(actor, { asOf: day })) known.set(row.id, row)
        const rows = [...known.values()]
        expect({ count, differs }).toEqual({
          count: rows.length,
          differs: rows.filter((row) => (row.figures.reportedDifference ?? 0) !== 0).length,
        })
      }
    }
  })

  it('shows as many days as are asked for, the newest', async () => {
    const { days } = await room.ask(lead, showTrend, { days: 2 })
    expect(days.map(({ day }) => day)).toEqual(registerDays.slice(-2))
  })

  it('speaks of the projects of the filter alone', async () => {
    const { days } = await room.ask(lead, showTrend, { category: 'Digital' })
    expect(days.at(-1)?.count).toBe((await rowsOf(lead, { category: 'Digital' })).length)
  })
})

describe('what changed', () => {
  it('compares each project with the newest register before the status date', async () => {
    const changes = await room.ask(lead, listChanges, {})
    expect(changes.since).toBe(registerDays[2])
    const then = new Map((await rowsOf(lead, { asOf: registerDays[2] })).map((row) => [row.id, row]))
    for (const row of await rowsOf(lead, {})) {
      const before = then.get(row.id)
      if (before === undefined) continue
      const change = changes.items.find(({ id }) => id === row.id)
      const status = { from: before.computed.status, to: row.computed.status }
      expect(change?.computed ?? null).toEqual(status.from === status.to ? null : status)
      const finish = { from: before.finish, to: row.finish }
      if (finish.from === finish.to) expect(change?.finish ?? null).toBeNull()
      else expect(change?.finish).toMatchObject(finish)
    }
  })

  it('counts every project of the list once as changed or the same', async () => {
    const { counts, items, more } = await room.ask(lead, listChanges, {})
    expect(items.length + more + counts.same).toBe(80)
    expect(counts.worse).toBeGreaterThan(0)
    expect(counts.later).toBeGreaterThan(0)
  })

  it('holds projects that no register told of by then as new', async () => {
    const { counts, items } = await room.ask(lead, listChanges, { since: '2020-01-01' })
    expect(counts.isNew).toBe(80)
    expect(items.every(({ isNew }) => isNew)).toBe(true)
  })

  it('shows a person only the projects they see', async () => {
    const seen = new Set((await rowsOf(partial, {})).map(({ id }) => id))
    const { items, more, counts } = await room.ask(partial, listChanges, {})
    expect(items.length + more + counts.same).toBe(seen.size)
    expect(items.filter(({ id }) => !seen.has(id))).toEqual([])
  })

  it('says so when no register tells of an earlier day', async () => {
    const tenant = await seedOrganisation(database.owner, { projects: 0, seed: 3, name: 'Empty' })
    const alone = await addPerson(database.owner, tenant.tenantId, 'Alone', [
      { role: 'pmo-lead', scope: 'organisation' },
    ])
    expect(await room.ask(alone, showTrend, {})).toMatchObject({ days: [{ count: 0 }] })
    expect(await room.ask(alone, listChanges, {})).toMatchObject({ since: null, items: [], more: 0 })
  })
})
