import type { Checks, Fields } from '../checks.ts'
import type { Horizon } from './horizon.ts'

/** Minutes of full time on each day of the horizon, by calendar. */
export function calendarDays(
  given: unknown,
  horizon: Horizon,
  checks: Checks,
): ReadonlyMap<string, Int16Array> {
  const calendars = new Map<string, Int16Array>()
  for (const fields of checks.list('calendars', given)) {
    const id = checks.text(['calendar', '?', 'id'], fields['id'])
    if (id !== null) calendars.set(id, daysOf(id, fields, { horizon, checks }))
  }
  return calendars
}

type Reading = { readonly horizon: Horizon; readonly checks: Checks }

function daysOf(id: string, fields: Fields, { horizon, checks }: Reading): Int16Array {
  const week = Array.isArray(fields['week']) ? fields['week'] : []
  const usual = Array.from(
    { length: 7 },
    (_, i) => checks.number(['calendar', id, `week, day ${i + 1}`], week[i] ?? 0, 'minutes') ?? 0,
  )
  const days = Int16Array.from(
    { length: horizon.days },
    (_, day) => usual[weekdayIndex(horizon.from + day)] as number,
  )
  for (const exception of checks.list('exceptions', fields['exceptions'])) {
    const first = checks.day(['calendar', id, 'first'], exception['first'])
    const last = checks.day(['calendar', id, 'last'], exception['last'])
    const minutes = checks.number(['calendar', id, 'minutes'], exception['minutes'], 'minutes')
    if (first === null || last === null || minutes === null || last < first) continue
    days.fill(minutes, Math.max(0, first - horizon.from), Math.max(0, last + 1 - horizon.from))
  }
  return days
}

/** 0 for Monday; 1970-01-01 was a Thursday. */
function weekdayIndex(dayCount: number): number {
  return (((dayCount + 3) % 7) + 7) % 7
}
