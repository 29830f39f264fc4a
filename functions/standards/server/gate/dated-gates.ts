import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly gate: string
  readonly phaseId: string
  readonly due: string
  readonly passed: string | null
  readonly project: string
  readonly manager: string | null
  readonly managerId: string | null
}

/** The gate before which each project stands, by the day on which the work of its phase ends. */
export async function datedGates({ tx, actor, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Row>`
    select i.id, s.gate, s.phase_id as "phaseId", s.due_day as due, case when s.passed then s.since::date end as passed,
      i.name as project, m.name as manager, m.id as "managerId"
    from gate_standing s
    join investment i on i.tenant_id = s.tenant_id and i.id = s.investment_id and i.state <> 'closed'
    left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    where (not s.passed and s.due_day < ${today}::date) or s.due_day between ${from}::date and ${to}::date
    order by s.due_day, i.name_key`.execute(tx)
  return rows.map(({ id, gate, phaseId, due, passed, project, manager, managerId }) => ({
    id: `${id} ${phaseId}`,
    day: due,
    who: manager,
    mine: managerId !== null && managerId === actor.personId,
    doneOn: passed,
    project: { id, name: project },
    opens: `/projects/${id}/method?phase=${phaseId}`,
    ...told('standards:dated.gate')`“${{ gate }}” of “${{ project }}” is due: the work before it ends.`,
  }))
}
