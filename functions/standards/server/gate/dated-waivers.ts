import type { DatedKind, DatedReading, OnDay } from '@portolan/platform/dated'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'
import { datedGates } from './dated-gates.ts'

/** What falls on a day in standards: gates, and the last days of waivers. */
export const standardsDated: readonly DatedKind[] = [
  { kind: 'standards.gate', read: datedGates },
  { kind: 'standards.waiver', read: datedWaivers },
]

type Row = {
  readonly id: string
  readonly number: number
  readonly must: string
  readonly until: string
  readonly phaseId: string
  readonly projectId: string
  readonly project: string
  readonly manager: string | null
  readonly managerId: string | null
}

/** Granted waivers by their last day. The day speaks for itself: a waiver whose day is over has run out. */
async function datedWaivers({ tx, actor, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Row>`
    select w.id, w.number, w.must, w.until_day as until, w.phase_id as "phaseId", i.id as "projectId", i.name as project,
      m.name as manager, m.id as "managerId"
    from gate_waiver w
    join investment i on i.tenant_id = w.tenant_id and i.id = w.investment_id and i.state <> 'closed'
    left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    where w.granted and w.withdrawn_at is null and w.until_day between ${from}::date and ${to}::date
    order by w.until_day, w.number`.execute(tx)
  return rows.map(({ id, number, must, until, phaseId, projectId, project, manager, managerId }) => ({
    id,
    day: until,
    who: manager,
    mine: managerId !== null && managerId === actor.personId,
    doneOn: until < today ? until : null,
    project: { id: projectId, name: project },
    opens: `/projects/${projectId}/method?phase=${phaseId}`,
    ...told('standards:dated.waiver')`W-${{ number }} runs out: the gate may lack “${{ must }}” no longer.`,
  }))
}
