import type { Civil } from '@portolan/quantity'
import { refuse } from '@portolan/contract'
import { refusals, type Schedule } from '../../contract/index.ts'
import { openSchedule } from './open-schedule.ts'

export type BlankPlan = { readonly name: string; readonly start: Civil }

/** A plan that begins by hand: nothing in it, Monday to Friday, as a new one of Microsoft Project is. */
export function blankSchedule(plan: BlankPlan, currency: string): Schedule {
  const opened = openSchedule(blankFile(plan), { name: fileName, currency })
  if ('unread' in opened)
    throw refuse(refusals.editRefused, { because: opened.unread.map(({ sentence }) => sentence).join(' ') })
  return opened.schedule
}

export const fileName = 'plan.xml'

/**
 * The file that such a plan would have come from: edits of a plan are written into the file it began with, and this
 * one follows from the plan alone.
 */
export function blankFile({ name, start }: BlankPlan): Uint8Array {
  const title = escaped(name)
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
<SaveVersion>14</SaveVersion><Name>${title}</Name><Title>${title}</Title><ScheduleFromStart>1</ScheduleFromStart>
<StartDate>${start}:00</StartDate><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>
<WeekDays>${[1, 2, 3, 4, 5, 6, 7].map(weekDay).join('')}</WeekDays></Calendar></Calendars>
<Tasks/><Resources/><Assignments/>
</Project>`)
}

/** Sunday is the first. */
function weekDay(day: number): string {
  const works = day > 1 && day < 7
  return `<WeekDay><DayType>${day}</DayType><DayWorking>${works ? 1 : 0}</DayWorking>${works ? officeHours : ''}</WeekDay>`
}

const officeHours =
  '<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>'

function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
