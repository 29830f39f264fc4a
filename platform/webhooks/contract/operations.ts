import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { addressRefused, tooManyWebhooks, unknownEvent } from './refusals.ts'
import { manageWebhooks } from './permissions.ts'

export const webhookStates = ['active', 'paused'] as const
export const pauseReasons = ['by-hand', 'failures', 'gone', 'ownerless'] as const
export const deliveryStates = ['waiting', 'taken', 'failed'] as const

export const Webhook = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  owner: z.object({ id: z.uuid(), name: z.string() }).describe('Told is only what this person sees'),
  events: z.array(z.string()),
  state: z.enum(webhookStates),
  because: z.enum(pauseReasons).nullable(),
  failures: z.int().describe('Attempts in a row that nobody took'),
  createdAt: z.iso.datetime(),
  version: z.int(),
})
export type Webhook = z.output<typeof Webhook>

export const Attempt = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  status: z.int().nullable().describe('What was answered; null where nothing was'),
  because: z.string().nullable(),
  milliseconds: z.int(),
})

export const Delivery = z.object({
  id: z.uuid().describe('The webhook-id that was sent'),
  event: z.string(),
  seq: z.int(),
  state: z.enum(deliveryStates),
  nextAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  attempts: z.array(Attempt),
})
export type Delivery = z.output<typeof Delivery>

const name = z.string().trim().min(1, 'A name is needed.').max(80)
const url = z.string().trim().max(2_000)
const events = z.array(z.string().max(80)).min(1, 'Choose at least one event.').max(200)
const webhookId = z.uuid()
const some = { webhookId: '01936f5a-5c00-7000-8000-00000000dead' }
const WithSecret = z.object({
  webhook: Webhook,
  secret: z.string().describe('whsec_…, shown once: the receiver checks the signature with it'),
})

export const listWebhooks = operation({
  id: 'webhooks.list',
  method: 'GET',
  path: '/webhooks',
  summary: 'List the addresses that are told of events',
  may: manageWebhooks,
  input: z.object({}),
  output: z.object({ items: z.array(Webhook) }),
  reads: ['webhook'],
})

export const listEventTypes = operation({
  id: 'webhooks.list-events',
  method: 'GET',
  path: '/webhooks/events',
  summary: 'List the events that a webhook can be told of',
  may: manageWebhooks,
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ event: z.string(), summary: z.string() })) }),
})

export const addWebhook = operation({
  id: 'webhooks.add',
  method: 'POST',
  path: '/webhooks',
  summary: 'Let an address be told of events, with ids only; the secret of its signatures is shown once',
  may: manageWebhooks,
  input: z.object({ name, url, events }),
  output: WithSecret,
  refuses: refuses(addressRefused, unknownEvent, tooManyWebhooks),
  touches: ['webhook'],
  shownOnce: true,
  example: { name: 'Reporting', url: 'https://hooks.example.org/portolan', events: ['plan.project-edited'] },
})

export const changeWebhook = operation({
  id: 'webhooks.change',
  method: 'PATCH',
  path: '/webhooks/{webhookId}',
  summary: 'Change a webhook, pause it, or let it go on: then it is mine, and tells what I see',
  may: manageWebhooks,
  input: z.object({
    webhookId,
    name: name.optional(),
    url: url.optional(),
    events: events.optional(),
    paused: z.boolean().optional(),
  }),
  output: Webhook,
  refuses: refuses(common.notFound, addressRefused, unknownEvent),
  touches: ['webhook'],
  versioned: true,
  example: { ...some, paused: true },
})

export const renewSecret = operation({
  id: 'webhooks.renew-secret',
  method: 'POST',
  path: '/webhooks/{webhookId}/secrets',
  summary: 'Make a new secret for a webhook, shown once; the old one ends',
  may: manageWebhooks,
  input: z.object({ webhookId }),
  output: WithSecret,
  refuses: refuses(common.notFound),
  touches: ['webhook'],
  shownOnce: true,
  example: some,
})

export const removeWebhook = operation({
  id: 'webhooks.remove',
  method: 'DELETE',
  path: '/webhooks/{webhookId}',
  summary: 'Remove a webhook; what waits is not sent',
  may: manageWebhooks,
  input: z.object({ webhookId }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['webhook'],
  example: some,
})

export const listDeliveries = operation({
  id: 'webhooks.list-deliveries',
  method: 'GET',
  path: '/webhooks/{webhookId}/deliveries',
  summary: 'List what was sent to a webhook with every attempt, newest first',
  may: manageWebhooks,
  input: z.object({ webhookId, state: z.enum(deliveryStates).optional(), ...pageInput }),
  output: pageOf(Delivery),
  refuses: refuses(common.notFound),
  reads: ['webhook-delivery'],
  example: some,
})

export const resendDelivery = operation({
  id: 'webhooks.resend',
  method: 'POST',
  path: '/webhooks/deliveries/{deliveryId}/resendings',
  summary: 'Send an event to its webhook once more, under the same webhook-id',
  may: manageWebhooks,
  input: z.object({ deliveryId: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['webhook-delivery'],
  example: { deliveryId: '01936f5a-5c00-7000-8000-00000000dead' },
})
