import { readCursor, refuse, writeCursor } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { type RawBuilder, sql } from 'kysely'
import {
  Attention,
  type AttentionRow,
  listPortfolioAttention,
  refusals,
  type ShownStatus,
} from '../../contract/index.ts'
import { describeStatusDate } from '../../domain/index.ts'
import { type Filters, readFilters } from '../read-filters.ts'
import { standingRows } from '../standing-rows.ts'
import { type Clock, readClock } from '../status-clock.ts'

/** Questions of all projects one sees, from what the job kept with each standing. */
export const listPortfolioAttentionUseCase: UseCase = reads(
  listPortfolioAttention,
  async ({ tx, actor, input, now, same }) => {
    const clock = await readClock(tx, actor.tenantId, now)
    const { rows, counts } = await readQuestions(tx, {
      ...input,
      filters: await readFilters(tx, { actor, same, input }),
      clock,
    })
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      items: rows.slice(0, input.limit).map(toRow),
      next: last ? writeCursor([last.rank, last.lightness, last.id, last.rule]) : null,
      asOf: describeStatusDate(clock),
      counts,
    }
  },
)

type Row = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly computed: ShownStatus
  readonly behind: boolean
  readonly item: unknown
  readonly rank: number
  readonly lightness: number
  readonly rule: string
}

type Wanted = {
  readonly filters: Filters
  readonly rule?: string | undefined
  readonly clock: Clock
  readonly cursor?: string | undefined
  readonly limit: number
}

type Counts = { readonly now: number; readonly soon: number; readonly projects: number }

/** Page and counts in one statement: the questions of 5,000 projects are unfolded once. */
async function readQuestions(
  tx: Tx,
  wanted: Wanted,
): Promise<{ readonly rows: readonly Row[]; readonly counts: Counts }> {
  const { rows } = await sql<{ page: readonly Row[] | null } & Counts>`
    with asked as materialized (${questions(wanted)}),
    page as (
      select asked.*, i.name, i.code from asked join investment i on i.id = asked.id
      where ${afterCursor(wanted.cursor)}
      order by ${order} limit ${wanted.limit + 1})
    select (select jsonb_agg(to_jsonb(asked) order by ${order}) from page as asked) as page,
      (count(*) filter (where rank = 0))::integer as now, (count(*) filter (where rank = 1))::integer as soon,
      (count(distinct id))::integer as projects
    from asked`.execute(tx)
  const { page, now = 0, soon = 0, projects = 0 } = rows[0] ?? {}
  return { rows: page ?? [], counts: { now, soon, projects } }
}

/** Past a tolerance before past a mark of warning, then what is farthest past its limit. */
function questions({
  filters,
  rule,
  clock,
}: Pick<Wanted, 'filters' | 'rule' | 'clock'>): RawBuilder<unknown> {
  return sql`
    select standing_row.id, standing_row.computed, standing_row.behind, asked.item, asked.item ->> 'rule' as rule,
      case asked.item ->> 'urgency' when 'now' then 0 else 1 end::float8 as rank,
      -(asked.item ->> 'weight')::float8 as lightness
    from (${standingRows(filters, clock, { standing: true, rating: false })}) as standing_row
    join standing s on s.tenant_id = standing_row.tenant_id and s.investment_id = standing_row.id and s.is_current
    cross join lateral jsonb_array_elements(s.detail -> 'attention' -> 'items') as asked (item)
    ${rule === undefined ? sql`` : sql`where asked.item ->> 'rule' = ${rule}`}`
}

const order = sql`asked.rank, asked.lightness, asked.id, asked.rule`

function afterCursor(cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql`true`
  const [rank, lightness, id, rule] = readCursor(cursor) ?? []
  const fits = typeof rank === 'number' && typeof lightness === 'number'
  if (!fits || typeof id !== 'string' || !uuid.test(id) || typeof rule !== 'string')
    throw refuse(refusals.unreadableCursor, {})
  return sql`(asked.rank, asked.lightness, asked.id, asked.rule) > (${rank}::float8, ${lightness}::float8, ${id}::uuid, ${rule}::text)`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function toRow({ id, name, code, computed, behind, item }: Row): AttentionRow {
  return { ...Attention.parse(item), project: { id, name, code }, computed, behind }
}
