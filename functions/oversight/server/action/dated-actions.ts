import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly due: string
  readonly closed: string | null
  readonly owner: string
  readonly ownerId: string
  readonly projectId: string | null
  readonly project: string | null
}

/** What came of governing: actions from meetings, decisions, gates and the register. What somebody asks of another day by day is not part of it. */
export async function datedActions(
  { tx, actor, from, to, today }: DatedReading,
  office: ReadonlySet<string>,
): Promise<readonly OnDay[]> {
  const { rows } = await sql<Row>`
    select a.id, a.number, a.title, a.due_day as due, a.closed_at::date as closed, o.name as owner, o.id as "ownerId",
      i.id as "projectId", i.name as project
    from action a join person o on o.tenant_id = a.tenant_id and o.id = a.owner_id
    left join investment i on i.tenant_id = a.tenant_id and i.id = a.project_id
    where a.source_kind is not null and a.state <> 'dropped' and ((a.state = 'open' and a.due_day < ${today}::date)
      or a.due_day between ${from}::date and ${to}::date)
    order by a.due_day, a.number`.execute(tx)
  return rows.map(({ id, number, title, due, closed, owner, ownerId, projectId, project }) => ({
    id,
    day: due,
    who: owner,
    mine: ownerId === actor.personId,
    office: office.has(ownerId),
    doneOn: closed,
    project: projectId === null ? null : { id: projectId, name: project ?? '' },
    opens: `/actions?place=all&row=${id}`,
    ...told('oversight:dated.action')`Do A-${{ number }}: “${{ title }}”`,
  }))
}
