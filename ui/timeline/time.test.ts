import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerUnits, type PeriodUnit, periodsIn } from './periods.ts'
import {
  minuteAt,
  MINUTES_OF_DAY,
  type TimeScale,
  widthOf,
  xOf,
  zoomBy,
  zoomName,
  zooms,
  zoomToFit,
} from './time-scale.ts'

const scales: fc.Arbitrary<TimeScale> = fc
  .record({
    from: fc.integer({ min: -1e7, max: 1e8 }),
    days: fc.integer({ min: 1, max: 9_000 }),
    perDay: fc.double({ min: 0.1, max: 80, noNaN: true }),
  })
  .map(({ from, days, perDay }) => ({ from, to: from + days * MINUTES_OF_DAY, perDay }))

describe('the scale of time', () => {
  it('leads from a moment to its pixel and back', () => {
    fc.assert(
      fc.property(scales, fc.nat(1e7), (scale, minutes) => {
        const at = scale.from + minutes
        expect(minuteAt(scale, xOf(scale, at))).toBeCloseTo(at, 3)
      }),
    )
  })
  it('grows with time, from 0 to its width', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        expect(xOf(scale, scale.from)).toBe(0)
        expect(xOf(scale, scale.to)).toBe(widthOf(scale))
        expect(widthOf(scale)).toBeGreaterThan(0)
      }),
    )
  })
  it('fits a span into a width, as far as zoom goes', () => {
    expect(zoomToFit({ from: 0, to: 100 * MINUTES_OF_DAY }, 400)).toBe(4)
    expect(zoomToFit({ from: 0, to: 0 }, 4_000)).toBe(80)
    expect(zoomToFit({ from: 0, to: 90_000 * MINUTES_OF_DAY }, 400)).toBe(0.1)
  })
  it('has names for its four usual zooms, and comes back after as many steps out as in', () => {
    for (const [name, perDay] of Object.entries(zooms)) expect(zoomName(perDay)).toBe(name)
    expect(zoomBy(zoomBy(6, 4), -4)).toBeCloseTo(6, 9)
  })
})

describe('periods', () => {
  const unit = fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter', 'year')
  it('cover a stretch of time without a gap, and reach over both of its ends', () => {
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 0, max: 4e7 }),
        fc.integer({ min: 1, max: 2e5 }),
        (of, from, long) => {
          const periods = periodsIn(of, from, from + long)
          expect(periods[0]?.from).toBeLessThanOrEqual(from)
          expect(periods.at(-1)?.to).toBeGreaterThanOrEqual(from + long)
          periods.slice(1).forEach((period, at) => expect(period.from).toBe(periods[at]?.to))
        },
      ),
    )
  })
  it('begin where the calendar has them', () => {
    const at = Date.parse('2026-11-26T00:00Z') / 60_000
    const firsts = (['day', 'week', 'month', 'quarter', 'year'] as const).map(
      (of) => periodsIn(of, at, at + 1)[0]?.first,
    )
    expect(firsts).toEqual(['2026-11-26', '2026-11-23', '2026-11-01', '2026-10-01', '2026-01-01'])
  })
  it('are chosen so that the lower line can be read', () => {
    expect(headerUnits(zooms.day)).toEqual({ upper: 'week', lower: 'day' })
    expect(headerUnits(zooms.week)).toEqual({ upper: 'month', lower: 'week' })
    expect(headerUnits(zooms.month)).toEqual({ upper: 'quarter', lower: 'month' })
    expect(headerUnits(zooms.quarter)).toEqual({ upper: 'year', lower: 'quarter' })
  })
})
