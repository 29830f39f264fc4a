import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { fundRefusals } from '../fund/fund-refusals.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { NewOrderLine, OrderRow, PurchaseOrder } from './order.ts'
import { orderPermissions as may } from './order-permissions.ts'
import { orderRefusals } from './order-refusals.ts'

const projectId = z.uuid()
const orderId = z.uuid()
const lines = z.array(NewOrderLine).min(1).max(100)
const reads = ['order', 'party', 'project', 'fund']
const touches = ['order', 'fund']

export const listOrders = operation({
  id: 'plan.list-orders',
  method: 'GET',
  path: '/orders',
  summary: 'List what is ordered from suppliers, the newest first',
  may: permissions.readLedger,
  input: z.object({
    ...pageInput,
    search: z.string().max(200).optional().describe('Part of a number, a title, a supplier or a project'),
    open: z.boolean().optional().describe('Only those of which something is still committed'),
  }),
  output: pageOf(OrderRow),
  reads,
})

export const showOrder = operation({
  id: 'plan.show-order',
  method: 'GET',
  path: '/orders/{orderId}',
  summary: 'Show an order with its lines, its invoices and how it was revised',
  may: permissions.readLedger,
  input: z.object({ orderId }),
  output: PurchaseOrder,
  refuses: refuses(common.notFound),
  reads,
})

export const listProjectOrders = operation({
  id: 'plan.list-project-orders',
  method: 'GET',
  path: '/projects/{projectId}/orders',
  summary: 'List what is ordered for a project with its lines and invoices, the newest first',
  may: permissions.readMoney,
  project: 'projectId',
  input: z.object({ projectId }),
  output: z.object({ items: z.array(PurchaseOrder) }),
  refuses: refuses(common.notFound),
  reads,
})

export const addOrder = operation({
  id: 'plan.add-order',
  method: 'POST',
  path: '/projects/{projectId}/orders',
  summary:
    'Order from a supplier for a project; what is charged to a fund never exceeds what the project has of it',
  may: may.order,
  project: 'projectId',
  input: z.object({
    projectId,
    number: z.string().trim().min(1).max(60),
    title: z.string().trim().min(1).max(300),
    supplierId: z.uuid(),
    fromFund: z.uuid().nullable().default(null),
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
    from: z.iso.date(),
    to: z.iso.date().describe('The first day after what is ordered for'),
    lines,
  }),
  output: PurchaseOrder,
  refuses: refuses(
    common.notFound,
    refusals.unknownCurrency,
    orderRefusals.orderNumberTaken,
    orderRefusals.noSupplier,
    orderRefusals.orderDays,
    orderRefusals.lineTwice,
    orderRefusals.notInFund,
    fundRefusals.aboveAllocation,
  ),
  touches,
})

export const reviseOrder = operation({
  id: 'plan.revise-order',
  method: 'PUT',
  path: '/projects/{projectId}/orders/{orderId}/lines',
  summary: 'Revise what is ordered, with the reason: all lines anew, those before are kept',
  may: may.order,
  project: 'projectId',
  input: z.object({
    projectId,
    orderId,
    reason: z.string().trim().min(3).max(500),
    to: z.iso.date().optional(),
    lines,
  }),
  output: PurchaseOrder,
  refuses: refuses(
    common.notFound,
    orderRefusals.orderDays,
    orderRefusals.lineTwice,
    orderRefusals.belowInvoiced,
    fundRefusals.aboveAllocation,
  ),
  touches,
  versioned: true,
})
