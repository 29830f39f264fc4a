import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ number: z.int(), title: z.string() })
/** Ids of those who are to know. */
const tell = z.array(z.string())

export const actionEvents = {
  actionAdded: event({
    id: 'oversight.action-added',
    summary: 'Somebody was asked to do something',
    payload: about.extend({ owner: z.string(), due: z.string(), tell }),
    sentence: ({ number, title, owner, due }) => `asked ${owner} for A-${number}, “${title}”, by ${due}`,
  }),
  actionHanded: event({
    id: 'oversight.action-handed',
    summary: 'An action was handed to another owner',
    payload: about.extend({ owner: z.string(), due: z.string(), tell }),
    sentence: ({ number, title, owner, due }) => `handed A-${number}, “${title}”, to ${owner}, by ${due}`,
  }),
  actionChanged: event({
    id: 'oversight.action-changed',
    summary: 'An action was changed',
    payload: about.extend({ due: z.string(), tell }),
    sentence: ({ number, title, due }) => `changed A-${number}, “${title}”, due ${due}`,
  }),
  actionDone: event({
    id: 'oversight.action-done',
    summary: 'An action was done',
    payload: about.extend({ tell }),
    sentence: ({ number, title }) => `did A-${number}, “${title}”`,
  }),
  actionDropped: event({
    id: 'oversight.action-dropped',
    summary: 'An action was dropped',
    payload: about.extend({ tell }),
    sentence: ({ number, title }) => `dropped A-${number}, “${title}”`,
  }),
  actionReopened: event({
    id: 'oversight.action-reopened',
    summary: 'An action was opened again',
    payload: about.extend({ tell }),
    sentence: ({ number, title }) => `opened A-${number}, “${title}”, again`,
  }),
  actionsNear: event({
    id: 'oversight.actions-near',
    summary: 'Actions of a person are due soon',
    payload: z.object({ count: z.int(), actions: tell, tell }),
    sentence: ({ count }) => `found ${count} ${count === 1 ? 'action' : 'actions'} of one person due soon`,
  }),
  actionsPast: event({
    id: 'oversight.actions-past',
    summary: 'Actions of a person are overdue',
    payload: z.object({ count: z.int(), actions: tell, tell }),
    sentence: ({ count }) => `found ${count} overdue ${count === 1 ? 'action' : 'actions'} of one person`,
  }),
} as const
