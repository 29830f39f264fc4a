import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { addDays, day, told } from '@portolan/quantity'
import { sql } from 'kysely'
import { accountsOfActor } from '../named.ts'
import type { StandardsParts } from '../parts.ts'
import { readStandsFor } from './read-circle.ts'

/** What presented gates wait for: the word of each gatekeeper who has not spoken, or of who stands in. */
export function keeperDuties(parts: StandardsParts): readonly DutyKind[] {
  return [{ kind: 'standards.give-verdict', read: async (reading) => await verdictsToGive(reading, parts) }]
}

type Row = {
  readonly id: string
  readonly gate: string
  readonly roleId: string
  readonly role: string
  readonly phaseId: string
  readonly projectId: string
  readonly project: string
  readonly since: string
  readonly within: number | null
}

/** Whoever holds the role now is asked, but for whoever manages the project or presented the gate. */
async function verdictsToGive(reading: DutyReading, parts: StandardsParts): Promise<readonly Owed[]> {
  const { tx, actor } = reading
  const me = [...(await accountsOfActor(tx, actor))]
  const people = [...me, ...(await readStandsFor({ ...reading, ...parts }))]
  const { rows } = await sql<Row>`
    select p.id, p.looked_at->'gate'->>'name' as gate, k->>'roleId' as "roleId", k->>'role' as role,
      p.phase_id as "phaseId", i.id as "projectId", i.name as project, p.presented_at::date as since,
      (p.looked_at->'gate'->'keeping'->>'withinDays')::int as within
    from gate_presentation p
    join investment i on i.tenant_id = p.tenant_id and i.id = p.investment_id and i.state <> 'closed'
    join project_method m on m.tenant_id = p.tenant_id and m.investment_id = p.investment_id and m.phase_id = p.phase_id
    cross join lateral jsonb_array_elements(case jsonb_typeof(p.looked_at->'gate'->'keeping')
      when 'object' then p.looked_at->'gate'->'keeping'->'asked' else '[]' end) as k
    cross join lateral (select a.person_id, a.made_by from method_mark a where a.tenant_id = p.tenant_id
      and a.investment_id = p.investment_id and a.kind = 'role' and a.key = k->>'roleId' order by a.id desc limit 1) h
    where h.person_id = any(${people}::uuid[]) and not h.made_by = any(${me}::uuid[])
      and not p.presented_by = any(${me}::uuid[]) and (i.manager_id is null or not i.manager_id = any(${me}::uuid[]))
      and not exists (select 1 from gate_ruling r where r.tenant_id = p.tenant_id and r.investment_id = p.investment_id
        and r.phase_id = p.phase_id and r.ruled_at >= p.presented_at)
      and not exists (select 1 from gate_verdict v where v.tenant_id = p.tenant_id and v.presentation_id = p.id
        and (v.given_by = any(${me}::uuid[]) or (v.role_id = k->>'roleId' and v.seat_of = h.person_id)))
    order by p.presented_at limit 50`.execute(tx)
  return rows.map((row) => ({
    id: `${row.id} ${row.roleId}`,
    project: { id: row.projectId, name: row.project },
    since: row.since,
    due: row.within === null ? null : addDays(day(row.since), row.within),
    opens: `/projects/${row.projectId}/method?phase=${row.phaseId}`,
    ...told(
      'standards:duty.verdict',
    )`Say as “${{ role: row.role }}” whether the gate “${{ gate: row.gate }}” opens.`,
  }))
}
