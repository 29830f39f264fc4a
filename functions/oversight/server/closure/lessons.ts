import {
  common,
  happened,
  type InputOf,
  type OutputOf,
  readCursor,
  refuse,
  writeCursor,
} from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { type RawBuilder, sql } from 'kysely'
import {
  type addLesson,
  type changeLesson,
  closureEvents,
  type Lesson,
  type listLessons,
  refusals,
} from '../../contract/index.ts'

type Row = Omit<Lesson, 'project' | 'by'> & {
  readonly projectId: string
  readonly code: string | null
  readonly project: string
  readonly personId: string
  readonly person: string
}

export async function readLessons(
  tx: Tx,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<readonly Lesson[]> {
  const { rows } = await sql<Row>`
    select l.id, l.number, l.title, l.why, l.next_time as next, l.went_well as "wentWell", l.category,
      l.created_at as at, l.version, i.id as "projectId", i.code, i.name as project, p.id as "personId", p.name as person
    from lesson l join investment i on i.tenant_id = l.tenant_id and i.id = l.investment_id
    join person p on p.tenant_id = l.tenant_id and p.id = l.created_by
    where ${where} order by l.number desc limit ${limit}`.execute(tx)
  return rows.map(({ projectId, code, project, personId, person, ...lesson }) => ({
    ...lesson,
    project: { id: projectId, code, name: project },
    by: { id: personId, name: person },
  }))
}

const mostOfProject = 500

export async function readLessonsOf(tx: Tx, projectId: string): Promise<readonly Lesson[]> {
  return (await readLessons(tx, sql`l.investment_id = ${projectId}::uuid`, mostOfProject)).toReversed()
}

async function readOne(tx: Tx, projectId: string, lessonId: string): Promise<Lesson> {
  const where = sql<boolean>`l.investment_id = ${projectId}::uuid and l.id = ${lessonId}::uuid`
  const [lesson] = await readLessons(tx, where, 1)
  if (lesson === undefined) throw refuse(common.notFound, { kind: 'lesson' })
  return lesson
}

type Listing = Call<InputOf<typeof listLessons>>

export async function list({ tx, input }: Listing): Promise<OutputOf<typeof listLessons>> {
  const { cursor, limit, projectId, category, search } = input
  const before = cursor === undefined ? undefined : numberOf(cursor)
  const conditions = [
    sql`true`,
    ...(before === undefined ? [] : [sql`l.number < ${before}`]),
    ...(projectId === undefined ? [] : [sql`l.investment_id = ${projectId}::uuid`]),
    ...(category === undefined ? [] : [sql`l.category = ${category}`]),
    ...(search === undefined || search === '' ? [] : [searched(search)]),
  ]
  const found = await readLessons(tx, sql`${sql.join(conditions, sql` and `)}`, limit + 1)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const { rows } = await sql<{ category: string }>`
    select distinct category from lesson where category is not null order by category limit 200`.execute(tx)
  return {
    items: [...items],
    next: last === undefined || found.length <= limit ? null : writeCursor([last.number]),
    categories: rows.map((row) => row.category),
  }
}

/** Words in any of what a lesson says, whatever the letter case; `L-7` is a number. */
function searched(search: string): RawBuilder<unknown> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const number = /^l-(\d{1,9})$/i.exec(search)?.[1]
  return sql`(l.title ilike ${pattern} or l.why ilike ${pattern} or l.next_time ilike ${pattern} or i.name ilike ${pattern}
    or l.number = ${number === undefined ? null : Number(number)}::integer)`
}

/** A cursor is the number of the last lesson that was shown. */
function numberOf(cursor: string): number {
  const [number] = readCursor(cursor) ?? []
  if (typeof number !== 'number') throw refuse(refusals.unreadableCursor, {})
  return number
}

type Adding = Call<InputOf<typeof addLesson>>

export async function add({ tx, actor, input, now }: Adding): Promise<Written<Lesson>> {
  const { projectId, title, why, next, wentWell } = input
  const { category } = await readProject(tx, projectId)
  const id = uuidv7(Date.parse(now))
  const { rows } = await sql<{ number: number }>`select next_lesson_number() as number`.execute(tx)
  await tx
    .insertInto('lesson')
    .values({
      tenant_id: actor.tenantId,
      id,
      number: rows[0]?.number ?? 1,
      investment_id: projectId,
      title,
      why,
      next_time: next,
      went_well: wentWell,
      category,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  const output = await readOne(tx, projectId, id)
  return { output, happening: happened(closureEvents.lessonAdded, about(output), said(output)) }
}

type Changing = Call<InputOf<typeof changeLesson>>

export async function change({ tx, input, expectedVersion }: Changing): Promise<Written<Lesson>> {
  const { projectId, lessonId, title, why, next, wentWell } = input
  const before = await readOne(tx, projectId, lessonId)
  const changed = await tx
    .updateTable('lesson')
    .set({ title, why, next_time: next, went_well: wentWell, version: expectedVersion + 1 })
    .where('id', '=', lessonId)
    .where('version', '=', expectedVersion)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined)
    throw refuse(common.stale, { kind: 'lesson', yours: expectedVersion, current: before.version })
  const output = await readOne(tx, projectId, lessonId)
  return { output, happening: happened(closureEvents.lessonChanged, about(output), said(output)) }
}

function about({ id, project }: Lesson): { subject: { kind: string; id: string }; projectId: string } {
  return { subject: { kind: 'lesson', id }, projectId: project.id }
}

function said({ number, title }: Lesson): { number: number; title: string } {
  return { number, title }
}
