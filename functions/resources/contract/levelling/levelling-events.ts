import { event } from '@portolan/contract'
import { z } from 'zod'

export const levellingEvents = {
  levellingAsked: event({
    id: 'resources.levelling-asked',
    summary: 'Somebody asked for a levelling preview',
    payload: z.object({ depth: z.enum(['quick', 'thorough']) }),
    sentence: ({ depth }) => `asked for a ${depth} levelling preview`,
  }),
} as const
