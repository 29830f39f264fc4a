import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { periodRefusals } from '../period/period-refusals.ts'
import { permissions } from '../permissions.ts'
import { ComparedInvoices, invoiceStates, NewInvoice, SupplierInvoice } from './order.ts'
import { orderPermissions as may } from './order-permissions.ts'
import { orderRefusals } from './order-refusals.ts'

const invoiceIds = z.array(z.uuid()).min(1).max(1_000)
const touches = ['order', 'fund']

export const listSupplierInvoices = operation({
  id: 'plan.list-supplier-invoices',
  method: 'GET',
  path: '/supplier-invoices',
  summary: 'List invoices and credit notes of suppliers, the newest first',
  may: permissions.readLedger,
  input: z.object({
    ...pageInput,
    state: z.enum(invoiceStates).optional(),
    search: z.string().max(200).optional().describe('Part of a number, a supplier, an order or a project'),
  }),
  output: pageOf(SupplierInvoice),
  reads: ['order', 'party', 'project'],
})

export const enterInvoices = operation({
  id: 'plan.enter-invoices',
  method: 'POST',
  path: '/supplier-invoices',
  summary: 'Enter invoices and credit notes of suppliers against their orders, all or none',
  may: may.enterInvoices,
  input: z.object({ invoices: z.array(NewInvoice).min(1).max(500) }),
  output: z.object({ items: z.array(SupplierInvoice) }),
  refuses: refuses(
    orderRefusals.noSuchOrder,
    orderRefusals.doubledInvoice,
    orderRefusals.aboveOrder,
    orderRefusals.aboveInvoiced,
    periodRefusals.periodLocked,
    periodRefusals.periodClosing,
  ),
  touches,
})

export const decideInvoices = operation({
  id: 'plan.decide-invoices',
  method: 'POST',
  path: '/supplier-invoices/decision',
  summary: 'Approve or reject invoices that somebody else entered, all or none',
  may: may.approveInvoices,
  input: z.object({ invoiceIds, approve: z.boolean(), reason: z.string().trim().max(500).default('') }),
  output: z.object({ items: z.array(SupplierInvoice) }),
  refuses: refuses(orderRefusals.nothingEntered, orderRefusals.ownInvoice, orderRefusals.aboveInvoiced),
  touches,
})

export const payInvoices = operation({
  id: 'plan.pay-invoices',
  method: 'POST',
  path: '/supplier-invoices/payment',
  summary: 'Record the day on which approved invoices were paid, all or none',
  may: may.enterInvoices,
  input: z.object({ invoiceIds, paidOn: z.iso.date() }),
  output: z.object({ items: z.array(SupplierInvoice) }),
  refuses: refuses(orderRefusals.nothingEntered, orderRefusals.paidLater),
  touches,
})

export const listInvoiceReconciliation = operation({
  id: 'plan.list-invoice-reconciliation',
  method: 'GET',
  path: '/supplier-invoices/reconciliation',
  summary: 'Compare approved invoices with postings by project, supplier, category and period, to the cent',
  may: permissions.readLedger,
  input: z.object({ all: z.boolean().optional().describe('Also where both agree') }),
  output: z.object({
    items: z.array(ComparedInvoices),
    cells: z.int(),
    differing: z.int(),
    explained: z.int(),
  }),
  reads: ['order', 'ledger', 'party', 'project', 'period'],
})

export const noteInvoiceDifference = operation({
  id: 'plan.note-invoice-difference',
  method: 'PUT',
  path: '/projects/{projectId}/invoice-note',
  summary: 'Explain why invoices and postings of a supplier differ in a category and a period',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    supplierId: z.uuid(),
    category: z.string().trim().min(1).max(200),
    currency: z.string().regex(/^[A-Z]{3}$/),
    period: z.string().max(40),
    words: z.string().trim().min(3).max(500),
  }),
  output: ComparedInvoices,
  refuses: refuses(common.notFound, orderRefusals.invoicesAgree),
  touches: ['order'],
})
