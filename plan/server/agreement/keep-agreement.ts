import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { minorDigits, moneyInWords } from '@portolan/quantity'
import {
  addAgreement,
  type PartyAgreement,
  type AgreementBasis,
  agreementEvents,
  agreementRefusals,
  changeAgreement,
  type NewMilestone,
  refusals,
} from '../../contract/index.ts'
import { leftToBill } from '../../domain/index.ts'
import { numberKey } from '../number-key.ts'
import { todayOf } from '../today-of.ts'
import { billedOf, readParts, stateOf, type StoredMilestone, takeAgreement } from './agreement-rows.ts'
import { readAgreement } from './show-agreement.ts'

export const keepAgreementUseCases: readonly UseCase[] = [
  writes(addAgreement, async (call) => await add(call)),
  writes(changeAgreement, async (call) => await change(call)),
]

async function add(call: Call<InputOf<typeof addAgreement>>): Promise<Written<PartyAgreement>> {
  const { tx, actor, input, now } = call
  const { currency, basis, milestones } = input
  if (minorDigits(currency) === undefined) throw refuse(refusals.unknownCurrency, { currency })
  const amount = basis === 'outcome' ? 0 : input.amount
  refuseUnfit({ ...input, amount }, milestones)
  const party = await findPartner(tx, input.partyId)
  if (input.forProject !== null) await refuseUnseen(tx, input.forProject)
  await refuseTaken(tx, input.number)
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('agreement')
    .values({
      tenant_id: actor.tenantId,
      id,
      number: input.number,
      number_key: numberKey(input.number),
      title: input.title,
      party_id: input.partyId,
      investment_id: input.forProject,
      basis,
      from_day: input.from,
      to_day: input.to,
      currency,
      amount,
      ...termColumns(input.terms),
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  await writeMilestones(call, { agreementId: id, projectId: input.forProject, begin: 0 }, milestones)
  const happening = happened(
    agreementEvents.agreementAdded,
    { subject: { kind: 'agreement', id }, projectId: input.forProject ?? undefined },
    { number: input.number, title: input.title, party, basis, amount },
  )
  return { output: await readAgreement(tx, id, todayOf(now)), happening }
}

async function change(call: Call<InputOf<typeof changeAgreement>>): Promise<Written<PartyAgreement>> {
  const { tx, input, now, expectedVersion } = call
  const row = await takeAgreement(tx, input.agreementId, expectedVersion)
  const [parts] = await readParts(tx, [row], todayOf(now))
  if (parts === undefined) throw refuse(common.notFound, { kind: 'agreement' })
  const fixed = parts.milestones.filter(({ state }) => stateOf(state) !== 'open')
  const kept = input.milestones === undefined ? parts.milestones : fixed
  const { basis, currency } = billedOf(parts)
  const amount = basis === 'outcome' ? 0 : (input.amount ?? row.amount)
  const { title = row.title, to = row.to_day, milestones = [] } = input
  refuseUnfit({ basis, currency, from: row.from_day, to, amount }, [...kept, ...milestones])
  await tx
    .updateTable('agreement')
    .set({
      title,
      to_day: to,
      amount,
      ...(input.terms ? termColumns(input.terms) : {}),
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  if (input.milestones !== undefined) {
    const open = parts.milestones.filter(({ state }) => stateOf(state) === 'open')
    await takeAway(tx, open)
    const begin = Math.max(0, ...kept.map(({ position }) => position + 1))
    await writeMilestones(call, { agreementId: row.id, projectId: row.investment_id, begin }, milestones)
  }
  await refuseBelowBilled(call, row.id)
  const { agreementId: _, ...given } = input
  const happening = happened(
    agreementEvents.agreementChanged,
    { subject: { kind: 'agreement', id: row.id }, projectId: row.investment_id ?? undefined },
    { number: row.number, title, fields: Object.keys(given), amount },
  )
  return { output: await readAgreement(tx, row.id, todayOf(now)), happening }
}

type Terms = InputOf<typeof addAgreement>['terms']

function termColumns({ days, from, retention, retentionDays }: Terms): {
  pay_days: number
  pay_from: string
  retention: number
  retention_days: number
} {
  return { pay_days: days, pay_from: from, retention, retention_days: retentionDays }
}

type Fitting = {
  readonly basis: AgreementBasis
  readonly currency: string
  readonly from: string
  readonly to: string
  readonly amount: number
}

function refuseUnfit(
  { basis, currency, from, to, amount }: Fitting,
  milestones: readonly { readonly amount: number }[],
): void {
  if (to <= from) throw refuse(agreementRefusals.daysReversed, { from, to })
  const byMilestones = basis === 'fixed-price' || basis === 'outcome'
  if (!byMilestones && milestones.length > 0) throw refuse(agreementRefusals.noMilestonesThere, {})
  const sum = milestones.reduce((all, one) => all + one.amount, 0)
  if (basis === 'fixed-price' && sum !== amount)
    throw refuse(agreementRefusals.milestonesDiffer, {
      milestones: moneyInWords({ amount: sum, currency }),
      price: moneyInWords({ amount, currency }),
    })
}

async function findPartner(tx: Tx, partyId: string): Promise<string> {
  const party = await tx
    .selectFrom('party')
    .select(['name', 'kind'])
    .where('id', '=', partyId)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  if (party === undefined || party.kind === 'organisation-unit')
    throw refuse(agreementRefusals.noSuchPartner, {})
  return party.name
}

async function refuseUnseen(tx: Tx, projectId: string): Promise<void> {
  const project = await tx
    .selectFrom('investment')
    .select('id')
    .where('id', '=', projectId)
    .executeTakeFirst()
  if (project === undefined) throw refuse(common.notFound, { kind: 'project' })
}

async function refuseTaken(tx: Tx, number: string): Promise<void> {
  const taken = await tx
    .selectFrom('agreement')
    .select('title')
    .where('number_key', '=', numberKey(number))
    .executeTakeFirst()
  if (taken) throw refuse(agreementRefusals.agreementNumberTaken, { number, title: taken.title })
}

type Within = { readonly agreementId: string; readonly projectId: string | null; readonly begin: number }

async function writeMilestones(
  { tx, actor, now }: Call<unknown>,
  { agreementId, projectId, begin }: Within,
  milestones: readonly NewMilestone[],
): Promise<void> {
  if (milestones.length === 0) return
  const rows = milestones.map((one, at) => ({
    tenant_id: actor.tenantId,
    id: uuidv7(Date.parse(now)),
    agreement_id: agreementId,
    investment_id: projectId,
    position: begin + at,
    name: one.name,
    due_day: one.due,
    amount: one.amount,
    condition: one.condition,
    state: 'open',
  }))
  await tx.insertInto('agreement_milestone').values(rows).execute()
}

/** Milestones of a cancelled invoice stay its words only. */
async function takeAway(tx: Tx, open: readonly StoredMilestone[]): Promise<void> {
  const ids = open.map(({ id }) => id)
  if (ids.length === 0) return
  await tx
    .updateTable('billed_invoice')
    .set({ milestone_id: null })
    .where('milestone_id', 'in', ids)
    .execute()
  await tx.deleteFrom('agreement_milestone').where('id', 'in', ids).execute()
}

/** What is billed was agreed, and stays so. */
async function refuseBelowBilled({ tx, now }: Call<unknown>, agreementId: string): Promise<void> {
  const row = await takeAgreement(tx, agreementId)
  const [parts] = await readParts(tx, [row], todayOf(now))
  if (parts === undefined) return
  const billed = parts.invoices
    .filter(({ state }) => state !== 'cancelled')
    .reduce((sum, { units }) => sum + units, 0)
  const left = leftToBill(billedOf(parts), billed)
  if (left === null || left >= 0) return
  const { currency } = row
  throw refuse(agreementRefusals.aboveValue, {
    amount: moneyInWords({ amount: billed, currency }),
    left: moneyInWords({ amount: billed + left, currency }),
  })
}
