import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type ControlOfProject, ControlOfProject as Control } from '../../contract/index.ts'
import { controlsOf, type Followed, pointsOf } from '../../domain/index.ts'

type Keeping = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

/** A project held against its method. */
export type Standing = {
  readonly projectId: string
  readonly methodId: string
  readonly number: number
  readonly followed: Pick<Followed, 'phases'>
}

/** Keeps how these projects stand to their controls; what is as it was keeps the day since when it is so. */
export async function keepControls(
  { tx, tenantId, now }: Keeping,
  standings: readonly Standing[],
): Promise<void> {
  const before = await readBefore(tx, tenantId, standings)
  const today = now.slice(0, 10)
  const rows = standings.map(({ projectId, methodId, number, followed }) => {
    const found = before.get(projectId) ?? new Map()
    const controls = controlsOf({ methodId, followed, today, before: found })
    return {
      investment_id: projectId,
      method_id: methodId,
      number,
      states: Object.fromEntries(controls.map(({ id, state }) => [id, state])),
      points: pointsOf(controls),
      controls,
    }
  })
  await sql`
    insert into control_standing (tenant_id, investment_id, method_id, number, states, points, controls, computed_at)
    select ${tenantId}::uuid, r.*, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
      (investment_id uuid, method_id uuid, number integer, states jsonb, points jsonb, controls jsonb)
    on conflict (tenant_id, investment_id) do update set method_id = excluded.method_id, number = excluded.number,
      states = excluded.states, points = excluded.points, controls = excluded.controls, computed_at = excluded.computed_at
    `.execute(tx)
}

const Since = Control.pick({ id: true, state: true, since: true }).array()

async function readBefore(
  tx: Tx,
  tenantId: string,
  standings: readonly Standing[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Pick<ControlOfProject, 'state' | 'since'>>>> {
  const rows = await tx
    .selectFrom('control_standing')
    .select(['investment_id', 'controls'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`investment_id = any(${standings.map(({ projectId }) => projectId)}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.investment_id,
      new Map(Since.parse(row.controls).map(({ id, state, since }) => [id, { state, since }])),
    ]),
  )
}
