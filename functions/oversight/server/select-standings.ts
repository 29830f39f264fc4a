import type { Tx } from '@portolan/platform/database'
import { type SelectedProject, selectProjects, toProject } from '@portolan/plan/server'
import { sql } from 'kysely'
import type { StandingFilters, StandingRow } from '../contract/index.ts'
import { readRates } from './read-rates.ts'
import { afterCursor, cursorAfter, keyValues, type Order, orderBy, sortKeys } from './standing-order.ts'
import { type StandingFields, standingRows } from './standing-rows.ts'
import type { Clock } from './status-clock.ts'

export type Asked = {
  readonly filters: StandingFilters
  readonly order: Order
  readonly clock: Clock
  readonly tenantId: string
  readonly limit: number
  readonly cursor?: string | undefined
}

export type Selected = { readonly items: StandingRow[]; readonly next: string | null }

type PageFields = Omit<StandingFields, 'id'> & {
  readonly page_id: string
  readonly position: number
  readonly keys: (string | number | null)[]
}

/** One page of the portfolio in one statement: first which projects in which order, then what belongs to them. */
export async function selectStandings(tx: Tx, asked: Asked): Promise<Selected> {
  const sorted = sortKeys(asked.order, await readRates(tx, asked.tenantId, asked.filters.asOf ?? asked.clock.day))
  const page = sql<PageFields>`(
    select standing_row.*, standing_row.id as page_id, ${keyValues(sorted)} as keys, row_number() over (order by ${orderBy(sorted)}) as position
    from (${standingRows(asked.filters, asked.clock)}) as standing_row
    where ${afterCursor(sorted, asked.cursor)}
    order by ${orderBy(sorted)} limit ${asked.limit + 1})`
  const rows = await selectProjects(tx)
    .innerJoin(page.as('page'), (join) => join.onRef('page.page_id', '=', 'i.id'))
    .select([
      'page.keys',
      'page.row_start',
      'page.row_finish',
      'page.row_cost',
      'page.row_currency',
      'page.rated_raw',
      'page.rated_scale',
      'page.rated_step',
      'page.rated_steps',
      'page.rated_as_of',
      'page.rated_by',
      'page.computed',
      'page.computed_as_of',
      'page.sure_level',
      'page.sure',
      'page.top_sentence',
      'page.figures',
      'page.findings',
      'page.evidence_day',
      'page.run_id',
      'page.behind',
    ])
    .orderBy('page.position')
    .execute()
  const last = rows.length > asked.limit ? rows[asked.limit - 1] : undefined
  return {
    items: rows.slice(0, asked.limit).map(toStandingRow),
    next: last ? cursorAfter(sorted, last.keys, last.id) : null,
  }
}

function toStandingRow(row: SelectedProject & Omit<StandingFields, 'id'>): StandingRow {
  return {
    ...toProject(row),
    start: row.row_start,
    finish: row.row_finish,
    cost: row.row_cost === null || row.row_currency === null ? null : { amount: row.row_cost, currency: row.row_currency },
    reported: reportedOf(row),
    computed: {
      status: row.computed,
      sure: row.sure_level === null || row.sure === null ? null : { level: row.sure_level, value: row.sure },
      topReason: row.top_sentence,
      asOf: row.computed_as_of,
      behind: row.behind,
      findings: row.findings,
      run: row.run_id,
    },
    figures: row.figures ?? {},
  }
}

function reportedOf(row: Omit<StandingFields, 'id'>): StandingRow['reported'] {
  if (row.rated_raw === null || row.rated_as_of === null) return null
  return {
    raw: row.rated_raw,
    scale: row.rated_scale,
    step: row.rated_step,
    steps: row.rated_steps,
    asOf: row.rated_as_of,
    byWhom: row.rated_by ?? '',
  }
}
