import { type Activity } from '../activity.ts'
import type { ScheduleFile, ScheduleProject } from '../model.ts'
import { readSchedule, type ScheduleReading } from '../read-schedule.ts'

/** Text of a small Microsoft Project file, with what a test adds to it. */
export function mspdiText(
  parts: {
    readonly top?: string
    readonly calendars?: string
    readonly tasks?: string
    readonly resources?: string
    readonly assignments?: string
  } = {},
): string {
  const { top = '', calendars = standardCalendar, tasks = '', resources = '', assignments = '' } = parts
  return `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <SaveVersion>14</SaveVersion><Name>small.xml</Name>${top}<CalendarUID>1</CalendarUID>
  <MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
  <Calendars>${calendars}</Calendars><Tasks>${tasks}</Tasks>
  <Resources>${resources}</Resources><Assignments>${assignments}</Assignments>
</Project>`
}

const officeDay =
  '<DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>' +
  '<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>'

export const officeWeekDays: string = [1, 2, 3, 4, 5, 6, 7]
  .map((type) => {
    const free = type === 1 || type === 7
    return `<WeekDay><DayType>${type}</DayType>${free ? '<DayWorking>0</DayWorking>' : officeDay}</WeekDay>`
  })
  .join('')

export function calendarText(id: string, inner: string): string {
  return `<Calendar><UID>${id}</UID><Name>Calendar ${id}</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>${inner}</Calendar>`
}

export const standardCalendar: string = calendarText('1', `<WeekDays>${officeWeekDays}</WeekDays>`)

/** A task of one day; `fields` come last. */
export function taskText(id: number, fields = ''): string {
  return `<Task><UID>${id}</UID><ID>${id}</ID><Name>Task ${id}</Name><IsNull>0</IsNull><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>${fields}</Task>`
}

export function linkText(from: number, fields = ''): string {
  return `<PredecessorLink><PredecessorUID>${from}</PredecessorUID>${fields}</PredecessorLink>`
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function readText(
  text: string | Uint8Array,
  name = 'small.xml',
): ScheduleReading & { readonly codes: string[] } {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  const { result, findings } = readSchedule(bytes, { name })
  if (result === undefined) throw new Error(findings.map(({ sentence }) => sentence).join(' '))
  return { ...result, codes: findings.map(({ code }) => code) }
}

export function fileOf(text: string | Uint8Array): ScheduleFile {
  return readText(text).file
}

export function projectOf(file: ScheduleFile): ScheduleProject {
  const [project] = file.projects
  if (project === undefined) throw new Error('the file holds a project')
  return project
}

export function activityOf(file: ScheduleFile, id: string): Activity {
  const found = file.projects.flatMap(({ activities }) => activities).find((one) => one.id === id)
  if (found === undefined) throw new Error(`activity ${id} is in the file`)
  return found
}

export function tasksOf(tasks: string): ScheduleFile {
  return fileOf(mspdiText({ tasks }))
}
