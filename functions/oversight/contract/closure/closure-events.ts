import { event } from '@portolan/contract'
import { z } from 'zod'
import { checkItems, closureWhys, itemSayings } from './closure.ts'

/** Ids of those who are to know. */
const tell = z.array(z.string())
const said = { confirmed: 'confirmed', dropped: 'dropped', open: 'took back' } as const

export const closureEvents = {
  closureStarted: event({
    id: 'oversight.closure-started',
    summary: 'Somebody began to close a project',
    payload: z.object({ why: z.enum(closureWhys), tell }),
    sentence: ({ why }) =>
      why === 'completed'
        ? 'began to close the project'
        : 'began to close the project, which was ended early',
  }),
  closureItemSaid: event({
    id: 'oversight.closure-item-said',
    summary: 'An item of a closure was confirmed, dropped or taken back',
    payload: z.object({ item: z.enum(checkItems), said: z.enum(itemSayings) }),
    sentence: ({ item, said: what }) => `${said[what]} “${item}” in the checklist of the closure`,
  }),
  closureAsked: event({
    id: 'oversight.closure-asked',
    summary: 'A closure waits for somebody else’s verdict',
    payload: z.object({ tell }),
    sentence: () => 'asked for the verdict on the closure',
  }),
  closureAccepted: event({
    id: 'oversight.closure-accepted',
    summary: 'A closure was accepted: the project is closed, and its access ended',
    payload: z.object({ ended: z.int(), tell }),
    sentence: ({ ended }) => `accepted the closure of the project; ${ended} of its roles ended`,
  }),
  closureSentBack: event({
    id: 'oversight.closure-sent-back',
    summary: 'A closure was sent back',
    payload: z.object({ tell }),
    sentence: () => 'sent the closure back',
  }),
  closureWithdrawn: event({
    id: 'oversight.closure-withdrawn',
    summary: 'A closure was withdrawn: the project goes on',
    payload: z.object({ tell }),
    sentence: () => 'withdrew the closure: the project goes on',
  }),
  closureReopened: event({
    id: 'oversight.closure-reopened',
    summary: 'A closed project was opened again',
    payload: z.object({ tell }),
    sentence: () => 'opened the closed project again',
  }),
  lessonAdded: event({
    id: 'oversight.lesson-added',
    summary: 'A lesson was written down',
    payload: z.object({ number: z.int(), title: z.string() }),
    sentence: ({ number, title }) => `wrote down the lesson L-${number}, “${title}”`,
  }),
  lessonChanged: event({
    id: 'oversight.lesson-changed',
    summary: 'A lesson was changed',
    payload: z.object({ number: z.int(), title: z.string() }),
    sentence: ({ number, title }) => `changed the lesson L-${number}, “${title}”`,
  }),
} as const
