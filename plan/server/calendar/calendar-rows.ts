import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { CalendarDay, WorkCalendar, WorkCalendarWithDays } from '../../contract/index.ts'
import { type KeptCalendar, resolveWorkCalendar } from '../../domain/index.ts'

export type StoredCalendar = KeptCalendar & {
  readonly name: string
  readonly version: number
  readonly days: readonly CalendarDay[]
}
export type Calendars = ReadonlyMap<string, StoredCalendar>

/** All calendars of the organisation: there are few, and each may stand on any other. */
export async function readCalendars(tx: Tx): Promise<Calendars> {
  const calendars = await tx.selectFrom('work_calendar').selectAll().orderBy('name_key').execute()
  const days = await tx
    .selectFrom('calendar_day')
    .select(['calendar_id', 'day', 'name', 'minutes'])
    .orderBy('day')
    .execute()
  const own = new Map<string, CalendarDay[]>()
  for (const { calendar_id: id, ...day } of days) {
    const known = own.get(id)
    if (known === undefined) own.set(id, [day])
    else known.push(day)
  }
  return new Map(
    calendars.map(({ id, name, base_id: baseId, week, version }) => [
      id,
      { id, name, baseId, week, version, days: own.get(id) ?? [] },
    ]),
  )
}

export function calendarOf(calendars: Calendars, id: string): StoredCalendar {
  const calendar = calendars.get(id)
  if (calendar === undefined) throw refuse(common.notFound, { kind: 'calendar' })
  return calendar
}

/** Takes a calendar for writing, at the version that was seen. */
export async function takeCalendar(
  tx: Tx,
  id: string,
  expectedVersion: number,
): Promise<{ readonly calendars: Calendars; readonly before: StoredCalendar }> {
  await tx.selectFrom('work_calendar').select('id').where('id', '=', id).forUpdate().execute()
  const calendars = await readCalendars(tx)
  const before = calendarOf(calendars, id)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'calendar', yours: expectedVersion, current: before.version })
  return { calendars, before }
}

/** How many people work by each calendar on a day. */
export async function countPeople(tx: Tx, today: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('person_calendar as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select('c.calendar_id')
    .select((select) => select.fn.countAll<number>().as('people'))
    .where('p.state', '<>', 'left')
    .where('c.from_day', '<=', today)
    .where((where) => where.or([where('c.until_day', 'is', null), where('c.until_day', '>=', today)]))
    .groupBy('c.calendar_id')
    .execute()
  return new Map(rows.map(({ calendar_id, people }) => [calendar_id, Number(people)]))
}

export function toCalendar(
  calendars: Calendars,
  { id, name, baseId, week, version }: StoredCalendar,
  people: number,
): WorkCalendar {
  const base = baseId === null ? undefined : calendars.get(baseId)
  return {
    id,
    name,
    base: base === undefined ? null : { id: base.id, name: base.name },
    week: [...resolveWorkCalendar(calendars, id).week],
    ownWeek: week !== null,
    people,
    version,
  }
}

export async function showOne(
  tx: Tx,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<WorkCalendarWithDays> {
  const calendars = await readCalendars(tx)
  const calendar = calendarOf(calendars, id)
  const people = (await countPeople(tx, today)).get(id) ?? 0
  return {
    ...toCalendar(calendars, calendar, people),
    days: [...resolveWorkCalendar(calendars, id).days],
  }
}
