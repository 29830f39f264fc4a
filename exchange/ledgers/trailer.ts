import { minorDigits } from '@portolan/quantity'
import type { DecimalSign } from '../cells/decimal.ts'
import { readExactAmount } from './amount.ts'
import type { LedgerLayout } from './columns.ts'

/** What the file says of itself at its end: how many lines it holds, and what they add up to. */
export type LedgerTrailer = {
  readonly currency: string | null
  readonly count: number | null
  /** Minor units. */
  readonly total: number | null
}

const word =
  /^(grand )?(total|totals|trailer|control( total)?s?|sum|summe|gesamt(summe)?|kontrollsumme|eof)\b/i

export function isTrailer(row: readonly string[]): boolean {
  return word.test(row.find((cell) => cell.trim() !== '')?.trim() ?? '')
}

/** The sum stands under the amounts, the count is the first whole number of the row, in whatever column. */
export function readTrailer(
  row: readonly string[],
  layout: LedgerLayout,
  { currency, sign }: { readonly currency: string; readonly sign: DecimalSign | undefined },
): LedgerTrailer {
  const cells = row.map((cell) => cell.trim())
  const amountAt = layout.get('amount') ?? -1
  const named = cells.find((cell) => minorDigits(cell.toUpperCase()) !== undefined)?.toUpperCase()
  const at = namedOr(cells, amountAt)
  const total = at < 0 ? undefined : readExactAmount(cells[at] ?? '', named ?? currency, sign)
  const count = cells.find((cell, index) => index !== at && /^\d{1,9}$/.test(cell))
  return {
    currency: named ?? null,
    count: count === undefined ? null : Number(count),
    total: total !== undefined && 'amount' in total ? total.amount : null,
  }
}

/** Under the amounts if anything stands there, else the last number of the row. */
function namedOr(cells: readonly string[], amountAt: number): number {
  if ((cells[amountAt] ?? '') !== '') return amountAt
  return cells.findLastIndex((cell) => /\d/.test(cell) && !/^\d{1,9}$/.test(cell))
}
