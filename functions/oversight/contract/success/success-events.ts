import { event } from '@portolan/contract'
import { z } from 'zod'
import { cardMoments, cardVerdicts } from './success-card.ts'

const tell = z.array(z.string())
const moments = { closure: 'at its closure', six: 'after six months', twelve: 'after twelve months' } as const

export const successEvents = {
  cardAnswered: event({
    id: 'oversight.card-answered',
    summary: 'A sponsor said how well a closed project did',
    payload: z.object({ moment: z.enum(cardMoments), verdict: z.enum(cardVerdicts), tell }),
    sentence: ({ moment, verdict }) => `said how well the project did ${moments[moment]}: ${verdict}`,
  }),
  cardDue: event({
    id: 'oversight.card-due',
    summary: 'It is time to say how well a closed project did',
    payload: z.object({ moment: z.enum(cardMoments), tell }),
    sentence: ({ moment }) => `found that it is time to say how well the project did ${moments[moment]}`,
  }),
} as const
