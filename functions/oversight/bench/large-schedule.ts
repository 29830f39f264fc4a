/** A Microsoft Project XML of so many tasks in chains of ten, on working days of eight hours. */
export function mspdiOf(tasks: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>Large</Name>
<ScheduleFromStart>1</ScheduleFromStart><StartDate>2024-01-08T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode>
<CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>
<WeekDays>${[1, 2, 3, 4, 5, 6, 7].map(weekDay).join('')}</WeekDays></Calendar></Calendars>
<Tasks>${Array.from({ length: tasks }, (_, at) => task(at + 1)).join('\n')}</Tasks>
</Project>`
}

function weekDay(day: number): string {
  const hours =
    day > 1 && day < 7
      ? '<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>16:00:00</ToTime></WorkingTime></WorkingTimes>'
      : ''
  return `<WeekDay><DayType>${day}</DayType><DayWorking>${hours === '' ? 0 : 1}</DayWorking>${hours}</WeekDay>`
}

function task(id: number): string {
  const before = id - 1
  const link =
    before % 10 === 0
      ? ''
      : `<PredecessorLink><PredecessorUID>${before}</PredecessorUID><Type>1</Type><CrossProject>0</CrossProject><LinkLag>0</LinkLag><LagFormat>7</LagFormat></PredecessorLink>`
  return `<Task><UID>${id}</UID><ID>${id}</ID><Name>Task ${id}</Name><Active>1</Active><Manual>0</Manual><Type>0</Type><OutlineLevel>1</OutlineLevel><Duration>PT${8 * (1 + (id % 5))}H0M0S</Duration><DurationFormat>7</DurationFormat><ConstraintType>0</ConstraintType><CalendarUID>-1</CalendarUID>${link}</Task>`
}
