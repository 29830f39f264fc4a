import { allows } from '@portolan/contract'
import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { asCount, asDay, told } from '@portolan/quantity'
import { sql } from 'kysely'
import { agreementPermissions, fundPermissions, orderPermissions } from '../../contract/index.ts'

/** What others asked for or told, and somebody else says yes or no to: tranches, invoices, milestones. */
export const spendingDuties: readonly DutyKind[] = [
  { kind: 'plan.release-tranche', read: tranchesToRelease },
  { kind: 'plan.approve-invoices', read: invoicesToApprove },
  { kind: 'plan.confirm-milestone', read: milestonesToConfirm },
]

type Waiting = { readonly id: string; readonly name: string; readonly of: string; readonly by: string }

async function tranchesToRelease({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  if (!allows(fundPermissions.release, actor.grants)) return []
  const { rows } = await sql<Waiting & { fundId: string; due: string; since: string }>`
    select t.id, t.name, f.name as of, p.name as by, f.id as "fundId", t.due_day::text as due, t.asked_at::date::text as since
    from fund_tranche t join fund f on f.id = t.fund_id join person p on p.id = t.asked_by
    where t.state = 'asked' and t.asked_by <> ${actor.personId}::uuid order by t.due_day, t.id limit 50`.execute(
    tx,
  )
  return rows.map(({ id, name, of: fund, by, fundId, due, since }) => ({
    id,
    due,
    since,
    opens: `/funds/${fundId}`,
    ...told(
      'plan:duty.release-tranche',
    )`Release the tranche “${{ name }}” of “${{ fund }}”, or not: ${{ by }} asked for it.`,
  }))
}

async function invoicesToApprove({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  if (!allows(orderPermissions.approveInvoices, actor.grants)) return []
  const { rows } = await sql<{ invoices: number; due: string | null; since: string | null }>`
    select count(*)::integer as invoices, min(due_day)::text as due, min(entered_at)::date::text as since
    from supplier_invoice where state = 'entered' and entered_by <> ${actor.personId}::uuid`.execute(tx)
  const { invoices = 0, due = null, since = null } = rows[0] ?? {}
  if (invoices === 0) return []
  return [
    {
      id: 'invoices',
      due,
      since,
      opens: '/money/orders?view=invoices&state=entered',
      ...told(
        'plan:duty.approve-invoices',
      )`Approve ${{ invoices: asCount(invoices, 'invoice') }} of suppliers, or reject them.`,
    },
  ]
}

async function milestonesToConfirm({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  if (!allows(agreementPermissions.keep, actor.grants)) return []
  const { rows } = await sql<Waiting & { agreementId: string; day: string; since: string }>`
    select m.id, m.name, a.number as of, p.name as by, a.id as "agreementId", m.reached_day::text as day,
      m.told_at::date::text as since
    from agreement_milestone m join agreement a on a.id = m.agreement_id join person p on p.id = m.told_by
    where m.state = 'told' and m.told_by <> ${actor.personId}::uuid order by m.told_at, m.id limit 50`.execute(
    tx,
  )
  return rows.map(({ id, name, of: number, by, agreementId, day, since }) => ({
    id,
    since,
    opens: `/money/agreements?agreement=${agreementId}`,
    ...told(
      'plan:duty.confirm-milestone',
    )`Confirm that “${{ name }}” of ${{ number }} was reached on ${{ day: asDay(day) }}, or not: ${{ by }} tells it.`,
  }))
}
