import { classed, event } from '@portolan/contract'
import { z } from 'zod'

const named = z.object({ number: z.string(), title: z.string() })
const amount = classed(z.int(), 'customer')

export const agreementEvents = {
  agreementAdded: event({
    id: 'plan.agreement-added',
    summary: 'An agreement was made',
    payload: named.extend({ party: z.string(), basis: z.string(), amount }),
    sentence: ({ number, title, party }) => `made the agreement ${number} “${title}” with ${party}`,
  }),
  agreementChanged: event({
    id: 'plan.agreement-changed',
    summary: 'An agreement was changed',
    payload: named.extend({ fields: z.array(z.string()), amount }),
    sentence: ({ number, title }) => `changed the agreement ${number} “${title}”`,
  }),
  milestoneTold: event({
    id: 'plan.milestone-told',
    summary: 'A milestone was told to be reached',
    payload: z.object({ number: z.string(), name: z.string(), day: z.string() }),
    sentence: ({ number, name, day }) => `told that “${name}” of ${number} was reached on ${day}`,
  }),
  milestoneConfirmed: event({
    id: 'plan.milestone-confirmed',
    summary: 'A milestone was confirmed as reached, or not',
    payload: z.object({ number: z.string(), name: z.string(), confirmed: z.boolean() }),
    sentence: ({ number, name, confirmed }) =>
      `${confirmed ? 'confirmed' : 'did not confirm'} that “${name}” of ${number} is reached`,
  }),
  agreementBilled: event({
    id: 'plan.agreement-billed',
    summary: 'An agreement was billed',
    payload: named.extend({ invoice: z.string(), day: z.string(), amount }),
    sentence: ({ number, invoice }) => `billed the agreement ${number} with invoice ${invoice}`,
  }),
  billSettled: event({
    id: 'plan.billed-invoice-settled',
    summary: 'An invoice of an agreement was paid or cancelled',
    payload: z.object({ number: z.string(), invoice: z.string(), paid: z.boolean() }),
    sentence: ({ number, invoice, paid }) =>
      `${paid ? 'recorded that invoice' : 'cancelled invoice'} ${invoice} of ${number}${paid ? ' is paid' : ''}`,
  }),
} as const
