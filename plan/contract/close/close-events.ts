import { event } from '@portolan/contract'
import { periodInWords } from '@portolan/quantity'
import { z } from 'zod'

const about = z.object({ period: z.string() })
const item = about.extend({
  item: z.string().describe('The words of an own item, or the kind of a computed one'),
})
const people = z.array(z.string()).describe('Who is told')

export const closeEvents = {
  closeChecklistSet: event({
    id: 'plan.close-checklist-set',
    summary: 'What is to be done before a period is locked was set',
    payload: z.object({ items: z.int(), must: z.int() }),
    sentence: ({ items, must }) =>
      `set the checklist of the period close: ${items} ${items === 1 ? 'item' : 'items'}, ${must} of them must be done`,
  }),
  closeItemTicked: event({
    id: 'plan.close-item-ticked',
    summary: 'An item of a close was ticked, or the tick was taken back',
    payload: item.extend({ done: z.boolean() }),
    sentence: ({ period, item: title, done }) =>
      `${done ? 'ticked' : 'took back the tick of'} “${title}” for ${periodInWords(period)}`,
  }),
  closeWaiverAsked: event({
    id: 'plan.close-waiver-asked',
    summary: 'A waiver of an item of a close was asked for',
    payload: item.extend({ reason: z.string(), tell: people }),
    sentence: ({ period, item: title, reason }) =>
      `asked to lock ${periodInWords(period)} without “${title}”: ${reason}`,
  }),
  closeWaiverDecided: event({
    id: 'plan.close-waiver-decided',
    summary: 'A waiver of an item of a close was granted or refused',
    payload: item.extend({ granted: z.boolean(), tell: people }),
    sentence: ({ period, item: title, granted }) =>
      `${granted ? 'granted' : 'refused'} that ${periodInWords(period)} is locked without “${title}”`,
  }),
  closeExcused: event({
    id: 'plan.close-excused',
    summary: 'A project was excused from the close of a period',
    payload: about.extend({ name: z.string(), reason: z.string() }),
    sentence: ({ period, name, reason }) =>
      `excused “${name}” from the close of ${periodInWords(period)}: ${reason}`,
  }),
  closeExcuseEnded: event({
    id: 'plan.close-excuse-ended',
    summary: 'A project owes something to the close of a period again',
    payload: about.extend({ name: z.string() }),
    sentence: ({ period, name }) => `took back the excuse of “${name}” for ${periodInWords(period)}`,
  }),
  closeChased: event({
    id: 'plan.close-chased',
    summary: 'The manager of a project was reminded of what it owes to a close',
    payload: about.extend({
      periodId: z.string(),
      name: z.string(),
      step: z.int(),
      lacks: z.array(z.string()),
      tell: people,
    }),
    sentence: ({ period, name }) =>
      `reminded the manager of “${name}” of what it owes to the close of ${periodInWords(period)}`,
  }),
} as const
