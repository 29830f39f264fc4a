import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { ReconciledCell } from '../ledger/ledger.ts'
import { Period } from '../period/period.ts'

/** What a close counts by itself, in the order in which it is usually done. */
export const computedItems = [
  'statuses',
  'ledger',
  'suspense',
  'rates',
  'forecasts',
  'reconciliation',
] as const
export type ComputedItem = (typeof computedItems)[number]

export const closeItemKinds = [...computedItems, 'own'] as const
export type CloseItemKind = (typeof closeItemKinds)[number]

export const closeItemStates = ['done', 'open', 'waived'] as const
export type CloseItemState = (typeof closeItemStates)[number]

export const waiverStates = ['asked', 'granted', 'refused'] as const

export const CloseItemRule = z.object({
  key: z
    .string()
    .max(60)
    .describe('The kind of a computed item; of an own one any text, which stays its own'),
  kind: z.enum(closeItemKinds),
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .describe('What people are to do; null of a computed one'),
  must: z.boolean().describe('The period is not locked without it'),
  dueWorkdays: z.int().min(-60).max(60).describe('Due so many workdays after the cut-off, or before it'),
  ownerId: z.uuid().nullable().describe('Who sees to it'),
})
export type CloseItemRule = z.output<typeof CloseItemRule>

export const CloseChecklist = z.object({
  items: z.array(CloseItemRule),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Who may see to an item'),
  version: z.int().describe('0 as long as it is the one that comes with Portolan'),
})
export type CloseChecklist = z.output<typeof CloseChecklist>

export const CloseWaiver = z.object({
  id: z.uuid(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  state: z.enum(waiverStates),
  words: z.string(),
  decidedBy: z.string().nullable(),
  mayDecide: z.boolean().describe('False for who asked, by any account'),
})
export type CloseWaiver = z.output<typeof CloseWaiver>

export const CloseItem = z.object({
  key: z.string(),
  kind: z.enum(closeItemKinds),
  title: z.string().nullable(),
  must: z.boolean(),
  due: z.iso.date(),
  owner: z.string().nullable(),
  state: z.enum(closeItemStates),
  workdaysLate: z.int().describe('0 as long as it is not late, and once it is done'),
  done: z.int(),
  of: z.int(),
  evidence: z.object(toldFields).nullable().describe('What was counted; null where people tick'),
  tick: z.object({ by: z.string(), at: z.iso.datetime(), words: z.string() }).nullable(),
  waiver: CloseWaiver.nullable(),
})
export type CloseItem = z.output<typeof CloseItem>

export const owedThings = ['status', 'forecast'] as const
export type OwedThing = (typeof owedThings)[number]

/** What a project owes to the close of a period. */
export const CloseDuty = z.object({
  projectId: projectKey(z.uuid()),
  project: z.string(),
  code: z.string().nullable(),
  managerId: z.uuid().nullable(),
  manager: z.string().nullable(),
  lacks: z.array(z.enum(owedThings)),
  due: z.iso.date().nullable().describe('The first day on which something that lacks was due'),
  workdaysLate: z.int(),
  excuse: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  chased: z.int().describe('How often its manager was reminded'),
  lastChased: z.iso.datetime().nullable(),
})
export type CloseDuty = z.output<typeof CloseDuty>

export const CloseChase = z.object({
  projectId: projectKey(z.uuid()),
  project: z.string(),
  person: z.string(),
  day: z.iso.date().describe('The day that this reminder falls on'),
  step: z.int().describe('0 is before it is due, 1 the day itself, then every second workday'),
  lacks: z.array(z.enum(owedThings)),
  at: z.iso.datetime(),
})
export type CloseChase = z.output<typeof CloseChase>

export const CloseProgress = z.object({
  itemsDone: z.int().describe('Done or waived'),
  items: z.int(),
  projectsIn: z.int().describe('Of the projects that owe something, those that owe nothing any more'),
  projects: z.int(),
  excused: z.int(),
  late: z.int(),
  workdaysToCutOff: z.int().describe('Below 0 once it has passed'),
})
export type CloseProgress = z.output<typeof CloseProgress>

export const CloseRecordLine = z.object({
  number: z.int(),
  by: z.string(),
  at: z.iso.datetime(),
  sha256: z.string(),
})

export const PeriodClose = z.object({
  period: Period,
  round: z.int().describe('How often its closing began'),
  items: z.array(CloseItem),
  duties: z.array(CloseDuty).describe('Late ones first'),
  chases: z.array(CloseChase).describe('Newest first'),
  records: z.array(CloseRecordLine).describe('Newest first'),
  progress: CloseProgress,
  blocking: z.int().describe('How many must-items are neither done nor waived'),
})
export type PeriodClose = z.output<typeof PeriodClose>

export const CloseSummary = z.object({ period: Period, progress: CloseProgress, blocking: z.int() })
export type CloseSummary = z.output<typeof CloseSummary>

export const CloseRecord = CloseRecordLine.extend({
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  intact: z.boolean().describe('Its hash, made again, is the one that was kept'),
  items: z.array(CloseItem),
  cells: z.array(ReconciledCell).describe('Ledger beside plan as they stood'),
  changed: z.int().describe('How many of its amounts are others today'),
})
export type CloseRecord = z.output<typeof CloseRecord>
