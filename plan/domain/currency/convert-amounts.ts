import { convertLines, type DatedRate } from '@portolan/finance'
import type { Day, Finding } from '@portolan/quantity'

export type DatedAmount = { readonly amount: number; readonly currency: string; readonly day: string }

export type ConvertedAmounts = {
  /** In the order of the amounts; null where no rate leads to the currency on that day. */
  readonly amounts: readonly (number | null)[]
  /** Rounded once, so that no cent is won or lost; null if any part could not be converted. */
  readonly total: number | null
  readonly findings: readonly Finding[]
}

export type RateTable = readonly { from: string; to: string; day: string; rate: string }[]

/** Amounts of one kind of rate in one currency, each at the rate of its day. */
export function convertAmounts(
  amounts: readonly DatedAmount[],
  to: string,
  rates: RateTable,
): ConvertedAmounts {
  const lines = amounts.map((one, at) => ({ ...one, id: String(at), day: one.day as Day }))
  const { result, findings } = convertLines({ lines, to, rates: rates as readonly DatedRate[] })
  return { amounts: result.amounts, total: result.total, findings }
}
