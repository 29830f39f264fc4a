import { classed, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { ImportFinding } from '../import.ts'
import { activityKinds, constraintKinds, linkKinds, scheduleConventions } from './schedule.ts'

const moment = z.string().describe('Wall-clock time of the plan, as 2026-11-16T08:00')

/** One version of the schedule of a project, as a list of versions tells it. */
export const ScheduleVersion = z.object({
  number: z.int(),
  source: z.string().describe('The file, or how it came to be'),
  format: z.string().nullable(),
  dataDate: moment.nullable(),
  finish: moment.nullable(),
  activities: z.int(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type ScheduleVersion = z.output<typeof ScheduleVersion>

export const ScheduleCounts = z.object({
  activities: z.int().describe('Without summaries'),
  summaries: z.int(),
  milestones: z.int(),
  links: z.int(),
  resources: z.int(),
  assignments: z.int(),
  calendars: z.int(),
  completed: z.int(),
  critical: z.int(),
})
export type ScheduleCounts = z.output<typeof ScheduleCounts>

export const ScheduleView = z.object({
  projectId: z.uuid(),
  name: z.string(),
  convention: z.enum(scheduleConventions),
  dataDate: moment.nullable(),
  start: moment.nullable(),
  finish: moment.nullable(),
  baselineFinish: moment.nullable(),
  minutesPerDay: z.int(),
  currency: z.string().nullable(),
  counts: ScheduleCounts,
  calendars: z.array(z.object({ id: z.string(), name: z.string() })),
  finishDrivers: z.array(z.object({ id: z.string(), name: z.string() })),
  findings: z.array(ImportFinding),
  versions: z.array(ScheduleVersion).describe('Newest first'),
  run: z.uuid().nullable(),
  version: z.int().describe('Number of the newest version of the schedule'),
})
export type ScheduleView = z.output<typeof ScheduleView>

export const Driver = z.object({
  kind: z.string(),
  id: z.string(),
  activity: z.string().nullable(),
  detail: z.string().nullable(),
})
export type Driver = z.output<typeof Driver>

const amounts = z.object({
  planned: z.number().nullable(),
  actual: z.number().nullable(),
  remaining: z.number().nullable(),
})

export const ScheduleLag = z.union([
  z.object({ kind: z.enum(['working', 'elapsed']), minutes: z.int() }),
  z.object({ kind: z.literal('percent'), percent: z.number() }),
])

export const LinkRow = z.object({
  id: z.string(),
  predecessor: z.string(),
  successor: z.string(),
  kind: z.enum(linkKinds),
  lag: ScheduleLag,
})
export type LinkRow = z.output<typeof LinkRow>

/** A line of the plan: what was entered, and what was computed from it. */
export const ActivityRow = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  level: z.int(),
  wbs: z.string().nullable(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.enum(activityKinds),
  hasChildren: z.boolean(),
  inactive: z.boolean(),
  manual: z.boolean(),
  elapsed: z.boolean(),
  estimated: z.boolean(),
  calendar: z.string().nullable(),
  duration: z.int().describe('Working minutes'),
  remaining: z.int().nullable(),
  percent: z.number().nullable().describe('0 to 100'),
  constraint: z.object({ kind: z.enum(constraintKinds), at: moment.nullable() }).nullable(),
  deadline: moment.nullable(),
  actualStart: moment.nullable(),
  actualFinish: moment.nullable(),
  start: moment.nullable(),
  finish: moment.nullable(),
  earlyStart: moment.nullable(),
  earlyFinish: moment.nullable(),
  lateStart: moment.nullable(),
  lateFinish: moment.nullable(),
  totalFloat: z.int().nullable().describe('Working minutes'),
  freeFloat: z.int().nullable().describe('Working minutes'),
  critical: z.boolean(),
  driver: Driver.nullable(),
  baselineStart: moment.nullable(),
  baselineFinish: moment.nullable(),
  predecessors: z.array(LinkRow),
  successors: z.array(LinkRow),
  resources: z.array(z.string()),
  work: amounts.describe('Minutes'),
  // With the work of one person beside it an amount would tell his rate.
  cost: classed(amounts, 'rate').describe('Minor units of the schedule’s currency'),
})
export type ActivityRow = z.output<typeof ActivityRow>

/** One step of "why here": the activity, and what set its start. */
export const DriverStep = z.object({
  activity: z.string(),
  name: z.string(),
  earlyStart: moment,
  earlyFinish: moment,
  driver: Driver,
  sentence: z.string(),
})
export type DriverStep = z.output<typeof DriverStep>

export const DateDifference = z.object({
  activity: z.string(),
  name: z.string(),
  field: z.enum(['earlyStart', 'earlyFinish', 'lateStart', 'lateFinish', 'totalFloat', 'critical']),
  said: z.string(),
  computed: z.string(),
  reason: z.string().describe('A word for programs: manual, external, levelling-delay, split, …'),
  sentence: z.string(),
})
export type DateDifference = z.output<typeof DateDifference>

/** How the dates of a file compare with ours. */
export const Agreement = z.object({
  compared: z.int(),
  equal: z.int(),
  leftOut: z.array(z.object({ reason: z.string(), count: z.int() })),
  differences: z.array(DateDifference).describe('The first 500'),
  differing: z.int(),
})
export type Agreement = z.output<typeof Agreement>

export const FieldFate = z.object({
  entity: z.string(),
  field: z.string(),
  count: z.int(),
  fate: z.enum(['kept', 'mapped', 'stored-only', 'lost']),
})
export type FieldFate = z.output<typeof FieldFate>

export const changeKinds = [
  'added',
  'removed',
  'finish-later',
  'finish-earlier',
  'duration',
  'logic',
  'progress',
  'name',
] as const

export const ScheduleChange = z.object({
  activity: z.string(),
  name: z.string(),
  kind: z.enum(changeKinds),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ...toldFields,
})
export type ScheduleChange = z.output<typeof ScheduleChange>

export const ScheduleComparison = z.object({
  from: z.int(),
  to: z.int().nullable().describe('Null: a file that is not imported yet'),
  finishFrom: moment.nullable(),
  finishTo: moment.nullable(),
  counts: z.record(z.enum(changeKinds), z.int()),
  changes: z.array(ScheduleChange).describe('Worst first, at most 1,000'),
})
export type ScheduleComparison = z.output<typeof ScheduleComparison>

/** A dropped schedule before it counts: what was read, how it agrees, what would change. */
export const ScheduleImport = z.object({
  id: z.uuid(),
  projectId: z.uuid(),
  fileName: z.string(),
  format: z.string(),
  state: z.enum(['previewed', 'committed', 'dropped']),
  dataDate: moment.nullable(),
  finish: moment.nullable(),
  counts: ScheduleCounts,
  entities: z.array(z.object({ entity: z.string(), read: z.int(), kept: z.int() })),
  fields: z.array(FieldFate),
  agreement: Agreement,
  comparison: ScheduleComparison.nullable().describe('With the schedule that stands; null for the first one'),
  findings: z.array(ImportFinding),
  becameVersion: z.int().nullable(),
  version: z.int(),
})
export type ScheduleImport = z.output<typeof ScheduleImport>
