import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue, NamedLink } from '../investment.ts'

export const invoiceKinds = ['invoice', 'credit-note'] as const
export type InvoiceKind = (typeof invoiceKinds)[number]
export const invoiceStates = ['entered', 'approved', 'rejected', 'paid'] as const
export type InvoiceState = (typeof invoiceStates)[number]

const amount = z.int().max(1e14)

/** A line of an order as somebody writes it; its number stays from revision to revision, for invoices name it. */
export const NewOrderLine = z.object({
  line: z.int().min(1).max(1_000),
  category: z.string().trim().min(1).max(200),
  words: z.string().trim().max(300).default(''),
  amount: amount.min(0).describe('Minor units of the currency of the order'),
})
export type NewOrderLine = z.output<typeof NewOrderLine>

export const OrderLine = z.object({
  line: z.int(),
  category: z.string(),
  words: z.string(),
  ordered: MoneyValue,
  invoiced: MoneyValue,
  open: MoneyValue.describe('Ordered less invoiced'),
})
export type OrderLine = z.output<typeof OrderLine>

export const OrderRow = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  supplier: NamedLink,
  projectId: projectKey(z.uuid()),
  project: NamedLink,
  fund: NamedLink.nullable(),
  currency: z.string(),
  from: z.iso.date(),
  to: z.iso.date().describe('The first day after what was ordered for'),
  revision: z.int(),
  ordered: MoneyValue,
  invoiced: MoneyValue.describe('Entered, approved or paid; rejected ones do not count'),
  open: MoneyValue.describe('Ordered less invoiced: what is still committed'),
  waiting: z.int().describe('Invoices that nobody has approved yet'),
  version: z.int(),
})
export type OrderRow = z.output<typeof OrderRow>

export const SupplierInvoice = z.object({
  id: z.uuid(),
  order: NamedLink.describe('By its number'),
  supplier: NamedLink,
  projectId: projectKey(z.uuid()),
  project: NamedLink,
  number: z.string(),
  kind: z.enum(invoiceKinds),
  day: z.iso.date(),
  due: z.iso.date().nullable(),
  amount: MoneyValue.describe('Of a credit note below 0'),
  lines: z.array(z.object({ line: z.int(), amount: z.int() })),
  words: z.string(),
  state: z.enum(invoiceStates),
  enteredBy: z.string(),
  decidedBy: z.string().nullable(),
  reason: z.string(),
  paidOn: z.iso.date().nullable(),
})
export type SupplierInvoice = z.output<typeof SupplierInvoice>

export const PurchaseOrder = OrderRow.extend({
  lines: z.array(OrderLine),
  invoices: z.array(SupplierInvoice),
  revisions: z.array(
    z.object({
      revision: z.int(),
      total: MoneyValue,
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
})
export type PurchaseOrder = z.output<typeof PurchaseOrder>

export const NewInvoice = z.object({
  order: z.string().trim().min(1).max(60).describe('The number of the order'),
  number: z.string().trim().min(1).max(60).describe('As the supplier writes it'),
  kind: z.enum(invoiceKinds).default('invoice'),
  day: z.iso.date(),
  due: z.iso.date().nullable().default(null),
  words: z.string().trim().max(500).default(''),
  lines: z
    .array(
      z.object({
        line: z.int().min(1).max(1_000).describe('The number of the order’s line'),
        amount: amount.min(1).describe('Above 0, also of a credit note'),
      }),
    )
    .min(1)
    .max(100),
})
export type NewInvoice = z.output<typeof NewInvoice>

export const ComparedInvoices = z.object({
  projectId: projectKey(z.uuid()),
  project: NamedLink,
  supplier: NamedLink,
  category: z.string(),
  period: z.string(),
  from: z.iso.date(),
  invoiced: MoneyValue,
  posted: MoneyValue,
  difference: MoneyValue.describe('Invoiced less posted'),
  note: z
    .object({
      words: z.string(),
      by: z.string(),
      holds: z.boolean().describe('False once the difference changed'),
    })
    .nullable(),
})
export type ComparedInvoices = z.output<typeof ComparedInvoices>
