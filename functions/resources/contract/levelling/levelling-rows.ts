import { z } from 'zod'
import { LevellingChoices, LevellingCoverage, LevellingFigures } from './levelling.ts'

const Named = z.object({ id: z.string(), name: z.string() })

/** One week of everybody, or of one person, in minutes. */
export const LoadWeek = z.object({
  monday: z.iso.date(),
  capacity: z.int(),
  before: z.int(),
  after: z.int(),
})
export type LoadWeek = z.output<typeof LoadWeek>

export const LoadOfPerson = z.object({
  id: z.string(),
  name: z.string(),
  overbookedBefore: z.int(),
  overbookedAfter: z.int(),
  weeks: z.array(LoadWeek),
})
export type LoadOfPerson = z.output<typeof LoadOfPerson>

export const LevelledProject = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  name: z.string(),
  version: z.int().describe('Of its schedule, from which this was made'),
  stale: z.boolean().describe('Its schedule has changed since'),
  moves: z.boolean(),
  priority: z.number(),
  finishBefore: z.iso.date(),
  finishAfter: z.iso.date(),
  laterDays: z.int(),
  moved: z.int().describe('Activities that moved'),
  binding: z
    .object({ person: Named, days: z.int() })
    .nullable()
    .describe('The person for whom its work waits longest, and for how long'),
})
export type LevelledProject = z.output<typeof LevelledProject>

export const reasonKinds = ['person', 'elsewhere', 'link', 'away', 'date', 'frozen'] as const

/** Why an activity is where it is. */
export const LevelReason = z.object({
  kind: z.enum(reasonKinds),
  person: Named.nullable(),
  other: z
    .object({
      id: z.string(),
      name: z.string(),
      projectId: z.uuid(),
      project: z.string(),
      until: z.iso.date(),
    })
    .nullable()
    .describe('What holds it: on what the person works until then, or what comes before'),
  earlierDays: z.int().describe('By how much earlier links and dates alone would let it start'),
})
export type LevelReason = z.output<typeof LevelReason>

export const LevelMove = z.object({
  id: z.string(),
  projectId: z.uuid(),
  project: z.string(),
  activity: z.string(),
  name: z.string(),
  people: z.array(z.string()),
  startBefore: z.iso.date(),
  startAfter: z.iso.date(),
  finishBefore: z.iso.date(),
  finishAfter: z.iso.date(),
  laterDays: z.int().describe('By how much it finishes later'),
  reason: LevelReason,
})
export type LevelMove = z.output<typeof LevelMove>

export const LevellingBrief = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  asOf: z.iso.date(),
  choices: LevellingChoices,
  coverage: LevellingCoverage,
  figures: LevellingFigures,
})
export type LevellingBrief = z.output<typeof LevellingBrief>

export const LevellingPreview = LevellingBrief.extend({
  runId: z.uuid(),
  hidden: z.int().describe('Projects that were part of it and that one sees no longer'),
  weeks: z.array(LoadWeek),
  people: z.array(LoadOfPerson).describe('Those with most overbooked weeks before, first'),
  projects: z.array(LevelledProject),
  moves: z.array(LevelMove),
})
export type LevellingPreview = z.output<typeof LevellingPreview>
