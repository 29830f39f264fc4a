import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly number: number
  readonly day: string
  readonly closed: string | null
  readonly projectId: string
  readonly project: string
  readonly manager: string | null
  readonly managerId: string | null
}

/** The days by which whoever manages a project promised to be back within a limit. */
export async function datedRemedies({ tx, actor, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Row>`
    select e.id, e.number, e.remedy_day as day, e.closed_at::date as closed, i.id as "projectId", i.name as project,
      m.name as manager, m.id as "managerId"
    from project_exception e
    join investment i on i.tenant_id = e.tenant_id and i.id = e.investment_id
    left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    where e.remedy_day is not null and ((e.closed_at is null and e.remedy_day < ${today}::date)
      or e.remedy_day between ${from}::date and ${to}::date)
    order by e.remedy_day, e.number`.execute(tx)
  return rows.map(({ id, number, day, closed, projectId, project, manager, managerId }) => ({
    id,
    day,
    who: manager,
    mine: managerId !== null && managerId === actor.personId,
    doneOn: closed,
    project: { id: projectId, name: project },
    opens: `/projects/${projectId}/exceptions?row=${id}`,
    ...told(
      'oversight:dated.remedy',
    )`What was promised for EX-${{ number }} is to have brought “${{ project }}” back within its limit.`,
  }))
}
