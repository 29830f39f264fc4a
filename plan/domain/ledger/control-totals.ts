import { asCount, told, type Told } from '@portolan/quantity'
import type { LedgerControl, LedgerTotal } from '../../contract/index.ts'

/** How many lines of each currency there are, and what they add up to; by currency. */
export function ledgerTotals(
  lines: readonly { readonly amount: number | null; readonly currency: string }[],
): readonly LedgerTotal[] {
  const totals = new Map<string, LedgerTotal>()
  for (const { amount, currency } of lines) {
    const { count, total } = totals.get(currency) ?? { count: 0, total: 0 }
    totals.set(currency, { currency, count: count + 1, total: total + (amount ?? 0) })
  }
  return [...totals.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** Whether what was read is what the ledger says was sent, to the cent. Nothing when it is. */
export function controlDifferences(
  totals: readonly LedgerTotal[],
  stated: readonly LedgerControl[],
): readonly Told[] {
  return [...stated.flatMap((control) => differencesOf(totals, control)), ...unstated(totals, stated)]
}

function differencesOf(totals: readonly LedgerTotal[], control: LedgerControl): readonly Told[] {
  const { currency, count, total } = control
  const read = readFor(totals, control)
  if (read === undefined)
    return [
      told(
        'plan:ledger.which-currency',
      )`A control total names no currency, and the file holds several: ${{ currencies: totals.map((one) => one.currency).join(', ') }}. State one total for each.`,
    ]
  const lines =
    count === null || count === read.count
      ? []
      : [
          told(
            'plan:ledger.other-count',
          )`The ledger says ${{ stated: asCount(count, 'line') }}, and the file holds ${{ read: read.count }}.`,
        ]
  const sums =
    total === null || total === read.total
      ? []
      : [
          told(
            'plan:ledger.other-sum',
          )`The ledger says ${{ stated: { amount: total, currency: read.currency } }}, and the lines add up to ${{ read: { amount: read.total, currency: read.currency } }}: a difference of ${{ difference: { amount: read.total - total, currency: read.currency } }}.`,
        ]
  return currency === null && total === null ? lines : [...lines, ...sums]
}

function readFor(
  totals: readonly LedgerTotal[],
  { currency, total }: LedgerControl,
): LedgerTotal | undefined {
  if (currency !== null)
    return totals.find((one) => one.currency === currency) ?? { currency, count: 0, total: 0 }
  const [only, ...others] = totals
  if (only !== undefined && others.length === 0) return only
  // How many lines there are can be said of all currencies together; what they add up to cannot.
  if (total !== null) return undefined
  return { currency: '', count: totals.reduce((sum, one) => sum + one.count, 0), total: 0 }
}

/** A currency of which nobody states a sum would go unchecked. */
function unstated(totals: readonly LedgerTotal[], stated: readonly LedgerControl[]): readonly Told[] {
  if (stated.length === 0 || totals.length < 2) return []
  const summed = new Set(stated.filter(({ total }) => total !== null).map(({ currency }) => currency))
  return totals
    .filter(({ currency }) => !summed.has(currency) && !summed.has(null))
    .map(
      ({ currency }) =>
        told('plan:ledger.no-sum')`Nobody states what the lines in ${{ currency }} add up to.`,
    )
}
