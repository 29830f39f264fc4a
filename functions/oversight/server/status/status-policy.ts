import { common, happened, type InputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { type setStatusPolicy, statusEvents, type StatusPolicy } from '../../contract/index.ts'

/** Until somebody sets it otherwise: two workdays first for the manager, and nothing is expected. */
const unset: StatusPolicy = { holdWorkdays: 2, asksFrom: null, version: 0, setBy: null, setAt: null }

export async function readPolicy(tx: Tx, tenantId: string): Promise<StatusPolicy> {
  const row = await tx
    .selectFrom('status_policy as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.set_by'),
    )
    .select(['s.hold_workdays', 's.asks_from', 's.number', 's.set_at', 'p.name'])
    .where('s.tenant_id', '=', tenantId)
    .orderBy('s.number', 'desc')
    .executeTakeFirst()
  return row === undefined
    ? unset
    : {
        holdWorkdays: row.hold_workdays,
        asksFrom: row.asks_from,
        version: row.number,
        setBy: row.name,
        setAt: row.set_at,
      }
}

/** Each setting is a row of its own: what held on a day can be asked for ever. */
export async function setPolicy({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof setStatusPolicy>>): Promise<Written<StatusPolicy>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.tenantId}, 182))`.execute(tx)
  const before = await readPolicy(tx, actor.tenantId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'policy', yours: expectedVersion, current: before.version })
  await tx
    .insertInto('status_policy')
    .values({
      tenant_id: actor.tenantId,
      number: before.version + 1,
      hold_workdays: input.holdWorkdays,
      asks_from: input.asksFrom,
      set_by: actor.personId ?? '',
      set_at: now,
    })
    .execute()
  const { holdWorkdays, asksFrom } = input
  return {
    output: await readPolicy(tx, actor.tenantId),
    happening: happened(
      statusEvents.statusPolicySet,
      { subject: { kind: 'organisation', id: actor.tenantId } },
      { holdWorkdays, asksFrom: asksFrom ?? '–' },
    ),
  }
}
