import type { Tx } from '@portolan/platform/database'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import {
  Attention,
  type Home,
  measureNames,
  measures,
  type ShownStatus,
  type Surprise,
} from '../../contract/index.ts'
import { isBehind } from '../standing-rows.ts'
import type { Clock } from '../status-clock.ts'

type Surprises = Home['surprises']

export type Looking = {
  readonly personId: string
  /** Only projects that the person manages, or all they see. */
  readonly scope: Surprises['scope']
  readonly clock: Clock
}

const mostProjects = 6
const mostAsks = 3

/**
 * The projects that will land elsewhere than said, the worst first, with how all of them stand. Found by what stands
 * beside each standing: only the few that are shown are unfolded.
 */
export async function readSurprises(tx: Tx, looking: Looking): Promise<Surprises> {
  const { rows } = await sql<Counts & { worst: readonly Row[] | null }>`
    with running as materialized (${running(looking)}),
    worst as (
      select * from running where asks_rank is not null order by asks_rank, asks_weight desc, id limit ${mostProjects}),
    shown as (
      select worst.*, i.name, i.code, p.name as manager, s.detail -> 'attention' -> 'items' as asks, s.figures,
        r.raw, r.scale, r.step, r.steps
      from worst
      join investment i on i.tenant_id = app_tenant() and i.id = worst.id
      join standing s on s.tenant_id = app_tenant() and s.investment_id = worst.id and s.is_current
      left join person p on p.tenant_id = i.tenant_id and p.id = i.manager_id
      left join lateral (
        select raw, scale, step, steps from reported_status one
        where one.tenant_id = i.tenant_id and one.investment_id = i.id order by one.as_of desc, one.id desc limit 1) r on true)
    select ${counts}, (select jsonb_agg(to_jsonb(shown) order by asks_rank, asks_weight desc, id) from shown) as worst
    from running`.execute(tx)
  const { worst, ...counted } = rows[0] ?? { worst: null, ...nothing }
  return { scope: looking.scope, items: (worst ?? []).map((row) => toSurprise(row, looking)), ...counted }
}

type Counts = Omit<Surprises, 'items' | 'scope'>

const nothing: Counts = {
  asking: 0,
  projects: 0,
  onTrack: 0,
  atRisk: 0,
  offTrack: 0,
  rated: 0,
  differs: 0,
  behind: 0,
}

const counts = sql`count(*)::integer as projects, (count(*) filter (where asks_rank is not null))::integer as asking,
  (count(*) filter (where status = 'on-track'))::integer as "onTrack",
  (count(*) filter (where status = 'off-track'))::integer as "offTrack",
  (count(*) filter (where status = 'at-risk'))::integer as "atRisk",
  (count(*) filter (where difference is not null))::integer as rated,
  (count(*) filter (where difference <> 0))::integer as differs, (count(*) filter (where behind))::integer as behind`

function running({ personId, scope, clock }: Looking): RawBuilder<unknown> {
  const mine = sql`i.manager_id = ${personId}::uuid`
  return sql`
    select i.id, coalesce(s.status, 'computing') as status, s.asks_rank, s.asks_weight, ${mine} is true as mine,
      (s.figures ->> 'reportedDifference')::float8 as difference, ${isBehind(clock, undefined)} as behind
    from investment i
    left join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
    where i.state <> 'closed' and ${scope === 'managed' ? mine : sql`true`}`
}

type Row = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly manager: string | null
  readonly mine: boolean
  readonly status: ShownStatus
  readonly behind: boolean
  readonly difference: number | null
  readonly asks: unknown
  readonly figures: Readonly<Record<string, number | string | null>>
  readonly raw: string | null
  readonly scale: string | null
  readonly step: number | null
  readonly steps: number | null
}

/** The record is ours, and still it is read as what it says it is. */
const Asks = z.array(Attention)

function toSurprise(row: Row, { clock }: Looking): Surprise {
  const { id, name, code, manager, mine, behind, difference, raw, scale, step, steps } = row
  const asks = Asks.parse(row.asks ?? [])
  return {
    project: { id, name, code },
    manager,
    mine,
    computed: row.status,
    behind,
    reported: raw === null ? null : { raw, scale, step, steps },
    difference,
    asks: asks.slice(0, mostAsks).map((one) => ({ ...one, figure: figureOf(one, row, clock) })),
    more: Math.max(0, asks.length - mostAsks),
  }
}

function figureOf(
  { measure }: Attention,
  { figures }: Row,
  clock: Clock,
): Surprise['asks'][number]['figure'] {
  const name = measureNames.find((one) => one === measure)
  if (name === undefined) return null
  const { unit, rule } = measures[name]
  return { value: figures[name] ?? null, unit, rule, asOf: clock.day }
}
