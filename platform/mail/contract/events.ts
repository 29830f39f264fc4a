import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

export const mailTested = event({
  id: 'mail.tested',
  summary: 'An administrator sent a test mail to themselves',
  payload: z.object({}),
  sentence: () => 'sent a test mail to themselves',
})

export const mailUnsubscribed = event({
  id: 'mail.unsubscribed',
  summary: 'Somebody wants no more mail, by the link of a mail',
  payload: z.object({}),
  sentence: () => 'wants no more mail, by the link of a mail',
})

export const mailEvents: readonly EventDefinition[] = [
  mailTested,
  mailUnsubscribed,
] as unknown as readonly EventDefinition[]
