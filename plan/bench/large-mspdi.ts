/** What Microsoft Project writes of a task beside what a plan uses: most of the bytes of a real file. */
const always = [
  'Priority>500',
  'Recurring>0',
  'OverAllocated>0',
  'Estimated>0',
  'DisplayAsSummary>0',
  'ExternalTask>0',
  'FixedCost>0',
  'PercentComplete>0',
  'PercentWorkComplete>0',
  'Cost>125000',
  'ActualDuration>PT0H0M0S',
  'ActualCost>0',
  'ActualWork>PT0H0M0S',
  'RemainingCost>125000',
  'RemainingWork>PT8H0M0S',
  'ConstraintType>0',
  'CalendarUID>-1',
  'LevelAssignments>1',
  'LevelingCanSplit>1',
  'LevelingDelay>0',
  'IgnoreResourceCalendar>0',
  'HideBar>0',
  'Rollup>0',
  'BCWS>0.00',
  'BCWP>0.00',
]
  .map((field) => `<${field}</${field.split('>')[0] ?? ''}>`)
  .join('')

const rowsInPhase = 20
const peopleAtWork = 40

/**
 * A Microsoft Project XML of so many activities, some 2,000 bytes each: phases of twenty lines, links to earlier
 * activities of which a few cross the phases, a baseline and an assignment for each. The same text for the same number.
 */
export function largeMspdi(activities: number, slowBy = 0): string {
  const rows = Array.from({ length: activities }, (_, at) => at + 1)
  return [
    head,
    '<Tasks>',
    ...rows.map((uid) => taskText(uid, slowBy)),
    '</Tasks><Resources>',
    ...Array.from({ length: peopleAtWork }, (_, at) => resourceText(at + 1)),
    '</Resources><Assignments>',
    ...rows.filter((uid) => !isPhase(uid)).map(assignmentText),
    '</Assignments></Project>\n',
  ].join('\n')
}

function isPhase(uid: number): boolean {
  return uid % rowsInPhase === 1
}

function taskText(uid: number, slowBy: number): string {
  const phase = isPhase(uid)
  const days = phase ? 10 : 1 + ((uid * 7) % 9) + (uid % 50 === 2 ? slowBy : 0)
  const number = phase ? `${Math.ceil(uid / rowsInPhase)}` : `${Math.ceil(uid / rowsInPhase)}.${uid}`
  return `    <Task><UID>${uid}</UID><ID>${uid}</ID><Name>${phase ? 'Phase' : 'Activity'} ${uid} of the move</Name><IsNull>0</IsNull>
      <Active>1</Active><Manual>0</Manual><Type>0</Type><WBS>${number}</WBS><OutlineNumber>${number}</OutlineNumber>
      <OutlineLevel>${phase ? 1 : 2}</OutlineLevel><Duration>PT${days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat>
      <Work>PT${days * 8}H0M0S</Work><Summary>${phase ? 1 : 0}</Summary><Milestone>0</Milestone><Critical>0</Critical>
      ${always}
      <Baseline><Number>0</Number><Start>2026-11-16T08:00:00</Start><Finish>2026-11-27T17:00:00</Finish><Duration>PT${days * 8}H0M0S</Duration><Work>PT${days * 8}H0M0S</Work><Cost>125000</Cost></Baseline>
      ${phase ? '' : linksInto(uid)}</Task>`
}

function linksInto(uid: number): string {
  const before = [uid - 1, uid % 3 === 0 ? uid - 3 : 0, uid % 40 === 5 ? uid - rowsInPhase : 0]
  return before
    .filter((from) => from > 0 && !isPhase(from))
    .map(
      (from) =>
        `<PredecessorLink><PredecessorUID>${from}</PredecessorUID><Type>1</Type><CrossProject>0</CrossProject><LinkLag>0</LinkLag><LagFormat>7</LagFormat></PredecessorLink>`,
    )
    .join('')
}

function resourceText(uid: number): string {
  return `<Resource><UID>${uid}</UID><ID>${uid}</ID><Name>Person ${uid}</Name><Type>1</Type><MaxUnits>1</MaxUnits><StandardRate>125</StandardRate><StandardRateFormat>2</StandardRateFormat></Resource>`
}

function assignmentText(uid: number): string {
  return `<Assignment><UID>${uid}</UID><TaskUID>${uid}</TaskUID><ResourceUID>${1 + (uid % peopleAtWork)}</ResourceUID><PercentWorkComplete>0</PercentWorkComplete><ActualCost>0</ActualCost><ActualWork>PT0H0M0S</ActualWork><Cost>125000</Cost><Units>1</Units><Work>PT8H0M0S</Work><RemainingWork>PT8H0M0S</RemainingWork><BookingType>0</BookingType></Assignment>`
}

const shifts = `<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>`

const head = `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
<SaveVersion>14</SaveVersion><Name>Move of the data centre</Name><Title>Move of the data centre</Title><ScheduleFromStart>1</ScheduleFromStart>
<StartDate>2026-11-16T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>
<WeekDays>${[1, 2, 3, 4, 5, 6, 7].map((day) => `<WeekDay><DayType>${day}</DayType><DayWorking>${day > 1 && day < 7 ? 1 : 0}</DayWorking>${day > 1 && day < 7 ? shifts : ''}</WeekDay>`).join('')}</WeekDays></Calendar></Calendars>`
