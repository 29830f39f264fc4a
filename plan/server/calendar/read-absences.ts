import { common, refuse } from '@portolan/contract'
import { inWordOrder, type Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { day } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  type Absence,
  type Attendance,
  listAbsences,
  listMyAbsences,
  listWaitingAbsences,
  showPersonTime,
} from '../../contract/index.ts'
import { closedDays, resolveWorkCalendar } from '../../domain/index.ts'
import { selectAbsences, toAbsence, toOwnAbsence } from './absence-rows.ts'
import { readCalendars } from './calendar-rows.ts'
import { readPersonCalendars, selectPersonCalendars } from './person-calendars.ts'

export const readAbsenceUseCases: readonly UseCase[] = [
  reads(listAbsences, async ({ tx, actor, input }) => {
    const { from, to } = input
    const rows = await selectAbsences(tx)
      .where('a.state', 'in', ['requested', 'approved'])
      .where('a.first_day', '<', to)
      .where('a.last_day', '>=', from)
      .orderBy('a.first_day')
      .execute()
    const absences = new Map<string, Absence[]>()
    for (const row of rows)
      absences.set(row.person_id, [...(absences.get(row.person_id) ?? []), toAbsence(row, actor)])
    const calendars = await readCalendars(tx)
    const closed = [...calendars.keys()].map((id) => [
      id,
      [...closedDays(resolveWorkCalendar(calendars, id), day(from), day(to))],
    ])
    return {
      items: await readAttendances(tx, { from, to, absences }),
      closed: Object.fromEntries(closed) as Record<string, string[]>,
      waiting: await countWaiting(tx),
    }
  }),
  reads(listWaitingAbsences, async ({ tx, actor }) => {
    const rows = await selectAbsences(tx)
      .select(
        sql<number>`(select count(distinct o.person_id)::int from absence o where o.person_id <> a.person_id
          and o.state = 'approved' and o.first_day <= a.last_day and o.last_day >= a.first_day)`.as('others'),
      )
      .where('a.state', '=', 'requested')
      .orderBy('a.first_day')
      .orderBy('a.id')
      .execute()
    return { items: rows.map((row) => ({ ...toAbsence(row, actor), others: row.others })) }
  }),
  reads(showPersonTime, async ({ tx, actor, input }) => {
    const person = await tx
      .selectFrom('person')
      .select(['id', 'name', 'job_title as jobTitle'])
      .where('id', '=', input.personId)
      .executeTakeFirst()
    if (person === undefined) throw refuse(common.notFound, { kind: 'person' })
    const rows = await selectAbsences(tx)
      .where('a.person_id', '=', person.id)
      .where('a.state', 'in', ['requested', 'approved'])
      .orderBy('a.first_day', 'desc')
      .execute()
    return {
      person,
      calendars: await readPersonCalendars(tx, person.id),
      absences: rows.map((row) => toAbsence(row, actor)),
    }
  }),
  reads(listMyAbsences, async ({ tx, actor }) => {
    const personId = actor.personId ?? ''
    const rows = await selectAbsences(tx)
      .where('a.person_id', '=', personId)
      .orderBy('a.first_day', 'desc')
      .execute()
    return { items: rows.map(toOwnAbsence), calendars: await readPersonCalendars(tx, personId) }
  }),
]

/** Everybody who is here, by name, with the calendar that counts first in these days. */
async function readAttendances(
  tx: Tx,
  of: { readonly from: string; readonly to: string; readonly absences: ReadonlyMap<string, Absence[]> },
): Promise<Attendance[]> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'job_title as jobTitle'])
    .where('state', '<>', 'left')
    .orderBy(inWordOrder('name'))
    .orderBy('id')
    .execute()
  const assigned = await selectPersonCalendars(tx)
    .where('a.from_day', '<', of.to)
    .where((where) => where.or([where('a.until_day', 'is', null), where('a.until_day', '>=', of.from)]))
    .orderBy('a.from_day', 'desc')
    .execute()
  const calendars = new Map(assigned.map((row) => [row.person_id, row]))
  return people.map((person) => {
    const row = calendars.get(person.id)
    return {
      person,
      calendar: row === undefined ? null : { id: row.calendar_id, name: row.calendar_name },
      share: row?.share ?? null,
      absences: of.absences.get(person.id) ?? [],
    }
  })
}

async function countWaiting(tx: Tx): Promise<number> {
  const { waiting } = await tx
    .selectFrom('absence')
    .select((select) => select.fn.countAll<number>().as('waiting'))
    .where('state', '=', 'requested')
    .executeTakeFirstOrThrow()
  return Number(waiting)
}
