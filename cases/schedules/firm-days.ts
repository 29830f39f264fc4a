import { addDays, type Day, day, weekday, yearOf } from '@portolan/quantity'

/** Days on which the whole firm rests, besides weekends. */
export function holidaysOf(year: number): readonly { readonly day: Day; readonly name: string }[] {
  return [
    { day: day(`${year}-01-01`), name: 'New Year' },
    { day: day(`${year}-05-01`), name: 'Labour Day' },
    { day: day(`${year}-12-24`), name: 'Christmas Eve' },
    { day: day(`${year}-12-25`), name: 'Christmas Day' },
    { day: day(`${year}-12-26`), name: 'Second day of Christmas' },
    { day: day(`${year}-12-31`), name: 'New Year’s Eve' },
  ]
}

export function isFirmDay(at: Day): boolean {
  return weekday(at) < 6 && !holidaysOf(yearOf(at)).some((holiday) => holiday.day === at)
}

export function firmDayFrom(at: Day): Day {
  let found = at
  while (!isFirmDay(found)) found = addDays(found, 1)
  return found
}

/** The last day of work up to a day. */
export function firmDayUntil(at: Day): Day {
  let found = at
  while (!isFirmDay(found)) found = addDays(found, -1)
  return found
}

/** So many days of work from the first one on. */
export function firmDays(first: Day, count: number): readonly Day[] {
  const days: Day[] = []
  for (let at = firmDayFrom(first); days.length < count; at = addDays(at, 1)) if (isFirmDay(at)) days.push(at)
  return days
}

/** How many days of work lie between two days, both counted. */
export function firmDaysBetween(first: Day, last: Day): number {
  let count = 0
  for (let at = first; at <= last; at = addDays(at, 1)) if (isFirmDay(at)) count += 1
  return count
}

/** Where the next weekend begins. */
export function saturdayAfter(at: Day): Day {
  return addDays(at, ((12 - weekday(at)) % 7) + 1)
}
