import { event } from '@portolan/contract'
import { z } from 'zod'
import { contingencyPools, setKinds } from './contingency.ts'

const tell = z.array(z.string()).describe('The ids of those who are told')
const about = z.object({ number: z.int(), pool: z.enum(contingencyPools) })

const did = { opening: 'opened', 'top-up': 'topped up', return: 'handed back a part of' } as const
const named = { contingency: 'the contingency', reserve: 'the management reserve' } as const

export const contingencyEvents = {
  contingencyMoved: event({
    id: 'oversight.contingency-moved',
    summary: 'Contingency or management reserve of a project was set, topped up or handed back',
    payload: z.object({ kind: z.enum(setKinds), pool: z.enum(contingencyPools) }),
    sentence: ({ kind, pool }) => `${did[kind]} ${named[pool]} of the project`,
  }),
  drawdownAsked: event({
    id: 'oversight.drawdown-asked',
    summary: 'Somebody asked for a drawdown on what a project holds',
    payload: about.extend({ tell }),
    sentence: ({ number, pool }) => `asked for a drawdown on ${named[pool]} (DR-${number})`,
  }),
  drawdownAnswered: event({
    id: 'oversight.drawdown-answered',
    summary: 'A drawdown was granted, granted for less, or refused',
    payload: about.extend({ how: z.enum(['granted', 'lessened', 'refused']), tell }),
    sentence: ({ number, how }) =>
      how === 'refused'
        ? `refused DR-${number}`
        : how === 'granted'
          ? `granted DR-${number}`
          : `granted DR-${number} for less than was asked`,
  }),
  drawdownWithdrawn: event({
    id: 'oversight.drawdown-withdrawn',
    summary: 'Somebody withdrew what he had asked for',
    payload: about.extend({ tell }),
    sentence: ({ number }) => `withdrew DR-${number}`,
  }),
} as const
