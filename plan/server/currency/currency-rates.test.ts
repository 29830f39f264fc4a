import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  beginClosing,
  convertMoney,
  listCurrencyRates,
  lockPeriod,
  type NewRate,
  setCurrencyRate,
  setCurrencyRates,
  setPeriodCalendar,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

describe('dated currency rates', () => {
  let house: PlanHouse
  const rate = (from: string, day: string, text: string): NewRate => ({
    from,
    to: 'EUR',
    kind: 'actual',
    day,
    rate: text,
  })
  const codeOf = async (tried: Promise<unknown>): Promise<string> =>
    await tried.then(
      () => 'done',
      (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
    )
  const convert = async (
    amount: number,
    [from, to]: readonly [string, string],
    day: string,
  ): Promise<unknown> => await house.act(convertMoney, { amount, from, to, kind: 'actual', day })

  beforeAll(async () => {
    house = await openPlanHouse()
  })
  afterAll(async () => await house.close())

  it('are set as one table, all or none, and say who set them', async () => {
    const table = [
      rate('USD', '2026-01-01', '0.9000'),
      rate('GBP', '2026-01-01', '1.15'),
      rate('USD', '2026-02-01', '0.92'),
    ]
    expect(await house.act(setCurrencyRates, { rates: table })).toEqual({ set: 3, removed: 0 })
    expect(
      await codeOf(
        house.act(setCurrencyRates, {
          rates: [rate('SEK', '2026-01-01', '0.1'), rate('XXX', '2026-01-01', '2')],
        }),
      ),
    ).toBe('plan/unknown-currency')
    const { items } = await house.act(listCurrencyRates, { kind: 'actual' })
    expect(items.map(({ from, day, setBy }) => [from, day, setBy])).toEqual([
      ['USD', '2026-02-01', 'Test pmo-lead'],
      ['GBP', '2026-01-01', 'Test pmo-lead'],
      ['USD', '2026-01-01', 'Test pmo-lead'],
    ])
  })

  it('hold from their day on, and lead through a third currency where none leads straight', async () => {
    expect(await convert(100_00, ['USD', 'EUR'], '2026-01-31')).toEqual({
      money: { amount: 90_00, currency: 'EUR' },
      through: null,
    })
    expect(await convert(100_00, ['USD', 'EUR'], '2026-02-01')).toMatchObject({ money: { amount: 92_00 } })
    // 100 × 1.15 ÷ 0.9 = 127.777…
    expect(await convert(100_00, ['GBP', 'USD'], '2026-01-31')).toEqual({
      money: { amount: 127_78, currency: 'USD' },
      through: 'EUR',
    })
    expect(await convert(100_00, ['USD', 'EUR'], '2025-12-31')).toEqual({ money: null, through: null })
  })

  it('are changed and taken away, and the log keeps what they were', async () => {
    await house.act(setCurrencyRate, rate('USD', '2026-02-01', '0.93'))
    const { set, removed } = await house.act(setCurrencyRates, {
      rates: [{ ...rate('GBP', '2026-01-01', '1'), rate: null }],
    })
    expect([set, removed]).toEqual([0, 1])
    const { rows } = await house.database.owner.query<{
      payload: { before?: string; rates?: { before: string }[] }
    }>(`select payload from event where name like 'plan.currency-rate%' order by seq desc limit 2`)
    expect(rows[0]?.payload.rates?.[0]).toMatchObject({ before: '1.15', rate: null })
    expect(rows[1]?.payload).toMatchObject({ before: '0.92', rate: '0.93' })
  })

  it('of a locked period stay: what is closed is not valued anew', async () => {
    const rule = {
      startMonth: 1,
      pattern: 'months',
      weekEnds: 7,
      yearEnds: 'last',
      cutOffWorkdays: 5,
    } as const
    const { years } = await house.act(setPeriodCalendar, { rule, firstYear: 2026, years: 1 }, { version: 0 })
    const periodId = years[0]?.periods[0]?.id ?? ''
    await house.act(beginClosing, { periodId }, { version: 1 })
    await house.act(lockPeriod, { periodId }, { version: 2 })
    expect(await codeOf(house.act(setCurrencyRate, rate('USD', '2026-01-15', '0.5')))).toBe(
      'plan/period-locked',
    )
    expect(
      await codeOf(house.act(setCurrencyRate, { ...rate('USD', '2026-01-15', '0.5'), kind: 'budget' })),
    ).toBe('done')
  })
})
