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

/** '1.1500000000' as people write it. */
function plain(rate: string): string {
  return rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate
}
