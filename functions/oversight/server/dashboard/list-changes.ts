import type { WordingShown } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { moneyOf } from '@portolan/plan/server'
import type { Day } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  type ChangeKind,
  listChanges,
  type ProjectChange,
  type ShownStatus,
  StandingFilters,
} from '../../contract/index.ts'
import { byWeight, compareStandings, describeStatusDate, isOtherwise, kindsOf } from '../../domain/index.ts'
import { standingRows } from '../standing-rows.ts'
import { type Clock, readClock } from '../status-clock.ts'
import { registerDaysUpTo } from './register-days.ts'

const most = 200

export const listChangesUseCase: UseCase = reads(listChanges, async ({ tx, actor, input, now }) => {
  const clock = await readClock(tx, actor.tenantId, now)
  // What the newest register told, and all that was edited since, is what changed: so the one before is the measure.
  const since = input.since ?? (await registerDaysUpTo(tx, clock.day, 2))[1] ?? null
  const until = describeStatusDate(clock)
  if (since === null) return { since, until, counts: count([]), items: [], more: 0 }
  const rows = await readBoth(tx, { filters: StandingFilters.parse(input), clock, since })
  const all = rows.map(toChange)
  const changed = all.filter(isOtherwise).toSorted(byWeight)
  return {
    since,
    until,
    counts: count(all),
    items: changed.slice(0, most),
    more: Math.max(0, changed.length - most),
  }
})

type Both = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly top_sentence: string | null
  readonly top_wording: WordingShown | null
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

type Between = { readonly filters: StandingFilters; readonly clock: Clock; readonly since: string }

/** Beside each project of the list, what the newest register up to that day told of it. */
async function readBoth(tx: Tx, { filters, clock, since }: Between): Promise<readonly Both[]> {
  const { rows } = await sql<Both>`
    select i.id, i.name, i.code, s.top_sentence, s.top_wording, t.investment_id is not null as known,
      t.status as computed_then, now.computed as computed_now, t.reported_raw as rated_then, now.rated_raw as rated_now,
      t.finish_day as finish_then, now.row_finish as finish_now, t.cost_amount as cost_then,
      t.cost_currency as currency_then, now.row_cost as cost_now, now.row_currency as currency_now
    from (${standingRows(filters, clock)}) as now
    join investment i on i.tenant_id = now.tenant_id and i.id = now.id
    left join standing s on s.tenant_id = now.tenant_id and s.investment_id = now.id and s.is_current
    left join lateral (
      select * from standing before where before.tenant_id = now.tenant_id and before.investment_id = now.id
        and before.is_register_day and before.as_of <= ${since}::date order by before.as_of desc limit 1
    ) t on true`.execute(tx)
  return rows
}

function toChange(row: Both): ProjectChange {
  const { id, name, code, top_sentence, top_wording } = row
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
  return compareStandings(
    { id, name, code, topReason: top_sentence, topWording: top_wording },
    row.known ? then : null,
    now,
  )
}

function count(changes: readonly ProjectChange[]): Record<ChangeKind, number> {
  const counts = { worse: 0, better: 0, later: 0, earlier: 0, dearer: 0, cheaper: 0, isNew: 0, same: 0 }
  for (const kind of changes.flatMap(kindsOf)) counts[kind] += 1
  return counts
}
