import { findingOf, told } from '@portolan/quantity'
import { assess, settle } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { MinorUnits } from '../agreement/agreement.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { type Obligation, type ReadObligation, recognise, type RecognisedObligation } from './obligation.ts'

/** Whole minor units of the agreement's currency, to date. */
export type PositionInput = About & {
  readonly obligations: readonly Obligation[]
  readonly billed: MinorUnits
  /** Revenue up to the end of the period before. */
  readonly recognisedBefore?: MinorUnits | null
  /** What it would cost to leave the agreement now. */
  readonly exitCost?: MinorUnits | null
}

export type PositionMeasure =
  | 'price'
  | 'revenue'
  | 'revenueOfPeriod'
  | 'backlog'
  | 'contractAsset'
  | 'contractLiability'
  | 'costToDate'
  | 'estimateAtCompletion'
  | 'marginAtCompletion'
  | 'onerousProvision'

export type PositionResult = Assessment<PositionMeasure> & {
  readonly obligations: readonly RecognisedObligation[]
}

/** How an agreement stands: revenue and backlog, asset or liability, margin, and the loss that is to be provided for. */
export function contractPosition(input: PositionInput): Answer<PositionResult> {
  const checks = openChecks()
  const read = input.obligations.map((obligation) => recognise(obligation, checks))
  const known = read.flatMap((one) => one ?? [])
  const billed = checks.number('billed', input.billed, 'minor-units-from-zero')
  const before = checks.optional('recognisedBefore', input.recognisedBefore, 'minor-units')
  const exitCost = checks.optional('exitCost', input.exitCost, 'minor-units-from-zero')
  const isExact = checks.exactSum(
    'price',
    known.flatMap(({ price, costToDate, estimateAtCompletion }) => [price, costToDate, estimateAtCompletion]),
  )
  const whole = known.length === read.length && isExact ? known : null
  const { values, findings } = settle(positionOf(whole, { billed, before, exitCost }))
  const provision = values.onerousProvision
  if (provision !== null && provision > 0) tellOnerous(provision, input.subject, checks)
  const inputs = {
    prices: known.map(({ price }) => price),
    revenues: known.map(({ recognised }) => recognised.revenue),
    costs: known.map(({ costToDate }) => costToDate),
    estimates: known.map(({ estimateAtCompletion }) => estimateAtCompletion),
    billed,
    recognisedBefore: before,
    exitCost,
  }
  return {
    result: {
      ...assess(input, values, { conventions: null, inputs }),
      obligations: known.map(({ recognised }) => recognised),
    },
    findings: [...checks.findings, ...findings],
  }
}

function positionOf(
  obligations: readonly ReadObligation[] | null,
  { billed, before, exitCost }: Readonly<Record<'billed' | 'before' | 'exitCost', number | null>>,
): Readonly<Record<PositionMeasure, number | 'no-price' | null>> {
  const total = (of: (one: ReadObligation) => MinorUnits): number | null =>
    obligations === null ? null : obligations.reduce((sum, one) => sum + of(one), 0)
  const price = total((one) => one.price)
  const revenue = total((one) => one.recognised.revenue)
  const costToDate = total((one) => one.costToDate)
  const estimateAtCompletion = total((one) => one.estimateAtCompletion)
  const backlog = from(price, revenue)
  const ahead = from(revenue, billed)
  const toSpend = from(estimateAtCompletion, costToDate)
  return {
    price,
    revenue,
    revenueOfPeriod: from(revenue, before),
    backlog,
    contractAsset: ahead === null ? null : Math.max(0, ahead),
    contractLiability: ahead === null ? null : Math.max(0, -ahead),
    costToDate,
    estimateAtCompletion,
    marginAtCompletion: marginOf(price, estimateAtCompletion),
    onerousProvision: onerous(from(toSpend, backlog), exitCost),
  }
}

function from(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other
}

function marginOf(price: number | null, estimate: number | null): number | 'no-price' | null {
  if (price === null || estimate === null) return null
  return price === 0 ? 'no-price' : (price - estimate) / price
}

/** The least net cost of leaving: what fulfilling loses, or what exiting costs if that is less (IAS 37.68). */
function onerous(loss: number | null, exitCost: number | null): number | null {
  return loss === null ? null : Math.max(0, Math.min(loss, exitCost ?? loss))
}

function tellOnerous(provision: MinorUnits, subject: string, checks: Checks): void {
  const says = told(
    'finance:onerous',
  )`What is still to be spent on ${{ agreement: subject }} is more than it will still bring: provide for ${{ provision }} minor units now.`
  checks.tell(findingOf('warning', 'onerous', ['agreement', subject, says]))
}
