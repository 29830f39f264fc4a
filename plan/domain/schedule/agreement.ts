import {
  type Civil,
  readCivil,
  workCalendar,
  type WorkCalendar,
  workingMinutesBetween,
} from '@portolan/quantity'
import type { Activity, Agreement, DateDifference, SaidDates, Schedule } from '../../contract/index.ts'
import type { ComputedDates, ComputedSchedule } from './compute-schedule.ts'
import { reasonFinder, reasonInWords, whyNotCompared } from './disagreement.ts'
import { workClock } from './work-clock.ts'

type Field = DateDifference['field']

export const comparedFields: readonly Field[] = [
  'earlyStart',
  'earlyFinish',
  'lateStart',
  'lateFinish',
  'totalFloat',
  'critical',
]

const mostTold = 500

/**
 * How our dates agree with those of the tool that wrote the file, field by field and in working time: the end of a
 * day and the start of the next one are the same instant. Every difference has a reason.
 */
export function agreementOf(schedule: Schedule, computed: ComputedSchedule): Agreement {
  const clocks = clocksOf(schedule)
  const reasonOf = reasonFinder(schedule, clocks)
  const leftOut = new Map<string, number>()
  const differences: DateDifference[] = []
  let compared = 0
  let equal = 0
  for (const activity of schedule.activities) {
    const dates = computed.dates.get(activity.id)
    const why = whyNotCompared(activity, dates)
    if (why !== undefined || dates === undefined) {
      const reason = why ?? 'no-dates'
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
      continue
    }
    compared += 1
    const found = differencesOf(activity, dates, clocks)
    if (found.length === 0) equal += 1
    if (found.length === 0) continue
    const reason = reasonOf(activity)
    for (const difference of found)
      differences.push({ ...difference, reason, sentence: reasonInWords(reason, difference) })
  }
  return {
    compared,
    equal,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
    differences: differences.slice(0, mostTold),
    differing: compared - equal,
  }
}

type Difference = Omit<DateDifference, 'reason' | 'sentence'>

/** The fields that the file tells and we do not find the same. */
export function differencesOf(
  activity: Activity,
  dates: ComputedDates,
  clockOf: (activity: Activity) => WorkCalendar,
): Difference[] {
  return comparedFields.flatMap((field) => {
    const said = activity.said[field]
    const ours = dates[field]
    if (said === null || ours === null || same(said, ours, clockOf(activity))) return []
    return [{ activity: activity.id, name: activity.name, field, said: String(said), computed: String(ours) }]
  })
}

function same(
  said: NonNullable<SaidDates[Field]>,
  ours: string | number | boolean,
  clock: WorkCalendar,
): boolean {
  if (typeof said !== 'string' || typeof ours !== 'string') return said === ours
  if (said === ours) return true
  const [a, b] = [said, ours as Civil].map((moment) => readCivil(moment, 'UTC').at)
  return a !== undefined && b !== undefined && workingMinutesBetween(clock, a, b) === 0
}

/** The working time of an activity's calendar, made once for each calendar. */
export function clocksOf(schedule: Schedule): (activity: Activity) => WorkCalendar {
  const usual = new Map(schedule.parts.map((part) => [part.id, part.calendar]))
  const clocks = new Map<string, WorkCalendar>()
  const roundTheClock = workCalendar({ zone: 'UTC', week: everyDay, exceptions: [] })
  return ({ calendar, part, elapsed }) => {
    if (elapsed) return roundTheClock
    const id = calendar ?? usual.get(part) ?? ''
    const known = clocks.get(id)
    if (known !== undefined) return known
    const found = schedule.calendars.find((one) => one.id === id)
    const clock = found === undefined ? roundTheClock : workClock(found)
    clocks.set(id, clock)
    return clock
  }
}

const whole = [{ from: 0, to: 1440 }]
const everyDay = [whole, whole, whole, whole, whole, whole, whole] as const
