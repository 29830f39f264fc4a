import { agreementCash, type Basis, type Invoice } from '@portolan/finance'
import {
  addDays,
  addMonths,
  allocate,
  type Day,
  daysBetween,
  endOfMonth,
  type Finding,
  startOfMonth,
} from '@portolan/quantity'
import type { AgreementBasis, PaymentTerms } from '../../contract/index.ts'

/** Of an agreement, what decides how it is billed. */
export type Billed = {
  readonly id: string
  readonly basis: AgreementBasis
  readonly from: Day
  readonly to: Day
  readonly currency: string
  readonly amount: number
  readonly terms: PaymentTerms
  readonly milestones: readonly BilledMilestone[]
}

export type BilledMilestone = { readonly id: string; readonly due: Day; readonly amount: number }

export type BillingPlan = {
  readonly bills: readonly Invoice[]
  readonly value: number
  readonly findings: readonly Finding[]
}

/**
 * What an agreement will bill, as the engine of finance has it. Work that nobody has planned yet is taken to come evenly,
 * day by day, until what is expected (or the cap) is reached.
 */
export function billingPlan(of: Billed): BillingPlan {
  const { terms } = of
  const { result, findings } = agreementCash({
    id: of.id,
    basis: basisOf(of),
    terms: {
      days: terms.days,
      from: terms.from,
      retention: { share: terms.retention / 10_000, releaseDays: terms.retentionDays },
    },
  })
  return { bills: result.invoices, value: result.billed, findings }
}

function basisOf(of: Billed): Basis {
  const { basis: kind, amount, from, to } = of
  if (kind === 'retainer') return { kind, amount, from, to, billed: 'in-advance' }
  if (kind === 'capped') return { kind, work: evenWork(of), billing: 'month-end', cap: amount }
  if (kind === 'time-and-material') return { kind, work: evenWork(of), billing: 'month-end' }
  if (kind === 'outcome')
    return {
      kind,
      outcomes: of.milestones.map(({ id, due, amount: one }) => ({ id, day: due, amount: one })),
    }
  const milestones = of.milestones.map(({ id, due, amount: weight }) => ({ id, day: due, weight }))
  return { kind, price: amount, milestones }
}

/** On the last day of each month, in proportion to its days, to the minor unit. */
function evenWork({ from, to, amount, currency }: Billed): readonly { day: Day; amount: number }[] {
  const months: { day: Day; days: number }[] = []
  for (let first = from; first < to; first = addMonths(startOfMonth(first), 1)) {
    const next = addMonths(startOfMonth(first), 1)
    const end = next < to ? next : to
    months.push({ day: end === next ? endOfMonth(first) : addDays(end, -1), days: daysBetween(first, end) })
  }
  const parts = allocate(
    { amount, currency },
    months.map(({ days }) => days),
  )
  return months.map(({ day }, at) => ({ day, amount: parts[at]?.amount ?? 0 }))
}

/** When an invoice of that day is due, and what of it is held back. */
export function termsOfBill(
  of: Billed,
  { day, amount }: { readonly day: Day; readonly amount: number },
): { readonly due: Day; readonly retained: number } {
  const one = { ...of, basis: 'outcome', milestones: [{ id: 'bill', due: day, amount }] } as const
  const [bill] = billingPlan(one).bills
  return { due: bill?.due ?? day, retained: bill?.retained ?? 0 }
}

/** What may still be billed; null where nothing limits it. */
export function leftToBill(of: Billed, billed: number): number | null {
  if (of.basis === 'capped' || of.basis === 'fixed-price') return of.amount - billed
  if (of.basis === 'outcome') return of.milestones.reduce((sum, { amount }) => sum + amount, 0) - billed
  return null
}
