import type { ForecastRow, ForecastTotals } from '../../contract/index.ts'

/** One category of a project: all that its row of the forecast is made from. */
export type ForecastParts = {
  readonly category: string
  readonly budget: number
  /** Actuals until the first period that is forecast. */
  readonly spent: number
  /** Of the closed periods that are shown, their actuals; of the open ones, what is forecast. */
  readonly amounts: readonly number[]
  /** All that is forecast, shown or not. */
  readonly toComplete: number
  readonly last: readonly (number | null)[]
  /** What was forecast last time, with the actuals until then; null where nothing was. */
  readonly lastAtCompletion: number | null
  readonly reason: string | null
}

/** A change beyond this share of the last estimate at completion needs a reason. */
export const reasonTolerance = 0.05

/** EAC = actuals + ETC (PMI); the difference is to the EAC that was forecast last time. */
export function forecastRow(parts: ForecastParts): ForecastRow {
  const atCompletion = parts.spent + parts.toComplete
  const difference = parts.lastAtCompletion === null ? null : atCompletion - parts.lastAtCompletion
  return {
    category: parts.category,
    budget: parts.budget,
    spent: parts.spent,
    amounts: [...parts.amounts],
    last: [...parts.last],
    toComplete: parts.toComplete,
    atCompletion,
    lastAtCompletion: parts.lastAtCompletion,
    difference,
    reason: parts.reason,
    reasonNeeded: isBeyond(difference, parts.lastAtCompletion),
  }
}

function isBeyond(difference: number | null, last: number | null): boolean {
  if (difference === null || last === null) return false
  return Math.abs(difference) > Math.abs(last) * reasonTolerance
}

/** All categories together; the last estimate only where there was one. */
export function forecastTotals(rows: readonly ForecastRow[]): ForecastTotals {
  const sum = (of: (row: ForecastRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  const hadLast = rows.some(({ lastAtCompletion }) => lastAtCompletion !== null)
  return {
    budget: sum((row) => row.budget),
    spent: sum((row) => row.spent),
    toComplete: sum((row) => row.toComplete),
    atCompletion: sum((row) => row.atCompletion),
    lastAtCompletion: hadLast ? sum((row) => row.lastAtCompletion ?? 0) : null,
    difference: hadLast ? sum((row) => row.atCompletion - (row.lastAtCompletion ?? 0)) : null,
  }
}

/** Rows that change beyond tolerance and do not say why. */
export function rowsWithoutReason(rows: readonly ForecastRow[]): readonly ForecastRow[] {
  return rows.filter(({ reasonNeeded, reason }) => reasonNeeded && (reason === null || reason.trim() === ''))
}
