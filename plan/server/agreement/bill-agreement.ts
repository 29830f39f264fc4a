import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { addDays, type Day, moneyInWords } from '@portolan/quantity'
import {
  type PartyAgreement,
  agreementEvents,
  agreementRefusals,
  billAgreement,
  settleBilledInvoice,
} from '../../contract/index.ts'
import { leftToBill, termsOfBill } from '../../domain/index.ts'
import { numberKey } from '../number-key.ts'
import { refuseLate } from '../period/period-rows.ts'
import { todayOf } from '../today-of.ts'
import { billedOf, readParts, takeAgreement, type WithParts } from './agreement-rows.ts'
import { readAgreement } from './show-agreement.ts'

export const billAgreementUseCases: readonly UseCase[] = [
  writes(billAgreement, async (call) => await bill(call)),
  writes(settleBilledInvoice, async ({ tx, input, now, expectedVersion }) => {
    const place = await tx
      .selectFrom('billed_invoice')
      .select('agreement_id')
      .where('id', '=', input.billedInvoiceId)
      .executeTakeFirst()
    if (place === undefined) throw refuse(common.notFound, { kind: 'invoice' })
    const { number } = await takeAgreement(tx, place.agreement_id)
    const row = await tx
      .selectFrom('billed_invoice')
      .selectAll()
      .where('id', '=', input.billedInvoiceId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (row.version !== expectedVersion)
      throw refuse(common.stale, { kind: 'invoice', yours: expectedVersion, current: row.version })
    if (row.state !== 'issued') throw refuse(agreementRefusals.invoiceSettled, { state: row.state })
    const { paidOn, reason } = input
    if (paidOn !== null && paidOn > todayOf(now))
      throw refuse(agreementRefusals.reachedLater, { day: paidOn })
    await tx
      .updateTable('billed_invoice')
      .set({
        state: paidOn === null ? 'cancelled' : 'paid',
        paid_day: paidOn,
        reason,
        version: row.version + 1,
      })
      .where('id', '=', row.id)
      .execute()
    const happening = happened(
      agreementEvents.billSettled,
      { subject: { kind: 'agreement', id: row.agreement_id }, projectId: row.investment_id ?? undefined },
      { number, invoice: row.number, paid: paidOn !== null },
    )
    return { output: await readAgreement(tx, row.agreement_id, todayOf(now)), happening }
  }),
]

async function bill(call: Call<InputOf<typeof billAgreement>>): Promise<Written<PartyAgreement>> {
  const { tx, actor, input, now } = call
  const row = await takeAgreement(tx, input.agreementId)
  const [parts] = await readParts(tx, [row], todayOf(now))
  if (parts === undefined) throw refuse(common.notFound, { kind: 'agreement' })
  const amount = amountOf(parts, input)
  refuseAbove(parts, amount)
  await refuseTaken(tx, input.number)
  const day = input.day as Day
  await refuseLate(tx, actor, [{ from: day, to: addDays(day, 1) }])
  const { due, retained } = termsOfBill(billedOf(parts), { day, amount })
  await tx
    .insertInto('billed_invoice')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      agreement_id: row.id,
      investment_id: row.investment_id,
      milestone_id: input.milestoneId ?? null,
      number: input.number,
      number_key: numberKey(input.number),
      day,
      due_day: due,
      amount,
      retained,
      words: input.words,
      state: 'issued',
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  const happening = happened(
    agreementEvents.agreementBilled,
    { subject: { kind: 'agreement', id: row.id }, projectId: row.investment_id ?? undefined },
    { number: row.number, title: row.title, invoice: input.number, day, amount },
  )
  return { output: await readAgreement(tx, row.id, todayOf(now)), happening }
}

/** That of its milestone once that is reached, or what is said. */
function amountOf(parts: WithParts, { milestoneId, amount }: InputOf<typeof billAgreement>): number {
  if (milestoneId === undefined) {
    const byMilestones = parts.row.basis === 'fixed-price' || parts.row.basis === 'outcome'
    if (amount !== undefined && !byMilestones) return amount
    throw refuse(byMilestones ? agreementRefusals.billByMilestones : agreementRefusals.amountMissing, {})
  }
  const milestone = parts.milestones.find(({ id }) => id === milestoneId)
  if (milestone === undefined) throw refuse(common.notFound, { kind: 'milestone' })
  const { name, state } = milestone
  if (state !== 'reached') throw refuse(agreementRefusals.notReached, { name })
  const before = parts.invoices.find((one) => one.milestoneId === milestoneId && one.state !== 'cancelled')
  if (before !== undefined) throw refuse(agreementRefusals.billedTwice, { name, number: before.number })
  return milestone.amount
}

function refuseAbove(parts: WithParts, amount: number): void {
  const billed = parts.invoices
    .filter(({ state }) => state !== 'cancelled')
    .reduce((sum, { units }) => sum + units, 0)
  const left = leftToBill(billedOf(parts), billed)
  if (left === null || amount <= left) return
  const { currency } = parts.row
  throw refuse(agreementRefusals.aboveValue, {
    amount: moneyInWords({ amount, currency }),
    left: moneyInWords({ amount: left, currency }),
  })
}

async function refuseTaken(tx: Tx, number: string): Promise<void> {
  const taken = await tx
    .selectFrom('billed_invoice as b')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.tenant_id', '=', 'b.tenant_id').onRef('a.id', '=', 'b.agreement_id'),
    )
    .select(['a.number', 'a.title'])
    .where('b.number_key', '=', numberKey(number))
    .executeTakeFirst()
  if (taken)
    throw refuse(agreementRefusals.invoiceNumberTaken, {
      number,
      agreement: `${taken.number} “${taken.title}”`,
    })
}
