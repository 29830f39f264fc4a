import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'

/** The functions of a PMO, in the order of the house. */
export const pmoFunctions = [
  'standards',
  'oversight',
  'resources',
  'portfolio',
  'reporting',
  'training',
  'quality',
  'change',
] as const
export type PmoFunction = (typeof pmoFunctions)[number]

/** Levels that ask for a practice; where none is so, a function stands at 1: as each sees fit. */
export const practisedLevels = [2, 3, 4, 5] as const
export type PractisedLevel = (typeof practisedLevels)[number]

export const topLevel = 5

/** What is said of one function: which practices are so, what shows it, and where it is to go. */
export const MaturityAnswer = z.object({
  practised: z
    .array(z.literal(practisedLevels))
    .max(practisedLevels.length)
    .describe('Levels whose practice is so'),
  evidence: z.string().trim().max(2_000).describe('What shows it: where one can look'),
  target: z.int().min(1).max(topLevel).nullable(),
})
export type MaturityAnswer = z.output<typeof MaturityAnswer>

/** What Portolan sees by itself: of running projects, the share in which it is so. */
export const Observation = z.object({
  fact: z.string().describe('A fact of the record, or standards.follows-method'),
  projects: z.int().describe('In which it is so'),
  of: z.int().describe('Running projects of which it is known'),
})
export type Observation = z.output<typeof Observation>

export const FunctionRated = z.object({
  function: z.enum(pmoFunctions),
  ...MaturityAnswer.shape,
  level: z.int().min(1).max(topLevel).describe('The highest up to which every practice is so'),
  next: z.literal(practisedLevels).nullable().describe('The level whose practice would raise it'),
  observed: z.array(Observation),
})
export type FunctionRated = z.output<typeof FunctionRated>

export const Assessment = z.object({
  id: z.uuid(),
  sheet: z.int().describe('The version of the practices it was made by'),
  day: z.iso.date(),
  by: PersonNamed,
  finished: z.object({ by: PersonNamed, at: z.iso.datetime() }).nullable().describe('Then it is frozen'),
  level: z.int().min(1).max(topLevel).describe('Of the organisation: that of its lowest function'),
  functions: z.array(FunctionRated),
  version: z.int(),
})
export type Assessment = z.output<typeof Assessment>
