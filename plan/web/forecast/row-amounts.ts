import type { ForecastRow, ProjectForecast } from '../../contract/index.ts'
import { spreadEstimate } from '../../domain/forecast/spread-estimate.ts'

export type GridRow = ForecastRow & { readonly id: string; readonly isNew?: boolean }

export function gridRows(of: ProjectForecast): readonly GridRow[] {
  return of.rows.map((row) => ({ ...row, id: row.category }))
}

/** The row as it looks with another amount in a period: what it will cost follows at once. */
export function withAmount(row: GridRow, at: number, amount: number): GridRow {
  const by = amount - (row.amounts[at] ?? 0)
  return moved(
    row,
    row.amounts.map((one, index) => (index === at ? amount : one)),
    by,
  )
}

/** A new estimate to complete, spread over the periods that are open and shown. */
export function withEstimate(
  row: GridRow,
  total: number,
  { open, currency }: { readonly open: readonly number[]; readonly currency: string },
): GridRow {
  const before = open.map((at) => row.amounts[at] ?? 0)
  const beyond = row.toComplete - before.reduce((sum, one) => sum + one, 0)
  const spread = spreadEstimate(before, total - beyond, currency)
  const amounts = row.amounts.map((one, at) => spread[open.indexOf(at)] ?? one)
  return moved(row, amounts, total - row.toComplete)
}

function moved(row: GridRow, amounts: number[], by: number): GridRow {
  return {
    ...row,
    amounts,
    toComplete: row.toComplete + by,
    atCompletion: row.atCompletion + by,
    difference: row.difference === null ? null : row.difference + by,
  }
}

/** The open periods whose amounts differ, as the server takes them. */
export function changedAmounts(
  row: GridRow,
  next: GridRow,
  periods: ProjectForecast['periods'],
): { period: string; amount: number }[] {
  return periods.flatMap(({ name, state }, at) => {
    const amount = next.amounts[at] ?? 0
    return state === 'open' && amount !== (row.amounts[at] ?? 0) ? [{ period: name, amount }] : []
  })
}
