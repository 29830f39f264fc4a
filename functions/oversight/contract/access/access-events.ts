import { event } from '@portolan/contract'
import { z } from 'zod'
import { accessVerdicts } from './access-review.ts'

const about = z.object({ name: z.string() })

export const accessEvents = {
  accessReviewStarted: event({
    id: 'oversight.access-review-started',
    summary: 'A review of access was started',
    payload: about.extend({ due: z.string(), items: z.int() }),
    sentence: ({ name, due, items }) => `started the review of access “${name}”: ${items} to judge by ${due}`,
  }),
  accessJudged: event({
    id: 'oversight.access-judged',
    summary: 'Somebody’s role or token was judged in a review',
    payload: z.object({ person: z.string(), verdict: z.enum(accessVerdicts) }),
    sentence: ({ person, verdict }) => `judged one access of ${person} in a review: ${verdict}`,
  }),
  accessEnded: event({
    id: 'oversight.access-ended',
    summary: 'What a review judged to end was ended',
    payload: z.object({ person: z.string() }),
    sentence: ({ person }) => `ended one access of ${person}, as it was judged in a review`,
  }),
  accessReviewClosed: event({
    id: 'oversight.access-review-closed',
    summary: 'A review of access was closed with its record',
    payload: about.extend({ hash: z.string() }),
    sentence: ({ name, hash }) => `closed the review of access “${name}” (record ${hash.slice(0, 12)}…)`,
  }),
} as const
