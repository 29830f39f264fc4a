import { projectKey } from '@portolan/contract'
import { z } from 'zod'

export const weekNames = ['this', 'next'] as const
export type WeekName = (typeof weekNames)[number]

/** Another activity that waits for one's own, or that one's own waits for. */
export const WeekNeighbour = z.object({
  activity: z.string(),
  name: z.string(),
  day: z.iso.date().nullable().describe('When it starts, or when what is waited for finishes'),
  percent: z.number().nullable(),
  people: z.array(z.string()).describe('Who works on it'),
})
export type WeekNeighbour = z.output<typeof WeekNeighbour>

export const progressStates = ['waiting', 'accepted', 'refused', 'withdrawn'] as const
export type ProgressState = (typeof progressStates)[number]

export const ProgressReport = z.object({
  id: z.uuid(),
  projectId: projectKey(z.uuid()),
  activity: z.string(),
  activityName: z.string(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  percent: z.number(),
  finishedOn: z.iso.date().nullable(),
  words: z.string(),
  state: z.enum(progressStates),
  reportedAt: z.iso.datetime(),
  endedBy: z.string().nullable(),
  because: z.string().nullable(),
  version: z.int(),
})
export type ProgressReport = z.output<typeof ProgressReport>

/** Something that one works on, with what it holds up and what holds it up. */
export const WeekActivity = z.object({
  project: z.object({ id: projectKey(z.uuid()), name: z.string(), code: z.string().nullable() }),
  activity: z.string(),
  name: z.string(),
  within: z.string().nullable().describe('The summary it stands under'),
  week: z.enum(weekNames),
  start: z.iso.date().nullable(),
  finish: z.iso.date().nullable(),
  started: z.boolean(),
  overdue: z.boolean().describe('It was to be finished before today'),
  percent: z.number().nullable(),
  critical: z.boolean(),
  floatMinutes: z.int().nullable().describe('Working minutes it may slip before it moves the finish'),
  units: z.number().describe('1 is one’s whole time'),
  waitsFor: z.array(WeekNeighbour).describe('What is to be finished before it can begin'),
  unlocks: z.array(WeekNeighbour).describe('What can begin once it is finished'),
  report: ProgressReport.nullable().describe('The newest that one made of it, while it waits or was refused'),
})
export type WeekActivity = z.output<typeof WeekActivity>

export const WeekDay = z.object({
  day: z.iso.date(),
  week: z.enum(weekNames),
  share: z.number().describe('Of one’s time; above 1 is over-booked'),
  activities: z.array(z.string()),
})
export type WeekDay = z.output<typeof WeekDay>

export const MyWeek = z.object({
  today: z.iso.date(),
  weeks: z.array(z.object({ week: z.enum(weekNames), from: z.iso.date(), to: z.iso.date() })),
  known: z
    .enum(['by-name', 'unknown', 'ambiguous'])
    .describe('Whether plans name who asks; “ambiguous” where two people of the organisation are called so'),
  items: z.array(WeekActivity).describe('In the order in which they are best done'),
  later: z.int().describe('Activities of later weeks'),
  days: z.array(WeekDay),
})
export type MyWeek = z.output<typeof MyWeek>
