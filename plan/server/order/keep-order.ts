import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { minorDigits, moneyInWords } from '@portolan/quantity'
import {
  addOrder,
  type NewOrderLine,
  orderEvents,
  orderRefusals,
  type PurchaseOrder,
  refusals,
  reviseOrder,
} from '../../contract/index.ts'
import { orderBalance, overdrawnLine } from '../../domain/index.ts'
import { readShares, refuseOverordered, type StoredFund, takeFund } from '../fund/fund-rows.ts'
import { numberKey } from '../number-key.ts'
import { readOrderParts, takeOrder } from './order-rows.ts'
import { readOrder } from './show-order.ts'

export const keepOrderUseCases: readonly UseCase[] = [
  writes(addOrder, async (call) => await add(call)),
  writes(reviseOrder, async (call) => await revise(call)),
]

async function add(call: Call<InputOf<typeof addOrder>>): Promise<Written<PurchaseOrder>> {
  const { tx, actor, input, now } = call
  const { projectId, number, title, currency, from, to, fromFund: fundId } = input
  if (minorDigits(currency) === undefined) throw refuse(refusals.unknownCurrency, { currency })
  if (to <= from) throw refuse(orderRefusals.orderDays, { from, to })
  refuseTwice(input.lines)
  const supplier = await findSupplier(tx, input.supplierId)
  await refuseTaken(tx, number)
  const fund = fundId === null ? undefined : await takeFundFor(tx, fundId, { projectId, currency })
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('purchase_order')
    .values({
      tenant_id: actor.tenantId,
      id,
      number,
      number_key: numberKey(number),
      title,
      supplier_id: input.supplierId,
      investment_id: projectId,
      fund_id: fundId,
      currency,
      from_day: from,
      to_day: to,
      revision: 1,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  await writeRevision(call, { orderId: id, projectId, revision: 1, reason: '' }, input.lines)
  if (fund) await refuseOverordered(tx, fund, projectId)
  const happening = happened(
    orderEvents.ordered,
    { subject: { kind: 'order', id }, projectId },
    { number, title, supplier, total: totalOf(input.lines, currency), fund: fund?.name ?? null },
  )
  return { output: await readOrder(tx, id), happening }
}

async function revise(call: Call<InputOf<typeof reviseOrder>>): Promise<Written<PurchaseOrder>> {
  const { tx, input, expectedVersion } = call
  const order = await takeOrder(tx, input.orderId)
  if (order.investment_id !== input.projectId) throw refuse(common.notFound, { kind: 'order' })
  if (order.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'order', yours: expectedVersion, current: order.version })
  const { to = order.to_day, lines, reason, projectId } = input
  if (to <= order.from_day) throw refuse(orderRefusals.orderDays, { from: order.from_day, to })
  refuseTwice(lines)
  const [parts] = await readOrderParts(tx, [order])
  const short = overdrawnLine(orderBalance(lines, parts?.invoiced ?? []))
  const { currency, number, title } = order
  if (short)
    throw refuse(orderRefusals.belowInvoiced, {
      line: short.line,
      invoiced: moneyInWords({ amount: short.invoiced, currency }),
    })
  const fund = order.fund_id === null ? undefined : await takeFund(tx, order.fund_id)
  const revision = order.revision + 1
  await writeRevision(call, { orderId: order.id, projectId, revision, reason }, lines)
  await tx
    .updateTable('purchase_order')
    .set({ revision, to_day: to, version: order.version + 1 })
    .where('id', '=', order.id)
    .execute()
  if (fund) await refuseOverordered(tx, fund, projectId)
  const happening = happened(
    orderEvents.orderRevised,
    { subject: { kind: 'order', id: order.id }, projectId },
    { number, title, revision, reason, total: totalOf(lines, currency) },
  )
  return { output: await readOrder(tx, order.id), happening }
}

function refuseTwice(lines: readonly NewOrderLine[]): void {
  const seen = new Set<number>()
  for (const { line } of lines) {
    if (seen.has(line)) throw refuse(orderRefusals.lineTwice, { line })
    seen.add(line)
  }
}

function totalOf(
  lines: readonly NewOrderLine[],
  currency: string,
): { readonly amount: number; readonly currency: string } {
  return { amount: lines.reduce((sum, { amount }) => sum + amount, 0), currency }
}

async function findSupplier(tx: Tx, supplierId: string): Promise<string> {
  const party = await tx
    .selectFrom('party')
    .select('name')
    .where('id', '=', supplierId)
    .where('kind', '=', 'supplier')
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  if (party === undefined) throw refuse(orderRefusals.noSupplier, {})
  return party.name
}

async function refuseTaken(tx: Tx, number: string): Promise<void> {
  const taken = await tx
    .selectFrom('purchase_order')
    .select('title')
    .where('number_key', '=', numberKey(number))
    .executeTakeFirst()
  if (taken) throw refuse(orderRefusals.orderNumberTaken, { number, title: taken.title })
}

/** Held until the transaction ends; only where the project has something of it, in that currency. */
async function takeFundFor(
  tx: Tx,
  fundId: string,
  { projectId, currency }: { readonly projectId: string; readonly currency: string },
): Promise<StoredFund> {
  const fund = await takeFund(tx, fundId)
  const has = (await readShares(tx, [fundId])).some((share) => share.projectId === projectId)
  if (!has || fund.currency !== currency) throw refuse(orderRefusals.notInFund, { fund: fund.name })
  return fund
}

type Revising = {
  readonly orderId: string
  readonly projectId: string
  readonly revision: number
  readonly reason: string
}

async function writeRevision(
  { tx, actor, now }: Call<unknown>,
  { orderId, projectId, revision, reason }: Revising,
  lines: readonly NewOrderLine[],
): Promise<void> {
  const of = { tenant_id: actor.tenantId, order_id: orderId, revision, investment_id: projectId }
  await tx
    .insertInto('order_revision')
    .values({ ...of, reason, by_person: actor.personId ?? '', at: now })
    .execute()
  await tx
    .insertInto('order_line')
    .values(
      lines.map(({ line, category, words, amount }) => ({
        ...of,
        line,
        category,
        category_key: nameKey(category),
        words,
        amount,
      })),
    )
    .execute()
}
