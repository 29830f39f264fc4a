import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ title: z.string(), number: z.int() })

export const estimateEvents = {
  estimateWritten: event({
    id: 'plan.estimate-written',
    summary: 'A version of an estimate was written',
    payload: about.extend({ method: z.string() }),
    sentence: ({ title, number }) => `wrote version ${number} of the estimate “${title}”`,
  }),
  estimateSubmitted: event({
    id: 'plan.estimate-submitted',
    summary: 'A version of an estimate was put to review',
    payload: about,
    sentence: ({ title, number }) => `put version ${number} of the estimate “${title}” to review`,
  }),
  estimateWithdrawn: event({
    id: 'plan.estimate-withdrawn',
    summary: 'A version of an estimate was taken back from review',
    payload: about,
    sentence: ({ title, number }) => `took version ${number} of the estimate “${title}” back from review`,
  }),
  estimateReviewed: event({
    id: 'plan.estimate-reviewed',
    summary: 'Somebody else approved a version of an estimate or sent it back',
    payload: about.extend({ approved: z.boolean() }),
    sentence: ({ title, number, approved }) =>
      `${approved ? 'approved' : 'sent back'} version ${number} of the estimate “${title}”`,
  }),
  estimateUsed: event({
    id: 'plan.estimate-used',
    summary: 'A category was forecast by an approved estimate',
    payload: about.extend({ category: z.string() }),
    sentence: ({ title, number, category }) =>
      `forecast “${category}” by version ${number} of the estimate “${title}”`,
  }),
  outcomeRecorded: event({
    id: 'plan.estimate-outcome-recorded',
    summary: 'What came of an estimate was recorded',
    payload: z.object({ title: z.string() }),
    sentence: ({ title }) => `recorded what came of the estimate “${title}”`,
  }),
} as const
