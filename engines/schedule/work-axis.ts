import type { WallMinute, WorkMinutes } from './input.ts'
import { MINUTES_OF_DAY } from './wall-clock.ts'

/**
 * The clock of one calendar: how much working time there was up to a moment, and back. `work` is counted from
 * 1970-01-01T00:00 and never falls; a stretch without work is one and the same point of it, reached first by
 * `earliest` (the end of a shift) and left last by `latest` (the start of the next one).
 */
export type WorkAxis = {
  readonly work: (at: WallMinute) => WorkMinutes
  /** The first moment by which that much work is done. */
  readonly earliest: (work: WorkMinutes) => WallMinute
  /** The last moment before more than that is done. */
  readonly latest: (work: WorkMinutes) => WallMinute
}

/** Shifts in order, without overlap, in minutes of the day. */
export type DayShifts = readonly { readonly from: number; readonly to: number }[]

export const roundTheClock: WorkAxis = { work: same, earliest: same, latest: same }

/** `week` must hold some work; `days` maps days since 1970-01-01 to the shifts that hold there instead. */
export function workAxis(week: readonly DayShifts[], days: ReadonlyMap<number, DayShifts>): WorkAxis {
  const usual = weekAxis(week)
  if (days.size === 0) return usual
  const dated = datedDays(usual, days)
  return {
    work: (at) => {
      const k = dated.lastStartedBy(at)
      if (k < 0) return usual.work(at)
      const day = dated.at(k)
      const into = at - day.start
      return into < MINUTES_OF_DAY
        ? day.before + workOfDay(day.shifts, into)
        : usual.work(at) + day.offsetAfter
    },
    earliest: (work) => {
      const k = dated.countBeforeWork(work) - 1
      if (k < 0) return usual.earliest(work)
      const day = dated.at(k)
      return work <= day.after
        ? day.start + earliestOfDay(day.shifts, work - day.before)
        : usual.earliest(work - day.offsetAfter)
    },
    latest: (work) => {
      const k = dated.countUpToWork(work)
      const day = k < dated.count ? dated.at(k) : undefined
      if (day !== undefined && day.before <= work)
        return day.start + latestOfDay(day.shifts, work - day.before)
      return usual.latest(k === 0 ? work : work - dated.at(k - 1).offsetAfter)
    },
  }
}

function same(minute: number): number {
  return minute
}

const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY
/** 1970-01-01 was a Thursday. */
const MONDAY = -3 * MINUTES_OF_DAY

function weekAxis(week: readonly DayShifts[]): WorkAxis {
  const shifts = week.flatMap((day, i) =>
    day.map(({ from, to }) => ({ from: i * MINUTES_OF_DAY + from, to: i * MINUTES_OF_DAY + to })),
  )
  const total = workOfDay(shifts, MINUTES_OF_WEEK)
  const zero = workFromMonday(0)
  function workFromMonday(at: WallMinute): WorkMinutes {
    const weeks = Math.floor((at - MONDAY) / MINUTES_OF_WEEK)
    return weeks * total + workOfDay(shifts, at - MONDAY - weeks * MINUTES_OF_WEEK)
  }
  return {
    work: (at) => workFromMonday(at) - zero,
    earliest: (work) => {
      const weeks = Math.ceil((work + zero) / total) - 1
      return MONDAY + weeks * MINUTES_OF_WEEK + earliestOfDay(shifts, work + zero - weeks * total)
    },
    latest: (work) => {
      const weeks = Math.floor((work + zero) / total)
      return MONDAY + weeks * MINUTES_OF_WEEK + latestOfDay(shifts, work + zero - weeks * total)
    },
  }
}

type DatedDay = {
  readonly start: WallMinute
  readonly shifts: DayShifts
  /** Work up to the start and the end of this day. */
  readonly before: WorkMinutes
  readonly after: WorkMinutes
  /** What to add to the usual week's count from the end of this day to the next dated one. */
  readonly offsetAfter: WorkMinutes
}

type DatedDays = {
  readonly count: number
  readonly at: (k: number) => DatedDay
  /** Index of the last day that has started by then, -1 if none. */
  readonly lastStartedBy: (at: WallMinute) => number
  /** How many days start, and how many end, with less than (at most) that much work done. */
  readonly countBeforeWork: (work: WorkMinutes) => number
  readonly countUpToWork: (work: WorkMinutes) => number
}

function datedDays(usual: WorkAxis, days: ReadonlyMap<number, DayShifts>): DatedDays {
  // The count is zero at 1970-01-01 of the usual week: a constant that no difference of two counts sees.
  let offset = 0
  const list = [...days.keys()]
    .toSorted((a, b) => a - b)
    .map((dayCount): DatedDay => {
      const start = dayCount * MINUTES_OF_DAY
      const shifts = days.get(dayCount) ?? []
      const before = usual.work(start) + offset
      const after = before + workOfDay(shifts, MINUTES_OF_DAY)
      offset = after - usual.work(start + MINUTES_OF_DAY)
      return { start, shifts, before, after, offsetAfter: offset }
    })
  return {
    count: list.length,
    at: (k) => list[k] ?? NO_DAY,
    lastStartedBy: (at) => countWhile(list, (day) => day.start <= at) - 1,
    countBeforeWork: (work) => countWhile(list, (day) => day.before < work),
    countUpToWork: (work) => countWhile(list, (day) => day.after <= work),
  }
}

const NO_DAY: DatedDay = { start: 0, shifts: [], before: 0, after: 0, offsetAfter: 0 }

/** Length of the leading part for which the test holds; it must not hold again after it failed. */
function countWhile(list: readonly DatedDay[], holds: (day: DatedDay) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const day = list[middle]
    if (day !== undefined && holds(day)) low = middle + 1
    else high = middle
  }
  return low
}

function workOfDay(shifts: DayShifts, minute: number): WorkMinutes {
  let sum = 0
  for (const shift of shifts) {
    if (minute <= shift.from) break
    sum += Math.min(shift.to, minute) - shift.from
  }
  return sum
}

function earliestOfDay(shifts: DayShifts, work: WorkMinutes): number {
  let left = work
  for (const shift of shifts) {
    const size = shift.to - shift.from
    if (left <= size) return shift.from + left
    left -= size
  }
  return shifts.at(-1)?.to ?? 0
}

function latestOfDay(shifts: DayShifts, work: WorkMinutes): number {
  let left = work
  for (const shift of shifts) {
    const size = shift.to - shift.from
    if (left < size) return shift.from + left
    left -= size
  }
  return shifts.at(-1)?.to ?? 0
}
