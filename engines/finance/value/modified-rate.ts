import { entryOf } from '../arithmetic/entry.ts'
import { root } from '../arithmetic/power.ts'
import type { Answered } from '../assess.ts'
import type { Conventions, Growths } from '../conventions/conventions.ts'
import { annualRate } from '../conventions/read-conventions.ts'
import { compound, halfPeriods, sumOf } from '../conventions/times.ts'

/**
 * MIRR: (inflows at the last time, grown at the reinvestment rate ÷ outflows at the first time, discounted at the
 * finance rate)^(1 ÷ periods between) − 1, as a rate a year. Source: Lin (1976); as spreadsheets have it.
 */
export function modifiedRate(flows: readonly number[], conventions: Conventions, growths: Growths): Answered {
  const { finance, reinvest } = growths
  if (finance === null || reinvest === null) return 'no-finance-rate'
  const halves = halfPeriods(flows.length, conventions)
  const [first, last] = [entryOf(halves, 0), entryOf(halves, halves.length - 1)]
  const paid = sumOf(
    flows.map((flow, i) => Math.max(-flow, 0) / compound(finance, entryOf(halves, i) - first)),
  )
  const gained = sumOf(
    flows.map((flow, i) => Math.max(flow, 0) * compound(reinvest, last - entryOf(halves, i))),
  )
  if (paid === 0 || gained === 0) return 'never-changes-sign'
  if (last === first) return 'no-time'
  const ratio = gained / paid
  if (ratio === 0 || !Number.isFinite(ratio)) return 'too-large'
  return annualRate(growthOver(ratio, last - first) - 1, conventions)
}

/** ratio^(1 ÷ (halves ÷ 2)) */
function growthOver(ratio: number, halves: number): number {
  if (halves % 2 === 0) return root(ratio, halves / 2)
  const half = root(ratio, halves)
  return half * half
}
