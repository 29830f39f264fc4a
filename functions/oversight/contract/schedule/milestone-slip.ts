import { projectKey } from '@portolan/contract'
import { z } from 'zod'

/** What a milestone said in one version of the schedule. */
export const MilestoneTold = z.object({
  version: z.int(),
  day: z.iso.date().describe('To which this version told progress'),
  finish: z.iso.date(),
  slipDays: z.int().nullable().describe('Calendar days after the agreed day; negative: before it'),
})
export type MilestoneTold = z.output<typeof MilestoneTold>

export const slipCourses = ['done', 'holds', 'moves', 'late-reveal'] as const
export type SlipCourse = (typeof slipCourses)[number]

export const MilestoneSlip = z.object({
  activity: z.string(),
  name: z.string(),
  within: z.string().nullable(),
  agreed: z.iso.date().nullable().describe('The day of its baseline, else of the first version that knew it'),
  by: z.enum(['baseline', 'first-version']),
  told: z.array(MilestoneTold).describe('Oldest first, one for each day of report'),
  slipDays: z.int().nullable(),
  movedDays: z.int().nullable().describe('Against the report before; null where there is none'),
  course: z
    .enum(slipCourses)
    .describe('Late reveal: it stood still for three reports or more, and then slipped ten days or more'),
})
export type MilestoneSlip = z.output<typeof MilestoneSlip>

export const MilestoneSlips = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('The newest of the schedule; 0 where there is none'),
  days: z.array(z.iso.date()).describe('Of the reports that are compared, oldest first'),
  items: z.array(MilestoneSlip).describe('What slipped most first, what is done last'),
})
export type MilestoneSlips = z.output<typeof MilestoneSlips>
