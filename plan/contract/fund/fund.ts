import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue, NamedLink } from '../investment.ts'

export const trancheStates = ['planned', 'asked', 'released'] as const

export const NewTranche = z.object({
  name: z.string().trim().min(1).max(200),
  amount: z.int().min(1).max(1e14).describe('Minor units of the currency of the fund'),
  condition: z.string().trim().max(1_000).default(''),
  due: z.iso.date().describe('When it is planned to be released'),
})
export type NewTranche = z.output<typeof NewTranche>

export const Tranche = z.object({
  id: z.uuid(),
  name: z.string(),
  amount: MoneyValue,
  condition: z.string(),
  due: z.iso.date(),
  state: z.enum(trancheStates),
  evidence: z.string().describe('What fulfils the condition, as somebody says who asks for it'),
  askedBy: NamedLink.nullable(),
  askedAt: z.iso.datetime().nullable(),
  releasedBy: z.string().nullable(),
  releasedAt: z.iso.datetime().nullable(),
  byDecision: z.boolean(),
  words: z.string(),
})
export type Tranche = z.output<typeof Tranche>

export const FundRow = z.object({
  id: z.uuid(),
  name: z.string(),
  owner: NamedLink.nullable(),
  currency: z.string(),
  from: z.iso.date(),
  to: z.iso.date().describe('The first day that it is no longer for'),
  figures: z.object({
    amount: z.int().describe('Granted; minor units, like all of these'),
    released: z.int(),
    allocated: z.int().describe('Given to projects'),
    ordered: z.int(),
    invoiced: z.int(),
    toRelease: z.int().describe('Granted, not released'),
    unplanned: z.int().describe('Granted, in no tranche'),
    free: z.int().describe('Released, given to no project'),
    toOrder: z.int().describe('Given to projects, not ordered'),
  }),
  projects: z.int(),
  waiting: z.int().describe('Tranches that are asked for'),
  next: z.iso.date().nullable().describe('When the next tranche is planned to be released'),
  version: z.int(),
})
export type FundRow = z.output<typeof FundRow>

export const FundShareRow = z.object({
  projectId: projectKey(z.uuid()),
  project: NamedLink,
  allocated: MoneyValue,
  ordered: MoneyValue,
  left: MoneyValue.describe('Given less ordered'),
})
export type FundShareRow = z.output<typeof FundShareRow>

export const Fund = FundRow.extend({
  tranches: z.array(Tranche),
  shares: z.array(FundShareRow),
  moves: z.array(
    z.object({
      projectId: projectKey(z.uuid()),
      project: z.string(),
      amount: MoneyValue,
      words: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
})
export type Fund = z.output<typeof Fund>
