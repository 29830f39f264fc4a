import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import type { Day } from '@portolan/quantity'
import {
  type PartyAgreement,
  type AgreementMilestone,
  listAgreements,
  listProjectAgreements,
  showAgreement,
} from '../../contract/index.ts'
import { billingPlan } from '../../domain/index.ts'
import { todayOf } from '../today-of.ts'
import { billedOf, readParts, selectAgreements, stateOf, toRow, type WithParts } from './agreement-rows.ts'

export const showAgreementUseCases: readonly UseCase[] = [
  reads(listAgreements, async ({ tx, input, now }) => {
    const today = todayOf(now)
    let query = selectAgreements(tx).orderBy('a.from_day', 'desc').orderBy('a.number', 'desc')
    if (input.side) query = query.where('p.kind', '=', input.side)
    if (input.basis) query = query.where('a.basis', '=', input.basis)
    const words = input.search?.trim().toLowerCase() ?? ''
    const rows = (await query.execute()).filter(
      ({ number, title, party_name: party, project_name: project }) =>
        [number, title, party, project ?? ''].some((text) => text.toLowerCase().includes(words)),
    )
    const items = (await readParts(tx, rows, today)).map((parts) => toRow(parts, today))
    return { items: input.run === undefined ? items : items.filter(({ run }) => run === input.run) }
  }),
  reads(listProjectAgreements, async ({ tx, input, now }) => {
    const rows = await selectAgreements(tx)
      .where('a.investment_id', '=', input.projectId)
      .orderBy('a.from_day')
      .orderBy('a.number')
      .execute()
    const today = todayOf(now)
    return { items: (await readParts(tx, rows, today)).map((parts) => toAgreement(parts, today)) }
  }),
  reads(
    showAgreement,
    async ({ tx, input, now }) => await readAgreement(tx, input.agreementId, todayOf(now)),
  ),
]

export async function readAgreement(tx: Tx, agreementId: string, today: Day): Promise<PartyAgreement> {
  const rows = await selectAgreements(tx).where('a.id', '=', agreementId).execute()
  const [parts] = await readParts(tx, rows, today)
  if (parts === undefined) throw refuse(common.notFound, { kind: 'agreement' })
  return toAgreement(parts, today)
}

function toAgreement(parts: WithParts, today: Day): PartyAgreement {
  const { row, milestones, invoices } = parts
  const { bills, findings } = billingPlan(billedOf(parts))
  const names = new Map(milestones.map(({ id, name }) => [id, name]))
  const money = (amount: number): { amount: number; currency: string } => ({ amount, currency: row.currency })
  return {
    ...toRow(parts, today),
    list: milestones.map((one): AgreementMilestone => ({
      id: one.id,
      name: one.name,
      due: one.due_day,
      amount: money(one.amount),
      condition: one.condition,
      state: stateOf(one.state),
      reachedOn: one.reached_day,
      evidence: one.evidence,
      toldBy: one.teller,
      confirmedBy: one.confirmer,
      reason: one.reason,
      billed:
        invoices.find(({ milestoneId, state }) => milestoneId === one.id && state !== 'cancelled')?.number ??
        null,
    })),
    plan: bills.map(({ id, day, due, amount, retained }) => ({
      id,
      name: names.get(id) ?? null,
      day,
      due,
      amount: money(amount),
      retained: money(retained),
    })),
    invoices: [...invoices],
    findings: findings.map(({ sentence, wording }) => ({ sentence, wording })),
  }
}
