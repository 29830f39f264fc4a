import type { Tx } from '@portolan/platform/database'
import { addDays, type Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { closedDays, resolveWorkCalendar } from '../../domain/index.ts'
import { readCalendars } from './calendar-rows.ts'
import { selectPersonCalendars } from './person-calendars.ts'

/** The days from one on, so many of them, on which somebody does not work; undefined for who has no calendar. */
export async function readRestDays(
  tx: Tx,
  personId: string,
  { from, days }: { readonly from: Day; readonly days: number },
): Promise<ReadonlySet<string> | undefined> {
  const own = await selectPersonCalendars(tx)
    .where('a.person_id', '=', personId)
    .where('a.from_day', '<=', from)
    .where(sql<boolean>`(a.until_day is null or a.until_day >= ${from}::date)`)
    .executeTakeFirst()
  if (own === undefined) return undefined
  const calendar = resolveWorkCalendar(await readCalendars(tx), own.calendar_id)
  return new Set(closedDays(calendar, from, addDays(from, days)))
}
