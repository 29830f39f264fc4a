import { type Tx, withTenant } from '@portolan/platform/database'
import { sumInTurn, type Queue } from '@portolan/platform/jobs'
import type pg from 'pg'
import { decideClock, readClock } from './status-clock.ts'
import { readBehind, refreshJob } from './refresh-standing.ts'
import { systemDoor } from './system-door.ts'

export type Enqueue = Queue['enqueue']

/** A job that still waits will read what has just been written: a second one would find nothing to do. */
export async function readWaitingRefresh(tx: Tx, tenantId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('job')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', refreshJob)
    .where('state', '=', 'waiting')
    .where('cancel_asked_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/**
 * For every start and every hour: takes up what is behind, whether the status date has turned, an answer was lost
 * with a server, or projects came by another way than the usual ones. Answers how many organisations are refreshed.
 */
export async function enqueueDueRefreshes(parts: {
  readonly owner: pg.Pool
  readonly enqueue: Enqueue
  readonly now: () => string
}): Promise<number> {
  const door = systemDoor(parts.owner)
  const tenants = await door.queries.selectFrom('tenant').select('id').orderBy('id').execute()
  return await sumInTurn(tenants, async ({ id: tenantId }) => {
    const due = await withTenant(door, { tenantId, personId: undefined }, 'read only', (tx) =>
      isDue(tx, tenantId, parts.now()),
    )
    if (due) await parts.enqueue({ tenantId, kind: refreshJob, input: {} })
    return due ? 1 : 0
  })
}

async function isDue(tx: Tx, tenantId: string, now: string): Promise<boolean> {
  if ((await readWaitingRefresh(tx, tenantId)) !== undefined) return false
  const decided = await decideClock(tx, tenantId, now)
  const current = await readClock(tx, tenantId, now)
  if (decided.day !== current.day || decided.because !== current.because) return true
  return (await readBehind(tx, tenantId, decided)).length > 0
}
