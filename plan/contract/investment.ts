import { classed, projectKey } from '@portolan/contract'
import { z } from 'zod'

export const investmentStates = ['idea', 'active', 'on-hold', 'closed'] as const
type InvestmentState = (typeof investmentStates)[number]

/** Where an edit may take a project: only its closure closes it, which settles what a project leaves behind. */
export function statesByEdit(now: InvestmentState): readonly InvestmentState[] {
  return investmentStates.filter((state) => state !== 'closed' || now === 'closed')
}

export const MoneyValue = z.object({
  amount: z.int().describe('Minor units of the currency'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
})

export const NamedLink = z.object({ id: z.uuid(), name: z.string() })

/** A rating as somebody reported it: the word as written, and its step within its own scale only. */
export const ReportedRating = z.object({
  raw: z.string(),
  scale: z.string().nullable(),
  step: z.int().nullable().describe('1 is best'),
  steps: z.int().nullable(),
  asOf: z.iso.date(),
  byWhom: z.string(),
})
export type ReportedRating = z.output<typeof ReportedRating>

/** The word that stands where nobody said in time how a project stands. It is on no scale, and no evidence. */
export const notUpdated = { raw: 'Not updated', scale: 'not-updated' } as const

export const Project = z.object({
  id: projectKey(z.uuid()),
  code: z.string().nullable(),
  name: z.string(),
  description: z.string().nullable(),
  portfolio: NamedLink,
  programme: NamedLink.nullable(),
  organisation: NamedLink.nullable(),
  customer: NamedLink.nullable(),
  manager: NamedLink.nullable(),
  category: z.string().nullable(),
  phase: z.string().nullable(),
  state: z.enum(investmentStates),
  start: z.iso.date().nullable(),
  finish: z.iso.date().nullable(),
  cost: MoneyValue.nullable(),
  contractValue: classed(MoneyValue.nullable(), 'customer'),
  embargoNote: classed(z.string().nullable(), 'embargo'),
  reported: ReportedRating.nullable(),
  latestAsOf: z.iso.date().nullable(),
  version: z.int(),
  updatedAt: z.iso.datetime(),
})
export type Project = z.output<typeof Project>

export const ProjectRow = Project.omit({ description: true, embargoNote: true })
export type ProjectRow = z.output<typeof ProjectRow>
