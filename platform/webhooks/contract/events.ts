import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ name: z.string() })

export const webhookAdded = event({
  id: 'webhooks.added',
  summary: 'An administrator lets an address be told of events',
  payload: about.extend({ host: z.string() }),
  sentence: ({ name, host }) => `lets ${host} be told of events (${name})`,
})

export const webhookChanged = event({
  id: 'webhooks.changed',
  summary: 'An administrator changed a webhook, or its secret',
  payload: about.extend({ changed: z.array(z.string()) }),
  sentence: ({ name, changed }) => `changed the webhook “${name}”: ${changed.join(', ')}`,
})

export const webhookRemoved = event({
  id: 'webhooks.removed',
  summary: 'An administrator removed a webhook',
  payload: about,
  sentence: ({ name }) => `removed the webhook “${name}”`,
})

export const webhookPaused = event({
  id: 'webhooks.paused',
  summary: 'A webhook paused by itself: nobody took what it sent, or nobody owns it any more',
  payload: about.extend({ because: z.string(), tell: z.array(z.uuid()) }),
  sentence: ({ name, because }) => `The webhook “${name}” pauses: ${because}`,
})

export const deliveryResent = event({
  id: 'webhooks.resent',
  summary: 'An administrator sent an event to a webhook once more',
  payload: about,
  sentence: ({ name }) => `sent an event to the webhook “${name}” once more`,
})

export const webhookEvents: readonly EventDefinition[] = [
  webhookAdded,
  webhookChanged,
  webhookRemoved,
  webhookPaused,
  deliveryResent,
] as unknown as readonly EventDefinition[]
