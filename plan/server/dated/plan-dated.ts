import type { DatedKind, DatedReading, OnDay } from '@portolan/platform/dated'
import { asPeriod, told } from '@portolan/quantity'
import { sql } from 'kysely'

/** What falls on a day in the record: the ends of months, tranches of funds, milestones and ends of agreements. */
export const planDated: readonly DatedKind[] = [
  { kind: 'plan.close-period', read: datedCloses },
  { kind: 'plan.tranche', read: datedTranches },
  { kind: 'plan.agreement-milestone', read: datedMilestones },
  { kind: 'plan.agreement', read: datedAgreements },
]

type Close = {
  readonly id: string
  readonly name: string
  readonly cutOff: string
  readonly locked: string | null
}

async function datedCloses({ tx, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Close>`
    select p.id, p.name, p.cut_off_day as "cutOff", case when p.state = 'locked' then coalesce((select max(s.at)::date from period_step s
      where s.tenant_id = p.tenant_id and s.period_id = p.id and s.state = 'locked'), p.cut_off_day) end as locked
    from period p where p.cut_off_day between ${from}::date and ${to}::date
      or (p.state <> 'locked' and p.cut_off_day < ${today}::date)
    order by p.cut_off_day`.execute(tx)
  return rows.map(({ id, name, cutOff, locked }) => ({
    id,
    day: cutOff,
    office: true,
    doneOn: locked,
    opens: `/periods/${id}/close`,
    ...told('plan:dated.close')`Close the books of ${{ period: asPeriod(name) }}.`,
  }))
}

type Spent = {
  readonly id: string
  readonly name: string
  readonly of: string
  readonly ofId: string
  readonly due: string
  readonly done: string | null
  readonly projectId: string | null
  readonly project: string | null
}

async function datedTranches({ tx, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Spent>`
    select t.id, t.name, f.name as of, f.id as "ofId", t.due_day as due, t.released_at::date as done,
      null as "projectId", null as project
    from fund_tranche t join fund f on f.tenant_id = t.tenant_id and f.id = t.fund_id
    where (t.released_at is null and t.due_day < ${today}::date)
      or t.due_day between ${from}::date and ${to}::date
    order by t.due_day, t.id`.execute(tx)
  return rows.map(({ id, name, of: fund, ofId, due, done }) => ({
    id,
    day: due,
    doneOn: done,
    opens: `/funds/${ofId}`,
    ...told('plan:dated.tranche')`Release the tranche “${{ name }}” of “${{ fund }}”.`,
  }))
}

async function datedMilestones({ tx, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Spent>`
    select m.id, m.name, a.number as of, a.id as "ofId", m.due_day as due, m.reached_day as done, i.id as "projectId", i.name as project
    from agreement_milestone m join agreement a on a.tenant_id = m.tenant_id and a.id = m.agreement_id
    left join investment i on i.tenant_id = m.tenant_id and i.id = coalesce(m.investment_id, a.investment_id)
    where (m.reached_day is null and m.due_day < ${today}::date) or m.due_day between ${from}::date and ${to}::date
    order by m.due_day, m.id`.execute(tx)
  return rows.map(({ id, name, of: number, ofId, due, done, projectId, project }) => ({
    id,
    day: due,
    doneOn: done,
    project: projectId === null ? null : { id: projectId, name: project ?? '' },
    opens: `/money/agreements?agreement=${ofId}`,
    ...told('plan:dated.milestone')`“${{ name }}” of agreement ${{ number }} is to be reached.`,
  }))
}

type Ending = Omit<Spent, 'of' | 'ofId' | 'done'> & { readonly title: string }

/** The day speaks for itself: an agreement whose day is over has ended. */
async function datedAgreements({ tx, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Ending>`
    select a.id, a.number as name, a.title, a.to_day as due, i.id as "projectId", i.name as project
    from agreement a left join investment i on i.tenant_id = a.tenant_id and i.id = a.investment_id
    where a.to_day between ${from}::date and ${to}::date order by a.to_day, a.number`.execute(tx)
  return rows.map(({ id, name: number, title, due, projectId, project }) => ({
    id,
    day: due,
    doneOn: due < today ? due : null,
    project: projectId === null ? null : { id: projectId, name: project ?? '' },
    opens: `/money/agreements?agreement=${id}`,
    ...told('plan:dated.agreement')`The agreement ${{ number }} “${{ title }}” ends.`,
  }))
}
