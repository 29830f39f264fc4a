import { common, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { listOrders, listProjectOrders, type PurchaseOrder, showOrder } from '../../contract/index.ts'
import { orderBalance } from '../../domain/index.ts'
import { grouped } from '../grouped.ts'
import { selectInvoices, withLines } from './invoice-rows.ts'
import { type OrderParts, readOrderParts, selectOrders, type StoredOrder, toOrderRow } from './order-rows.ts'

export const showOrderUseCases: readonly UseCase[] = [
  reads(listOrders, async ({ tx, input }) => {
    let query = selectOrders(tx)
      .orderBy('o.id', 'desc')
      .limit(input.limit + 1)
    if (input.search) query = query.where(matches(input.search))
    if (input.open === true) query = query.where(stillOpen)
    const after = input.cursor === undefined ? undefined : readCursor(input.cursor)?.[0]
    if (typeof after === 'string') query = query.where('o.id', '<', after)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    const parts = await readOrderParts(tx, rows.slice(0, input.limit))
    return { items: parts.map(toOrderRow), next: last ? writeCursor([last.id]) : null }
  }),
  reads(showOrder, async ({ tx, input }) => await readOrder(tx, input.orderId)),
  reads(listProjectOrders, async ({ tx, input }) => {
    const rows = await selectOrders(tx)
      .where('o.investment_id', '=', input.projectId)
      .orderBy('o.id', 'desc')
      .execute()
    return { items: [...(await toOrders(tx, rows))] }
  }),
]

export async function readOrder(tx: Tx, orderId: string): Promise<PurchaseOrder> {
  const rows = await selectOrders(tx).where('o.id', '=', orderId).execute()
  const [order] = await toOrders(tx, rows)
  if (order === undefined) throw refuse(common.notFound, { kind: 'order' })
  return order
}

async function toOrders(tx: Tx, rows: readonly StoredOrder[]): Promise<readonly PurchaseOrder[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const stored = await selectInvoices(tx)
    .where('s.order_id', 'in', ids)
    .orderBy('s.day')
    .orderBy('s.id')
    .execute()
  const invoices = grouped(await withLines(tx, stored), ({ order }) => order.id)
  const revisions = grouped(await readRevisions(tx, ids), ({ orderId }) => orderId)
  return (await readOrderParts(tx, rows)).map((parts) => ({
    ...toOrderRow(parts),
    lines: [...toLines(parts)],
    invoices: [...(invoices.get(parts.order.id) ?? [])],
    revisions: (revisions.get(parts.order.id) ?? []).map(({ revision, reason, by, at, total }) => ({
      revision,
      total: { amount: Number(total), currency: parts.order.currency },
      reason,
      by,
      at,
    })),
  }))
}

function toLines({ order, lines, invoiced }: OrderParts): PurchaseOrder['lines'] {
  const balance = orderBalance(lines, invoiced)
  const money = (amount: number): { amount: number; currency: string } => ({
    amount,
    currency: order.currency,
  })
  return lines.map(({ line, category, words, amount }) => {
    const used = balance.lines.find((one) => one.line === line)?.invoiced ?? 0
    return {
      line,
      category,
      words,
      ordered: money(amount),
      invoiced: money(used),
      open: money(amount - used),
    }
  })
}

type Revision = {
  readonly orderId: string
  readonly revision: number
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly total: number
}

async function readRevisions(tx: Tx, ids: readonly string[]): Promise<readonly Revision[]> {
  return await tx
    .selectFrom('order_revision as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.by_person'),
    )
    .select(['r.order_id as orderId', 'r.revision', 'r.reason', 'r.at', 'p.name as by'])
    .select(
      sql<number>`(select coalesce(sum(l.amount), 0)::bigint from order_line l
        where l.order_id = r.order_id and l.revision = r.revision)`.as('total'),
    )
    .where('r.order_id', 'in', [...ids])
    .orderBy('r.revision', 'desc')
    .execute()
}

function matches(search: string): ReturnType<typeof sql<boolean>> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(o.number ilike ${pattern} or o.title ilike ${pattern} or p.name ilike ${pattern}
    or i.name ilike ${pattern})`
}

const stillOpen = sql<boolean>`(select coalesce(sum(l.amount), 0) from order_line l
  where l.order_id = o.id and l.revision = o.revision) > (select coalesce(sum(l.amount), 0) from invoice_line l
  join supplier_invoice s on s.id = l.invoice_id where s.order_id = o.id and s.state <> 'rejected')`
