import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'

export const faultFamilies = ['ownerless', 'stale', 'impossible', 'contradictory'] as const
export type FaultFamily = (typeof faultFamilies)[number]

/** What can be wrong with a record, in the order of its families. */
export const faultRules = [
  'no-manager',
  'manager-left',
  'manager-without-role',
  'no-sponsor',
  'decision-without-decider',
  'webhook-ownerless',
  'ledger-unexplained',
  'no-evidence',
  'plan-old',
  'no-plan',
  'forecast-missing',
  'finish-before-start',
  'actual-ahead',
  'done-not-finished',
  'cost-negative',
  'closed-with-open-work',
  'finish-passed',
  'reported-better',
  'finish-differs',
  'spent-above-cost',
] as const
export type FaultRuleId = (typeof faultRules)[number]

/** An edit that puts it right, by an operation that there is; it needs the right of that operation. */
export const Mend = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-manager') }),
  z.object({ kind: z.literal('set-finish'), day: z.iso.date() }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('reopen') }),
])
export type Mend = z.output<typeof Mend>

export const Dismissal = z.object({
  id: z.uuid(),
  because: z.string(),
  until: z.iso.date(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Dismissal = z.output<typeof Dismissal>

export const DataFault = z.object({
  rule: z.enum(faultRules),
  family: z.enum(faultFamilies),
  subject: z.object({
    kind: z.enum(['project', 'decision', 'webhook', 'ledger']),
    id: z.uuid(),
    name: z.string(),
  }),
  project: z.object({ id: projectKey(z.uuid()), name: z.string(), code: z.string().nullable() }).nullable(),
  manager: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  ...toldFields,
  since: z.iso.date().nullable(),
  ageDays: z.int().nullable(),
  mend: Mend.nullable(),
  portfolioId: z.uuid().nullable().describe('Of the project, for rights within it'),
  state: z.string().nullable().describe('Of the project, to take a mend back'),
  finish: z.iso.date().nullable(),
  version: z.int().nullable().describe('Of the project, for the edit that mends it'),
  opens: z.string().describe('The place where it is seen'),
  dismissed: Dismissal.nullable(),
})
export type DataFault = z.output<typeof DataFault>

export const FaultCount = z.object({
  rule: z.enum(faultRules),
  family: z.enum(faultFamilies),
  faults: z.int(),
})

export const FaultWeek = z.object({ monday: z.iso.date(), faults: z.int() })

export const ManagerShare = z.object({
  manager: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  faults: z.int(),
  projects: z.int().describe('With a fault'),
})
