import { day, daysBetween, weekday } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countKept, countWeeks, daysShown } from './days.ts'

const friday = day('2026-11-27')

describe('the days of a calendar', () => {
  it('are a quarter from the Monday of this week on where nobody says which', () => {
    expect(daysShown({}, friday)).toEqual({ from: '2026-11-23', to: '2027-02-21' })
    expect(daysShown({ from: '2026-01-01' }, friday)).toEqual({ from: '2026-01-01', to: '2026-04-01' })
    expect(daysShown({ to: '2026-11-30' }, friday)).toEqual({ from: '2026-11-23', to: '2026-11-30' })
  })

  it('are none where they end before they begin, or last longer than two years', () => {
    expect(daysShown({ from: '2026-11-02', to: '2026-11-01' }, friday)).toBeUndefined()
    expect(daysShown({ from: '2026-01-01', to: '2028-01-03' }, friday)).toBeUndefined()
    expect(daysShown({ from: '2026-01-01', to: '2028-01-02' }, friday)).toBeDefined()
  })

  it('are counted in weeks, and what fell before them in none', () => {
    const weeks = countWeeks(
      [
        { day: '2026-11-20', state: 'late' },
        { day: '2026-11-23', state: 'done' },
        { day: '2026-11-29', state: 'ahead' },
        { day: '2026-11-30', state: 'ahead' },
      ],
      { from: day('2026-11-25'), to: day('2026-12-06') },
    )
    expect(weeks).toEqual([
      { from: '2026-11-23', late: 0, ahead: 1, done: 1 },
      { from: '2026-11-30', late: 0, ahead: 1, done: 0 },
    ])
  })

  it('lose none that falls on them', () => {
    const someDay = fc
      .integer({ min: 0, max: 700 })
      .map((n) => day(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)))
    fc.assert(
      fc.property(someDay, someDay, fc.array(someDay), (one, other, days) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const within = days.filter((on) => on >= from && on <= to)
        const weeks = countWeeks(
          within.map((on) => ({ day: on, state: 'ahead' as const })),
          { from, to },
        )
        expect(weeks.reduce((sum, { ahead }) => sum + ahead, 0)).toBe(within.length)
        for (const week of weeks) expect(weekday(week.from)).toBe(1)
        expect(daysBetween(weeks[0]?.from ?? from, from)).toBeLessThan(7)
      }),
    )
  })
})

it('what is done on its day is in time, the day after it is not', () => {
  const items = [
    { day: '2026-11-20', doneOn: '2026-11-20' },
    { day: '2026-11-20', doneOn: '2026-11-18' },
    { day: '2026-11-20', doneOn: '2026-11-21' },
    { day: '2026-11-20', doneOn: null },
  ]
  expect(countKept(items)).toEqual({ owed: 4, inTime: 2, afterwards: 1, late: 1 })
})
