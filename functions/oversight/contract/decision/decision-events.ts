import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ number: z.int(), question: z.string() })
/** Ids of those who are to know. */
const tell = z.array(z.string())

export const decisionEvents = {
  decisionDrafted: event({
    id: 'oversight.decision-drafted',
    summary: 'A question was written down',
    payload: z.object({ number: z.int() }),
    sentence: ({ number }) => `drafted the question D-${number}`,
  }),
  draftChanged: event({
    id: 'oversight.draft-changed',
    summary: 'A question that was not asked yet was changed',
    payload: z.object({ number: z.int() }),
    sentence: ({ number }) => `changed the draft D-${number}`,
  }),
  decisionAsked: event({
    id: 'oversight.decision-asked',
    summary: 'A decision was asked for',
    payload: about.extend({ decider: z.string(), tell }),
    sentence: ({ number, question, decider }) => `asked ${decider} to decide D-${number}, “${question}”`,
  }),
  evidenceAdded: event({
    id: 'oversight.evidence-added',
    summary: 'Evidence was added to a question',
    payload: about,
    sentence: ({ number, question }) => `added evidence to D-${number}, “${question}”`,
  }),
  delegateNamed: event({
    id: 'oversight.delegate-named',
    summary: 'A decision was handed to somebody else',
    payload: about.extend({ delegate: z.string(), tell }),
    sentence: ({ number, question, delegate }) => `handed D-${number}, “${question}”, to ${delegate}`,
  }),
  delegateDropped: event({
    id: 'oversight.delegate-dropped',
    summary: 'A decision was taken back from a delegate',
    payload: about,
    sentence: ({ number, question }) => `decides D-${number}, “${question}”, again`,
  }),
  voteCast: event({
    id: 'oversight.vote-cast',
    summary: 'A vote was cast, and the question is still open',
    payload: about.extend({ option: z.string() }),
    sentence: ({ number, option }) => `voted for “${option}” on D-${number}`,
  }),
  decisionMade: event({
    id: 'oversight.decision-made',
    summary: 'A decision was made',
    payload: about.extend({ option: z.string(), tell }),
    sentence: ({ number, question, option }) => `decided D-${number}, “${question}”: “${option}”`,
  }),
  decisionsMadeTogether: event({
    id: 'oversight.decisions-made-together',
    summary: 'Several questions of one kind were voted on together',
    payload: z.object({
      decisions: z.array(z.string()),
      count: z.int(),
      option: z.string(),
      told: z.array(z.object({ decision: z.string(), tell })),
    }),
    sentence: ({ count, option }) => `voted on ${count} questions together: “${option}”`,
  }),
  decisionExecuted: event({
    id: 'oversight.decision-executed',
    summary: 'What was decided was carried out',
    payload: about.extend({ option: z.string(), tell }),
    sentence: ({ number, option }) => `carried out D-${number}: “${option}”`,
  }),
  decisionOutdated: event({
    id: 'oversight.decision-outdated',
    summary: 'What was decided spoke of a state that had changed: nothing was carried out',
    payload: about.extend({ tell }),
    sentence: ({ number, question }) =>
      `carried nothing out of D-${number}, “${question}”: its subject had changed meanwhile`,
  }),
  decisionFailed: event({
    id: 'oversight.decision-failed',
    summary: 'What was decided could not be carried out',
    payload: about.extend({ tell }),
    sentence: ({ number, question }) => `could not carry out D-${number}, “${question}”`,
  }),
  decisionWithdrawn: event({
    id: 'oversight.decision-withdrawn',
    summary: 'A question was withdrawn',
    payload: about,
    sentence: ({ number, question }) => `withdrew D-${number}, “${question}”`,
  }),
  decisionLapsed: event({
    id: 'oversight.decision-lapsed',
    summary: 'A question was decided by nobody in time',
    payload: about.extend({ tell }),
    sentence: ({ number, question }) => `let D-${number}, “${question}”, lapse: nobody decided it in time`,
  }),
} as const
