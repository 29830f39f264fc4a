import { fact, refusal } from '@portolan/contract'
import { z } from 'zod'

/** Why work may not begin: the gate before it is closed, or lacks again what it was passed without. */
export const holdReasons = ['closed', 'lapsed'] as const

export const WorkHeld = z.object({
  activity: z.string().describe('A line of the schedule: it and all below it is held'),
  phase: z.string(),
  gate: z.string(),
  because: z.enum(holdReasons),
})
export type WorkHeld = z.output<typeof WorkHeld>

/** Lines of a schedule on which nothing may begin yet. Told by whoever keeps gates; the plan only asks. */
export const workHeld = fact({
  id: 'plan.work-held',
  subject: 'project',
  title: 'Work that may not begin yet',
  value: z.array(WorkHeld),
  whoCanFix: 'Whoever decides at the gate, by opening it',
})

export const heldRefusals = {
  workHeld: refusal<{ activity: string; phase: string; gate: string }>({
    code: 'plan/work-held',
    status: 409,
    title: 'The gate before it is closed',
    sentence: ({ activity, phase, gate }) =>
      `“${activity}” belongs to “${phase}”, which begins when “${gate}” is passed. Have the gate opened, by a waiver if it may lack something.`,
  }),
  workHeldAgain: refusal<{ activity: string; phase: string; gate: string }>({
    code: 'plan/work-held-again',
    status: 409,
    title: 'The gate before it lapsed',
    sentence: ({ activity, phase, gate }) =>
      `“${activity}” belongs to “${phase}”, and “${gate}” before it was passed by a waiver that has run out. Mend what it lacks, or ask for another waiver.`,
  }),
} as const
