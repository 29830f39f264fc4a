import { classed, projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue, NamedLink } from '../investment.ts'

export const agreementBases = ['time-and-material', 'capped', 'fixed-price', 'retainer', 'outcome'] as const
export type AgreementBasis = (typeof agreementBases)[number]

export const agreementSides = ['customer', 'supplier'] as const
export type AgreementSide = (typeof agreementSides)[number]

export const payFrom = ['invoice', 'month-end'] as const
export const milestoneStates = ['open', 'told', 'reached'] as const
export const billedStates = ['issued', 'paid', 'cancelled'] as const
export const agreementRuns = ['ahead', 'running', 'over'] as const

const days = z.int().min(0)

export const PaymentTerms = z.object({
  days: days.max(365).describe('From the day of the invoice, or from the end of its month'),
  from: z.enum(payFrom),
  retention: z.int().min(0).max(5_000).describe('Ten-thousandths of each invoice that are held back'),
  retentionDays: days.max(3_650).describe('After the last invoice, until what was held back is paid'),
})
export type PaymentTerms = z.output<typeof PaymentTerms>

/** A milestone as somebody writes it down. */
export const NewMilestone = z.object({
  name: z.string().trim().min(1).max(300),
  due: z.iso.date(),
  amount: z.int().min(0).max(1e14).describe('Minor units of the currency of the agreement'),
  condition: z.string().trim().max(1_000).default(''),
})
export type NewMilestone = z.output<typeof NewMilestone>

export const AgreementMilestone = z.object({
  id: z.uuid(),
  name: z.string(),
  due: z.iso.date(),
  amount: classed(MoneyValue, 'customer'),
  condition: z.string(),
  state: z.enum(milestoneStates),
  reachedOn: z.iso.date().nullable(),
  evidence: z.string(),
  toldBy: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  reason: z.string().describe('Why it was not confirmed last time'),
  billed: z.string().nullable().describe('The number of its invoice'),
})
export type AgreementMilestone = z.output<typeof AgreementMilestone>

/** What will be billed, as the engine of finance reads the agreement. */
export const PlannedBill = z.object({
  id: z.string(),
  name: z.string().nullable().describe('Of its milestone; null: it is of its month'),
  day: z.iso.date(),
  due: z.iso.date(),
  amount: classed(MoneyValue, 'customer'),
  retained: classed(MoneyValue, 'customer'),
})
export type PlannedBill = z.output<typeof PlannedBill>

export const BilledInvoice = z.object({
  id: z.uuid(),
  number: z.string(),
  day: z.iso.date(),
  due: z.iso.date(),
  milestone: z.string().nullable(),
  words: z.string(),
  amount: classed(MoneyValue, 'customer'),
  retained: classed(MoneyValue, 'customer'),
  state: z.enum(billedStates),
  paidOn: z.iso.date().nullable(),
  overdue: z.boolean(),
  reason: z.string(),
  version: z.int(),
})
export type BilledInvoice = z.output<typeof BilledInvoice>

export const AgreementRow = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  side: z.enum(agreementSides),
  party: NamedLink,
  projectId: projectKey(z.uuid().nullable()),
  project: NamedLink.nullable(),
  basis: z.enum(agreementBases),
  from: z.iso.date(),
  to: z.iso.date().describe('The first day that it no longer covers'),
  run: z.enum(agreementRuns),
  currency: z.string(),
  terms: PaymentTerms,
  milestones: z.int(),
  reached: z.int(),
  toConfirm: z.int().describe('Milestones told to be reached, which nobody has confirmed yet'),
  next: z.iso.date().nullable().describe('When the next milestone that is not reached is due'),
  amount: classed(MoneyValue, 'customer').describe(
    'Expected, the cap, the price, or that of each month, by the basis',
  ),
  value: classed(MoneyValue, 'customer').describe('All that will be billed'),
  billed: classed(MoneyValue, 'customer'),
  paid: classed(MoneyValue, 'customer'),
  overdue: classed(MoneyValue, 'customer').describe('Billed, due and not paid'),
  version: z.int(),
})
export type AgreementRow = z.output<typeof AgreementRow>

export const PartyAgreement = AgreementRow.extend({
  list: z.array(AgreementMilestone).describe('Its milestones'),
  plan: z.array(PlannedBill),
  invoices: z.array(BilledInvoice),
  findings: z.array(z.object(toldFields)).describe('What is odd about its billing'),
})
export type PartyAgreement = z.output<typeof PartyAgreement>
