import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { StandingInput } from '../../domain/index.ts'
import type { VersionedSaid } from '../read-said.ts'

type Marking = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

/** How a project stands: what somebody who was away wants to know of. */
type Mark = {
  readonly projectId: string
  readonly status: string
  readonly finish: string | null
  readonly cost: { readonly amount: number; readonly currency: string } | null
}

type Computed = VersionedSaid & {
  readonly input: StandingInput
  readonly standings: readonly { readonly asOf: string; readonly status: string }[]
}

export function marksOf(all: readonly Computed[]): readonly Mark[] {
  return all.flatMap(({ said, input, standings }) => {
    const current = standings.find(({ asOf }) => asOf === input.statusDate)
    const { id, finish, cost } = said.project
    return current === undefined ? [] : [{ projectId: id, status: current.status, finish, cost }]
  })
}

/** Keeps a mark of each project that stands otherwise than at its last one. */
export async function keepMarks({ tx, tenantId, now }: Marking, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return
  const told = marks.map(({ projectId, status, finish, cost }) => ({
    investment_id: projectId,
    status,
    finish_day: finish,
    cost_amount: cost?.amount ?? null,
    cost_currency: cost?.currency ?? null,
  }))
  await sql`
    insert into standing_mark (tenant_id, investment_id, at, status, reported_raw, finish_day, cost_amount, cost_currency)
    select ${tenantId}::uuid, now.investment_id, ${now}::timestamptz, now.status, rating.raw, now.finish_day, now.cost_amount,
      now.cost_currency
    from json_to_recordset(${JSON.stringify(told)}::json) as now (
      investment_id uuid, status text, finish_day date, cost_amount bigint, cost_currency text)
    left join lateral (
      select raw from reported_status r where r.tenant_id = ${tenantId}::uuid and r.investment_id = now.investment_id
        order by r.as_of desc, r.id desc limit 1) rating on true
    left join lateral (
      select * from standing_mark m where m.tenant_id = ${tenantId}::uuid and m.investment_id = now.investment_id
        order by m.at desc limit 1) last on true
    where (last.status, last.reported_raw, last.finish_day, last.cost_amount, last.cost_currency)
      is distinct from (now.status, rating.raw, now.finish_day, now.cost_amount, now.cost_currency)
    on conflict (tenant_id, investment_id, at) do nothing`.execute(tx)
}
