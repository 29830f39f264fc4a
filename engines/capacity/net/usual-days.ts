import type { ReadShare } from './shares.ts'

/** Days of the horizon as they are for all of the same calendar, share of full time and reserves, if nobody is away. */
export type UsualDays = {
  /** Its place among all of them. */
  readonly number: number
  readonly calendarTime: Int16Array
  readonly reserve: Int16Array
  readonly net: Int16Array
  /** By day: the reserve that holds, if any. */
  readonly heldBy: readonly (ReadShare | undefined)[]
  /** Full time, calendar time and reserve before each day. */
  readonly before: Readonly<Record<'fullTime' | 'calendarTime' | 'reserve', Float64Array>>
}

type Alike = {
  readonly fullTime: Int16Array
  readonly share: number
  readonly reserves: readonly ReadShare[]
}

/** Made once for all who are alike. */
export function sharedDays(firstDay: number): (person: Alike) => UsualDays {
  const known = new Map<Int16Array, Map<readonly ReadShare[], Map<number, UsualDays>>>()
  let count = 0
  return ({ fullTime, share, reserves }) => {
    const byReserves = known.get(fullTime) ?? new Map<readonly ReadShare[], Map<number, UsualDays>>()
    known.set(fullTime, byReserves)
    const byShare = byReserves.get(reserves) ?? new Map<number, UsualDays>()
    byReserves.set(reserves, byShare)
    const found = byShare.get(share)
    if (found !== undefined) return found
    const made = usualDays({ fullTime, share, reserves }, firstDay, count++)
    byShare.set(share, made)
    return made
  }
}

function usualDays({ fullTime, share, reserves }: Alike, firstDay: number, number: number): UsualDays {
  const calendarTime = fullTime.map((minutes) => Math.round(minutes * share))
  const heldBy = Array.from<unknown, ReadShare | undefined>(fullTime, () => undefined)
  for (const one of reserves)
    heldBy.fill(one, Math.max(0, one.first - firstDay), Math.max(0, one.last + 1 - firstDay))
  const reserve = calendarTime.map((minutes, day) => reserveOf(heldBy[day], minutes))
  return {
    number,
    calendarTime,
    reserve,
    net: calendarTime.map((minutes, day) => minutes - (reserve[day] as number)),
    heldBy,
    before: {
      fullTime: sumsBefore(fullTime),
      calendarTime: sumsBefore(calendarTime),
      reserve: sumsBefore(reserve),
    },
  }
}

/** Rounded day by day, so that a day is the same in every horizon. */
export function reserveOf(held: ReadShare | undefined, minutesPresent: number): number {
  return held === undefined ? 0 : (held.minutesOf[minutesPresent] as number)
}

function sumsBefore(minutes: Int16Array): Float64Array {
  const before = new Float64Array(minutes.length + 1)
  minutes.forEach((one, day) => (before[day + 1] = (before[day] as number) + one))
  return before
}
