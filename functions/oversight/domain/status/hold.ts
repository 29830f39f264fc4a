import { addDays, type Day, dayOfInstant, type Instant, instant, weekday } from '@portolan/quantity'

const longestRest = 60

/** The instant from which everybody sees a new colour: so many workdays later, at the same time of day. */
export function visibleFrom(
  now: Instant,
  workdays: number,
  /** Days on which whoever confirmed it does not work, beside weekends; a calendar that is given says all of them. */
  rests: (day: Day) => boolean = (day) => weekday(day) > 5,
): Instant {
  let [at, left] = [dayOfInstant(now), workdays]
  for (let looked = 0; left > 0 && looked < longestRest; looked += 1) {
    at = addDays(at, 1)
    if (!rests(at)) left -= 1
  }
  return instant(`${at}${now.slice(10)}`)
}
