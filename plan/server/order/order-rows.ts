import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { OrderRow } from '../../contract/index.ts'
import { type NumberedAmount, orderBalance } from '../../domain/index.ts'
import { grouped } from '../grouped.ts'

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectOrders(tx: Tx) {
  return tx
    .selectFrom('purchase_order as o')
    .innerJoin('party as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.supplier_id'),
    )
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'o.tenant_id').onRef('i.id', '=', 'o.investment_id'),
    )
    .leftJoin('fund as f', (join) =>
      join.onRef('f.tenant_id', '=', 'o.tenant_id').onRef('f.id', '=', 'o.fund_id'),
    )
    .selectAll('o')
    .select(['p.name as supplier', 'i.name as project', 'f.name as fund'])
}

export type StoredOrder = Awaited<ReturnType<ReturnType<typeof selectOrders>['executeTakeFirstOrThrow']>>

/** Held until the transaction ends: two who invoice it come one after the other. */
export async function takeOrder(tx: Tx, orderId: string): Promise<StoredOrder> {
  await tx.selectFrom('purchase_order').select('id').where('id', '=', orderId).forUpdate().execute()
  const row = await selectOrders(tx).where('o.id', '=', orderId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'order' })
  return row
}

export type OrderedLine = NumberedAmount & {
  readonly orderId: string
  readonly category: string
  readonly words: string
}

export type InvoicedLine = NumberedAmount & {
  readonly orderId: string
  readonly invoiceId: string
  readonly state: string
}

export type OrderParts = {
  readonly order: StoredOrder
  readonly lines: readonly OrderedLine[]
  /** Of invoices that count. */
  readonly invoiced: readonly InvoicedLine[]
}

/** Orders with the lines that hold now and what is invoiced of them, two queries for all. */
export async function readOrderParts(tx: Tx, orders: readonly StoredOrder[]): Promise<readonly OrderParts[]> {
  if (orders.length === 0) return []
  const ids = orders.map(({ id }) => id)
  const lines = await tx
    .selectFrom('order_line as l')
    .innerJoin('purchase_order as o', (join) =>
      join
        .onRef('o.tenant_id', '=', 'l.tenant_id')
        .onRef('o.id', '=', 'l.order_id')
        .onRef('o.revision', '=', 'l.revision'),
    )
    .select(['l.order_id as orderId', 'l.line', 'l.category', 'l.words', 'l.amount'])
    .where('l.order_id', 'in', ids)
    .orderBy('l.line')
    .execute()
  const invoiced = await tx
    .selectFrom('invoice_line as l')
    .innerJoin('supplier_invoice as s', (join) =>
      join.onRef('s.tenant_id', '=', 'l.tenant_id').onRef('s.id', '=', 'l.invoice_id'),
    )
    .select(['s.order_id as orderId', 's.id as invoiceId', 's.state', 'l.line', 'l.amount'])
    .where('s.order_id', 'in', ids)
    .where('s.state', '<>', 'rejected')
    .execute()
  const linesOf = grouped(lines, ({ orderId }) => orderId)
  const invoicedOf = grouped(invoiced, ({ orderId }) => orderId)
  return orders.map((order) => ({
    order,
    lines: linesOf.get(order.id) ?? [],
    invoiced: invoicedOf.get(order.id) ?? [],
  }))
}

export function toOrderRow({ order, lines, invoiced }: OrderParts): OrderRow {
  const balance = orderBalance(lines, invoiced)
  const { currency } = order
  const money = (amount: number): { amount: number; currency: string } => ({ amount, currency })
  return {
    id: order.id,
    number: order.number,
    title: order.title,
    supplier: { id: order.supplier_id, name: order.supplier },
    projectId: order.investment_id,
    project: { id: order.investment_id, name: order.project },
    fund: order.fund_id === null ? null : { id: order.fund_id, name: order.fund ?? '' },
    currency,
    from: order.from_day,
    to: order.to_day,
    revision: order.revision,
    ordered: money(balance.ordered),
    invoiced: money(balance.invoiced),
    open: money(balance.open),
    waiting: new Set(invoiced.filter(({ state }) => state === 'entered').map(({ invoiceId }) => invoiceId))
      .size,
    version: order.version,
  }
}
