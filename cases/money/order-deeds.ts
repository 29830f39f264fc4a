import {
  addOrder,
  addParty,
  decideInvoices,
  enterInvoices,
  listInvoiceReconciliation,
  listParties,
  listSupplierInvoices,
  noteInvoiceDifference,
  payInvoices,
  reviseOrder,
  type SupplierInvoice,
} from '@portolan/plan/contract'
import { addDays, addMonths, type Day, startOfMonth } from '@portolan/quantity'
import { giveFor } from './fund-deeds.ts'
import { controllerId, type MoneyDeed, type MoneyParts, type MoneyStage } from './money-stage.ts'
import type { PlannedOrder } from './planned-orders.ts'

const approver = 'Lars Eriksen'

/**
 * Orders by those who manage, each before its first invoice; on the 9th finance enters the invoices of the month before,
 * on the 10th somebody else approves them, a month later they are paid. Of the last month a few wait.
 */
export function orderDeeds(orders: readonly PlannedOrder[], parts: MoneyParts): readonly MoneyDeed[] {
  const deeds = orders.map((order, at) =>
    deed(order.day, 17, async (stage) => await place(stage, order, at % 9 === 4)),
  )
  const thisMonth = startOfMonth(parts.monday)
  for (let month = -12; month < 0; month += 1) {
    const first = addMonths(thisMonth, month)
    const next = addMonths(first, 1)
    const isLast = month === -1
    deeds.push(deed(addDays(next, 8), 10, async (stage) => await enter(stage, orders, first)))
    deeds.push(deed(addDays(next, 9), 11, async (stage) => await approve(stage, isLast ? 4 : 0)))
    deeds.push(deed(addDays(next, 12), 11, async (stage) => await pay(stage, isLast)))
    if (month === -2) deeds.push(deed(addDays(next, 12), 12, async (stage) => await explain(stage)))
  }
  return deeds
}

async function place(stage: MoneyStage, order: PlannedOrder, revised: boolean): Promise<void> {
  const { acting, ids, founder, now, projects } = stage
  const projectId = projects.get(order.course.story.code)?.id
  if (projectId === undefined) throw new Error(`${order.number} comes before its project.`)
  const manager = ids.get(order.course.story.manager) ?? founder
  const line = { line: 1, category: order.category, words: order.title.split(',')[0] ?? '' }
  const { number, title, from, to, amount } = order
  const placed = await acting.act(addOrder, manager, now, {
    projectId,
    number,
    title,
    supplierId: await supplierOf(stage, order.supplier),
    fromFund: order.fromFund ? await giveFor(stage, order, projectId) : null,
    currency: 'EUR',
    from,
    to,
    lines: [{ ...line, amount: revised ? Math.round(amount * 0.9) : amount }],
  })
  if (!revised) return
  const more = { projectId, orderId: placed.id, reason: 'More seats than planned at first' }
  await acting.act(
    reviseOrder,
    manager,
    now,
    { ...more, lines: [{ ...line, amount }] },
    { version: placed.version },
  )
}

async function supplierOf(stage: MoneyStage, name: string): Promise<string> {
  const { acting, now } = stage
  const by = controllerId(stage)
  const { items } = await acting.act(listParties, by, now, { kind: 'supplier' })
  return (
    items.find((one) => one.name === name)?.id ??
    (await acting.act(addParty, by, now, { kind: 'supplier', name })).id
  )
}

/** The invoices that the ledger booked in a month. */
async function enter(stage: MoneyStage, orders: readonly PlannedOrder[], first: Day): Promise<void> {
  const next = addMonths(first, 1)
  const invoices = orders.flatMap(({ number, invoices: all }) =>
    all
      .filter(({ day }) => day >= first && day < next)
      .map(({ document, day, money }) => ({
        order: number,
        number: document.slice(-4),
        day,
        due: addDays(day, 30),
        lines: [{ line: 1, amount: money.amount }],
      })),
  )
  const [odd, ...others] = invoices
  if (odd === undefined) return
  const [line] = odd.lines
  const amount = (line?.amount ?? 0) - (isOdd(first) ? 4_500 : 0)
  await stage.acting.act(enterInvoices, controllerId(stage), stage.now, {
    invoices: [{ ...odd, lines: [{ line: 1, amount }] }, ...others],
  })
}

/** Every third month the supplier asks for less than the bank took. */
function isOdd(first: Day): boolean {
  return Number(first.slice(5, 7)) % 3 === 0
}

async function waiting(
  stage: MoneyStage,
  state: 'entered' | 'approved',
): Promise<readonly SupplierInvoice[]> {
  const input = { state, limit: 500 } as const
  const { items } = await stage.acting.act(listSupplierInvoices, controllerId(stage), stage.now, input)
  return items
}

async function approve(stage: MoneyStage, left: number): Promise<void> {
  const invoices = await waiting(stage, 'entered')
  const invoiceIds = invoices.slice(left).map(({ id }) => id)
  if (invoiceIds.length === 0) return
  const by = stage.ids.get(approver) ?? stage.founder
  await stage.acting.act(decideInvoices, by, stage.now, { invoiceIds, approve: true })
}

/** Those that are due; of the last month the run is still to come. */
async function pay(stage: MoneyStage, isLast: boolean): Promise<void> {
  const today = stage.now.slice(0, 10)
  const due = (await waiting(stage, 'approved')).filter((one) => (one.due ?? '') <= addDays(today as Day, 20))
  const invoiceIds = due.slice(isLast ? 3 : 0).map(({ id }) => id)
  if (invoiceIds.length === 0) return
  await stage.acting.act(payInvoices, controllerId(stage), stage.now, { invoiceIds, paidOn: today })
}

async function explain(stage: MoneyStage): Promise<void> {
  const by = controllerId(stage)
  const { items } = await stage.acting.act(listInvoiceReconciliation, by, stage.now, {})
  const words = 'Bank charges that the bank took and the supplier does not ask for.'
  for (const { projectId, supplier, category, period, difference } of items)
    if (difference.amount === -4_500)
      await stage.acting.act(noteInvoiceDifference, by, stage.now, {
        projectId,
        supplierId: supplier.id,
        category,
        currency: difference.currency,
        period,
        words,
      })
}

function deed(day: Day, hour: number, tell: MoneyDeed['tell']): MoneyDeed {
  return { what: 'money', day, hour, tell }
}
