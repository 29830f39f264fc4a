import { type InputOf, type OutputOf, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import type { Call, Known } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import { addDays, type Day } from '@portolan/quantity'
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { type ActionRow, type listActions, refusals } from '../../contract/index.ts'
import { soonDays } from '../../domain/index.ts'
import { showRows } from './show-actions.ts'
import { toStored } from './stored-action.ts'

type Op = typeof listActions
export type ActionFilters = Pick<
  InputOf<Op>,
  'place' | 'states' | 'projectId' | 'ownerId' | 'sign' | 'sourceKind' | 'sourceId' | 'search'
>
export type Reading = { readonly tx: Tx; readonly actor: Known; readonly now: string }

export async function list(call: Call<InputOf<Op>>, subjects: Subjects): Promise<OutputOf<Op>> {
  const { input } = call
  const rows = await readList(
    call,
    { subjects, filters: input },
    { limit: input.limit + 1, after: input.cursor },
  )
  const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
  return {
    items: rows.slice(0, input.limit),
    next: last === undefined ? null : writeCursor([last.due, last.number]),
    counts: await countOpen(call),
  }
}

type Listing = { readonly subjects: Subjects; readonly filters: ActionFilters }
type Part = { readonly limit: number; readonly after?: string | undefined }

/** What is open waits for its day: the next due comes first. A register begins with the newest. */
export async function readList(
  reading: Reading,
  { subjects, filters }: Listing,
  { limit, after }: Part,
): Promise<ActionRow[]> {
  const open = isOpenOnly(filters)
  const from = after === undefined ? undefined : placeIn(after)
  let query = filtered(reading, filters).limit(limit)
  if (from !== undefined)
    query = open
      ? query.where(sql<boolean>`(due_day, number) > (${from.due}::date, ${from.number}::integer)`)
      : query.where('number', '<', from.number)
  query = open ? query.orderBy('due_day').orderBy('number') : query.orderBy('number', 'desc')
  const rows = await query.execute()
  const { tx, now } = reading
  return [...(await showRows({ tx, subjects, today: now.slice(0, 10) }, rows.map(toStored)))]
}

function isOpenOnly({ states, sign }: ActionFilters): boolean {
  return sign !== undefined || (states?.length === 1 && states[0] === 'open')
}

type Query = SelectQueryBuilder<DB, 'action', Selectable<DB['action']>>

function filtered({ tx, actor, now }: Reading, filters: ActionFilters): Query {
  const { place, states, projectId, ownerId, sign, sourceKind, sourceId, search } = filters
  const me = actor.personId ?? ''
  let query = tx.selectFrom('action').selectAll()
  if (place === 'mine') query = query.where('owner_id', '=', me)
  if (place === 'asked') query = query.where('asked_by', '=', me)
  if (states !== undefined && states.length > 0) query = query.where('state', 'in', [...states])
  if (projectId !== undefined) query = query.where('project_id', '=', projectId)
  if (ownerId !== undefined) query = query.where('owner_id', '=', ownerId)
  if (sourceKind !== undefined) query = query.where('source_kind', '=', sourceKind)
  if (sourceId !== undefined) query = query.where('source_id', '=', sourceId)
  if (sign !== undefined) query = signed(query.where('state', '=', 'open'), sign, now.slice(0, 10) as Day)
  return search ? found(query, search) : query
}

function signed(query: Query, sign: NonNullable<ActionFilters['sign']>, today: Day): Query {
  const soon = addDays(today, soonDays)
  if (sign === 'overdue') return query.where(sql<boolean>`due_day < ${today}::date`)
  if (sign === 'later') return query.where(sql<boolean>`due_day > ${soon}::date`)
  return query.where(sql<boolean>`due_day between ${today}::date and ${soon}::date`)
}

function found(query: Query, search: string): Query {
  const number = /^a-?(\d{1,9})$/i.exec(search)?.[1]
  if (number !== undefined) return query.where('number', '=', Number(number))
  return query.where('title', 'ilike', `%${search.replace(/[\\%_]/g, '\\$&')}%`)
}

async function countOpen({ tx, actor }: Reading): Promise<OutputOf<Op>['counts']> {
  const me = actor.personId ?? ''
  return await tx
    .selectFrom('action')
    .select((fields) => [
      fields.fn.countAll<number>().as('all'),
      fields.fn.countAll<number>().filterWhere('owner_id', '=', me).as('mine'),
      fields.fn.countAll<number>().filterWhere('asked_by', '=', me).as('asked'),
    ])
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
}

function placeIn(cursor: string): { readonly due: string; readonly number: number } {
  const [due, number] = readCursor(cursor) ?? []
  if (typeof due !== 'string' || typeof number !== 'number') throw refuse(refusals.unreadableCursor, {})
  return { due, number }
}
