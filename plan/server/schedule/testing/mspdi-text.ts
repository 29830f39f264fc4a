/** An activity of a made-up Microsoft Project file: what differs from a day's work that nothing precedes. */
export type TaskText = {
  readonly uid: number
  readonly name: string
  readonly level?: number
  readonly days?: number
  readonly after?: readonly number[]
  readonly cost?: number
  readonly more?: string
}

export type FileText = {
  readonly name?: string
  readonly start?: string
  readonly statusDate?: string
  readonly tasks: readonly TaskText[]
}

/** A Microsoft Project XML of one project on a calendar from Monday to Friday, 8 to 12 and 13 to 17. */
export function mspdiText({
  name = 'Move of the data centre',
  start = '2026-11-16',
  statusDate,
  tasks,
}: FileText): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
<SaveVersion>14</SaveVersion><Name>${name}</Name><Title>${name}</Title><ScheduleFromStart>1</ScheduleFromStart>
<StartDate>${start}T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
${statusDate === undefined ? '' : `<StatusDate>${statusDate}T17:00:00</StatusDate>`}
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>
<WeekDays>${[1, 2, 3, 4, 5, 6, 7].map(weekDay).join('')}</WeekDays></Calendar></Calendars>
<Tasks>${tasks.map((task, at) => taskText(task, at + 1, tasks)).join('\n')}</Tasks>
<Resources><Resource><UID>1</UID><ID>1</ID><Name>Iris Vale</Name><Type>1</Type><MaxUnits>1</MaxUnits>
<StandardRate>137.50</StandardRate><StandardRateFormat>2</StandardRateFormat></Resource></Resources>
<Assignments><Assignment><UID>1</UID><TaskUID>${tasks.find(({ cost }) => cost)?.uid ?? tasks[0]?.uid ?? 1}</TaskUID>
<ResourceUID>1</ResourceUID><Units>1</Units><Work>PT8H0M0S</Work><Cost>110000</Cost></Assignment></Assignments>
</Project>`
}

function weekDay(day: number): string {
  const works = day > 1 && day < 7
  const times = `<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>`
  return `<WeekDay><DayType>${day}</DayType><DayWorking>${works ? 1 : 0}</DayWorking>${works ? times : ''}</WeekDay>`
}

function taskText(
  { uid, name, level = 1, days = 1, after = [], cost, more = '' }: TaskText,
  row: number,
  all: readonly TaskText[],
): string {
  const summary = (all[row]?.level ?? 1) > level
  const links = after.map(
    (from) =>
      `<PredecessorLink><PredecessorUID>${from}</PredecessorUID><Type>1</Type><CrossProject>0</CrossProject><LinkLag>0</LinkLag><LagFormat>7</LagFormat></PredecessorLink>`,
  )
  return `<Task><UID>${uid}</UID><ID>${row}</ID><Name>${name}</Name><Active>1</Active><Manual>0</Manual><Type>0</Type>
<OutlineLevel>${level}</OutlineLevel><Duration>PT${days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat><Summary>${summary ? 1 : 0}</Summary>
<Milestone>${days === 0 ? 1 : 0}</Milestone>${cost === undefined ? '' : `<Cost>${cost}</Cost>`}<ConstraintType>0</ConstraintType><CalendarUID>-1</CalendarUID>${more}${links.join('')}</Task>`
}
