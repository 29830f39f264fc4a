import { z } from 'zod'
import { constraintKinds, linkKinds } from './schedule.ts'
import { ScheduleLag } from './schedule-rows.ts'

const id = z.string().min(1).max(200)
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'is not a moment of the plan, as 2026-11-16T08:00.')
/** As Microsoft Project numbers them: 0 is the one that variance is measured against. */
const baselineNumber = z.int().min(0).max(10)
const minutes = z.int().min(0).max(1_000_000_000)

export const ActivityFields = z
  .object({
    name: z.string().trim().min(1).max(500),
    duration: minutes,
    elapsed: z.boolean().describe('The duration runs round the clock'),
    remaining: minutes.nullable(),
    calendar: id.nullable(),
    constraint: z.object({ kind: z.enum(constraintKinds), at: moment.nullable() }).nullable(),
    deadline: moment.nullable(),
    actualStart: moment.nullable(),
    actualFinish: moment.nullable(),
    percent: z.number().min(0).max(100),
    inactive: z.boolean(),
  })
  .partial()
export type ActivityFields = z.output<typeof ActivityFields>

/** Every way in which a schedule changes by hand. One pure function applies them, for a form, a scenario and a decision. */
export const ScheduleEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('activity.set'), activity: id, fields: ActivityFields }),
  z.object({
    kind: z.literal('activity.add'),
    activity: id,
    parent: id.nullable(),
    after: id.nullable(),
    name: z.string().trim().min(1).max(500),
    duration: minutes,
  }),
  z.object({ kind: z.literal('activity.remove'), activity: id }),
  z.object({
    kind: z.literal('activity.move'),
    activity: id,
    parent: id.nullable(),
    after: id.nullable().describe('What it follows there; absent: it comes first'),
  }),
  z.object({
    kind: z.literal('link.add'),
    predecessor: id,
    successor: id,
    link: z.enum(linkKinds),
    lag: ScheduleLag,
  }),
  z.object({ kind: z.literal('link.set'), id, link: z.enum(linkKinds), lag: ScheduleLag }),
  z.object({ kind: z.literal('link.remove'), id }),
  z.object({
    kind: z.literal('baseline.set'),
    number: baselineNumber.describe('Keeps the dates and amounts that hold now under this number'),
  }),
  z.object({ kind: z.literal('baseline.clear'), number: baselineNumber }),
])
export type ScheduleEdit = z.output<typeof ScheduleEdit>
export type ScheduleEditKind = ScheduleEdit['kind']
