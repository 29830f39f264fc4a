import { event } from '@portolan/contract'
import { z } from 'zod'
import { closingOutcomes } from './gate.ts'

/** Ids of those who are to know. */
const tell = z.array(z.string())
const about = z.object({ number: z.int(), must: z.string(), gate: z.string(), tell })

const ruled = {
  recycle: 'sent the project back at',
  hold: 'put the project on hold at',
  kill: 'asked for the end of the project at',
} as const

export const gateEvents = {
  gatePresented: event({
    id: 'standards.gate-presented',
    summary: 'A gate was presented: its ruling is asked for',
    payload: z.object({
      gate: z.string(),
      lacking: z.int().describe('Of what it must hold'),
      tell: tell.optional().describe('Gatekeepers who are asked'),
    }),
    sentence: ({ gate, lacking }) =>
      lacking === 0 ? `presented the gate “${gate}”` : `presented the gate “${gate}”, which lacks ${lacking}`,
  }),
  gateRuled: event({
    id: 'standards.gate-ruled',
    summary: 'A gate stays closed: the project goes back, rests, or is to end',
    payload: z.object({ gate: z.string(), outcome: z.enum(closingOutcomes), tell }),
    sentence: ({ gate, outcome }) => `${ruled[outcome]} the gate “${gate}”`,
  }),
  verdictGiven: event({
    id: 'standards.verdict-given',
    summary: 'A gatekeeper agreed that a gate opens, and others are still to say',
    payload: z.object({ gate: z.string(), role: z.string(), left: z.int(), tell }),
    sentence: ({ gate, role, left }) =>
      `agreed as “${role}” that the gate “${gate}” opens; ${left} ${left === 1 ? 'word is' : 'words are'} still to come`,
  }),
  rulingLate: event({
    id: 'standards.ruling-late',
    summary: 'A presented gate was not ruled within the days of its method',
    payload: z.object({ gate: z.string(), tell }),
    sentence: ({ gate }) => `found that the gate “${gate}” is past the day by which it was to be ruled`,
  }),
  waiverAsked: event({
    id: 'standards.waiver-asked',
    summary: 'A waiver of a must was asked for',
    payload: about,
    sentence: ({ number, must, gate }) => `asked for W-${number}: that the gate “${gate}” may lack “${must}”`,
  }),
  waiverJudged: event({
    id: 'standards.waiver-judged',
    summary: 'A waiver of a must was granted or refused',
    payload: about.extend({ granted: z.boolean() }),
    sentence: ({ number, must, gate, granted }) =>
      `${granted ? 'granted' : 'refused'} W-${number}: that the gate “${gate}” may lack “${must}”`,
  }),
  waiverWithdrawn: event({
    id: 'standards.waiver-withdrawn',
    summary: 'A waiver of a must was withdrawn',
    payload: about,
    sentence: ({ number, must, gate }) => `withdrew W-${number}: that the gate “${gate}” may lack “${must}”`,
  }),
  waiverNear: event({
    id: 'standards.waiver-near',
    summary: 'A waiver of a must runs out soon',
    payload: about,
    sentence: ({ number, must }) => `found that W-${number}, for “${must}”, runs out soon`,
  }),
  waiverRanOut: event({
    id: 'standards.waiver-ran-out',
    summary: 'A waiver of a must has run out',
    payload: about,
    sentence: ({ number, must }) => `found that W-${number}, for “${must}”, has run out`,
  }),
} as const
