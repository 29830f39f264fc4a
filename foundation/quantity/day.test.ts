import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as quantity from './index.ts'
import {
  addDays,
  addMonths,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  isoWeek,
} from './index.ts'

const anyNumber = fc.integer({ min: -719162, max: 2932896 })
const anyDay = anyNumber.map(dayFromNumber)

describe('days', () => {
  it('agree with the calendar of the runtime on every day of 1600 to 2400', () => {
    for (let n = dayNumber(day('1600-01-01')); n <= dayNumber(day('2400-12-31')); n++) {
      const text = new Date(n * 86_400_000).toISOString().slice(0, 10)
      if (dayFromNumber(n) !== text || dayNumber(day(text)) !== n) throw new Error(`${n} is ${text}`)
    }
    expect(dayNumber(day('1970-01-01'))).toBe(0)
  })

  it('come back from their number over the whole range', () => {
    fc.assert(fc.property(anyNumber, (n) => dayNumber(dayFromNumber(n)) === n))
    expect([dayFromNumber(-719162), dayFromNumber(2932896)]).toEqual(['0001-01-01', '9999-12-31'])
  })

  it('keep addition and distance inverse to each other', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b))
  })

  it('sort as text the way they sort in time', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0))
  })

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accept %s', (text) => {
    expect(isDay(text)).toBe(true)
    expect(quantity.parseDay(text)).toBe(text)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-04-00',
    '0000-01-01',
    '2023-4-1',
    '2023/04/01',
    '2023-04/01',
    '20a3-04-01',
    '2023-04-01T00:00',
    '',
    ' 023-04-01',
  ])('refuse "%s"', (text) => {
    expect(isDay(text)).toBe(false)
    expect(quantity.parseDay(text)).toBeUndefined()
    expect(() => day(text)).toThrow('is no day')
  })

  it('give undefined for parts that make no day', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
    const wrong = [
      dayOf(2023, 2, 29),
      dayOf(2023, 13, 1),
      dayOf(2023, 0, 1),
      dayOf(2023, 1, 0),
      dayOf(0, 1, 1),
    ]
    expect([
      ...wrong,
      dayOf(10_000, 1, 1),
      dayOf(2023, 1.5, 1),
      dayOf(2023, 1, 1.5),
      dayOf(0.5, 1, 1),
    ]).toEqual(Array.from({ length: 9 }).fill(undefined))
  })

  it('know their weekday, with Monday as 1', () => {
    expect(quantity.weekday(day('2026-11-23'))).toBe(1)
    expect(quantity.weekday(day('1969-12-28'))).toBe(7)
    fc.assert(
      fc.property(anyNumber, (n) => {
        const js = new Date(n * 86_400_000).getUTCDay()
        return quantity.weekday(dayFromNumber(n)) === (js === 0 ? 7 : js)
      }),
    )
  })

  it('add months to the same day of the month or the last one', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2024-01-31'), -11)).toBe('2023-02-28')
    expect(addMonths(day('2023-12-15'), 1)).toBe('2024-01-15')
    expect(() => addMonths(day('9999-12-01'), 1)).toThrow('is no day')
    expect(() => addMonths(day('0001-01-01'), -1)).toThrow('is no day')
    expect(() => addMonths(day('2024-01-01'), 0.5)).toThrow('is no day')
  })

  it('know the ends of their month', () => {
    expect(quantity.startOfMonth(day('2024-02-17'))).toBe('2024-02-01')
    expect(quantity.endOfMonth(day('2024-02-17'))).toBe('2024-02-29')
  })

  it('refuse to leave the years 1 to 9999', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(day('2024-01-01'), 0.5)).toThrow(RangeError)
  })

  it('number weeks as ISO 8601 does', () => {
    expect(isoWeek(day('2026-11-23'))).toEqual({ year: 2026, week: 48 })
    expect(isoWeek(day('2021-01-03'))).toEqual({ year: 2020, week: 53 })
    expect(isoWeek(day('2019-12-30'))).toEqual({ year: 2020, week: 1 })
  })
})
