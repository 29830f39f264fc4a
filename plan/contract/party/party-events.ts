import { classed, event } from '@portolan/contract'
import { z } from 'zod'

export const partyEvents = {
  partyAdded: event({
    id: 'plan.party-added',
    summary: 'An organisation unit, customer or supplier was added',
    payload: z.object({
      kind: z.string(),
      name: z.string(),
      contactEmail: classed(z.string().nullable(), 'personal'),
    }),
    sentence: ({ kind, name }) => `added the ${kind.replace('-', ' ')} “${name}”`,
  }),
  partyChanged: event({
    id: 'plan.party-changed',
    summary: 'An organisation unit, customer or supplier was changed',
    payload: z.object({
      name: z.string(),
      was: z.string(),
      fields: z.array(z.string()),
      contactEmail: classed(z.string().nullable(), 'personal'),
    }),
    sentence: ({ name, was }) => `changed “${was}”${name === was ? '' : `, now “${name}”`}`,
  }),
  partyMerged: event({
    id: 'plan.party-merged',
    summary: 'Two parties turned out to be the same',
    payload: z.object({ name: z.string(), into: z.string(), projects: z.int(), postings: z.int() }),
    sentence: ({ name, into, projects }) =>
      `merged “${name}” into “${into}” with ${projects} ${projects === 1 ? 'project' : 'projects'}`,
  }),
} as const
