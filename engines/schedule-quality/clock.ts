import { calendarAxis, type ScheduleCalendar, type WallMinute, type WorkMinutes } from '@portolan/schedule'
import type { Plan } from './plan.ts'

/** Working minutes from one moment to another on a calendar of the network; below 0 if `to` is the earlier. */
export type Clock = (from: WallMinute, to: WallMinute) => WorkMinutes

/** Undefined if the network has no such calendar. What is odd in a calendar, the schedule engine tells. */
export function clockOf(plan: Plan, calendar: string | undefined): Clock | undefined {
  const found = plan.input.network.calendars.find(({ id }: ScheduleCalendar) => id === calendar)
  if (found === undefined) return undefined
  const axis = calendarAxis(found, [])
  return (from, to) => axis.work(to) - axis.work(from)
}
