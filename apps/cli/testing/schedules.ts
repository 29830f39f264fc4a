/** A small schedule as Microsoft Project writes one: two activities of one day in a row, from Monday 5 January 2026. */
export function scheduleXml({
  duration = 'PT8H0M0S',
  links = [['1', '2']],
}: {
  readonly duration?: string
  readonly links?: readonly (readonly [from: string, to: string])[]
} = {}): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>Portal</Name><Title>Portal</Title>
<ScheduleFromStart>1</ScheduleFromStart><StartDate>2026-01-05T08:00:00</StartDate><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>${weekDays()}</WeekDays></Calendar></Calendars>
<Tasks>${['1', '2'].map((uid) => task(uid, duration, links)).join('')}</Tasks></Project>`
}

function task(uid: string, duration: string, links: readonly (readonly [string, string])[]): string {
  const before = links
    .filter(([, to]) => to === uid)
    .map(
      ([from]) =>
        `<PredecessorLink><PredecessorUID>${from}</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink>`,
    )
  return `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>Step ${uid}</Name><OutlineNumber>${uid}</OutlineNumber><OutlineLevel>1</OutlineLevel><Duration>${duration}</Duration><DurationFormat>7</DurationFormat><Milestone>0</Milestone><Summary>0</Summary>${before.join('')}</Task>`
}

function weekDays(): string {
  const times =
    '<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>'
  return [1, 2, 3, 4, 5, 6, 7]
    .map((type) =>
      type === 1 || type === 7
        ? `<WeekDay><DayType>${type}</DayType><DayWorking>0</DayWorking></WeekDay>`
        : `<WeekDay><DayType>${type}</DayType><DayWorking>1</DayWorking>${times}</WeekDay>`,
    )
    .join('')
}
