import { type EventDefinition, happened, type Happening } from '@portolan/contract'
import { systemDoor } from '../system-door.ts'
import { withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { eachInTurn } from '@portolan/platform/jobs'
import type pg from 'pg'
import { gateEvents, listWaivers } from '../../contract/index.ts'

/** Days before its last one on which people are told that a waiver runs out. */
const nearDays = 14

type Due = {
  readonly id: string
  readonly tenantId: string
  readonly projectId: string
  readonly number: number
  readonly must: string
  readonly gate: string
  readonly until: string
  readonly past: boolean
  readonly tell: readonly string[]
}

/** For every hour: whoever asked, granted or manages is told that a waiver runs out soon or has run out, each once. */
export async function tellWaivers({ owner, now }: { owner: pg.Pool; now: () => string }): Promise<number> {
  const { rows } = await owner.query<Due>(
    `select w.id, w.tenant_id as "tenantId", w.investment_id as "projectId", w.number, w.must, w.gate, w.until_day as until,
       w.until_day < $1::date as past, array_remove(array[w.asked_by, w.judged_by, i.manager_id], null) as tell
     from gate_waiver w join investment i on i.tenant_id = w.tenant_id and i.id = w.investment_id and i.state <> 'closed'
     where w.granted and w.withdrawn_at is null and w.until_day <= $1::date + ${nearDays}
       and case when w.until_day < $1::date then w.told_past else w.told_near end is distinct from w.until_day
     order by w.tenant_id, w.number`,
    [now().slice(0, 10)],
  )
  return (await eachInTurn(rows, async (due) => await tell(owner, due, now()))).length
}

async function tell(owner: pg.Pool, due: Due, now: string): Promise<void> {
  const { id, tenantId, projectId, number, must, gate, until, past } = due
  const presence = { tenantId, personId: undefined }
  await withTenant(systemDoor(owner), presence, 'read write', async (tx) => {
    await tx
      .updateTable('gate_waiver')
      .set({ [past ? 'told_past' : 'told_near']: until })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
    const event = past ? gateEvents.waiverRanOut : gateEvents.waiverNear
    const about = { subject: { kind: 'investment', id: projectId }, projectId }
    const payload = { number, must, gate, tell: [...new Set(due.tell)] }
    const deed = {
      tenantId,
      actorId: undefined,
      actorKind: 'system',
      throughId: undefined,
      operation: listWaivers.id,
      requestId: `waiver:${id}:${past ? 'past' : 'near'}`,
      touches: ['notice', 'waiver', 'project-method'],
      now,
    } as const
    await recordEvent(tx, deed, happened(event as unknown as EventDefinition, about, payload) as Happening)
  })
}
