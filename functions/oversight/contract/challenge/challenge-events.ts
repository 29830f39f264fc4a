import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ number: z.int(), rule: z.string() })
const tell = z.array(z.string()).describe('The ids of those who are told')

export const challengeEvents = {
  challengeRaised: event({
    id: 'oversight.challenge-raised',
    summary: 'Somebody said that a computed figure is wrong, and its owner is asked',
    payload: about.extend({ tell }),
    sentence: ({ number, rule }) => `said that a figure of the rule ${rule} is wrong (CH-${number})`,
  }),
  challengeAnswered: event({
    id: 'oversight.challenge-answered',
    summary: 'Who owns a rule upheld what was said against its figure, or did not',
    payload: about.extend({ upheld: z.boolean(), tell }),
    sentence: ({ number, upheld }) =>
      upheld ? `upheld CH-${number}: the figure was wrong` : `did not uphold CH-${number}: the figure stands`,
  }),
  challengeWithdrawn: event({
    id: 'oversight.challenge-withdrawn',
    summary: 'Somebody took back what he had said against a figure',
    payload: about.extend({ tell }),
    sentence: ({ number }) => `withdrew CH-${number}`,
  }),
} as const
