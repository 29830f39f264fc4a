import { common, happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type UseCase, writes } from '@portolan/platform/operations'
import { addDays, day } from '@portolan/quantity'
import {
  assignCalendar,
  calendarEvents,
  calendarRefusals,
  type PersonCalendar,
  unassignCalendar,
} from '../../contract/index.ts'

export const personCalendarUseCases: readonly UseCase[] = [
  writes(assignCalendar, async ({ tx, actor, input, now }) => {
    const { personId, calendarId, share, from, until } = input
    const person = await readPerson(tx, personId)
    const calendar = await tx
      .selectFrom('work_calendar')
      .select('name')
      .where('id', '=', calendarId)
      .executeTakeFirst()
    if (calendar === undefined) throw refuse(common.notFound, { kind: 'calendar' })
    if (until !== null && until < from) throw refuse(calendarRefusals.daysReversed, {})
    await makeRoom(tx, { person, from, until })
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('person_calendar')
      .values({
        tenant_id: actor.tenantId,
        id,
        person_id: personId,
        calendar_id: calendarId,
        share,
        from_day: from,
        until_day: until,
        created_at: now,
      })
      .execute()
    const happening = happened(
      calendarEvents.calendarAssigned,
      { subject: { kind: 'person', id: personId } },
      { person: person.name, calendar: calendar.name, share, from },
    )
    const output = { id, calendar: { id: calendarId, name: calendar.name }, share, from, until, version: 1 }
    return { output, happening }
  }),
  writes(unassignCalendar, async ({ tx, input, expectedVersion }) => {
    const row = await selectPersonCalendars(tx)
      .innerJoin('person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
      )
      .select('p.name as person_name')
      .where('a.id', '=', input.personCalendarId)
      .forUpdate('a')
      .executeTakeFirst()
    if (row === undefined) throw refuse(common.notFound, { kind: 'calendar of a person' })
    if (row.version !== expectedVersion)
      throw refuse(common.stale, {
        kind: 'calendar of a person',
        yours: expectedVersion,
        current: row.version,
      })
    await tx.deleteFrom('person_calendar').where('id', '=', row.id).execute()
    const happening = happened(
      calendarEvents.calendarUnassigned,
      { subject: { kind: 'person', id: row.person_id } },
      { person: row.person_name, calendar: row.calendar_name, from: row.from_day },
    )
    return { output: { done: true } as const, happening }
  }),
]

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectPersonCalendars(tx: Tx) {
  return tx
    .selectFrom('person_calendar as a')
    .innerJoin('work_calendar as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.calendar_id'),
    )
    .select([
      'a.id',
      'a.person_id',
      'a.calendar_id',
      'c.name as calendar_name',
      'a.share',
      'a.from_day',
      'a.until_day',
      'a.version',
    ])
}

export async function readPersonCalendars(tx: Tx, personId: string): Promise<PersonCalendar[]> {
  const rows = await selectPersonCalendars(tx)
    .where('a.person_id', '=', personId)
    .orderBy('a.from_day', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    calendar: { id: row.calendar_id, name: row.calendar_name },
    share: row.share,
    from: row.from_day,
    until: row.until_day,
    version: row.version,
  }))
}

/** Takes the person, so that two who assign a calendar at once come one after the other. */
async function readPerson(tx: Tx, personId: string): Promise<{ id: string; name: string }> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', personId)
    .where('state', '<>', 'left')
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'person' })
  return row
}

/** One that is open ends the day before; any other that reaches into these days is in the way. */
async function makeRoom(
  tx: Tx,
  of: {
    readonly person: { readonly id: string; readonly name: string }
    readonly from: string
    readonly until: string | null
  },
): Promise<void> {
  const rows = await tx
    .selectFrom('person_calendar')
    .select(['id', 'from_day', 'until_day', 'version'])
    .where('person_id', '=', of.person.id)
    .execute()
  for (const { id, from_day, until_day, version } of rows) {
    if (from_day < of.from && until_day === null) {
      const until = addDays(day(of.from), -1)
      await tx
        .updateTable('person_calendar')
        .set({ until_day: until, version: version + 1 })
        .where('id', '=', id)
        .execute()
    } else if ((until_day ?? '9999-12-31') >= of.from && from_day <= (of.until ?? '9999-12-31'))
      throw refuse(calendarRefusals.calendarsOverlap, { name: of.person.name, from: from_day })
  }
}
