import { happened, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Known, reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addCalendar,
  type CalendarDay,
  calendarEvents,
  calendarRefusals,
  changeCalendar,
  listCalendars,
  refusals,
  setCalendarDays,
  showCalendar,
} from '../../contract/index.ts'
import { standsOnItself } from '../../domain/index.ts'
import {
  calendarOf,
  type Calendars,
  countPeople,
  readCalendars,
  showOne,
  takeCalendar,
  toCalendar,
} from './calendar-rows.ts'

export const calendarUseCases: readonly UseCase[] = [
  reads(listCalendars, async ({ tx, now }) => {
    const calendars = await readCalendars(tx)
    const people = await countPeople(tx, now.slice(0, 10))
    return {
      items: [...calendars.values()].map((one) => toCalendar(calendars, one, people.get(one.id) ?? 0)),
    }
  }),
  reads(showCalendar, async ({ tx, input, now }) =>
    showOne(tx, { id: input.calendarId, today: now.slice(0, 10) }),
  ),
  writes(addCalendar, async ({ tx, actor, input, now }) => {
    const { name, baseId = null, week = null } = input
    const calendars = await readCalendars(tx)
    if (baseId !== null) calendarOf(calendars, baseId)
    else if (week === null) throw refuse(calendarRefusals.weekNeeded, {})
    refuseTakenName(calendars, name)
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('work_calendar')
      .values({
        tenant_id: actor.tenantId,
        id,
        name,
        name_key: nameKey(name),
        base_id: baseId,
        week,
        created_at: now,
      })
      .execute()
    const happening = happened(calendarEvents.calendarAdded, { subject: { kind: 'calendar', id } }, { name })
    return { output: await showOne(tx, { id, today: now.slice(0, 10) }), happening }
  }),
  writes(changeCalendar, async ({ tx, input, now, expectedVersion }) => {
    const { calendarId: id, ...given } = input
    const { calendars, before } = await takeCalendar(tx, id, expectedVersion)
    const { name = before.name, baseId = before.baseId } = given
    const week = given.week === undefined ? before.week : given.week
    if (baseId === null && week === null) throw refuse(calendarRefusals.weekNeeded, {})
    if (baseId !== null) refuseLoop(calendars, { id, name: before.name, baseId })
    refuseTakenName(calendars, name, id)
    await tx
      .updateTable('work_calendar')
      .set({
        name,
        name_key: nameKey(name),
        base_id: baseId,
        week: week === null ? null : [...week],
        version: before.version + 1,
      })
      .where('id', '=', id)
      .execute()
    const happening = happened(
      calendarEvents.calendarChanged,
      { subject: { kind: 'calendar', id } },
      { name, was: before.name, fields: Object.keys(given) },
    )
    return { output: await showOne(tx, { id, today: now.slice(0, 10) }), happening }
  }),
  writes(setCalendarDays, async ({ tx, actor, input, now, expectedVersion }) => {
    const { calendarId: id, days } = input
    const { before } = await takeCalendar(tx, id, expectedVersion)
    const set = days.flatMap(({ minutes, ...day }) => (minutes === null ? [] : [{ ...day, minutes }]))
    const removed = days.filter(({ minutes }) => minutes === null).map(({ day }) => day)
    await writeDays(tx, actor, { calendarId: id, set, removed })
    await tx
      .updateTable('work_calendar')
      .set({ version: before.version + 1 })
      .where('id', '=', id)
      .execute()
    const happening = happened(
      calendarEvents.calendarDaysSet,
      { subject: { kind: 'calendar', id } },
      { name: before.name, set: set.map(({ day }) => day), removed },
    )
    return { output: await showOne(tx, { id, today: now.slice(0, 10) }), happening }
  }),
]

/** Days of a calendar: what is set replaces what stood there. */
export async function writeDays(
  tx: Tx,
  actor: Known,
  {
    calendarId,
    set,
    removed,
  }: {
    readonly calendarId: string
    readonly set: readonly (CalendarDay & { readonly uid?: string })[]
    readonly removed: readonly string[]
  },
): Promise<void> {
  if (removed.length > 0)
    await tx
      .deleteFrom('calendar_day')
      .where('calendar_id', '=', calendarId)
      .where('day', 'in', [...removed])
      .execute()
  const last = new Map(set.map((one) => [one.day, one]))
  if (last.size === 0) return
  await tx
    .insertInto('calendar_day')
    .values(
      [...last.values()].map(({ day, name, minutes, uid = null }) => ({
        tenant_id: actor.tenantId,
        calendar_id: calendarId,
        day,
        name,
        minutes,
        uid,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'calendar_id', 'day']).doUpdateSet((given) => ({
        name: given.ref('excluded.name'),
        minutes: given.ref('excluded.minutes'),
        uid: given.ref('excluded.uid'),
      })),
    )
    .execute()
}

function refuseTakenName(calendars: Calendars, name: string, id?: string): void {
  const other = [...calendars.values()].find((one) => one.id !== id && nameKey(one.name) === nameKey(name))
  if (other) throw refuse(refusals.nameTaken, { name: other.name, kind: 'calendar' })
}

function refuseLoop(
  calendars: Calendars,
  { id, name, baseId }: { readonly id: string; readonly name: string; readonly baseId: string },
): void {
  const base = calendarOf(calendars, baseId)
  if (standsOnItself(calendars, id, baseId))
    throw refuse(calendarRefusals.loopOfCalendars, { name, base: base.name })
}
