import { addDays, day, daysBetween, weekday } from '@portolan/quantity'
import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PeriodRule, periodPatterns, yearEnds } from '../../contract/index.ts'
import { fiscalYear } from './fiscal-year.ts'
import { planCalendar, type StandingPeriod } from './plan-calendar.ts'

const months: PeriodRule = {
  startMonth: 1,
  pattern: 'months',
  weekEnds: 7,
  yearEnds: 'last',
  cutOffWorkdays: 5,
}
const retail: PeriodRule = {
  startMonth: 2,
  pattern: '4-5-4',
  weekEnds: 6,
  yearEnds: 'nearest',
  cutOffWorkdays: 3,
}
const anyRule = record({
  startMonth: integer({ min: 1, max: 12 }),
  pattern: constantFrom(...periodPatterns),
  weekEnds: integer({ min: 1, max: 7 }),
  yearEnds: constantFrom(...yearEnds),
  cutOffWorkdays: integer({ min: 0, max: 30 }),
})

describe('a fiscal year of months', () => {
  it('is a calendar year when it begins in January', () => {
    const year = fiscalYear(months, 2026)
    expect(year).toMatchObject({ name: '2026', from: '2026-01-01', to: '2027-01-01', weeks: null })
    expect(year.periods.map(({ name }) => name).slice(0, 2)).toEqual(['2026-01', '2026-02'])
    expect(year.periods).toHaveLength(12)
  })

  it('that begins in April is named by both of its years', () => {
    const year = fiscalYear({ ...months, startMonth: 4 }, 2026)
    expect(year).toMatchObject({ name: '2026/27', from: '2026-04-01', to: '2027-04-01' })
    expect(year.periods[9]).toMatchObject({ name: '2027-01', number: 10, from: '2027-01-01' })
  })

  it('takes entries for some workdays after a month, Saturday and Sunday not counted', () => {
    // October 2026 ends on a Saturday: Monday 2 November is the first workday after it.
    expect(fiscalYear(months, 2026).periods[9]).toMatchObject({ name: '2026-10', cutOff: '2026-11-06' })
    expect(fiscalYear({ ...months, cutOffWorkdays: 0 }, 2026).periods[9]).toMatchObject({
      cutOff: '2026-10-31',
    })
  })
})

describe('a fiscal year of weeks', () => {
  it('is that of the National Retail Federation: 2023 had 53 weeks, the years around it 52', () => {
    expect([2022, 2023, 2024].map((begins) => fiscalYear(retail, begins))).toMatchObject([
      { from: '2022-01-30', to: '2023-01-29', weeks: 52 },
      { from: '2023-01-29', to: '2024-02-04', weeks: 53 },
      { from: '2024-02-04', to: '2025-02-02', weeks: 52 },
    ])
  })

  it('gives its 53rd week to the last period', () => {
    const weeks = fiscalYear(retail, 2023).periods.map(({ from, to }) => daysBetween(from, to) / 7)
    expect(weeks).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5])
  })

  it('can end on the last such weekday instead of the nearest', () => {
    // Apple's year ends on the last Saturday of September: 2023 ended on the 30th, after 53 weeks.
    const rule: PeriodRule = {
      startMonth: 10,
      pattern: '5-4-4',
      weekEnds: 6,
      yearEnds: 'last',
      cutOffWorkdays: 5,
    }
    expect(fiscalYear(rule, 2022)).toMatchObject({ from: '2022-09-25', to: '2023-10-01', weeks: 53 })
    expect(fiscalYear(rule, 2023)).toMatchObject({
      name: '2023/24',
      from: '2023-10-01',
      to: '2024-09-29',
      weeks: 52,
    })
  })

  it('of thirteen periods has four weeks in each', () => {
    const year = fiscalYear({ ...retail, pattern: '13-periods' }, 2024)
    expect(year.periods.map(({ from, to }) => daysBetween(from, to))).toEqual(Array(13).fill(28))
    expect(year.periods[12]?.name).toBe('2024/25 P13')
  })
})

describe('fiscal years of any rule', () => {
  it('follow one another, and their periods tile them without gap or overlap', () => {
    assert(
      property(anyRule, integer({ min: 1995, max: 2090 }), (rule, firstYear) => {
        const years = Array.from({ length: 8 }, (_, at) => fiscalYear(rule, firstYear + at))
        const periods = years.flatMap((year) => year.periods)
        expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => to))
        for (const year of years) {
          expect(year.periods[0]?.from).toBe(year.from)
          expect(year.periods.at(-1)?.to).toBe(year.to)
          expect(year.periods.map(({ number }) => number)).toEqual(year.periods.map((_, at) => at + 1))
        }
        expect(new Set(periods.map(({ name }) => name)).size).toBe(periods.length)
      }),
    )
  })

  it('have 52 or 53 whole weeks and end on their weekday, where they are made of weeks', () => {
    const ofWeeks = anyRule.filter(({ pattern }) => pattern !== 'months')
    assert(
      property(ofWeeks, integer({ min: 1995, max: 2090 }), (rule, begins) => {
        const year = fiscalYear(rule, begins)
        expect([52, 53]).toContain(year.weeks)
        expect(weekday(addDays(year.to, -1))).toBe(rule.weekEnds)
      }),
    )
  })

  it('take entries until a workday, never before the period ends', () => {
    assert(
      property(anyRule, integer({ min: 1995, max: 2090 }), (rule, begins) => {
        for (const { cutOff, to } of fiscalYear(rule, begins).periods) {
          expect(cutOff >= addDays(to, -1)).toBe(true)
          expect(rule.cutOffWorkdays === 0 || weekday(cutOff) <= 5).toBe(true)
        }
      }),
    )
  })
})

describe('a new calendar', () => {
  const locked = (name: string, from: string, to: string): StandingPeriod => ({
    name,
    year: '2026',
    number: Number(name.slice(-2)),
    from,
    to,
    state: 'locked',
  })

  it('begins where what is closed ends, and goes on with its numbers', () => {
    const standing = [
      locked('2026-01', '2026-01-01', '2026-02-01'),
      locked('2026-02', '2026-02-01', '2026-03-01'),
    ]
    const rule: PeriodRule = { ...months, pattern: '4-4-5' }
    const planned = planCalendar(standing, { rule, firstYear: 2026, years: 1 })
    expect('years' in planned && planned.years[0]?.periods[0]).toMatchObject({
      name: '2026 P03',
      number: 3,
      from: '2026-03-01',
      to: '2026-03-30',
    })
  })

  it('replaces open periods, and keeps those before its first year', () => {
    const open = fiscalYear(months, 2026).periods.map((one): StandingPeriod => ({ ...one, state: 'open' }))
    const rule: PeriodRule = { ...months, pattern: '4-4-5' }
    const next = planCalendar(open, { rule, firstYear: 2027, years: 1 })
    expect('kept' in next && next.kept).toHaveLength(12)
    // The year of weeks would begin on 28 December, within the last month that is kept.
    expect('years' in next && next.years[0]?.periods[0]?.from).toBe('2027-01-01')
    const same = planCalendar(open, { rule, firstYear: 2026, years: 1 })
    expect('kept' in same && same.kept).toEqual([])
  })

  it('says so when closed periods lie after it, or days would be left over', () => {
    const standing = [locked('2026-06', '2026-01-01', '2026-07-01')]
    expect(planCalendar(standing, { rule: months, firstYear: 2024, years: 2 })).toEqual({
      problem: 'too-early',
      period: '2026-06',
    })
    expect(planCalendar(standing, { rule: months, firstYear: 2027, years: 2 })).toEqual({
      problem: 'gap',
      last: '2026-06-30',
      first: '2027-01-01',
    })
  })

  it('tiles on after whatever is closed, under any rule', () => {
    assert(
      property(anyRule, integer({ min: 40, max: 3_000 }), (rule, days) => {
        const to = addDays(day('2020-01-01'), days)
        const standing = [locked('old 07', '2019-12-01', to)]
        const planned = planCalendar(standing, { rule, firstYear: 2019, years: 12 })
        const periods = 'years' in planned ? planned.years.flatMap((year) => year.periods) : []
        expect(periods[0]?.from).toBe(to)
        expect(periods.slice(1).map(({ from }) => from)).toEqual(
          periods.slice(0, -1).map(({ to: end }) => end),
        )
      }),
    )
  })
})
