import { addDays, type Civil, civil, type Day } from '@portolan/quantity'
import { saturdayAfter } from './firm-days.ts'
import type { Place } from './lay-out.ts'
import type { WorkedOut } from './work-out.ts'

type Days = Pick<WorkedOut, 'days'>

/** The hour of Saturday at which the work of a weekend begins. */
export const weekendBegins = 6

/** A milestone stands at the end of the day before; the first one at the very beginning. */
export function beginOfPlace({ begin, end, hours }: Place, { days }: Days): Civil {
  if (hours !== undefined) return onWeekend(dayAt(days, begin - 1), hours.begin)
  if (begin === end && begin > 0) return evening(dayAt(days, begin - 1))
  return morning(dayAt(days, begin))
}

export function endOfPlace({ begin, end, hours }: Place, { days }: Days): Civil {
  if (hours !== undefined) return onWeekend(dayAt(days, begin - 1), hours.end)
  return end === 0 ? morning(dayAt(days, begin)) : evening(dayAt(days, end - 1))
}

function onWeekend(friday: Day, hours: number): Civil {
  const hour = weekendBegins + hours
  const day = addDays(saturdayAfter(friday), Math.floor(hour / 24))
  return civil(`${day}T${String(hour % 24).padStart(2, '0')}:00`)
}

function dayAt(days: readonly Day[], at: number): Day {
  const day = days[at] ?? days[0]
  if (day === undefined) throw new Error('A schedule needs a day of work.')
  return day
}

export function morning(day: Day): Civil {
  return civil(`${day}T08:00`)
}

export function evening(day: Day): Civil {
  return civil(`${day}T17:00`)
}
