import { findingOf, told } from '@portolan/quantity'
import { timesFraction } from '../arithmetic/times-fraction.ts'
import type { Checks } from '../checks.ts'
import type { MinorUnits } from '../agreement/agreement.ts'

/** One promise to a customer that is satisfied over time, with what it costs to keep it. */
export type Obligation = {
  readonly id: string
  /** The part of the transaction price that belongs to it. */
  readonly price: MinorUnits
  readonly costToDate: MinorUnits
  readonly estimateAtCompletion: MinorUnits
  /** Of the cost to date, what moved nothing forward: rework, idle time. It earns nothing. */
  readonly wastedCost?: MinorUnits | null
  readonly method: Method
  /** False as long as nobody can tell how it ends: then no more revenue than cost that will be recovered. */
  readonly outcomeMeasurable?: boolean
}

/** How progress is measured: one method for an obligation, kept from beginning to end. */
export type Method =
  | { readonly kind: 'cost-to-cost' }
  | { readonly kind: 'by-output'; readonly done: number; readonly planned: number }
  | { readonly kind: 'as-invoiced'; readonly invoiced: MinorUnits }

export type RecognisedObligation = {
  readonly id: string
  /** Null if there is none to tell: no cost is expected, or no price agreed. */
  readonly progress: number | null
  readonly revenue: MinorUnits
}

export type ReadObligation = {
  readonly id: string
  readonly price: MinorUnits
  readonly costToDate: MinorUnits
  readonly estimateAtCompletion: MinorUnits
  readonly recognised: RecognisedObligation
}

/** Revenue to date of one obligation, re-measured from its beginning; null if it cannot be read. */
export function recognise(obligation: Obligation, checks: Checks): ReadObligation | null {
  const { id, method } = obligation
  const price = checks.number('price', obligation.price, 'minor-units-from-zero')
  const cost = checks.number('costToDate', obligation.costToDate, 'minor-units-from-zero')
  const estimate = checks.number(
    'estimateAtCompletion',
    obligation.estimateAtCompletion,
    'minor-units-from-zero',
  )
  const wasted = checks.number('wastedCost', obligation.wastedCost ?? 0, 'minor-units-from-zero')
  if (price === null || cost === null || estimate === null || wasted === null) return null
  const transferred = Math.max(0, cost - wasted)
  const measured = measure(method, { transferred, expected: estimate - wasted, price, checks })
  if (measured === null) return null
  const { part, whole } = withinWhole(measured, { id, checks })
  const byProgress = whole > 0 ? timesFraction(price, part, whole) : 0
  const isMeasurable = obligation.outcomeMeasurable ?? true
  const revenue = isMeasurable ? byProgress : Math.min(transferred, price)
  const progress = whole > 0 ? part / whole : null
  return {
    id,
    price,
    costToDate: cost,
    estimateAtCompletion: estimate,
    recognised: { id, progress, revenue },
  }
}

/** How much of how much is done. */
type Measured = { readonly part: number; readonly whole: number }

function measure(
  method: Method,
  by: {
    readonly transferred: MinorUnits
    readonly expected: MinorUnits
    readonly price: MinorUnits
    readonly checks: Checks
  },
): Measured | null {
  if (method.kind === 'cost-to-cost') return { part: by.transferred, whole: by.expected }
  if (method.kind === 'as-invoiced') {
    const invoiced = by.checks.number('invoiced', method.invoiced, 'minor-units-from-zero')
    return invoiced === null ? null : { part: invoiced, whole: by.price }
  }
  const done = by.checks.number('done', method.done, 'from-zero')
  const planned = by.checks.number('planned', method.planned, 'quantity')
  return done === null || planned === null ? null : { part: done, whole: planned }
}

function withinWhole(
  { part, whole }: Measured,
  { id, checks }: { readonly id: string; readonly checks: Checks },
): Measured {
  if (part <= whole) return { part, whole }
  const says = told(
    'finance:beyond-whole',
  )`Obligation ${{ obligation: id }} has ${{ part }} of ${{ whole }} done; it counts as whole. Estimate it anew.`
  checks.tell(findingOf('warning', 'beyond-whole', ['obligation', id, says]))
  return { part: whole, whole }
}
