import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  exportPortfolio,
  listFilterChoices,
  listStanding,
  shownStatuses,
  type StandingRow,
  standingSorts,
  totalStanding,
} from '../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from './testing/index.ts'
import { registerDays, type Seeded, seedOrganisation } from './testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let ours: Seeded
let theirs: Seeded
let people: Record<'lead' | 'partial' | 'blind' | 'stranger', Actor>

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  const { owner } = database
  ours = await seedOrganisation(owner, { projects: 120, seed: 1, name: 'Ours' })
  theirs = await seedOrganisation(owner, { projects: 60, seed: 2, name: 'Theirs' })
  people = {
    lead: await addPerson(owner, ours.tenantId, 'Lead', [{ role: 'pmo-lead', scope: 'organisation' }]),
    partial: await addPerson(owner, ours.tenantId, 'Partial', [
      { role: 'project-manager', scope: 'portfolio', scopeId: ours.portfolios[0] ?? '' },
      ...ours.projects
        .slice(0, 5)
        .map((scopeId) => ({ role: 'team-member', scope: 'project', scopeId }) as const),
    ]),
    blind: await addPerson(owner, ours.tenantId, 'Blind', [
      { role: 'team-member', scope: 'project', scopeId: theirs.projects[0] ?? '' },
    ]),
    stranger: await addPerson(owner, theirs.tenantId, 'Stranger', [
      { role: 'pmo-lead', scope: 'organisation' },
    ]),
  }
  await room.refresh(ours.tenantId)
  await room.refresh(theirs.tenantId)
  // Some are behind: a newer version than the one that was read.
  await owner.query('update investment set version = version + 1 where id = any($1)', [
    ours.projects.slice(10, 30),
  ])
})
afterAll(() => database.drop())

const some = <T>(all: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...all), { nil: undefined })
const words = ['Green', 'Amber', 'Red', 'Amber/Red', 'High', '']

const filters = fc.record({
  search: some(['project 1', 'P-2', '%', 'nothing has this name']),
  portfolio: some([0, 1]),
  organisation: some([0, 1, 2]),
  category: some(['Digital', 'Infrastructure']),
  state: some(['active', 'closed'] as const),
  computed: fc.option(fc.uniqueArray(fc.constantFrom(...shownStatuses), { minLength: 1 }), {
    nil: undefined,
  }),
  reported: fc.option(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }), { nil: undefined }),
  differs: some([true, false]),
  hasFindings: some([true, false]),
  asOf: some(registerDays),
})

/** Most filters are absent in most cases, else nothing would be left to add up. */
const asked = fc
  .record({ given: filters, kept: fc.uniqueArray(fc.constantFrom(...filterNames()), { maxLength: 3 }) })
  .map(({ given, kept }) => {
    const { portfolio, organisation, ...rest } = given
    const all = {
      ...rest,
      portfolioId: portfolio === undefined ? undefined : ours.portfolios[portfolio],
      organisationId: organisation === undefined ? undefined : ours.organisations[organisation],
    }
    return Object.fromEntries(
      Object.entries(all).filter(([name, value]) => value !== undefined && kept.includes(name)),
    )
  })

function filterNames(): string[] {
  return [
    'search',
    'portfolioId',
    'organisationId',
    'category',
    'state',
    'computed',
    'reported',
    'differs',
    'hasFindings',
    'asOf',
  ]
}

async function wholeList(actor: Actor, input: Record<string, unknown>, limit = 500): Promise<StandingRow[]> {
  const rows: StandingRow[] = []
  let cursor: string | undefined
  do {
    const page = await room.ask(actor, listStanding, {
      ...input,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    })
    rows.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return rows
}

function countBy(rows: readonly StandingRow[], keyOf: (row: StandingRow) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1
  return counts
}

describe('totals', () => {
  it('add up with the list under every filter and for every person', async () => {
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.constantFrom('lead', 'partial', 'blind', 'stranger') as fc.Arbitrary<keyof typeof people>,
        async (input, who) => {
          const rows = await wholeList(people[who], input)
          const totals = await room.ask(people[who], totalStanding, input)
          expect(totals.count).toBe(rows.length)
          expect(totals.behind).toBe(rows.filter((row) => row.computed.behind).length)
          expect(totals.differs).toBe(
            rows.filter((row) => (row.figures.reportedDifference ?? 0) !== 0).length,
          )
          const computed = countBy(rows, (row) => row.computed.status)
          expect(
            Object.fromEntries(
              totals.computed.filter((one) => one.projects > 0).map((one) => [one.status, one.projects]),
            ),
          ).toEqual(computed)
          const reported = countBy(rows, (row) =>
            JSON.stringify([row.reported?.raw ?? null, row.reported?.scale ?? null]),
          )
          expect(
            Object.fromEntries(
              totals.reported.map((one) => [JSON.stringify([one.raw, one.scale]), one.projects]),
            ),
          ).toEqual(reported)
          const both = countBy(rows, (row) =>
            JSON.stringify([row.reported?.raw ?? null, row.reported?.scale ?? null, row.computed.status]),
          )
          expect(
            Object.fromEntries(
              totals.matrix.map((one) => [JSON.stringify([one.raw, one.scale, one.computed]), one.projects]),
            ),
          ).toEqual(both)
          const costs: Record<string, number> = {}
          for (const { cost } of rows)
            if (cost) costs[cost.currency] = (costs[cost.currency] ?? 0) + cost.amount
          expect(
            Object.fromEntries(totals.cost.byCurrency.map(({ money }) => [money.currency, money.amount])),
          ).toEqual(costs)
          expect(totals.cost.without).toBe(rows.filter((row) => row.cost === null).length)
          expect(totals.cost.withoutRate).toBe(rows.filter((row) => row.cost?.currency === 'USD').length)
          const inEuro = (costs['EUR'] ?? 0) + Math.round((costs['GBP'] ?? 0) * 1.1734)
          if (totals.cost.converted)
            expect(totals.cost.converted.money).toEqual({ amount: inEuro, currency: 'EUR' })
          else expect(inEuro).toBe(0)
          const covered = rows.flatMap((row) =>
            typeof row.figures.coverageShare === 'number' ? [row.figures.coverageShare] : [],
          )
          expect(totals.evidence.projects).toBe(covered.length)
          if (covered.length > 0)
            expect(totals.evidence.coverage.value).toBeCloseTo(
              covered.reduce((a, b) => a + b) / covered.length,
              9,
            )
        },
      ),
      { numRuns: 60, seed: 20_261_116 },
    )
  })

  it('and lists hold nothing of what a person does not see', async () => {
    expect((await wholeList(people.blind, {})).length).toBe(0)
    const partial = await wholeList(people.partial, {})
    const { rows } = await database.owner.query<{ id: string }>(
      'select id from investment where tenant_id = $1 and (portfolio_id = $2 or id = any($3))',
      [ours.tenantId, ours.portfolios[0], ours.projects.slice(0, 5)],
    )
    expect(partial.map((row) => row.id).toSorted()).toEqual(rows.map((row) => row.id).toSorted())
    expect(partial.length).toBeLessThan(120)
    const choices = await room.ask(people.partial, listFilterChoices, {})
    const named = partial.filter((row) => row.organisation !== null).length
    expect(choices.organisations.reduce((sum, one) => sum + one.projects, 0)).toBe(named)
    const counted = choices.registerDays.find((one) => one.day === registerDays[0])?.projects
    expect(counted).toBe((await wholeList(people.partial, { asOf: registerDays[0] })).length)
  })
})

describe('paging', () => {
  it.each(
    standingSorts.flatMap((sort) =>
      (['asc', 'desc'] as const).map((direction) => [sort, direction] as const),
    ),
  )('by %s %s is complete, without repeats, and in one order whatever the page', async (sort, direction) => {
    const whole = (await wholeList(people.lead, { sort, direction })).map((row) => row.id)
    const paged = (await wholeList(people.lead, { sort, direction }, 7)).map((row) => row.id)
    expect(new Set(whole).size).toBe(120)
    expect(paged).toEqual(whole)
  })

  it('puts what is not known last in both directions, and costs in the order of one currency', async () => {
    for (const direction of ['asc', 'desc'] as const) {
      const slips = (await wholeList(people.lead, { sort: 'slip', direction })).map(
        (row) => row.figures.slipCurrentDays ?? null,
      )
      const known = slips.filter((slip) => typeof slip === 'number')
      expect(slips.slice(0, known.length)).toEqual(
        known.toSorted((a, b) => (direction === 'asc' ? a - b : b - a)),
      )
      const costs = (await wholeList(people.lead, { sort: 'cost', direction })).map((row) => row.cost)
      const comparable = costs.flatMap((cost) =>
        cost?.currency === 'EUR' || cost?.currency === 'GBP' ? [cost] : [],
      )
      const inEuro = comparable.map((cost) => cost.amount * (cost.currency === 'GBP' ? 1.1734 : 1))
      expect(costs.slice(0, comparable.length)).toEqual(comparable)
      expect(inEuro).toEqual(inEuro.toSorted((a, b) => (direction === 'asc' ? a - b : b - a)))
      expect(costs.at(-1)).toBeNull()
    }
  })

  it('refuses a cursor of another order', async () => {
    const { next } = await room.ask(people.lead, listStanding, { limit: 2, sort: 'slip' })
    const misled = room.ask(people.lead, listStanding, { limit: 2, sort: 'age', cursor: next ?? '' })
    await expect(misled).rejects.toThrow('This cursor belongs to another list')
  })
})

describe('an export', () => {
  it('holds the rows of the list, with units in the header and no formula', async () => {
    await database.owner.query(`update investment set name = '=cmd()' where id = $1`, [ours.projects[0]])
    const file = (await room.ask(people.lead, exportPortfolio, { format: 'csv' })) as { bytes: Uint8Array }
    const lines = new TextDecoder().decode(file.bytes).trimEnd().split('\r\n')
    expect(lines).toHaveLength(121)
    expect(lines[0]).toContain('Slip current days [days]')
    expect(lines.some((line) => line.includes("'=cmd()"))).toBe(true)
    const book = (await room.ask(people.partial, exportPortfolio, { computed: ['off-track'] })) as {
      fileName: string
      bytes: Uint8Array
    }
    expect(book.fileName).toBe('portfolio-2024-03-31.xlsx')
    expect(new TextDecoder().decode(book.bytes.slice(0, 2))).toBe('PK')
  })
})
