import { event } from '@portolan/contract'
import { z } from 'zod'

export const homeEvents = {
  homeSeen: event({
    id: 'oversight.home-seen',
    summary: 'A person said up to when they have seen what changed',
    payload: z.object({ until: z.string().nullable() }),
    sentence: () => 'has seen what changed',
  }),
} as const
