import type { CurvePoint } from '../../../contract/index.ts'

/** What one period of the project added, and where it left the whole. */
export type PeriodRow = {
  readonly day: string
  readonly planned: number
  readonly earned: number | null
  readonly spent: number | null
  readonly forecast: number | null
  readonly plannedSoFar: number
  readonly earnedSoFar: number | null
  readonly spentSoFar: number | null
}

/** The curve period by period: each row is the difference to the one before. Up to the status date what was, then what is expected. */
export function periodRows(curve: readonly CurvePoint[]): readonly PeriodRow[] {
  return curve.slice(1).map((point, at): PeriodRow => {
    const before = curve[at]
    return {
      day: point.day,
      planned: (point.plannedValue ?? 0) - (before?.plannedValue ?? 0),
      earned: less(point.earnedValue, before?.earnedValue),
      spent: less(point.actualCost, before?.actualCost),
      forecast: less(point.forecast, before?.forecast),
      plannedSoFar: point.plannedValue ?? 0,
      earnedSoFar: point.earnedValue,
      spentSoFar: point.actualCost,
    }
  })
}

function less(now: number | null, before: number | null | undefined): number | null {
  return now === null || before == null ? null : now - before
}
