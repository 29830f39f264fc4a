import { happened, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { askedItThemselves, reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  decideInvoices,
  listSupplierInvoices,
  orderEvents,
  orderRefusals,
  payInvoices,
} from '../../contract/index.ts'
import { orderBalance, overdrawnLine } from '../../domain/index.ts'
import { todayOf } from '../today-of.ts'
import { mostNamed, oneProject } from './enter-invoices.ts'
import { readInvoices, selectInvoices, withLines } from './invoice-rows.ts'
import { readOrderParts, selectOrders } from './order-rows.ts'

export const decideInvoiceUseCases: readonly UseCase[] = [
  reads(listSupplierInvoices, async ({ tx, input }) => {
    let query = selectInvoices(tx)
      .orderBy('s.day', 'desc')
      .orderBy('s.id', 'desc')
      .limit(input.limit + 1)
    if (input.state) query = query.where('s.state', '=', input.state)
    if (input.search) query = query.where(matches(input.search))
    const [after, id] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
    if (typeof after === 'string' && typeof id === 'string')
      query = query.where(sql<boolean>`(s.day, s.id) < (${after}::date, ${id}::uuid)`)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      items: [...(await withLines(tx, rows.slice(0, input.limit)))],
      next: last ? writeCursor([last.day, last.id]) : null,
    }
  }),
  writes(decideInvoices, async ({ tx, actor, input, now }) => {
    const held = await takeIn(tx, input.invoiceIds, 'entered')
    const asked = new Map(held.map(({ entered_by: by, number }) => [by, number]))
    for (const [by, number] of asked)
      if (await askedItThemselves(tx, actor, by)) throw refuse(orderRefusals.ownInvoice, { number })
    await tx
      .updateTable('supplier_invoice')
      .set({
        state: input.approve ? 'approved' : 'rejected',
        decided_by: actor.personId ?? '',
        decided_at: now,
        reason: input.reason,
      })
      .where(
        'id',
        'in',
        held.map(({ id }) => id),
      )
      .execute()
    if (!input.approve) await refuseCredited(tx, [...new Set(held.map(({ order_id: id }) => id))])
    const items = await readInvoices(
      tx,
      held.map(({ id }) => id),
    )
    const happening = happened(
      orderEvents.invoicesDecided,
      { subject: { kind: 'supplier-invoice', id: items[0]?.id ?? '' }, projectId: oneProject(items) },
      {
        invoices: items.length,
        numbers: items.slice(0, mostNamed).map(({ number }) => number),
        approved: input.approve,
        reason: input.reason,
      },
    )
    return { output: { items }, happening }
  }),
  writes(payInvoices, async ({ tx, input, now }) => {
    if (input.paidOn > todayOf(now)) throw refuse(orderRefusals.paidLater, { day: input.paidOn })
    const held = await takeIn(tx, input.invoiceIds, 'approved')
    const ids = held.map(({ id }) => id)
    await tx
      .updateTable('supplier_invoice')
      .set({ state: 'paid', paid_day: input.paidOn })
      .where('id', 'in', ids)
      .execute()
    const items = await readInvoices(tx, ids)
    const happening = happened(
      orderEvents.invoicesPaid,
      { subject: { kind: 'supplier-invoice', id: items[0]?.id ?? '' }, projectId: oneProject(items) },
      { invoices: items.length, day: input.paidOn },
    )
    return { output: { items }, happening }
  }),
]

type Held = {
  readonly id: string
  readonly number: string
  readonly entered_by: string
  readonly order_id: string
}

/** All of them in that state, held until the transaction ends with their orders; else nothing is done. */
async function takeIn(tx: Tx, ids: readonly string[], state: string): Promise<readonly Held[]> {
  const wanted = [...new Set(ids)]
  const orders = await tx
    .selectFrom('supplier_invoice')
    .select('order_id')
    .where('id', 'in', wanted)
    .distinct()
    .execute()
  if (orders.length > 0)
    await tx
      .selectFrom('purchase_order')
      .select('id')
      .where(
        'id',
        'in',
        orders.map(({ order_id: id }) => id),
      )
      .orderBy('id')
      .forUpdate()
      .execute()
  const held = await tx
    .selectFrom('supplier_invoice')
    .select(['id', 'number', 'entered_by', 'order_id'])
    .where('id', 'in', wanted)
    .where('state', '=', state)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (held.length < wanted.length) throw refuse(orderRefusals.nothingEntered, {})
  return held
}

/** A rejected invoice may leave a credit note behind that gives back what was never invoiced. */
async function refuseCredited(tx: Tx, orderIds: readonly string[]): Promise<void> {
  const rows = await selectOrders(tx)
    .where('o.id', 'in', [...orderIds])
    .execute()
  for (const { order, lines, invoiced } of await readOrderParts(tx, rows)) {
    const found = overdrawnLine(orderBalance(lines, invoiced))
    if (found === undefined) continue
    const { line } = found
    const note = await tx
      .selectFrom('supplier_invoice')
      .select('number')
      .where('order_id', '=', order.id)
      .where('kind', '=', 'credit-note')
      .where('state', '<>', 'rejected')
      .executeTakeFirst()
    throw refuse(orderRefusals.aboveInvoiced, { number: note?.number ?? order.number, line })
  }
}

function matches(search: string): ReturnType<typeof sql<boolean>> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(s.number ilike ${pattern} or p.name ilike ${pattern} or o.number ilike ${pattern}
    or i.name ilike ${pattern})`
}
