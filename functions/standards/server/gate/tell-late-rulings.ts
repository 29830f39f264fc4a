import { type EventDefinition, happened, type Happening } from '@portolan/contract'
import { withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { eachInTurn } from '@portolan/platform/jobs'
import type pg from 'pg'
import { gateEvents, giveVerdict } from '../../contract/index.ts'
import { systemDoor } from '../system-door.ts'

type Late = {
  readonly id: string
  readonly tenantId: string
  readonly projectId: string
  readonly gate: string
  readonly presented: string
  readonly tell: readonly string[]
}

/** For every hour: who has yet to say something, and who presented and manages, are told once that a gate is past its days. */
export async function tellLateRulings({
  owner,
  now,
}: {
  owner: pg.Pool
  now: () => string
}): Promise<number> {
  const { rows } = await owner.query<Late>(
    `select p.id, p.tenant_id as "tenantId", p.investment_id as "projectId", p.looked_at->'gate'->>'name' as gate,
       p.presented_at::date as presented, array_remove(array[p.presented_by, i.manager_id], null) || array(
         select h.person_id from jsonb_array_elements(p.looked_at->'gate'->'keeping'->'asked') as k
         cross join lateral (select a.person_id from method_mark a where a.tenant_id = p.tenant_id
           and a.investment_id = p.investment_id and a.kind = 'role' and a.key = k->>'roleId' order by a.id desc limit 1) h
         where h.person_id is not null and not exists (select 1 from gate_verdict v where v.tenant_id = p.tenant_id
           and v.presentation_id = p.id and v.role_id = k->>'roleId' and v.seat_of = h.person_id)) as tell
     from gate_presentation p
     join investment i on i.tenant_id = p.tenant_id and i.id = p.investment_id and i.state <> 'closed'
     join project_method m on m.tenant_id = p.tenant_id and m.investment_id = p.investment_id and m.phase_id = p.phase_id
     where jsonb_typeof(p.looked_at->'gate'->'keeping') = 'object' and p.told_late is null
       and p.presented_at::date + (p.looked_at->'gate'->'keeping'->>'withinDays')::int < $1::date
       and not exists (select 1 from gate_ruling r where r.tenant_id = p.tenant_id and r.investment_id = p.investment_id
         and r.phase_id = p.phase_id and r.ruled_at >= p.presented_at)
     order by p.tenant_id, p.id`,
    [now().slice(0, 10)],
  )
  return (await eachInTurn(rows, async (late) => await tell(owner, late, now()))).length
}

async function tell(owner: pg.Pool, late: Late, now: string): Promise<void> {
  const { id, tenantId, projectId, gate } = late
  const presence = { tenantId, personId: undefined }
  await withTenant(systemDoor(owner), presence, 'read write', async (tx) => {
    await tx
      .updateTable('gate_presentation')
      .set({ told_late: now.slice(0, 10) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
    const about = { subject: { kind: 'investment', id: projectId }, projectId }
    const payload = { gate, tell: [...new Set(late.tell)] }
    const deed = {
      tenantId,
      actorId: undefined,
      actorKind: 'system',
      throughId: undefined,
      operation: giveVerdict.id,
      requestId: `late:${id}`,
      touches: ['notice', 'project-method'],
      now,
    } as const
    const event = gateEvents.rulingLate as unknown as EventDefinition
    await recordEvent(tx, deed, happened(event, about, payload) as Happening)
  })
}
