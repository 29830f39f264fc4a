import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { asDay, told } from '@portolan/quantity'
import { sql } from 'kysely'
import { accessDuties } from '../access/access-duties.ts'
import { challengeDuties } from '../challenge/challenge-duties.ts'
import { contingencyDuties } from '../contingency/contingency-duties.ts'
import { accountDuties } from '../control-account/account-duties.ts'
import { healthPolicyDuties } from '../health-policy/health-policy-duties.ts'
import { closureDuties } from '../closure/closure-duties.ts'
import { exceptionDuties } from '../exception/exception-duties.ts'
import { overdueActions } from '../action/action-duties.ts'
import { entriesAsking, promisesWaiting } from '../raid/raid-duties.ts'
import { statusToConfirm } from '../status/status-duties.ts'
import { minutesToApprove } from '../meeting/meeting-duties.ts'

/** What oversight waits for: a word of those who manage, and of those whose question came to nothing. */
export const oversightDuties: readonly DutyKind[] = [
  { kind: 'oversight.confirm-status', read: statusToConfirm },
  { kind: 'oversight.report', read: oldEvidence },
  { kind: 'oversight.explain', read: unexplained },
  { kind: 'oversight.ask-anew', read: brokenQuestions },
  { kind: 'oversight.action', read: overdueActions },
  { kind: 'oversight.register', read: entriesAsking },
  { kind: 'oversight.promise', read: promisesWaiting },
  { kind: 'oversight.approve-minutes', read: minutesToApprove },
  ...exceptionDuties,
  ...challengeDuties,
  ...contingencyDuties,
  ...accountDuties,
  ...healthPolicyDuties,
  ...closureDuties,
  ...accessDuties,
]

type Asked = { readonly id: string; readonly name: string; readonly evidence: string | null }

async function managedAsking({ tx, actor }: DutyReading, rule: string): Promise<readonly Asked[]> {
  const { rows } = await sql<Asked>`
    select i.id, i.name, s.evidence_day as evidence from investment i
    join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
    where i.manager_id = ${actor.personId}::uuid and i.state <> 'closed' and s.asks_rank is not null
      and s.detail -> 'attention' -> 'items' @> ${JSON.stringify([{ rule }])}::jsonb
    order by s.evidence_day, i.name_key, i.id limit 50`.execute(tx)
  return rows
}

/** The rule of attention says what is old: there is no second one. */
async function oldEvidence(reading: DutyReading): Promise<readonly Owed[]> {
  return (await managedAsking(reading, 'evidence-old')).map(({ id, name, evidence }) => ({
    id,
    project: { id, name },
    since: evidence,
    opens: `/projects/${id}/details`,
    ...(evidence === null
      ? told('oversight:duty.report-first')`Say how “${{ name }}” stands: nothing tells of it yet.`
      : told(
          'oversight:duty.report',
        )`Say how “${{ name }}” stands: the newest evidence is of ${{ day: asDay(evidence) }}.`),
  }))
}

async function unexplained(reading: DutyReading): Promise<readonly Owed[]> {
  return (await managedAsking(reading, 'difference-unexplained')).map(({ id, name, evidence }) => ({
    id,
    project: { id, name },
    since: evidence,
    opens: `/projects/${id}/details`,
    ...told(
      'oversight:duty.explain',
    )`Explain why “${{ name }}” is reported otherwise than it is computed, or correct the rating.`,
  }))
}

type Broken = {
  readonly id: string
  readonly number: number
  readonly question: string
  readonly state: string
  readonly closed: string | null
}

/** Mine, and nobody has asked them anew. */
async function brokenQuestions({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const { rows } = await sql<Broken>`
    select d.id, d.number, d.question, d.state, coalesce(d.closed_at, d.decided_at, d.asked_at)::date as closed from decision d
    where d.asked_by = ${actor.personId}::uuid and d.state in ('outdated', 'failed', 'lapsed')
      and not exists (select 1 from decision a where a.tenant_id = d.tenant_id and a.asks_anew = d.id)
    order by d.number desc limit 20`.execute(tx)
  return rows.map(({ id, number, question, state, closed }) => ({
    id,
    since: closed,
    opens: `/decisions/${id}`,
    ...(state === 'lapsed'
      ? told(
          'oversight:duty.ask-lapsed',
        )`Nobody decided D-${{ number }} in time: ask “${{ question }}” anew, or let it go.`
      : told(
          'oversight:duty.ask-anew',
        )`D-${{ number }} was decided and could not be carried out: ask “${{ question }}” anew.`),
  }))
}
