import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'

/** What closures wait for: another’s verdict, who closes them, and the sponsor’s word on what came of it. */
export const closureDuties: readonly DutyKind[] = [
  { kind: 'oversight.judge-closure', read: closuresToJudge },
  { kind: 'oversight.go-on-closing', read: closuresSentBack },
  { kind: 'oversight.answer-card', read: cardsToAnswer },
]

type Row = {
  readonly id: string
  readonly projectId: string
  readonly project: string
  readonly since: string
}

async function closuresToJudge({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const { rows } = await sql<Row>`
    select c.id, i.id as "projectId", i.name as project, c.asked_at::date as since
    from closure c join investment i on i.tenant_id = c.tenant_id and i.id = c.investment_id
    where c.asked_at is not null and c.accepted is null and c.withdrawn_at is null
      and c.asked_by <> ${actor.personId}::uuid and i.manager_id is distinct from ${actor.personId}::uuid
      and exists (select 1 from role_grant g where g.tenant_id = c.tenant_id and g.person_id = ${actor.personId}::uuid
        and g.revoked_at is null and g.confirmed_at is not null and g.role in ('sponsor', 'pmo-lead', 'portfolio-manager')
        and (g.scope = 'organisation' or g.scope_id in (i.id, i.portfolio_id)))
    order by c.asked_at, c.id limit 50`.execute(tx)
  return rows.map((row) => ({
    ...placeOf(row),
    ...told('oversight:duty.judge-closure')`Judge whether “${{ project: row.project }}” may be closed.`,
  }))
}

async function closuresSentBack({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const { rows } = await sql<Row>`
    select c.id, i.id as "projectId", i.name as project, c.judged_at::date as since
    from closure c join investment i on i.tenant_id = c.tenant_id and i.id = c.investment_id
    where c.accepted = false and c.withdrawn_at is null and ${actor.personId}::uuid in (c.asked_by, i.manager_id)
    order by c.judged_at, c.id limit 50`.execute(tx)
  return rows.map((row) => ({
    ...placeOf(row),
    ...told(
      'oversight:duty.closure-back',
    )`The closure of “${{ project: row.project }}” was sent back: mend it and ask anew.`,
  }))
}

async function cardsToAnswer({ tx, actor, now }: DutyReading): Promise<readonly Owed[]> {
  const { rows } = await sql<Row & { moment: string; due: string }>`
    select s.closure_id || ' ' || s.moment as id, s.moment, s.due_day as due, i.id as "projectId", i.name as project,
      s.due_day as since
    from success_card s
    join closure c on c.tenant_id = s.tenant_id and c.id = s.closure_id and c.reopened_at is null
    join investment i on i.tenant_id = s.tenant_id and i.id = s.investment_id
    where s.answered_at is null and s.due_day <= ${now.slice(0, 10)}::date and (c.sponsor_id = ${actor.personId}::uuid
      or (c.sponsor_id is null and i.manager_id is distinct from ${actor.personId}::uuid and exists (select 1 from role_grant g
        where g.tenant_id = s.tenant_id and g.person_id = ${actor.personId}::uuid and g.role = 'pmo-lead'
          and g.revoked_at is null and g.confirmed_at is not null)))
    order by s.due_day, s.closure_id limit 50`.execute(tx)
  return rows.map(({ moment, ...row }) => ({ ...placeOf(row), ...sentenceOf(moment, row.project) }))
}

function sentenceOf(moment: string, project: string): ReturnType<ReturnType<typeof told>> {
  if (moment === 'six')
    return told('oversight:duty.card-six')`Say what “${{ project }}” has brought, six months after it ended.`
  if (moment === 'twelve')
    return told('oversight:duty.card-twelve')`Say what “${{ project }}” has brought, a year after it ended.`
  return told(
    'oversight:duty.card-closure',
  )`Say how satisfied you are with “${{ project }}”, which was closed.`
}

function placeOf({ id, projectId, project, since }: Row): Pick<Owed, 'id' | 'project' | 'since' | 'opens'> {
  return { id, project: { id: projectId, name: project }, since, opens: `/projects/${projectId}/closure` }
}
