import type { Day } from '@portolan/quantity'
import type { CurrencyRate } from '../../contract/index.ts'

/** One day of the table of rates: what each currency is worth in that of the organisation from then on. */
export type RateRow = {
  readonly id: string
  readonly day: Day | null
  readonly rates: Readonly<Record<string, string | null>>
  readonly setBy: string | null
  readonly setAt: string | null
}

export function rateRows(items: readonly CurrencyRate[], to: string): readonly RateRow[] {
  const rows = new Map<string, RateRow>()
  for (const item of items.filter((one) => one.to === to)) {
    const before = rows.get(item.day)
    const rates = { ...before?.rates, [item.from]: plain(item.rate) }
    const isNewer = (item.setAt ?? '') > (before?.setAt ?? '')
    const told = isNewer || before === undefined ? item : before
    rows.set(item.day, { id: item.day, day: item.day as Day, rates, setBy: told.setBy, setAt: told.setAt })
  }
  return [...rows.values()]
}

/** Four digits at least, as rates are written; noughts beyond say nothing. */
function plain(rate: string): string {
  return rate.replace(/(\.\d{4}\d*?)0+$/, '$1')
}
