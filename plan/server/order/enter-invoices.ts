import { happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { addDays, type Day, moneyInWords } from '@portolan/quantity'
import {
  enterInvoices,
  type NewInvoice,
  orderEvents,
  orderRefusals,
  type SupplierInvoice,
} from '../../contract/index.ts'
import { orderBalance, overdrawnLine } from '../../domain/index.ts'
import { numberKey } from '../number-key.ts'
import { refuseLate } from '../period/period-rows.ts'
import { readInvoices } from './invoice-rows.ts'
import { type OrderParts, readOrderParts, selectOrders } from './order-rows.ts'

export const enterInvoiceUseCases: readonly UseCase[] = [
  writes(enterInvoices, async (call) => await enter(call)),
]

/** How many numbers an event names. */
export const mostNamed = 10

async function enter(
  call: Call<InputOf<typeof enterInvoices>>,
): Promise<Written<{ items: SupplierInvoice[] }>> {
  const { tx, actor, input } = call
  const orders = await takeOrders(tx, input.invoices)
  await refuseLate(
    tx,
    actor,
    input.invoices.map(({ day }) => ({ from: day, to: addDays(day as Day, 1) })),
  )
  const ids: string[] = []
  for (const invoice of input.invoices) {
    const parts = orders.get(numberKey(invoice.order))
    if (parts === undefined) throw refuse(orderRefusals.noSuchOrder, { number: invoice.order })
    const lines = signedLines(invoice)
    await refuseDoubled(tx, invoice, parts)
    refuseAbove(invoice, { parts, lines })
    const id = await write(call, invoice, { parts, lines })
    const taken = lines.map((one) => ({ ...one, orderId: parts.order.id, invoiceId: id, state: 'entered' }))
    orders.set(numberKey(invoice.order), { ...parts, invoiced: [...parts.invoiced, ...taken] })
    ids.push(id)
  }
  const items = await readInvoices(tx, ids)
  const [only, ...others] = items
  const happening = happened(
    orderEvents.invoicesEntered,
    { subject: { kind: 'supplier-invoice', id: only?.id ?? '' }, projectId: oneProject(items) },
    { invoices: 1 + others.length, numbers: items.slice(0, mostNamed).map(({ number }) => number) },
  )
  return { output: { items }, happening }
}

/** An event about invoices of several projects is about the organisation. */
export function oneProject(items: readonly SupplierInvoice[]): string | undefined {
  const projects = new Set(items.map(({ projectId }) => projectId))
  return projects.size === 1 ? items[0]?.projectId : undefined
}

/** By the key of their number, all held in one order, so that two who enter together do not wait for each other. */
async function takeOrders(tx: Tx, invoices: readonly NewInvoice[]): Promise<Map<string, OrderParts>> {
  const keys = [...new Set(invoices.map(({ order }) => numberKey(order)))]
  const held = await tx
    .selectFrom('purchase_order')
    .select('id')
    .where('number_key', 'in', keys)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (held.length === 0) return new Map()
  const rows = await selectOrders(tx)
    .where(
      'o.id',
      'in',
      held.map(({ id }) => id),
    )
    .execute()
  return new Map((await readOrderParts(tx, rows)).map((parts) => [parts.order.number_key, parts]))
}

type Line = { readonly line: number; readonly amount: number }

/** The same line named twice is one. */
function signedLines({ kind, lines }: NewInvoice): readonly Line[] {
  const sums = new Map<number, number>()
  const sign = kind === 'credit-note' ? -1 : 1
  for (const { line, amount } of lines) sums.set(line, (sums.get(line) ?? 0) + sign * amount)
  return [...sums].map(([line, amount]) => ({ line, amount }))
}

async function refuseDoubled(tx: Tx, { number }: NewInvoice, { order }: OrderParts): Promise<void> {
  // Two who enter the same one at once, against two orders, come one after the other.
  await tx.selectFrom('party').select('id').where('id', '=', order.supplier_id).forUpdate().execute()
  const first = await tx
    .selectFrom('supplier_invoice as s')
    .innerJoin('purchase_order as o', (join) =>
      join.onRef('o.tenant_id', '=', 's.tenant_id').onRef('o.id', '=', 's.order_id'),
    )
    .select(['s.number', 's.day', 'o.number as order'])
    .where('s.supplier_id', '=', order.supplier_id)
    .where('s.number_key', '=', numberKey(number))
    .where('s.state', '<>', 'rejected')
    .executeTakeFirst()
  if (first)
    throw refuse(orderRefusals.doubledInvoice, {
      number: first.number,
      supplier: order.supplier,
      order: first.order,
      day: first.day,
    })
}

type Within = { readonly parts: OrderParts; readonly lines: readonly Line[] }

function refuseAbove({ number }: NewInvoice, { parts, lines }: Within): void {
  const before = orderBalance(parts.lines, parts.invoiced)
  const found = overdrawnLine(orderBalance(parts.lines, [...parts.invoiced, ...lines]))
  if (found === undefined) return
  const { line, invoiced } = found
  if (invoiced < 0) throw refuse(orderRefusals.aboveInvoiced, { number, line })
  const open = before.lines.find((one) => one.line === line)?.open ?? 0
  const left = moneyInWords({ amount: open, currency: parts.order.currency })
  throw refuse(orderRefusals.aboveOrder, { number, line, left })
}

async function write(
  { tx, actor, now }: Call<unknown>,
  invoice: NewInvoice,
  { parts: { order }, lines }: Within,
): Promise<string> {
  const id = uuidv7(Date.parse(now))
  const of = { tenant_id: actor.tenantId, investment_id: order.investment_id }
  await tx
    .insertInto('supplier_invoice')
    .values({
      ...of,
      id,
      order_id: order.id,
      supplier_id: order.supplier_id,
      number: invoice.number,
      number_key: numberKey(invoice.number),
      kind: invoice.kind,
      day: invoice.day,
      due_day: invoice.due,
      words: invoice.words,
      state: 'entered',
      entered_by: actor.personId ?? '',
      entered_at: now,
    })
    .execute()
  await tx
    .insertInto('invoice_line')
    .values(lines.map(({ line, amount }) => ({ ...of, invoice_id: id, line, amount })))
    .execute()
  return id
}
