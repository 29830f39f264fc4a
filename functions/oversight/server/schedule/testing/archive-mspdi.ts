/** What may differ from the plan of the archive as it is drawn here. */
export type Archive = {
  readonly costs?: boolean
  readonly statusDate?: string
  readonly codePercent?: number
  readonly testDays?: number
  /** Whether anybody is named for the work. */
  readonly people?: boolean
}

type Line = {
  readonly uid: number
  readonly level: number
  readonly name: string
  readonly days: number
  readonly first?: string
  readonly last?: string
  readonly budget?: number
  readonly percent?: number
  readonly actual?: number
  readonly remaining?: number
  readonly after?: number
}

/**
 * The archive moves in three weeks: design, code, test. On the second Friday, code is half done; budget 4,000 €, earned
 * 2,000 €, spent 2,500 €. Three people work on the build, one on the rollout.
 */
export function archiveMspdi({
  costs = true,
  statusDate = '2026-11-13',
  codePercent = 50,
  testDays = 5,
  people: named = true,
}: Archive = {}): string {
  const code = { percent: codePercent, actual: 1300, remaining: 1200 }
  const lines: readonly Line[] = [
    { uid: 1, level: 1, name: 'Build', days: 10 },
    {
      uid: 2,
      level: 2,
      name: 'Design',
      days: 5,
      first: '02',
      last: '06',
      budget: 1000,
      percent: 100,
      actual: 1200,
    },
    { uid: 3, level: 2, name: 'Code', days: 5, first: '09', last: '13', budget: 2000, ...code, after: 2 },
    { uid: 4, level: 1, name: 'Rollout', days: 5 },
    {
      uid: 5,
      level: 2,
      name: 'Test',
      days: testDays,
      first: '16',
      last: '20',
      budget: 1000,
      remaining: 1000,
      after: 3,
    },
    { uid: 6, level: 2, name: 'Archive moved', days: 0, first: '20', last: '20', budget: 0, after: 5 },
  ]
  const people = [
    [2, 1],
    [2, 2],
    [3, 3],
    [5, 1],
  ] as const
  return `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
<SaveVersion>14</SaveVersion><Name>Archive</Name><Title>Move of the archive</Title><ScheduleFromStart>1</ScheduleFromStart>
<StartDate>2026-11-02T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
${statusDate === '' ? '' : `<StatusDate>${statusDate}T17:00:00</StatusDate>`}
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>
<WeekDays>${[1, 2, 3, 4, 5, 6, 7].map(weekDay).join('')}</WeekDays></Calendar></Calendars>
<Tasks>${lines.map((line, at) => taskText(line, at + 1, costs)).join('\n')}</Tasks>
<Resources>${['Ada', 'Ben', 'Cleo'].map((name, at) => `<Resource><UID>${at + 1}</UID><ID>${at + 1}</ID><Name>${name}</Name><Type>1</Type><MaxUnits>1</MaxUnits></Resource>`).join('')}</Resources>
<Assignments>${(named ? people : []).map(([task, resource], at) => `<Assignment><UID>${at + 1}</UID><TaskUID>${task}</TaskUID><ResourceUID>${resource}</ResourceUID><Units>1</Units><Work>PT8H0M0S</Work></Assignment>`).join('')}</Assignments>
</Project>`
}

function weekDay(day: number): string {
  const works = day > 1 && day < 7
  const times =
    '<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>'
  return `<WeekDay><DayType>${day}</DayType><DayWorking>${works ? 1 : 0}</DayWorking>${works ? times : ''}</WeekDay>`
}

function taskText(line: Line, row: number, costs: boolean): string {
  const { uid, level, name, days, first, last, percent = 0, after } = line
  const link = `<PredecessorLink><PredecessorUID>${after}</PredecessorUID><Type>1</Type><CrossProject>0</CrossProject><LinkLag>0</LinkLag><LagFormat>7</LagFormat></PredecessorLink>`
  return `<Task><UID>${uid}</UID><ID>${row}</ID><Name>${name}</Name><Active>1</Active><Manual>0</Manual><Type>0</Type>
<OutlineLevel>${level}</OutlineLevel><Duration>PT${days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat><Summary>${level === 1 ? 1 : 0}</Summary>
<Milestone>${days === 0 ? 1 : 0}</Milestone><PercentComplete>${percent}</PercentComplete>${progressText(line)}${costs ? costText(line) : ''}
<ConstraintType>0</ConstraintType><CalendarUID>-1</CalendarUID>${after === undefined ? '' : link}${first === undefined || last === undefined ? '' : baselineText(line, costs)}</Task>`
}

function progressText({ first, last, days, percent = 0 }: Line): string {
  const rest = `<RemainingDuration>PT${Math.round(days * 8 * (1 - percent / 100))}H0M0S</RemainingDuration>`
  if (percent === 0) return rest
  const finish = percent === 100 ? `<ActualFinish>2026-11-${last}T17:00:00</ActualFinish>` : ''
  return `<ActualStart>2026-11-${first}T08:00:00</ActualStart>${finish}${rest}`
}

/** Microsoft Project writes money in hundredths. */
function costText({ actual = 0, remaining = 0, budget }: Line): string {
  if (budget === undefined) return ''
  const written = (amount: number): number => amount * 100
  return `<Cost>${written(actual + remaining)}</Cost><ActualCost>${written(actual)}</ActualCost><RemainingCost>${written(remaining)}</RemainingCost>`
}

function baselineText({ first, last, days, budget = 0 }: Line, costs: boolean): string {
  const cost = costs ? `<Cost>${budget * 100}</Cost>` : ''
  const clock = days === 0 ? '17:00:00' : '08:00:00'
  return `<Baseline><Number>0</Number><Start>2026-11-${first}T${clock}</Start><Finish>2026-11-${last}T17:00:00</Finish><Duration>PT${days * 8}H0M0S</Duration>${cost}</Baseline>`
}
