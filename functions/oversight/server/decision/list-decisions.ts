import { type InputOf, type OutputOf, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { type DecisionRow, type listDecisions, refusals } from '../../contract/index.ts'
import { type Reading, type Shown, showRows } from './select-decisions.ts'
import { toColumns } from './stored-decision.ts'

type Op = typeof listDecisions
export type DecisionFilters = Pick<
  InputOf<Op>,
  'place' | 'states' | 'projectId' | 'bodyId' | 'overdue' | 'search'
>

export async function list(call: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { input } = call
  const waiting = await readWaiting(call)
  const counts = await countOpen(call, waiting)
  const page = input.place === 'waiting' ? waitingPage(call, waiting) : await registerPage(call)
  return { ...page, counts }
}

type Page = Pick<OutputOf<Op>, 'items' | 'next'>

/** By due date, and what has none last; all of it is looked at anyway to know what waits. */
function waitingPage({ input }: Call<InputOf<Op>>, waiting: readonly Shown[]): Page {
  const fitting = waiting.filter(({ row }) => fits(row, input)).map(({ row }) => row)
  const sorted = fitting.toSorted(
    (a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.number - b.number,
  )
  const from = input.cursor === undefined ? 0 : Number(placeIn(input.cursor))
  const items = sorted.slice(from, from + input.limit)
  const more = from + input.limit < sorted.length
  return { items, next: more ? writeCursor(['waiting', from + input.limit]) : null }
}

async function registerPage(call: Call<InputOf<Op>>): Promise<Page> {
  const { input } = call
  const before = input.cursor === undefined ? undefined : placeIn(input.cursor)
  const shown = await readRegister(call, input, { limit: input.limit + 1, before })
  const rows = shown.map(({ row }) => row)
  const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
  return { items: rows.slice(0, input.limit), next: last ? writeCursor(['number', last.number]) : null }
}

/** The newest first. */
export async function readRegister(
  reading: Reading,
  filters: DecisionFilters,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<readonly Shown[]> {
  const rows = await filtered(reading, filters)
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return await showRows(reading, rows.map(toColumns))
}

type Query = SelectQueryBuilder<DB, 'decision', Selectable<DB['decision']>>

function filtered({ tx, actor, now }: Reading, filters: DecisionFilters): Query {
  const { place, states, projectId, bodyId, overdue, search } = filters
  let query = tx.selectFrom('decision').selectAll()
  if (place === 'asked') query = query.where('asked_by', '=', actor.personId ?? '')
  if (states !== undefined && states.length > 0) query = query.where('state', 'in', [...states])
  if (projectId !== undefined) query = query.where('project_id', '=', projectId)
  if (bodyId !== undefined) query = query.where('decider_body_id', '=', bodyId)
  if (overdue === true)
    query = query.where('state', '=', 'asked').where(sql<boolean>`due_day < ${now.slice(0, 10)}::date`)
  if (search) {
    const number = /^d-?(\d{1,9})$/i.exec(search)?.[1]
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    query =
      number === undefined
        ? query.where('question', 'ilike', like)
        : query.where('number', '=', Number(number))
  }
  return query
}

function fits(row: DecisionRow, { states, projectId, bodyId, overdue, search }: DecisionFilters): boolean {
  return (
    (states === undefined || states.length === 0 || states.includes(row.state)) &&
    (projectId === undefined || row.project?.id === projectId) &&
    (bodyId === undefined || row.decider?.id === bodyId) &&
    (overdue !== true || row.overdue) &&
    (search === undefined ||
      row.question.toLowerCase().includes(search.toLowerCase()) ||
      `d-${row.number}` === search.toLowerCase())
  )
}

/** Everything that waits for who asks. Open questions are few: each is looked at by the same rule that a vote meets. */
export async function readWaiting(reading: Reading): Promise<readonly Shown[]> {
  const rows = await reading.tx
    .selectFrom('decision')
    .selectAll()
    .where('state', '=', 'asked')
    .orderBy('number')
    .execute()
  const shown = await showRows(reading, rows.map(toColumns))
  return shown.filter(({ row }) => row.waitsFor !== null)
}

async function countOpen(
  { tx, actor }: { readonly tx: Tx; readonly actor: Reading['actor'] },
  waiting: readonly Shown[],
): Promise<OutputOf<Op>['counts']> {
  const { all, asked } = await tx
    .selectFrom('decision')
    .select((fields) => [
      fields.fn.countAll<number>().filterWhere('state', '=', 'asked').as('all'),
      fields.fn
        .countAll<number>()
        .filterWhere('asked_by', '=', actor.personId ?? '')
        .filterWhere('state', 'in', ['draft', 'asked'])
        .as('asked'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: waiting.length, asked, all }
}

function placeIn(cursor: string): number {
  const [, place] = readCursor(cursor) ?? []
  if (typeof place !== 'number') throw refuse(refusals.unreadableCursor, {})
  return place
}

/** How many questions of one's own are open. */
export async function countAsked({ tx, actor }: Pick<Reading, 'tx' | 'actor'>): Promise<number> {
  const { asked } = await tx
    .selectFrom('decision')
    .select((fields) => fields.fn.countAll<number>().as('asked'))
    .where('asked_by', '=', actor.personId ?? '')
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  return asked
}
