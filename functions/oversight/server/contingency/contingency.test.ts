import type { Actor } from '@portolan/platform/operations'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addRisk,
  answerDrawdown,
  askDrawdown,
  type Drawdown,
  contingencyTotals,
  explainContingency,
  explainContingencyTotal,
  exportContingency,
  listContingency,
  moveContingency,
  showContingency,
  showDrawdown,
  showHome,
  withdrawDrawdown,
} from '../../contract/index.ts'
import { codeOf } from '../exception/testing/exception-house.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let finance: Actor
let manager: Actor
let sponsor: Actor
let member: Actor
let outsider: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 20, seed: 7, name: 'Veldhaven Digital' })
  const { owner } = database
  const whole = (name: string, role: 'pmo-lead' | 'finance' | 'project-manager' | 'team-member') =>
    addPerson(owner, seeded.tenantId, name, [{ role, scope: 'organisation' }])
  lead = await whole('Mira', 'pmo-lead')
  finance = await whole('Greta', 'finance')
  manager = await whole('Nils', 'project-manager')
  member = await whole('Tom', 'team-member')
  const sponsored = seeded.portfolios.map((scopeId) => ({
    role: 'sponsor' as const,
    scope: 'portfolio' as const,
    scopeId,
  }))
  sponsor = await addPerson(owner, seeded.tenantId, 'Sara', sponsored)
  outsider = await addPerson(owner, seeded.tenantId, 'Olga', [
    { role: 'project-manager', scope: 'project', scopeId: seeded.projects[0] ?? '' },
  ])
  await owner.query(
    `update investment set manager_id = $1, state = 'active', cost_amount = 50000000, cost_currency = 'EUR'`,
    [manager.personId],
  )
})
afterAll(() => database.drop())

let next = 0
const fresh = (): string => seeded.projects[(next += 1)] ?? ''

async function opened(amount = 100_000, days = 10): Promise<string> {
  const projectId = fresh()
  await set(finance, projectId, { kind: 'opening', amount, days, basis: 'share' })
  return projectId
}

async function set(by: Actor, projectId: string, given: object) {
  return await room.ask(by, moveContingency, {
    projectId,
    kind: 'opening',
    words: 'Five percent of the base',
    ...given,
  })
}

async function asked(projectId: string, given: object = {}, by = manager): Promise<Drawdown> {
  const said = { purpose: 'A late delivery', reason: 'Nobody else pays.' }
  return await room.ask(by, askDrawdown, { projectId, amount: 30_000, ...said, ...given })
}

async function answered(by: Actor, { projectId, id }: Drawdown, given: object): Promise<Drawdown> {
  return await room.ask(by, answerDrawdown, { projectId, drawdownId: id, granted: true, ...given })
}

describe('what a project holds', () => {
  it('is opened once with what it rests on, and every change is a movement with what is left after it', async () => {
    const projectId = await opened()
    expect(await codeOf(set(finance, projectId, { amount: 1, basis: 'share' }))).toBe(
      'oversight/contingency-opened-already',
    )
    await set(finance, projectId, { kind: 'top-up', amount: 20_000, basis: 'judgement' })
    const view = await set(finance, projectId, { kind: 'return', amount: 40_000, days: 2 })
    expect(
      view.moves.map(({ kind, money, left, leftDays }) => [kind, money?.amount, left?.amount, leftDays]),
    ).toEqual([
      ['return', -40_000, 80_000, 8],
      ['top-up', 20_000, 120_000, 10],
      ['opening', 100_000, 100_000, 10],
    ])
    expect(view.figures.money?.held.value).toBe(80_000)
    expect(view.state).toBe('unjudged')
  })

  it('cannot be edited, not even by the owner of the tables', async () => {
    await opened()
    await expect(database.owner.query(`update contingency_move set amount = 1`)).rejects.toThrow(
      'only added to',
    )
  })

  it('refuses what says nothing, takes more than is there, rests on nothing, or is set by who manages it', async () => {
    const projectId = fresh()
    const refused = async (given: object, by = finance) => await codeOf(set(by, projectId, given))
    expect(await refused({ basis: 'share' })).toBe('oversight/contingency-of-nothing')
    expect(await refused({ amount: 5 })).toBe('oversight/contingency-without-basis')
    expect(await refused({ kind: 'top-up', amount: 5, basis: 'share' })).toBe(
      'oversight/contingency-not-opened',
    )
    expect(await refused({ amount: 5, basis: 'share' }, manager)).toBe('identity/not-permitted')
    await set(finance, projectId, { amount: 500, basis: 'share' })
    expect(await refused({ kind: 'return', amount: 501 })).toBe('oversight/drawdown-above-remaining')
    expect(await refused({ kind: 'return', days: 1 })).toBe('oversight/drawdown-above-days')
    const own = fresh()
    await database.owner.query(`update investment set manager_id = $1 where id = $2`, [lead.personId, own])
    expect(await codeOf(set(lead, own, { amount: 5, basis: 'share' }))).toBe(
      'oversight/contingency-of-own-project',
    )
  })

  it('has a reserve above it that the organisation holds: the office alone sets it and grants from it', async () => {
    const projectId = await opened()
    const reserve = { pool: 'reserve', amount: 70_000, basis: 'judgement' }
    expect(await codeOf(set(finance, projectId, reserve))).toBe('oversight/reserve-of-the-office')
    await set(lead, projectId, reserve)
    const one = await asked(projectId, { pool: 'reserve', amount: 60_000 })
    expect((await room.ask(sponsor, showDrawdown, { projectId, drawdownId: one.id })).may).toEqual([])
    expect(await codeOf(answered(sponsor, one, { amount: 60_000 }))).toBe('oversight/reserve-of-the-office')
    await answered(lead, one, { amount: 60_000 })
    const { figures } = await room.ask(lead, showContingency, { projectId })
    expect(figures.money?.reserve.value).toBe(10_000)
    expect(figures.money?.remaining.value).toBe(100_000)
  })
})

describe('a drawdown', () => {
  it('is asked for by one and granted by another, and is a movement then', async () => {
    const projectId = await opened()
    const one = await asked(projectId, { days: 3 })
    expect(one).toMatchObject({ state: 'asked', may: ['withdraw'], left: { amount: 100_000 }, leftDays: 10 })
    const before = await room.ask(manager, showContingency, { projectId })
    expect(before.figures.money?.remaining.value).toBe(100_000)
    const done = await answered(sponsor, one, { amount: 30_000, days: 3 })
    expect(done).toMatchObject({
      state: 'granted',
      answer: { money: { amount: 30_000 }, by: { name: 'Sara' } },
    })
    const { figures, moves } = await room.ask(manager, showContingency, { projectId })
    expect(figures.money?.remaining.value).toBe(70_000)
    expect(figures.ratios).toMatchObject({ burn: { value: 0.3 }, remainingDays: { value: 7 } })
    expect(moves[0]).toMatchObject({ kind: 'drawdown', drawdown: { number: one.number } })
    expect(await codeOf(answered(lead, one, { amount: 1 }))).toBe('oversight/drawdown-ended')
  })

  it('is granted for less with a reason, never for more, and never for nothing', async () => {
    const projectId = await opened()
    const one = await asked(projectId)
    expect(await codeOf(answered(sponsor, one, { amount: 20_000 }))).toBe(
      'oversight/drawdown-less-without-reason',
    )
    expect(await codeOf(answered(sponsor, one, { amount: 30_001 }))).toBe('oversight/drawdown-above-asked')
    expect(await codeOf(answered(sponsor, one, {}))).toBe('oversight/drawdown-grants-nothing')
    const done = await answered(sponsor, one, { amount: 20_000, words: 'The rest is in the budget.' })
    expect(done).toMatchObject({ state: 'lessened', answer: { words: 'The rest is in the budget.' } })
    const refusal = await asked(projectId)
    expect(await codeOf(answered(sponsor, refusal, { granted: false }))).toBe(
      'oversight/drawdown-less-without-reason',
    )
    const no = await answered(sponsor, refusal, { granted: false, words: 'That is scope.' })
    expect(no.state).toBe('refused')
    const { figures } = await room.ask(lead, showContingency, { projectId })
    expect(figures.money?.drawn.value).toBe(20_000)
  })

  it('is answered by nobody who asked for it, with none of their accounts, and withdrawn by nobody else', async () => {
    const projectId = await opened()
    const one = await asked(projectId, {}, lead)
    expect(await codeOf(answered(lead, one, { amount: 30_000 }))).toBe('oversight/own-drawdown')
    const second = await addPerson(database.owner, seeded.tenantId, 'Mira O.', [
      { role: 'pmo-lead', scope: 'organisation' },
    ])
    await database.owner.query(`update person set email = 'mira@example.org' where id = $1`, [lead.personId])
    await database.owner.query(`update person set email = 'mira+two@example.org' where id = $1`, [
      second.personId,
    ])
    expect(await codeOf(answered(second, one, { amount: 30_000 }))).toBe('oversight/own-drawdown')
    const withdrawal = { projectId, drawdownId: one.id }
    expect(await codeOf(room.ask(manager, withdrawDrawdown, withdrawal))).toBe('oversight/drawdown-not-yours')
    expect((await room.ask(second, withdrawDrawdown, withdrawal)).state).toBe('withdrawn')
    expect(await codeOf(answered(sponsor, one, { amount: 30_000 }))).toBe('oversight/drawdown-ended')
  })

  it('above what is left is refused with what is left, when it is asked for and when it is granted', async () => {
    const projectId = await opened()
    const above = asked(projectId, { amount: 100_001 })
    await expect(above).rejects.toMatchObject({ refusal: { code: 'oversight/drawdown-above-remaining' } })
    await expect(asked(projectId, { amount: 100_001 })).rejects.toThrow('1000.00 EUR')
    expect(await codeOf(asked(projectId, { amount: 0, days: 11 }))).toBe('oversight/drawdown-above-days')
    const [one, other] = [
      await asked(projectId, { amount: 80_000 }),
      await asked(projectId, { amount: 80_000 }),
    ]
    await answered(sponsor, one, { amount: 80_000 })
    expect(await codeOf(answered(sponsor, other, { amount: 80_000 }))).toBe(
      'oversight/drawdown-above-remaining',
    )
    await answered(sponsor, other, { amount: 20_000, words: 'What is left.' })
    expect((await room.ask(lead, showContingency, { projectId })).state).toBe('used-up')
    expect(await codeOf(asked(fresh()))).toBe('oversight/contingency-not-opened')
  })

  it('names a risk of the register of its own project', async () => {
    const projectId = await opened()
    const of = (id: string) => ({ projectId: id, title: 'Late', probability: 0.5 })
    const cost = { low: 20_000, likely: 40_000, high: 60_000 }
    const risk = await room.ask(manager, addRisk, { ...of(projectId), cost })
    const elsewhere = await room.ask(manager, addRisk, of(fresh()))
    expect(await codeOf(asked(projectId, { riskId: elsewhere.id }))).toBe(
      'oversight/drawdown-cause-elsewhere',
    )
    const one = await asked(projectId, { riskId: risk.id })
    expect(one.cause).toMatchObject({ kind: 'risk', title: 'Late' })
    const { figures, state } = await room.ask(lead, showContingency, { projectId })
    expect(figures.money?.exposure.value).toBe(20_000)
    expect(figures.ratios.adequacy.value).toBe(5)
    expect(state).toBe('adequate')
  })

  it('waits on the Home of who may grant it, and tells them', async () => {
    const projectId = await opened()
    const one = await asked(projectId)
    const kinds = async (by: Actor) =>
      (await room.ask(by, showHome, {})).duties.items
        .filter(({ kind }) => kind === 'oversight.answer-drawdown')
        .map(({ id }) => id)
    expect(await kinds(sponsor)).toContain(one.id)
    expect(await kinds(manager)).not.toContain(one.id)
    const { rows } = await database.owner.query<{ tell: string[] }>(
      `select payload -> 'tell' as tell from event where name = 'oversight.drawdown-asked' order by seq desc limit 1`,
    )
    expect(rows[0]?.tell).toEqual([sponsor.personId])
  })
})

describe('the list of all projects', () => {
  it('stands worst first, is filtered, counted and told to each as far as they see', async () => {
    const { items, counts, totals } = await room.ask(lead, listContingency, {})
    expect(items[0]?.state).toBe('used-up')
    expect(items.length).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
    expect(totals?.remaining.value).toBe(
      items.reduce((sum, { figures }) => sum + Number(figures.money?.remaining.value ?? 0), 0),
    )
    for (const measure of contingencyTotals) {
      const explained = await room.ask(lead, explainContingencyTotal, { measure })
      expect(explained).toMatchObject({ value: totals?.[measure].value, unit: totals?.[measure].unit })
      expect(explained.from.reduce((sum, { value }) => sum + Number(value), 0)).toBe(explained.value)
    }
    const waiting = await room.ask(sponsor, listContingency, { waiting: true })
    expect(waiting.items.every(({ open }) => open > 0)).toBe(true)
    const thin = await room.ask(lead, listContingency, { states: ['adequate'], sort: 'adequacy' })
    expect(thin.items.map(({ state }) => state)).toEqual(['adequate'])
    const seen = await room.ask(outsider, listContingency, {})
    expect(seen.items.map(({ projectId }) => projectId)).toEqual([seeded.projects[0]])
    expect(await codeOf(room.ask(outsider, showContingency, { projectId: seeded.projects[1] ?? '' }))).toBe(
      'record/not-found',
    )
  })

  it('tells no amounts to those who may not read them: neither sums, nor reasons, nor files', async () => {
    const { totals } = await room.ask(member, listContingency, {})
    expect(totals).toBeNull()
    const total = await room.ask(member, explainContingencyTotal, { measure: 'held' })
    expect(total).toMatchObject({ value: null, from: [] })
    const projectId = seeded.projects[1] ?? ''
    const explained = await room.ask(member, explainContingency, { projectId, measure: 'burn' })
    expect(explained.from.map(({ value }) => value)).toEqual([null, null])
    const csv = async (by: Actor): Promise<string> => {
      const { bytes } = (await room.ask(by, exportContingency, { format: 'csv' })) as { bytes: Uint8Array }
      return Buffer.from(bytes).toString('utf8')
    }
    expect(await csv(lead)).toContain(',EUR,800')
    expect(await csv(member)).not.toContain(',EUR,800')
  })
})
