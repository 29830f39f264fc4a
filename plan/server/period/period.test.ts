import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addPortfolio,
  addProject,
  applyPlanEdits,
  beginClosing,
  listPeriods,
  lockPeriod,
  type PeriodRule,
  reopenPeriod,
  setPeriodCalendar,
  showPeriod,
  showPeriodCalendar,
  showProject,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const months: PeriodRule = {
  startMonth: 1,
  pattern: 'months',
  weekEnds: 7,
  yearEnds: 'last',
  cutOffWorkdays: 5,
}

describe('the calendar of periods', () => {
  let house: PlanHouse
  let finance: string
  let manager: string
  let projectId: string
  const named = async (name: string): Promise<{ id: string; version: number; state: string }> => {
    const found = (await house.act(listPeriods, {})).items.find((period) => period.name === name)
    if (found === undefined) throw new Error(`There is no period ${name}`)
    return found
  }
  const refusedBy = async (tried: Promise<unknown>): Promise<{ code: string; sentence: string }> =>
    await tried.then(
      () => ({ code: 'done', sentence: '' }),
      (fault: unknown) => {
        if (!(fault instanceof Refused)) throw fault
        return { code: fault.refusal.code, sentence: fault.message }
      },
    )
  const close = async (name: string): Promise<unknown> => {
    const { id, version } = await named(name)
    return await house.act(beginClosing, { periodId: id }, { version, as: finance })
  }
  const lock = async (name: string): Promise<unknown> => {
    const { id, version } = await named(name)
    return await house.act(lockPeriod, { periodId: id }, { version, as: finance })
  }
  const spend = async (from: string, to: string, as: string): Promise<unknown> => {
    const { version } = await house.act(showProject, { projectId })
    const money = { amount: 100_00, currency: 'GBP' }
    const line = { version: 'actual', category: 'Labour', from, to, spread: 'even', money } as const
    return await house.act(
      applyPlanEdits,
      { projectId, edits: [{ kind: 'line.add', line }] },
      { version, as },
    )
  }

  beforeAll(async () => {
    house = await openPlanHouse()
    finance = await house.addPerson('finance')
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
    projectId = (await house.act(addProject, { portfolioId, fields: { name: 'Tram line 4' } })).id
    manager = await house.addPerson('project-manager', { kind: 'project', id: projectId })
  })
  afterAll(async () => await house.close())

  it('is not there at first, and is made from one rule', async () => {
    expect(await house.act(showPeriodCalendar, {})).toEqual({ rule: null, years: [], version: 0 })
    const made = await house.act(
      setPeriodCalendar,
      { rule: months, firstYear: 2026, years: 2 },
      { version: 0, as: finance },
    )
    expect(made).toMatchObject({ rule: months, version: 1 })
    expect(made.years.map(({ name, periods }) => [name, periods.length])).toEqual([
      ['2026', 12],
      ['2027', 12],
    ])
    expect(
      await refusedBy(
        house.act(setPeriodCalendar, { rule: months, firstYear: 2026, years: 2 }, { version: 0 }),
      ),
    ).toMatchObject({
      code: 'record/stale-version',
    })
  })

  it('is nothing that project managers make, close or reopen', async () => {
    const { id, version } = await named('2026-01')
    const ways = { version, as: manager }
    expect(await refusedBy(house.act(beginClosing, { periodId: id }, ways))).toMatchObject({
      code: 'identity/not-permitted',
    })
  })

  it('goes from open to closing to locked, in the order of the calendar', async () => {
    expect((await refusedBy(lock('2026-01'))).code).toBe('plan/period-not-that-step')
    await close('2026-01')
    await close('2026-02')
    const refused = await refusedBy(lock('2026-02'))
    expect(refused.code).toBe('plan/earlier-period-open')
    expect(refused.sentence).toContain('January 2026 comes before February 2026 and is not locked')
    await lock('2026-01')
    expect((await named('2026-01')).state).toBe('locked')
    expect((await refusedBy(close('2026-11'))).code).toBe('plan/period-not-over')
  })

  it('refuses late money, and says where it can be entered', async () => {
    const late = await refusedBy(spend('2026-01-10', '2026-01-20', manager))
    expect(late).toEqual({
      code: 'plan/period-locked',
      sentence:
        'January 2026 is locked. Enter it in March 2026, or ask finance for January 2026 to be reopened; nothing was written.',
    })
    expect((await refusedBy(spend('2026-02-10', '2026-02-20', manager))).code).toBe('plan/period-closing')
    // Who closes still enters while it is closing, not once it is locked.
    expect(await refusedBy(spend('2026-02-10', '2026-02-20', house.personId))).toMatchObject({ code: 'done' })
    expect((await refusedBy(spend('2026-01-10', '2026-01-20', house.personId))).sentence).toContain(
      'February 2026',
    )
    expect(await refusedBy(spend('2026-03-01', '2026-04-01', manager))).toMatchObject({ code: 'done' })
  })

  it('is reopened with a reason, which stands beside who and when', async () => {
    const { id, version } = await named('2026-01')
    const ways = { version, as: finance }
    await house.act(reopenPeriod, { periodId: id, reason: 'Invoice 4711 came late' }, ways)
    const { steps, state } = await house.act(showPeriod, { periodId: id })
    expect(state).toBe('open')
    expect(steps).toMatchObject([
      { state: 'open', reason: 'Invoice 4711 came late', by: 'Test finance' },
      { state: 'locked', reason: null },
      { state: 'closing', reason: null },
    ])
    expect(await refusedBy(spend('2026-01-10', '2026-01-20', manager))).toMatchObject({ code: 'done' })
    const { rows } = await house.database.owner.query<{ name: string }>(
      `select name from event where name like 'plan.period%' order by seq`,
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'plan.period-calendar-set',
      'plan.period-closing-began',
      'plan.period-closing-began',
      'plan.period-locked',
      'plan.period-reopened',
    ])
  })

  it('keeps what is closed when the rule changes, and goes on from there', async () => {
    const rule: PeriodRule = { ...months, pattern: '4-4-5' }
    const changed = await house.act(
      setPeriodCalendar,
      { rule, firstYear: 2026, years: 1 },
      { version: 1, as: finance },
    )
    const periods = changed.years.flatMap((year) => year.periods)
    expect(periods.slice(0, 3).map(({ name, from, state }) => [name, from, state])).toEqual([
      ['2026-01', '2026-01-01', 'open'],
      ['2026-02', '2026-02-01', 'closing'],
      ['2026 P03', '2026-03-01', 'open'],
    ])
    expect(
      await refusedBy(
        house.act(setPeriodCalendar, { rule: months, firstYear: 2024, years: 1 }, { version: 2 }),
      ),
    ).toMatchObject({ code: 'plan/calendar-too-early' })
    expect(
      await refusedBy(
        house.act(setPeriodCalendar, { rule: months, firstYear: 2030, years: 1 }, { version: 2 }),
      ),
    ).toMatchObject({ code: 'plan/calendar-gap' })
  })
})
