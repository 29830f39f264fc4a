import { readCursor, refuse, writeCursor } from '@portolan/contract'
import { customOrder, type FieldRow } from '@portolan/platform/fields'
import { type RawBuilder, sql } from 'kysely'
import { refusals, type StandingSort } from '../contract/index.ts'
import type { Rates } from './read-rates.ts'

export type Order = { readonly sort: StandingSort; readonly direction: 'asc' | 'desc' }

/** What a row is ordered by, as expressions over `standing_row`; the id makes every order total. */
export type SortKeys = { readonly keys: readonly RawBuilder<unknown>[]; readonly order: Order }

type CursorValue = string | number | null

/**
 * Values are cast to text or float8, which come back from a cursor exactly as they went. What is not known stands
 * last in both directions.
 */
export function sortKeys(order: Order, known: KnownForOrder): SortKeys {
  return { keys: keysOf(order.sort, known), order }
}

/** What an order may need to be known of: rates for amounts, and the custom fields that one may read. */
export type KnownForOrder = { readonly rates: Rates; readonly fields: readonly FieldRow[] }

const thing = {
  kind: 'investment',
  id: sql<string>`standing_row.id::text`,
  tenant: sql<string>`standing_row.tenant_id`,
}

function keysOf(sort: StandingSort, { rates, fields }: KnownForOrder): readonly RawBuilder<unknown>[] {
  switch (sort) {
    case 'name':
      return [words(sql`name_key`)]
    case 'code':
      return [words(sql`code`)]
    case 'organisation':
      return [
        words(
          sql`(select name from party o where o.tenant_id = standing_row.tenant_id and o.id = organisation_id)`,
        ),
        words(sql`name_key`),
      ]
    case 'finish':
      return [sql`row_finish::text collate "C"`]
    case 'cost':
      return costKeys(rates)
    case 'computed':
      return [sql`array_position(array['on-track', 'at-risk', 'off-track'], computed)::float8`]
    case 'slip':
      return [figure('slipCurrentDays')]
    case 'growth':
      return [figure('costCurrentShare')]
    case 'age':
      return [figure('evidenceAgeDays')]
    default:
      return customOrder(fields, sort, thing)
  }
}

/** Whether rows can be placed only with what is stored of their standing. */
export function ordersByStanding({ sort }: Order): boolean {
  return sort === 'computed' || sort === 'slip' || sort === 'growth' || sort === 'age'
}

/** As people sort words, whatever order the database was made with. */
function words(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${text} collate "und-x-icu"`
}

function figure(name: string): RawBuilder<unknown> {
  return sql`(figures ->> ${sql.lit(name)})::float8`
}

/** In one currency as far as there are rates; amounts of any other come after, each currency by itself. */
function costKeys(rates: Rates): RawBuilder<unknown>[] {
  const known = [...rates.factors]
  if (known.length === 0) return [sql`row_currency collate "C"`, sql`row_cost::float8`]
  const cases = sql.join(
    known.map(([currency, factor]) => sql`when ${currency} then row_cost::float8 * ${factor}::float8`),
    sql` `,
  )
  const inOne = sql`(case row_currency ${cases} end)`
  return [inOne, sql`(case when ${inOne} is null then row_currency end) collate "C"`, sql`row_cost::float8`]
}

export function orderBy({ keys, order }: SortKeys): RawBuilder<unknown> {
  const direction = sql.raw(order.direction)
  return sql.join([...keys.map((key) => sql`${key} ${direction} nulls last`), sql`id`])
}

/** The keys as columns of a page, to be read again by `keysRead`. */
export function keyColumns({ keys }: SortKeys): RawBuilder<unknown> {
  return sql.join(keys.map((key, at) => sql`${key} as ${sql.ref(`key_${at}`)}`))
}

export type Placed = { readonly id: string } & { readonly [key: `key_${number}`]: CursorValue | undefined }

/** The values of a row that a cursor speaks of. */
export function keysRead({ keys }: SortKeys, row: Placed): readonly CursorValue[] {
  return keys.map((_, at) => row[`key_${at}`] ?? null)
}

export function cursorAfter({ order }: SortKeys, values: readonly CursorValue[], id: string): string {
  return writeCursor([order.sort, order.direction, ...values, id])
}

/** Everything that stands after the row of a cursor. A cursor of another order is refused, not misread. */
export function afterCursor(sorted: SortKeys, cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql`true`
  const [sort, direction, ...rest] = readCursor(cursor) ?? []
  const id = rest.at(-1)
  const values = rest.slice(0, -1)
  const fits =
    sort === sorted.order.sort && direction === sorted.order.direction && values.length === sorted.keys.length
  if (!fits || typeof id !== 'string' || !uuid.test(id)) throw refuse(refusals.unreadableCursor, {})
  const branches = [...sorted.keys, sql`id`].map((_, at) => branch(sorted, values, { id, at }))
  return sql`(${sql.join(branches, sql` or `)})`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Equal in all keys before `at`, and after the cursor in that one. */
function branch(
  { keys, order }: SortKeys,
  values: readonly CursorValue[],
  { id, at }: { id: string; at: number },
): RawBuilder<unknown> {
  const equal = keys.slice(0, at).map((key, i) => equals(key, values[i] ?? null))
  const key = keys[at]
  const beyond = key === undefined ? sql`id > ${id}::uuid` : follows(key, values[at] ?? null, order.direction)
  return sql`(${sql.join([...equal, beyond], sql` and `)})`
}

function equals(key: RawBuilder<unknown>, value: CursorValue): RawBuilder<unknown> {
  return value === null ? sql`${key} is null` : sql`${key} = ${typed(value)}`
}

function follows(
  key: RawBuilder<unknown>,
  value: CursorValue,
  direction: 'asc' | 'desc',
): RawBuilder<unknown> {
  if (value === null) return sql`false`
  return sql`(${key} ${sql.raw(direction === 'asc' ? '>' : '<')} ${typed(value)} or ${key} is null)`
}

function typed(value: string | number): RawBuilder<unknown> {
  return typeof value === 'number' ? sql`${value}::float8` : sql`${value}::text`
}
