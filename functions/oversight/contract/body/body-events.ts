import { event } from '@portolan/contract'
import { z } from 'zod'

export const bodyEvents = {
  bodyAdded: event({
    id: 'oversight.body-added',
    summary: 'A body that decides was added',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `added the body “${name}”`,
  }),
  bodyChanged: event({
    id: 'oversight.body-changed',
    summary: 'A body was changed',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `changed the body “${name}”`,
  }),
  memberSeated: event({
    id: 'oversight.member-seated',
    summary: 'A person was given a seat in a body',
    payload: z.object({ body: z.string(), person: z.string(), role: z.string(), from: z.string() }),
    sentence: ({ body, person, role, from }) => `seated ${person} in “${body}” as ${role} from ${from}`,
  }),
  seatEnded: event({
    id: 'oversight.seat-ended',
    summary: 'A seat in a body ended',
    payload: z.object({ body: z.string(), person: z.string(), to: z.string() }),
    sentence: ({ body, person, to }) => `ended the seat of ${person} in “${body}” on ${to}`,
  }),
  authoritySet: event({
    id: 'oversight.authority-set',
    summary: 'It was said how far a body or a role may decide',
    payload: z.object({ of: z.string() }),
    sentence: ({ of }) => `said how far ${of} may decide`,
  }),
  standInNamed: event({
    id: 'oversight.stand-in-named',
    summary: 'A person named who decides in his place',
    payload: z.object({ standIn: z.string(), from: z.string(), to: z.string() }),
    sentence: ({ standIn, from, to }) => `named ${standIn} to stand in from ${from} to before ${to}`,
  }),
  standInEnded: event({
    id: 'oversight.stand-in-ended',
    summary: 'Somebody no longer stands in',
    payload: z.object({ standIn: z.string() }),
    sentence: ({ standIn }) => `took back that ${standIn} stands in`,
  }),
} as const
