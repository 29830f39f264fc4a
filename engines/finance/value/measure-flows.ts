import type { Finding } from '@portolan/quantity'
import { type Answered, settle } from '../assess.ts'
import type { Conventions, Growths } from '../conventions/conventions.ts'
import { annualRate } from '../conventions/read-conventions.ts'
import { discounted, sumOf } from '../conventions/times.ts'
import type { Values } from '../result.ts'
import { equivalentAnnual } from './equivalent-annual.ts'
import { modifiedRate } from './modified-rate.ts'
import { payback, tellOutAgain } from './payback.ts'
import { MOST_CHANGES, nearestTo, ratesOfReturn, tellSeveral } from './rate-of-return.ts'

export type ValueMeasure =
  | 'presentInflows'
  | 'presentOutflows'
  | 'npv'
  | 'irr'
  | 'mirr'
  | 'inflows'
  | 'outflows'
  | 'roi'
  | 'profitabilityIndex'
  | 'payback'
  | 'discountedPayback'
  | 'equivalentAnnual'

export type MeasuredFlows = {
  readonly values: Values<ValueMeasure>
  readonly rates: readonly number[]
  readonly findings: readonly Finding[]
}

/** Every measure of the flows; what needs the rate is null without one. */
export function measureFlows(
  flows: readonly number[] | null,
  conventions: Conventions,
  growths: Growths,
): MeasuredFlows {
  if (flows === null) return { ...settle(nothing), rates: [] }
  const { periodRates, signChanges } = ratesOfReturn(flows, conventions)
  const rates = periodRates.map((rate) => annualRate(rate, conventions)).filter(Number.isFinite)
  const irr = nearestTo(conventions.rate ?? 0, rates)
  const simple = payback(flows, conventions.firstPeriodIsTimeZero)
  const settled = settle({
    ...nothing,
    irr: irr ?? whyNoRate(signChanges),
    mirr: modifiedRate(flows, conventions, growths),
    ...paidAndGained(flows),
    payback: simple.time,
    ...(growths.discount === null ? {} : presentMeasures(flows, conventions, growths.discount)),
  })
  return {
    ...settled,
    rates,
    findings: [
      ...settled.findings,
      ...tellSeveral(signChanges, rates),
      ...(simple.outAgain === null ? [] : [tellOutAgain(simple.outAgain)]),
    ],
  }
}

function whyNoRate(signChanges: number): Answered {
  if (signChanges === 0) return 'never-changes-sign'
  return signChanges > MOST_CHANGES ? 'too-many-changes' : 'no-rate'
}

/** In the order they are told in. */
const nothing: Readonly<Record<ValueMeasure, Answered>> = {
  presentInflows: null,
  presentOutflows: null,
  npv: null,
  irr: null,
  mirr: null,
  inflows: null,
  outflows: null,
  roi: null,
  profitabilityIndex: null,
  payback: null,
  discountedPayback: null,
  equivalentAnnual: null,
}

function paidAndGained(flows: readonly number[]): Pick<typeof nothing, 'inflows' | 'outflows' | 'roi'> {
  const inflows = sumOf(flows.filter((flow) => flow > 0))
  const outflows = -sumOf(flows.filter((flow) => flow < 0))
  return { inflows, outflows, roi: outflows === 0 ? 'no-outflow' : (inflows - outflows) / outflows }
}

function presentMeasures(
  flows: readonly number[],
  conventions: Conventions,
  growth: number,
): Partial<typeof nothing> {
  const present = discounted(flows, growth, conventions)
  const presentInflows = sumOf(present.filter((amount) => amount > 0))
  const presentOutflows = -sumOf(present.filter((amount) => amount < 0))
  const npv = sumOf(present)
  return {
    presentInflows,
    presentOutflows,
    npv,
    profitabilityIndex: presentOutflows === 0 ? 'no-outflow' : presentInflows / presentOutflows,
    discountedPayback: payback(present, conventions.firstPeriodIsTimeZero).time,
    equivalentAnnual: equivalentAnnual(npv, flows.length, { conventions, growth }),
  }
}
