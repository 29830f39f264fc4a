import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsOf, type RangeLine, rangePoints, shownPoint, withPoint } from './range-line.ts'

const line: RangeLine = {
  id: 'a',
  name: 'Design',
  level: 1,
  unit: 'minutes',
  planned: 4_800,
  own: null,
  inherited: { source: 'stated', points: { law: 'pert', low: 4_320, likely: 4_800, high: 6_720 } },
  minutesPerDay: 480,
}

describe('a line of the ranges', () => {
  it('shows days of an activity, and percent of a branch', () => {
    expect(rangePoints.map((at) => shownPoint(line, at))).toEqual([9, 10, 14])
    const branch = {
      ...line,
      unit: 'percent',
      own: { law: 'pert', low: 90, likely: 100, high: 140 },
    } as const
    expect(rangePoints.map((at) => shownPoint(branch, at))).toEqual([90, 100, 140])
  })

  it('takes three points from left to right, each as it was typed', () => {
    const typed = withPoint(withPoint(withPoint(line, 'low', 12), 'likely', 15), 'high', 20)
    expect(typed.own).toEqual({ law: 'pert', low: 5_760, likely: 7_200, high: 9_600 })
    expect(withPoint(typed, 'high', null)).toEqual(line)
  })

  it('always rises, whatever is typed where', () => {
    const typed = fc.array(fc.tuple(fc.constantFrom(...rangePoints), fc.integer({ min: 0, max: 900 })))
    fc.assert(
      fc.property(typed, (all) => {
        const { low, likely, high } = pointsOf(
          all.reduce((now, [at, value]) => withPoint(now, at, value), line),
        )
        expect(low <= likely && likely <= high).toBe(true)
      }),
    )
  })
})
