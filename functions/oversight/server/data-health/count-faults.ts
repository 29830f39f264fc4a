import { type Door, withTenant } from '@portolan/platform/database'
import { eachInTurn } from '@portolan/platform/jobs'
import { addDays, day, weekday } from '@portolan/quantity'
import { sql } from 'kysely'
import type pg from 'pg'
import { faultRules } from '../../contract/index.ts'
import { systemDoor } from '../system-door.ts'
import { findFaults } from './find-faults.ts'

/** Keeps how much is wrong in this week, once a day for each organisation: the last count of a week stays. */
export async function countDataFaults(parts: {
  readonly owner: pg.Pool
  readonly now: () => string
}): Promise<void> {
  const door = systemDoor(parts.owner)
  const now = parts.now()
  const { rows } = await parts.owner.query<{ id: string }>(
    `select id from tenant t where kind <> 'abandoned' and not exists (
       select 1 from data_fault_week w where w.tenant_id = t.id and w.counted_at >= $1::timestamptz - interval '20 hours')`,
    [now],
  )
  await eachInTurn(rows, async ({ id }) => await countOf(door, id, now))
}

async function countOf(door: Door, tenantId: string, now: string): Promise<void> {
  const today = day(now.slice(0, 10))
  const monday = addDays(today, 1 - weekday(today))
  await withTenant(door, { tenantId, personId: undefined }, 'read write', async (tx) => {
    const faults = await findFaults({ tx, tenantId, today })
    const open = faults.filter(({ dismissed }) => dismissed === null)
    for (const rule of faultRules) {
      const count = open.filter((one) => one.rule === rule).length
      await sql`
        insert into data_fault_week (tenant_id, monday, rule, faults, counted_at)
        values (${tenantId}::uuid, ${monday}::date, ${rule}, ${count}, ${now}::timestamptz)
        on conflict (tenant_id, monday, rule) do update set faults = excluded.faults, counted_at = excluded.counted_at`.execute(
        tx,
      )
    }
  })
}
