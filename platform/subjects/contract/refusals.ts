import { type Refusal, refusal } from '@portolan/contract'

/** A kind that nobody registered, a thing that is not there and one that is not seen are refused alike. */
export const unknownSubject: Refusal<{ kind: string }> = refusal<{ kind: string }>({
  code: 'subjects/unknown',
  status: 404,
  title: 'Not found',
  sentence: ({ kind }) =>
    `There is no such ${kind}, or it is not visible to you. Open it from a list that you see, and try again.`,
})
