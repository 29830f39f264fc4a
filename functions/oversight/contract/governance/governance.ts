import { Dated } from '@portolan/platform/dated/contract'
import { z } from 'zod'

/** Everything of which a day can be told, in the order in which it is filtered; each room says its own. */
export const governanceKinds = [
  'oversight.meeting',
  'oversight.decision',
  'standards.gate',
  'standards.waiver',
  'oversight.remedy',
  'oversight.status',
  'plan.close-period',
  'oversight.action',
  'plan.tranche',
  'plan.agreement-milestone',
  'plan.agreement',
  'oversight.success-card',
  'oversight.access-review',
] as const
export type GovernanceKind = (typeof governanceKinds)[number]

const Week = z.object({
  from: z.iso.date().describe('Its Monday'),
  late: z.int(),
  ahead: z.int(),
  done: z.int(),
})
export type GovernanceWeek = z.output<typeof Week>

export const OfficeRecord = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  owed: z.int().describe('What those who lead the office had to do within these days'),
  inTime: z.int().describe('Of that, done on its day or before'),
  afterwards: z.int().describe('Of that, done after its day'),
  late: z.int().describe('Of that, still not done'),
})
export type OfficeRecord = z.output<typeof OfficeRecord>

export const GovernanceDays = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  today: z.iso.date(),
  items: z
    .array(Dated)
    .describe('By their day; what is past its day and not done is part of it. At most 2,000'),
  more: z.int().describe('How many more there are'),
  counts: z.object({ late: z.int(), ahead: z.int(), done: z.int() }),
  kinds: z.array(z.object({ kind: z.string(), count: z.int() })).describe('Before the filter by kind'),
  weeks: z.array(Week).describe('Each week of these days; what is late stands in the week of its day'),
  office: OfficeRecord.describe('The twelve months that end yesterday'),
})
export type GovernanceDays = z.output<typeof GovernanceDays>
