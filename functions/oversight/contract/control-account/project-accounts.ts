import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { ScheduleDate } from '../schedule/schedule-quality.ts'
import { AccountFigures, AccountRow } from './account.ts'

/** Why ledger and plan cannot be compared. */
export const ledgerGaps = [
  'not-permitted',
  'nothing-booked',
  'other-unit',
  'plan-untold',
  'withheld',
] as const
export type LedgerGap = (typeof ledgerGaps)[number]

export const AccountLine = z.object({
  activityId: z.string(),
  parent: z.string().nullable(),
  wbs: z.string().nullable(),
  name: z.string(),
  summary: z.boolean(),
  accountId: z.uuid().nullable().describe('The account that stands on it'),
  free: z.boolean().describe('Neither within an account nor around one: it can be named'),
})
export type AccountLine = z.output<typeof AccountLine>

export const ProjectAccounts = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of the schedule; 0 where the project has none'),
  asOf: ScheduleDate,
  period: z.string(),
  unit: z.string(),
  missing: z.array(z.object({ what: z.string(), ...toldFields })),
  total: AccountFigures.nullable(),
  totalWithheld: z.boolean(),
  items: z.array(AccountRow).describe('In the order of the plan'),
  outside: AccountFigures.nullable().describe('Activities that no account holds; null where all are held'),
  outsideWithheld: z.boolean(),
  lines: z.array(AccountLine).describe('The outline of the plan'),
  ledger: z.object({
    plan: z.number().nullable().describe('AC of the plan to its status date'),
    booked: z.number().nullable().describe('What the books count of the project to that day'),
    difference: z.number().nullable().describe('Plan − booked: done and not booked yet, or booked elsewhere'),
    gap: z.enum(ledgerGaps).nullable(),
  }),
  mayName: z.boolean(),
})
export type ProjectAccounts = z.output<typeof ProjectAccounts>
