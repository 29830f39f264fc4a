import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { ScheduleDate } from '../schedule/schedule-quality.ts'

export const nextDateKinds = ['milestone', 'finish', 'project-start', 'project-finish'] as const

/** A day that something is expected on, and how far that is from what was agreed. */
export const NextDate = z.object({
  kind: z.enum(nextDateKinds),
  activity: z.string().nullable().describe('To open in the plan; null for dates of the project itself'),
  name: z.string(),
  within: z.string().nullable().describe('The summary it stands under'),
  day: z.iso.date().describe('As computed from the schedule, or as the record of the project has it'),
  baseline: z.iso.date().nullable(),
  lateDays: z.int().nullable().describe('Calendar days after its baseline; negative before it'),
  critical: z.boolean(),
})
export type NextDate = z.output<typeof NextDate>

export const NextDates = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of the schedule; 0 where the project has none and its record speaks'),
  asOf: ScheduleDate,
  items: z.array(NextDate).describe('Soonest first'),
  more: z.int().describe('Later ones that are not among the items'),
})
export type NextDates = z.output<typeof NextDates>
