import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addPortfolio,
  addProject,
  applyPlanEdits,
  beginClosing,
  enterForecast,
  listForecastAccuracy,
  listForecasts,
  listPeriods,
  lockPeriod,
  type ProjectForecast,
  setPeriodCalendar,
  showForecast,
  showProject,
  submitForecast,
  withdrawForecast,
  setCloseChecklist,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

describe('a monthly re-forecast', () => {
  let house: PlanHouse
  let manager: string
  let projectId: string
  const refusedBy = async (tried: Promise<unknown>): Promise<readonly [string, string]> =>
    await tried.then(
      () => ['done', ''] as const,
      (fault: unknown) => {
        if (!(fault instanceof Refused)) throw fault
        return [fault.refusal.code, fault.message] as const
      },
    )
  const show = async (): Promise<ProjectForecast> =>
    await house.act(showForecast, { projectId }, { as: manager })
  const enter = async (
    category: string,
    amounts: Readonly<Record<string, number>>,
    reason?: string,
  ): Promise<ProjectForecast> => {
    const { version } = await show()
    const cells = Object.entries(amounts).map(([period, amount]) => ({ period, amount }))
    const rows = [{ category, amounts: cells, ...(reason === undefined ? {} : { reason }) }]
    return await house.act(enterForecast, { projectId, rows }, { version, as: manager })
  }
  const submit = async (): Promise<ProjectForecast> =>
    await house.act(submitForecast, { projectId }, { version: (await show()).version, as: manager })
  const move = async (name: string, how: 'close' | 'lock'): Promise<void> => {
    const period = (await house.act(listPeriods, {})).items.find((one) => one.name === name)
    const ways = { version: period?.version ?? 0 }
    await house.act(how === 'close' ? beginClosing : lockPeriod, { periodId: period?.id ?? '' }, ways)
  }
  const line = (version: 'budget' | 'actual', [from, to]: readonly [string, string], amount: number) =>
    ({
      kind: 'line.add',
      line: { version, category: 'Labour', from, to, spread: 'even', money: { amount, currency: 'GBP' } },
    }) as const
  const edit = async (...edits: ReturnType<typeof line>[]): Promise<void> => {
    const { version } = await house.act(showProject, { projectId })
    await house.act(applyPlanEdits, { projectId, edits }, { version })
  }

  beforeAll(async () => {
    house = await openPlanHouse()
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
    const fields = { code: 'P-114', name: 'Tram line 4', start: '2026-09-01', finish: '2027-01-01' }
    projectId = (await house.act(addProject, { portfolioId, fields })).id
    manager = await house.addPerson('project-manager', { kind: 'project', id: projectId })
    const rule = {
      startMonth: 1,
      pattern: 'months',
      weekEnds: 7,
      yearEnds: 'last',
      cutOffWorkdays: 5,
    } as const
    await house.act(setPeriodCalendar, { rule, firstYear: 2026, years: 2 }, { version: 0 })
    // Nothing but the calendar holds a lock up here.
    await house.act(setCloseChecklist, { items: [] }, { version: 0 })
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08']) {
      await move(`2026-${month}`, 'close')
      await move(`2026-${month}`, 'lock')
    }
    await edit(line('budget', ['2026-09-01', '2027-01-01'], 1_220_00))
  })
  afterAll(async () => await house.close())

  it('begins with the budget, spread over the periods that are open', async () => {
    const first = await show()
    expect(first).toMatchObject({ state: 'none', asOf: '2026-09', filledFrom: 'budget', version: 0 })
    expect(first.periods.map(({ name, state }) => `${name} ${state}`).slice(0, 5)).toEqual([
      '2026-06 locked',
      '2026-07 locked',
      '2026-08 locked',
      '2026-09 open',
      '2026-10 open',
    ])
    expect(first.rows).toMatchObject([
      { category: 'Labour', budget: 1_220_00, spent: 0, toComplete: 1_220_00, lastAtCompletion: null },
    ])
    expect(first.rows[0]?.amounts.slice(3, 7)).toEqual([300_00, 310_00, 300_00, 310_00])
  })

  it('is typed in by the project manager, and submitted', async () => {
    const entered = await enter('Labour', { '2026-09': 290_00, '2026-12': 320_00 })
    expect(entered).toMatchObject({ state: 'draft', version: 1 })
    expect(entered.rows[0]?.amounts.slice(3, 7)).toEqual([290_00, 310_00, 300_00, 320_00])
    expect(await submit()).toMatchObject({ state: 'submitted', submittedBy: 'Test project-manager' })
    expect((await refusedBy(enter('Labour', { '2026-09': 1 })))[0]).toBe('plan/forecast-submitted')
  })

  it('is changed after its submission only when that is taken back', async () => {
    const { version } = await show()
    await house.act(withdrawForecast, { projectId }, { version, as: manager })
    expect(
      (await refusedBy(house.act(withdrawForecast, { projectId }, { version: version + 1, as: manager })))[0],
    ).toBe('plan/forecast-not-submitted')
    expect((await refusedBy(house.act(submitForecast, { projectId }, { version, as: manager })))[0]).toBe(
      'record/stale-version',
    )
    await submit()
  })

  it('goes on next month from last time, with the actuals of what is over', async () => {
    await edit(line('actual', ['2026-09-01', '2026-10-01'], 350_00))
    await move('2026-09', 'close')
    const next = await show()
    expect(next).toMatchObject({ state: 'none', asOf: '2026-10', filledFrom: 'last', lastAsOf: '2026-09' })
    expect(next.rows[0]).toMatchObject({
      spent: 350_00,
      toComplete: 930_00,
      atCompletion: 1_280_00,
      lastAtCompletion: 1_220_00,
      difference: 60_00,
      reasonNeeded: false,
    })
  })

  it('is refused for what is over, with the period that takes it', async () => {
    expect(await refusedBy(enter('Labour', { '2026-09': 1 }))).toEqual([
      'plan/period-closing',
      'September 2026 is closing, and only finance still enters into it. Enter it in October 2026, or ask finance to enter it; nothing was written.',
    ])
    expect((await refusedBy(enter('Labour', { '2026-08': 1 })))[0]).toBe('plan/period-locked')
    expect((await refusedBy(enter('Labour', { '2031-01': 1 })))[0]).toBe('record/not-found')
  })

  it('says why it differs from last time, beyond the tolerance', async () => {
    await enter('Labour', { '2026-10': 400_00 })
    expect(await refusedBy(submit())).toEqual([
      'plan/forecast-without-reason',
      'Labour will cost another sum than last time by more than 5 %. Say why beside it, then submit.',
    ])
    await enter('Labour', {}, 'Two more testers until the cut-over')
    const submitted = await submit()
    expect(submitted.rows[0]).toMatchObject({
      difference: 150_00,
      reason: 'Two more testers until the cut-over',
    })
  })

  it('is remembered: what it said against what was spent', async () => {
    expect((await show()).accuracy[0]).toEqual({ horizon: 1, accuracy: null, periods: 0 })
    await move('2026-09', 'lock')
    const [ahead] = (await show()).accuracy
    // 290 were forecast one month ahead, 350 were spent: 1 − 60 / 350.
    expect(ahead).toMatchObject({ horizon: 1, periods: 1 })
    expect(ahead?.accuracy).toBeCloseTo(1 - 60 / 350, 10)
    const { all, items } = await house.act(listForecastAccuracy, { by: 'manager' })
    expect(all.bias).toBeCloseTo(-60 / 350, 10)
    expect(items).toHaveLength(1)
  })

  it('stands beside those of all other projects, for finance', async () => {
    const list = await house.act(listForecasts, {})
    expect(list).toMatchObject({ asOf: '2026-10', submitted: 1, projects: 1 })
    expect(list.items[0]).toMatchObject({
      code: 'P-114',
      state: 'submitted',
      atCompletion: 1_370_00,
      difference: 150_00,
      reasons: ['Two more testers until the cut-over'],
    })
    expect((await refusedBy(house.act(listForecasts, {}, { as: manager })))[0]).toBe('identity/not-permitted')
  })
})
