import { holdReasons } from '@portolan/plan/contract'
import { projectKey } from '@portolan/contract'
import { z } from 'zod'

const moment = z.string().nullable().describe('As the schedule has it: 2026-11-16T08:00')

/** A line of the schedule that stands for a phase, or one of its lines. */
export const PhaseLine = z.object({
  activity: z.string(),
  name: z.string().nullable().describe('Null where the newest version of the schedule no longer holds it'),
})
export type PhaseLine = z.output<typeof PhaseLine>

export const PhaseWork = z.object({
  phaseId: z.string(),
  lines: z.array(PhaseLine),
  activities: z.int().describe('Below its lines, without summaries'),
  begun: z.int(),
  finished: z.int(),
  start: moment,
  finish: moment.describe('When its work is over, and so when its gate is due'),
  overdue: z.boolean().describe('That day is over, and the gate is not passed'),
  held: z
    .object({ gate: z.string(), phaseId: z.string(), because: z.enum(holdReasons) })
    .nullable()
    .describe('Nothing of it may begin, and by which gate'),
  begunPast: z
    .int()
    .describe('Activities that have begun although it is held: by a file, or before it was held'),
  alike: z
    .array(z.string())
    .describe('Lines of the schedule with the name of the phase that no phase has yet'),
})
export type PhaseWork = z.output<typeof PhaseWork>

/** A line that can stand for a phase: of the first two levels. */
export const WorkChoice = z.object({
  activity: z.string(),
  name: z.string(),
  level: z.int(),
  activities: z.int().describe('Itself, where it holds none'),
  phaseId: z.string().nullable().describe('The phase that it, or a line above it, stands for'),
})
export type WorkChoice = z.output<typeof WorkChoice>

export const ProjectWork = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of what the project follows'),
  schedule: z.int().nullable().describe('The version that was looked at; null where there is no schedule'),
  phases: z.array(PhaseWork),
  outside: z.int().describe('Activities that belong to no phase: no gate holds them'),
  choices: z.array(WorkChoice),
})
export type ProjectWork = z.output<typeof ProjectWork>
