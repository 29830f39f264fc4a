import type { WordingShown } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type FieldRow, readValues } from '@portolan/platform/fields'
import { tagsOf } from '@portolan/platform/tags'
import type { Known, SameState } from '@portolan/platform/operations'
import { moneyOf, type SelectedProject, selectProjects, toProject } from '@portolan/plan/server'
import { sql } from 'kysely'
import { type StandingRow, statuses, sureLevels } from '../contract/index.ts'
import { customFields, type Filters } from './read-filters.ts'
import { inOwn, type Rates, readRates } from './read-rates.ts'
import {
  afterCursor,
  cursorAfter,
  keyColumns,
  keysRead,
  type Order,
  orderBy,
  ordersByStanding,
  type Placed,
  type SortKeys,
  sortKeys,
} from './standing-order.ts'
import { isBehind, standingOf, standingRows } from './standing-rows.ts'
import type { Clock } from './status-clock.ts'

export type Asked = {
  readonly filters: Filters
  readonly order: Order
  readonly clock: Clock
  readonly actor: Known
  readonly limit: number
  readonly cursor?: string | undefined
  readonly same: SameState
}

export type Selected = { readonly items: StandingRow[]; readonly next: string | null }

/**
 * One page of the portfolio: first which projects in which order, with nothing that neither filter nor order asks
 * for, then what is shown of them. As one statement the database would look at every project for both.
 */
export async function selectStandings(tx: Tx, asked: Asked): Promise<Selected> {
  const { asOf } = asked.filters
  const day = asOf ?? asked.clock.day
  const rates = await asked.same.get(`rates ${day}`, () => readRates(tx, asked.actor.tenantId, day))
  const fields = await customFields(tx, asked.actor, asked.same)
  const sorted = sortKeys(asked.order, { rates, fields })
  const placed = await placeRows(tx, asked, sorted)
  const rows = await readShown(tx, asked, { placed, rates, fields })
  const last = placed.length > asked.limit ? placed[asked.limit - 1] : undefined
  return {
    items: placed.slice(0, asked.limit).flatMap(({ id }) => {
      const row = rows.get(id)
      return row === undefined ? [] : [row]
    }),
    next: last ? cursorAfter(sorted, keysRead(sorted, last), last.id) : null,
  }
}

/** The number of rows stands in the statement: a plan that is kept for any number would sort all of them. */
async function placeRows(
  tx: Tx,
  { filters, order, clock, cursor, limit }: Asked,
  sorted: SortKeys,
): Promise<readonly Placed[]> {
  const rows = standingRows(filters, clock, { standing: ordersByStanding(order), rating: false })
  const { rows: placed } = await sql<Placed>`
    select id, ${keyColumns(sorted)} from (${rows}) as standing_row
    where ${afterCursor(sorted, cursor)} order by ${orderBy(sorted)} limit ${sql.lit(limit + 1)}`.execute(tx)
  return placed
}

type Page = {
  readonly placed: readonly Placed[]
  readonly rates: Rates
  readonly fields: readonly FieldRow[]
}

/** Which projects a page holds the database has said just now; a row that was read for another page is not read anew. */
async function readShown(
  tx: Tx,
  asked: Asked,
  { placed, rates, fields }: Page,
): Promise<ReadonlyMap<string, StandingRow>> {
  const { asOf } = asked.filters
  const known = asked.same.rows<StandingRow>(`standing ${asOf ?? 'now'}`)
  const unknown = placed.map(({ id }) => id).filter((id) => !known.has(id))
  const found = unknown.length === 0 ? [] : await readRows(tx, asked, unknown)
  const things = { kind: 'investment', ids: found.map(({ id }) => id) }
  const values = await readValues(tx, fields, things)
  const tags = await tagsOf(tx, things)
  for (const row of found)
    known.set(row.id, {
      ...toStandingRow(row, asOf, rates),
      tags: [...(tags.get(row.id) ?? [])],
      custom: values.get(row.id) ?? {},
    })
  return known
}

async function readRows(
  tx: Tx,
  { filters: { asOf }, clock }: Asked,
  ids: readonly string[],
): Promise<readonly Shown[]> {
  return await selectProjects(tx)
    .where(sql<boolean>`i.id = any(${ids}::uuid[])`)
    // One look for each row of the page: left to choose, the planner reads all standings for every one of them.
    .leftJoinLateral(
      (inner) => inner.selectFrom('standing as s').selectAll('s').where(standingOf(asOf)).limit(1).as('s'),
      (join) => join.on(sql<boolean>`true`),
    )
    .select(shownFields)
    .$if(asOf !== undefined, (query) => query.select(toldFields))
    .select(isBehind(clock, asOf).as('behind'))
    .execute()
}

const shownFields = [
  's.as_of as computed_as_of',
  's.status as computed',
  's.sure_level',
  's.sure',
  's.top_sentence',
  's.top_wording',
  's.figures',
  's.findings',
  's.run_id',
] as const

/** Only of a register day: today the project itself tells them. */
const toldFields = [
  's.start_day as told_start',
  's.finish_day as told_finish',
  's.cost_amount as told_cost',
  's.cost_currency as told_currency',
  's.reported_raw as told_raw',
  's.reported_scale as told_scale',
  's.reported_step as told_step',
  's.reported_steps as told_steps',
  's.reported_as_of as told_rated_as_of',
  's.reported_by as told_rated_by',
] as const

type Shown = SelectedProject & {
  readonly computed_as_of: string | null
  readonly computed: string | null
  readonly sure_level: string | null
  readonly sure: number | null
  readonly top_sentence: string | null
  readonly top_wording: unknown
  readonly figures: unknown
  readonly findings: number | null
  readonly run_id: string | null
  readonly behind: boolean
} & Partial<Told>

type Told = {
  readonly told_start: string | null
  readonly told_finish: string | null
  readonly told_cost: number | null
  readonly told_currency: string | null
  readonly told_raw: string | null
  readonly told_scale: string | null
  readonly told_step: number | null
  readonly told_steps: number | null
  readonly told_rated_as_of: string | null
  readonly told_rated_by: string | null
}

function toStandingRow(
  row: Shown,
  asOf: string | undefined,
  rates: Rates,
): Omit<StandingRow, 'custom' | 'tags'> {
  const sureLevel = sureLevels.find((level) => level === row.sure_level)
  const shown = { ...toProject(row), ...(asOf === undefined ? {} : toldThen(row)) }
  return {
    ...shown,
    costInOwn: shown.cost === null ? null : (inOwn(shown.cost, rates) ?? null),
    computed: {
      status: statuses.find((status) => status === row.computed) ?? 'computing',
      sure: sureLevel === undefined || row.sure === null ? null : { level: sureLevel, value: row.sure },
      topReason: row.top_sentence,
      topWording: row.top_wording as WordingShown | null,
      asOf: row.computed_as_of,
      behind: row.behind,
      findings: row.findings ?? 0,
      run: row.run_id,
    },
    figures: (row.figures ?? {}) as StandingRow['figures'],
  }
}

/** A list of a register day shows what that register told, and not what is known by now. */
function toldThen(row: Partial<Told>): Pick<StandingRow, 'start' | 'finish' | 'cost' | 'reported'> {
  return {
    start: row.told_start ?? null,
    finish: row.told_finish ?? null,
    cost: moneyOf(row.told_cost ?? null, row.told_currency ?? null),
    reported:
      !row.told_raw || !row.told_rated_as_of
        ? null
        : {
            raw: row.told_raw,
            scale: row.told_scale ?? null,
            step: row.told_step ?? null,
            steps: row.told_steps ?? null,
            asOf: row.told_rated_as_of,
            byWhom: row.told_rated_by ?? '',
          },
  }
}
