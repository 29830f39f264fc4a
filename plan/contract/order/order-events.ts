import { event } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue } from '../investment.ts'

const named = z.object({ number: z.string(), title: z.string() })

export const orderEvents = {
  ordered: event({
    id: 'plan.ordered',
    summary: 'Something was ordered from a supplier',
    payload: named.extend({ supplier: z.string(), total: MoneyValue, fund: z.string().nullable() }),
    sentence: ({ number, title, supplier }) => `ordered “${title}” from ${supplier} (${number})`,
  }),
  orderRevised: event({
    id: 'plan.order-revised',
    summary: 'An order was revised',
    payload: named.extend({ revision: z.int(), reason: z.string(), total: MoneyValue }),
    sentence: ({ number, revision, reason }) => `revised the order ${number} (${revision}): ${reason}`,
  }),
  invoicesEntered: event({
    id: 'plan.invoices-entered',
    summary: 'Invoices of suppliers were entered',
    payload: z.object({ invoices: z.int(), numbers: z.array(z.string()).describe('The first of them') }),
    sentence: ({ invoices, numbers }) =>
      invoices === 1 ? `entered invoice ${numbers[0]}` : `entered ${invoices} invoices`,
  }),
  invoicesDecided: event({
    id: 'plan.invoices-decided',
    summary: 'Invoices of suppliers were approved or rejected',
    payload: z.object({
      invoices: z.int(),
      numbers: z.array(z.string()).describe('The first of them'),
      approved: z.boolean(),
      reason: z.string(),
    }),
    sentence: ({ invoices, numbers, approved }) =>
      `${approved ? 'approved' : 'rejected'} ${invoices === 1 ? `invoice ${numbers[0]}` : `${invoices} invoices`}`,
  }),
  invoicesPaid: event({
    id: 'plan.invoices-paid',
    summary: 'Invoices of suppliers were paid',
    payload: z.object({ invoices: z.int(), day: z.string() }),
    sentence: ({ invoices, day }) =>
      `recorded that ${invoices} ${invoices === 1 ? 'invoice was' : 'invoices were'} paid on ${day}`,
  }),
  invoiceDifferenceNoted: event({
    id: 'plan.invoice-difference-noted',
    summary: 'A difference between invoices and postings was explained',
    payload: z.object({ supplier: z.string(), category: z.string(), period: z.string(), words: z.string() }),
    sentence: ({ supplier, category, period, words }) =>
      `explained the difference between invoices and postings of ${supplier} in ${category}, ${period}: ${words}`,
  }),
} as const
