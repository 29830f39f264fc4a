import { type RangePoints, type RangeRow, type RangesView } from '../../contract/index.ts'

/** A row as the grid holds it: it knows how long a working day is. */
export type RangeLine = RangeRow & { readonly minutesPerDay: number }

export const rangePoints = ['low', 'likely', 'high'] as const
export type RangePoint = (typeof rangePoints)[number]

export function linesOf({ rows, minutesPerDay }: RangesView): readonly RangeLine[] {
  return rows.map((row) => ({ ...row, minutesPerDay }))
}

/** What counts now: its own, else what it inherits. */
export function pointsOf({ own, inherited }: RangeLine): RangePoints {
  return own ?? inherited.points
}

/** In working days of an activity, in percent of a branch. */
export function shownPoint(line: RangeLine, at: RangePoint): number {
  const value = pointsOf(line)[at]
  return line.unit === 'percent' ? value : Math.round((value / line.minutesPerDay) * 10) / 10
}

/** With another point the row has points of its own; one that overtakes its neighbours takes them along. Null: none any more. */
export function withPoint(line: RangeLine, at: RangePoint, value: number | null): RangeLine {
  if (value === null) return { ...line, own: null }
  const stored = Math.round(line.unit === 'percent' ? value : value * line.minutesPerDay)
  const points = { ...pointsOf(line), [at]: stored }
  const place = rangePoints.indexOf(at)
  const pushed = rangePoints.map((one, index) => {
    if (index < place) return Math.min(points[one], stored)
    return index > place ? Math.max(points[one], stored) : stored
  })
  const [low = 0, likely = 0, high = 0] = pushed
  return { ...line, own: { law: points.law, low, likely, high } }
}

/** The likeliest has no part in these. */
export function hasNoLikeliest(line: RangeLine): boolean {
  const { law } = pointsOf(line)
  return law === 'uniform' || law === 'lognormal'
}
