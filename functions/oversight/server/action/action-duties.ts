import type { DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly due: string
  readonly since: string
  readonly projectId: string | null
  readonly project: string | null
}

/** What one took on and is past its day; what is due later stands on one’s list of actions. */
export async function overdueActions({ tx, actor, now }: DutyReading): Promise<readonly Owed[]> {
  const { rows } = await sql<Row>`
    select a.id, a.number, a.title, a.due_day as due, a.asked_at::date as since, i.id as "projectId", i.name as project from action a
    left join investment i on i.tenant_id = a.tenant_id and i.id = a.project_id
    where a.owner_id = ${actor.personId}::uuid and a.state = 'open' and a.due_day < ${now.slice(0, 10)}::date
    order by a.due_day, a.number limit 50`.execute(tx)
  return rows.map(({ id, number, title, due, since, projectId, project }) => ({
    id,
    ...(projectId === null ? {} : { project: { id: projectId, name: project ?? '' } }),
    due,
    since,
    opens: `/actions?place=mine&row=${id}`,
    ...told('oversight:duty.action')`Do A-${{ number }} “${{ title }}”, or agree on another day.`,
  }))
}
