import { type Day, dayNumber, weekdayOfNumber } from './day.ts'
import { epochOfLocal, isZone } from './civil-time.ts'

/** Minutes of the day on the wall clock, from 0 to 1440, the end not included. A night shift is two shifts. */
export type Shift = { readonly from: number; readonly to: number }

/** `remove` without shifts takes the whole day. Both days are included. */
export type CalendarException = {
  readonly first: Day
  readonly last: Day
  readonly kind: 'add' | 'remove'
  readonly shifts?: readonly Shift[]
}

export type CalendarDefinition = {
  /** IANA name; 'UTC' also serves for clocks of which the zone is not known. */
  readonly zone: string
  /** Monday to Sunday. */
  readonly week: readonly [Shifts, Shifts, Shifts, Shifts, Shifts, Shifts, Shifts]
  /** Applied in the order given: a later one wins. */
  readonly exceptions: readonly CalendarException[]
}

/** A stretch of working time in milliseconds since 1970-01-01T00:00Z. */
export type Stretch = { readonly from: number; readonly to: number }

export type WorkCalendar = {
  readonly definition: CalendarDefinition
  /** Working time that begins on the given day of the wall clock (days since 1970-01-01), in order. */
  readonly stretchesOf: (dayCount: number) => readonly Stretch[]
}

type Shifts = readonly Shift[]

/** Checks the definition and makes it fit for arithmetic. Throws a RangeError on impossible shifts or zones. */
export function workCalendar(definition: CalendarDefinition): WorkCalendar {
  if (!isZone(definition.zone)) {
    throw new RangeError(`"${definition.zone}" is no time zone; use an IANA name such as Europe/Amsterdam`)
  }
  for (const shifts of definition.week) shifts.forEach(check)
  for (const exception of definition.exceptions) checkException(exception)
  const known = new Map<number, readonly Stretch[]>()
  return {
    definition,
    stretchesOf: (dayCount) => {
      const cached = known.get(dayCount)
      if (cached !== undefined) return cached
      const made = stretches(shiftsOn(definition, dayCount), dayCount, definition.zone)
      known.set(dayCount, made)
      return made
    },
  }
}

/** The same shifts from Monday to Friday, as most offices have them. */
export function officeWeek(...shifts: readonly Shift[]): CalendarDefinition['week'] {
  return [shifts, shifts, shifts, shifts, shifts, [], []]
}

const MINUTE = 60_000
const MINUTES_OF_DAY = 1440
const WHOLE_DAY: Shifts = [{ from: 0, to: MINUTES_OF_DAY }]

function check(shift: Shift): void {
  const whole = Number.isInteger(shift.from) && Number.isInteger(shift.to)
  if (!whole || shift.from < 0 || shift.from >= shift.to || shift.to > MINUTES_OF_DAY) {
    throw new RangeError(
      `a shift from minute ${shift.from} to ${shift.to} is impossible; split it at midnight and keep to 0 … 1440`,
    )
  }
}

function checkException(exception: CalendarException): void {
  if (exception.last < exception.first) {
    throw new RangeError(`an exception from ${exception.first} to ${exception.last} ends before it begins`)
  }
  if (exception.kind === 'add' && exception.shifts === undefined) {
    throw new RangeError(`the exception of ${exception.first} adds no shift; say from which minute to which`)
  }
  exception.shifts?.forEach(check)
}

function shiftsOn(definition: CalendarDefinition, dayCount: number): Shifts {
  const usual = definition.week[weekdayOfNumber(dayCount) - 1] ?? []
  return definition.exceptions
    .filter((exception) => dayNumber(exception.first) <= dayCount && dayCount <= dayNumber(exception.last))
    .reduce((shifts, { kind, shifts: change = WHOLE_DAY }) => {
      return kind === 'add' ? union([...shifts, ...change]) : subtract(shifts, change)
    }, union(usual))
}

function union(shifts: Shifts): Shifts {
  const merged: Shift[] = []
  for (const shift of shifts.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last === undefined || last.to < shift.from) merged.push(shift)
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, shift.to) }
  }
  return merged
}

function subtract(shifts: Shifts, taken: Shifts): Shifts {
  return taken.reduce<Shifts>(
    (left, cut) =>
      left.flatMap((shift) =>
        [
          { from: shift.from, to: Math.min(shift.to, cut.from) },
          { from: Math.max(shift.from, cut.to), to: shift.to },
        ].filter((part) => part.from < part.to),
      ),
    shifts,
  )
}

/** A shift that lies in a skipped hour has no length and falls away; one over a repeated hour is longer. */
function stretches(shifts: Shifts, dayCount: number, zone: string): readonly Stretch[] {
  const epoch = (minute: number): number => {
    const local = (dayCount * MINUTES_OF_DAY + minute) * MINUTE
    return zone === 'UTC' ? local : epochOfLocal(local, zone).epoch
  }
  return shifts
    .map((shift) => ({ from: epoch(shift.from), to: epoch(shift.to) }))
    .filter((stretch) => stretch.from < stretch.to)
}
