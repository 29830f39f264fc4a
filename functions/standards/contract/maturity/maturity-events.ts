import { event } from '@portolan/contract'
import { z } from 'zod'
import { pmoFunctions } from './maturity.ts'

export const maturityEvents = {
  assessmentBegun: event({
    id: 'standards.assessment-begun',
    summary: 'An assessment of the PMO was begun',
    payload: z.object({ day: z.iso.date() }),
    sentence: ({ day }) => `began an assessment of the PMO for ${day}`,
  }),
  functionRated: event({
    id: 'standards.function-rated',
    summary: 'A function of the PMO was rated in an assessment',
    payload: z.object({ function: z.enum(pmoFunctions), level: z.int() }),
    sentence: ({ function: rated, level }) => `rated ${rated} of the PMO at level ${level}`,
  }),
  assessmentFinished: event({
    id: 'standards.assessment-finished',
    summary: 'An assessment of the PMO was finished and frozen',
    payload: z.object({ day: z.iso.date(), level: z.int() }),
    sentence: ({ day, level }) => `finished the assessment of the PMO for ${day}: level ${level}`,
  }),
} as const
