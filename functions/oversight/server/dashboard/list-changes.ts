import type { Tx } from '@portolan/platform/database'
import { readsForAll, type UseCase } from '@portolan/platform/operations'
import { moneyOf } from '@portolan/plan/server'
import type { Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { type ChangeKind, listChanges, type ProjectChange, type ShownStatus } from '../../contract/index.ts'
import { byWeight, compareStandings, describeStatusDate, isOtherwise, kindsOf } from '../../domain/index.ts'
import { type Filters, readFilters } from '../read-filters.ts'
import { standingRows } from '../standing-rows.ts'
import { type Clock, readClock } from '../status-clock.ts'
import { withReasons } from './heaviest-reasons.ts'
import { registerDaysUpTo } from './register-days.ts'

const most = 200

export const listChangesUseCase: UseCase = readsForAll(
  listChanges,
  async ({ tx, actor, input, now, same: known }) => {
    const clock = await readClock(tx, actor.tenantId, now)
    // What the newest register told, and all that was edited since, is what changed: so the one before is the measure.
    const since = input.since ?? (await registerDaysUpTo(tx, clock.day, 2))[1] ?? null
    const until = describeStatusDate(clock)
    if (since === null) return { since, until, counts: count([]), items: [], more: 0 }
    const { rows, same } = await readBoth(tx, {
      filters: await readFilters(tx, { actor, same: known, input }),
      clock,
      since,
    })
    const all = rows.map(toChange)
    const changed = all.filter(isOtherwise).toSorted(byWeight)
    const counts = count(all)
    return {
      since,
      until,
      counts: { ...counts, same: counts.same + same },
      items: await withReasons(tx, changed.slice(0, most)),
      more: Math.max(0, changed.length - most),
    }
  },
)

type Both = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly known: boolean
  readonly computed_then: ShownStatus | null
  readonly computed_now: ShownStatus
  readonly rated_then: string | null
  readonly rated_now: string | null
  readonly finish_then: string | null
  readonly finish_now: string | null
  readonly cost_then: number | null
  readonly currency_then: string | null
  readonly cost_now: number | null
  readonly currency_now: string | null
}

type Between = { readonly filters: Filters; readonly clock: Clock; readonly since: string }

type Compared = { readonly rows: readonly Both[]; readonly same: number }

/** Beside each project of the list, what the newest register up to that day told of it; those alike are only counted. */
async function readBoth(tx: Tx, { filters, clock, since }: Between): Promise<Compared> {
  const both = sql`
    select now.id, i.name, i.code, t.investment_id is not null as known,
      t.status as computed_then, now.computed as computed_now, t.reported_raw as rated_then, now.rated_raw as rated_now,
      t.finish_day as finish_then, now.row_finish as finish_now, t.cost_amount as cost_then,
      t.cost_currency as currency_then, now.row_cost as cost_now, now.row_currency as currency_now
    from (${standingRows(filters, clock)}) as now
    join investment i on i.tenant_id = now.tenant_id and i.id = now.id
    left join lateral (
      select * from standing before where before.tenant_id = now.tenant_id and before.investment_id = now.id
        and before.is_register_day and before.as_of <= ${since}::date order by before.as_of desc limit 1
    ) t on true`
  const alike = sql`(known and computed_then = computed_now and rated_then is not distinct from rated_now
    and finish_then is not distinct from finish_now and cost_then is not distinct from cost_now
    and currency_then is not distinct from currency_now)`
  const { rows } = await sql<{ same: number } & { [K in keyof Both]: Both[K] | null }>`
    with compared as materialized (select *, ${alike} as alike from (${both}) as both_told)
    select (select count(*) from compared where alike) as same, compared.*
    from (values (1)) as always left join compared on compared.alike is not true`.execute(tx)
  return { rows: rows.filter((row): row is typeof row & Both => row.id !== null), same: rows[0]?.same ?? 0 }
}

function toChange(row: Both): ProjectChange {
  const { id, name, code } = row
  const then = {
    computed: row.computed_then ?? 'not-enough-data',
    reported: row.rated_then,
    finish: row.finish_then as Day | null,
    cost: moneyOf(row.cost_then, row.currency_then),
  }
  const now = {
    computed: row.computed_now,
    reported: row.rated_now,
    finish: row.finish_now as Day | null,
    cost: moneyOf(row.cost_now, row.currency_now),
  }
  return compareStandings({ id, name, code, topReason: null, topWording: null }, row.known ? then : null, now)
}

function count(changes: readonly ProjectChange[]): Record<ChangeKind, number> {
  const counts = { worse: 0, better: 0, later: 0, earlier: 0, dearer: 0, cheaper: 0, isNew: 0, same: 0 }
  for (const kind of changes.flatMap(kindsOf)) counts[kind] += 1
  return counts
}
