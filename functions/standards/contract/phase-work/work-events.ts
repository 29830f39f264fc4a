import { event } from '@portolan/contract'
import { z } from 'zod'

export const workEvents = {
  phaseWorkSet: event({
    id: 'standards.phase-work-set',
    summary: 'It was said which lines of the schedule are the work of a phase',
    payload: z.object({ phase: z.string(), lines: z.string().nullable().describe('By their names') }),
    sentence: ({ phase, lines }) =>
      `set the work of the phase “${phase}”: ${lines ?? 'no line of the schedule any more'}`,
  }),
} as const
