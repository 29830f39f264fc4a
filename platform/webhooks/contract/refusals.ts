import { type Refusal, refusal } from '@portolan/contract'

export const addressRefused: Refusal<{ because: string }> = refusal<{ because: string }>({
  code: 'webhooks/address-refused',
  status: 422,
  title: 'Not an address to send to',
  sentence: ({ because }) =>
    `Nothing is sent to that address (${because}). Give one that begins with https://, holds no password and stands on the open Internet.`,
})

export const unknownEvent: Refusal<{ event: string }> = refusal<{ event: string }>({
  code: 'webhooks/unknown-event',
  status: 422,
  title: 'No such event',
  sentence: ({ event }) => `There is no event “${event}”. Choose from those that are listed.`,
})

export const tooManyWebhooks: Refusal<{ limit: number }> = refusal<{ limit: number }>({
  code: 'webhooks/too-many',
  status: 422,
  title: 'Too many webhooks',
  sentence: ({ limit }) => `There are ${limit} webhooks already. Remove one that is no longer used.`,
})
