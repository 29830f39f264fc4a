import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Day } from '@portolan/quantity'
import {
  type AgreementBasis,
  agreementBases,
  type AgreementRow,
  billedStates,
  type BilledInvoice,
  milestoneStates,
  payFrom,
} from '../../contract/index.ts'
import { type Billed, billingPlan } from '../../domain/index.ts'

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectAgreements(tx: Tx) {
  return tx
    .selectFrom('agreement as a')
    .innerJoin('party as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.party_id'),
    )
    .leftJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'a.tenant_id').onRef('i.id', '=', 'a.investment_id'),
    )
    .selectAll('a')
    .select(['p.name as party_name', 'p.kind as party_kind', 'i.name as project_name', 'i.manager_id'])
}

export type StoredAgreement = Awaited<
  ReturnType<ReturnType<typeof selectAgreements>['executeTakeFirstOrThrow']>
>

/** Held until the transaction ends, so that two who bill it come one after the other. */
export async function takeAgreement(
  tx: Tx,
  agreementId: string,
  expectedVersion?: number,
): Promise<StoredAgreement> {
  await tx.selectFrom('agreement').select('id').where('id', '=', agreementId).forUpdate().execute()
  const row = await selectAgreements(tx).where('a.id', '=', agreementId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'agreement' })
  if (expectedVersion !== undefined && row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'agreement', yours: expectedVersion, current: row.version })
  return row
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectMilestones(tx: Tx) {
  return tx
    .selectFrom('agreement_milestone as m')
    .leftJoin('person as t', (join) =>
      join.onRef('t.tenant_id', '=', 'm.tenant_id').onRef('t.id', '=', 'm.told_by'),
    )
    .leftJoin('person as c', (join) =>
      join.onRef('c.tenant_id', '=', 'm.tenant_id').onRef('c.id', '=', 'm.confirmed_by'),
    )
    .selectAll('m')
    .select(['t.name as teller', 'c.name as confirmer'])
    .orderBy('m.position')
}

export type StoredMilestone = Awaited<
  ReturnType<ReturnType<typeof selectMilestones>['executeTakeFirstOrThrow']>
>
export type StoredBill = BilledInvoice & {
  readonly agreementId: string
  readonly milestoneId: string | null
  readonly units: number
}

export type WithParts = {
  readonly row: StoredAgreement
  readonly milestones: readonly StoredMilestone[]
  readonly invoices: readonly StoredBill[]
}

/** Agreements with their milestones and invoices, three queries for all of them. */
export async function readParts(
  tx: Tx,
  rows: readonly StoredAgreement[],
  today: Day,
): Promise<readonly WithParts[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const milestones = await selectMilestones(tx).where('m.agreement_id', 'in', ids).execute()
  const invoices = await readBills(tx, rows, today)
  return rows.map((row) => ({
    row,
    milestones: milestones.filter((one) => one.agreement_id === row.id),
    invoices: invoices.filter((one) => one.agreementId === row.id),
  }))
}

async function readBills(
  tx: Tx,
  rows: readonly StoredAgreement[],
  today: Day,
): Promise<readonly StoredBill[]> {
  const currencies = new Map(rows.map(({ id, currency }) => [id, currency]))
  const found = await tx
    .selectFrom('billed_invoice as b')
    .leftJoin('agreement_milestone as m', (join) =>
      join.onRef('m.tenant_id', '=', 'b.tenant_id').onRef('m.id', '=', 'b.milestone_id'),
    )
    .selectAll('b')
    .select('m.name as milestone')
    .where('b.agreement_id', 'in', [...currencies.keys()])
    .orderBy('b.day')
    .orderBy('b.number')
    .execute()
  return found.map((bill) => {
    const money = (amount: number): { amount: number; currency: string } => ({
      amount,
      currency: currencies.get(bill.agreement_id) ?? '',
    })
    return {
      id: bill.id,
      agreementId: bill.agreement_id,
      milestoneId: bill.milestone_id,
      units: bill.amount,
      number: bill.number,
      day: bill.day,
      due: bill.due_day,
      milestone: bill.milestone,
      words: bill.words,
      amount: money(bill.amount),
      retained: money(bill.retained),
      state: billedStates.find((one) => one === bill.state) ?? 'issued',
      paidOn: bill.paid_day,
      overdue: bill.state === 'issued' && bill.due_day < today,
      reason: bill.reason,
      version: bill.version,
    }
  })
}

export function billedOf({ row, milestones }: Pick<WithParts, 'row' | 'milestones'>): Billed {
  return {
    id: row.id,
    basis: basisOf(row.basis),
    from: row.from_day as Day,
    to: row.to_day as Day,
    currency: row.currency,
    amount: row.amount,
    terms: termsOf(row),
    milestones: milestones.map(({ id, due_day: due, amount }) => ({ id, due: due as Day, amount })),
  }
}

export function toRow(parts: WithParts, today: Day): AgreementRow {
  const { row, milestones, invoices } = parts
  const open = milestones.filter(({ state }) => stateOf(state) !== 'reached')
  const standing = invoices.filter(({ state }) => state !== 'cancelled')
  const sum = (of: readonly StoredBill[]): { amount: number; currency: string } => ({
    amount: of.reduce((all, { units }) => all + units, 0),
    currency: row.currency,
  })
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    side: row.party_kind === 'supplier' ? 'supplier' : 'customer',
    party: { id: row.party_id, name: row.party_name },
    projectId: row.investment_id,
    project: row.investment_id === null ? null : { id: row.investment_id, name: row.project_name ?? '' },
    basis: basisOf(row.basis),
    from: row.from_day,
    to: row.to_day,
    run: row.from_day > today ? 'ahead' : row.to_day <= today ? 'over' : 'running',
    currency: row.currency,
    terms: termsOf(row),
    milestones: milestones.length,
    reached: milestones.length - open.length,
    toConfirm: open.filter(({ state }) => state === 'told').length,
    next: open.map(({ due_day: due }) => due).toSorted()[0] ?? null,
    amount: { amount: row.amount, currency: row.currency },
    value: { amount: billingPlan(billedOf(parts)).value, currency: row.currency },
    billed: sum(standing),
    paid: sum(standing.filter(({ state }) => state === 'paid')),
    overdue: sum(standing.filter(({ overdue }) => overdue)),
    version: row.version,
  }
}

export function stateOf(state: string): (typeof milestoneStates)[number] {
  return milestoneStates.find((one) => one === state) ?? 'open'
}

function basisOf(basis: string): AgreementBasis {
  return agreementBases.find((one) => one === basis) ?? 'time-and-material'
}

function termsOf(row: StoredAgreement): AgreementRow['terms'] {
  return {
    days: row.pay_days,
    from: payFrom.find((one) => one === row.pay_from) ?? 'invoice',
    retention: row.retention,
    retentionDays: row.retention_days,
  }
}
