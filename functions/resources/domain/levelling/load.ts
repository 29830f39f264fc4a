import type { LoadWeek } from '../../contract/index.ts'
import { addDays, dayFromNumber, weekday } from '@portolan/quantity'
import type { WorkAxis } from '@portolan/schedule'
import { dayMinutes, isAway, type OpenWork, type TeamMember } from './ground.ts'

/** When work is done in one of the two plans, and by which clock. */
export type Placed = {
  readonly work: OpenWork
  readonly start: number
  readonly finish: number
  readonly axis: WorkAxis
}

/** By day: what is planned, and how long the day is by the plans themselves. */
export type DayLoads = Map<number, { planned: number; longest: number }>

export function dayLoads(member: TeamMember, placed: readonly Placed[]): DayLoads {
  const loads: DayLoads = new Map()
  for (const { work, start, finish, axis } of placed) {
    const percent = work.shares.find(({ person }) => person === member.id)?.percent ?? 0
    if (percent === 0 || finish <= start) continue
    for (let at = Math.floor(start / dayMinutes); at * dayMinutes < finish; at++) {
      const [begin, end] = [at * dayMinutes, (at + 1) * dayMinutes]
      const minutes = axis.work(Math.min(finish, end)) - axis.work(Math.max(start, begin))
      if (minutes <= 0) continue
      const whole = work.axis.work(end) - work.axis.work(begin)
      const known = loads.get(at) ?? { planned: 0, longest: 0 }
      loads.set(at, {
        planned: known.planned + (minutes * percent * member.share) / 10_000,
        longest: Math.max(known.longest, whole),
      })
    }
  }
  return loads
}

/** Minutes a person has on a day: none when away, else as long as the plans work that day, or as the person usually does. */
export function capacityOn(member: TeamMember, at: number, loads: readonly DayLoads[]): number {
  if (isAway(member, at)) return 0
  const usual = member.week[weekday(dayFromNumber(at)) - 1] ?? 0
  const longest = Math.max(usual, ...loads.map((one) => one.get(at)?.longest ?? 0))
  return (longest * member.share) / 100
}

export type PersonLoad = {
  readonly weeks: readonly LoadWeek[]
  readonly overbookedBefore: number
  readonly overbookedAfter: number
}

/** Week by week; a week is overbooked when some day of it holds more than the person has. */
export function personLoad(
  member: TeamMember,
  plans: { readonly before: DayLoads; readonly after: DayLoads },
  days: { readonly first: number; readonly weeks: number },
): PersonLoad {
  const both = [plans.before, plans.after]
  const isOver = (loads: DayLoads, at: number): boolean =>
    (loads.get(at)?.planned ?? 0) > capacityOn(member, at, both) + 0.5
  let [overbookedBefore, overbookedAfter] = [0, 0]
  const weeks = Array.from({ length: days.weeks }, (_, week): LoadWeek => {
    const ats = Array.from({ length: 7 }, (__, day) => days.first + week * 7 + day)
    const sum = (of: (at: number) => number): number => Math.round(ats.reduce((all, at) => all + of(at), 0))
    if (ats.some((at) => isOver(plans.before, at))) overbookedBefore += 1
    if (ats.some((at) => isOver(plans.after, at))) overbookedAfter += 1
    return {
      monday: addDays(dayFromNumber(days.first), week * 7),
      capacity: sum((at) => capacityOn(member, at, both)),
      before: sum((at) => plans.before.get(at)?.planned ?? 0),
      after: sum((at) => plans.after.get(at)?.planned ?? 0),
    }
  })
  return { weeks, overbookedBefore, overbookedAfter }
}

export function togetherLoad(loads: readonly PersonLoad[]): readonly LoadWeek[] {
  return (loads[0]?.weeks ?? []).map(({ monday }, at) => {
    const sum = (of: (week: LoadWeek) => number): number =>
      loads.reduce((all, { weeks }) => all + (weeks[at] === undefined ? 0 : of(weeks[at])), 0)
    return {
      monday,
      capacity: sum(({ capacity }) => capacity),
      before: sum(({ before }) => before),
      after: sum(({ after }) => after),
    }
  })
}
