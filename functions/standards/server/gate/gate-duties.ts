import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'
import { accountsOfActor } from '../named.ts'

/** What gates wait for: a ruling on what was presented, the word of who may judge a waiver, and of who manages a project whose waiver runs out. */
export const gateDuties: readonly DutyKind[] = [
  { kind: 'standards.rule-gate', read: gatesToRule },
  { kind: 'standards.judge-waiver', read: waiversToJudge },
  { kind: 'standards.renew-waiver', read: waiversRunningOut },
]

type Row = {
  readonly id: string
  readonly number: number
  readonly must: string
  readonly phaseId: string
  readonly projectId: string
  readonly project: string
  readonly since: string
  readonly until: string
}

type Presented = Omit<Row, 'number' | 'must' | 'until'> & { readonly gate: string }

async function gatesToRule({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const me = [...(await accountsOfActor(tx, actor))]
  const { rows } = await sql<Presented>`
    select p.id, coalesce(p.looked_at->'gate'->>'name', p.phase_id) as gate, p.phase_id as "phaseId", i.id as "projectId", i.name as project,
      p.presented_at::date as since
    from gate_presentation p
    join investment i on i.tenant_id = p.tenant_id and i.id = p.investment_id and i.state <> 'closed'
    join project_method m on m.tenant_id = p.tenant_id and m.investment_id = p.investment_id and m.phase_id = p.phase_id
    where (i.manager_id is null or not i.manager_id = any(${me}::uuid[])) and not exists (
        select 1 from gate_ruling r where r.tenant_id = p.tenant_id and r.investment_id = p.investment_id
          and r.phase_id = p.phase_id and r.ruled_at >= p.presented_at)
      and coalesce(p.looked_at->'gate'->'keeping', 'null') = 'null'
      and exists (select 1 from role_grant g where g.tenant_id = p.tenant_id and g.person_id = ${actor.personId}::uuid
        and g.revoked_at is null and g.confirmed_at is not null and g.role in ('sponsor', 'pmo-lead', 'portfolio-manager')
        and (g.scope = 'organisation' or g.scope_id in (i.id, i.portfolio_id)))
    order by p.presented_at limit 50`.execute(tx)
  return rows.map((row) => ({
    ...placeOf(row),
    ...told('standards:duty.rule')`Decide at the gate “${{ gate: row.gate }}”: it was presented.`,
  }))
}

async function waiversToJudge({ tx, actor, now }: DutyReading): Promise<readonly Owed[]> {
  const me = [...(await accountsOfActor(tx, actor))]
  const { rows } = await sql<Row>`
    select w.id, w.number, w.must, w.phase_id as "phaseId", i.id as "projectId", i.name as project,
      w.asked_at::date as since, w.until_day as until
    from gate_waiver w join investment i on i.tenant_id = w.tenant_id and i.id = w.investment_id and i.state <> 'closed'
    where w.granted is null and w.withdrawn_at is null and w.until_day >= ${now.slice(0, 10)}::date
      and not w.asked_by = any(${me}::uuid[]) and (i.manager_id is null or not i.manager_id = any(${me}::uuid[]))
      and exists (select 1 from role_grant g where g.tenant_id = w.tenant_id and g.person_id = ${actor.personId}::uuid
        and g.revoked_at is null and g.confirmed_at is not null and g.role in ('sponsor', 'pmo-lead', 'portfolio-manager')
        and (g.scope = 'organisation' or g.scope_id in (i.id, i.portfolio_id)))
    order by w.number limit 50`.execute(tx)
  return rows.map((row) => ({
    ...placeOf(row),
    ...told(
      'standards:duty.judge',
    )`Judge W-${{ number: row.number }}: may the gate lack “${{ must: row.must }}”?`,
  }))
}

async function waiversRunningOut({ tx, actor, now }: DutyReading): Promise<readonly Owed[]> {
  const today = now.slice(0, 10)
  const { rows } = await sql<Row>`
    select w.id, w.number, w.must, w.phase_id as "phaseId", i.id as "projectId", i.name as project,
      w.judged_at::date as since, w.until_day as until
    from gate_waiver w join investment i on i.tenant_id = w.tenant_id and i.id = w.investment_id and i.state <> 'closed'
    where i.manager_id = ${actor.personId}::uuid and w.granted and w.withdrawn_at is null
      and w.until_day between ${today}::date and ${today}::date + 14
    order by w.until_day, w.number limit 50`.execute(tx)
  return rows.map((row) => ({
    ...placeOf(row),
    due: row.until,
    ...told(
      'standards:duty.renew',
    )`W-${{ number: row.number }} runs out: bring about “${{ must: row.must }}”, or ask anew.`,
  }))
}

function placeOf({
  id,
  projectId,
  project,
  since,
  phaseId,
}: Omit<Row, 'number' | 'must' | 'until'>): Pick<Owed, 'id' | 'project' | 'since' | 'opens'> {
  return {
    id,
    project: { id: projectId, name: project },
    since,
    opens: `/projects/${projectId}/method?phase=${phaseId}`,
  }
}
