import type { GivenFile } from './hands.ts'

/** A plan as Microsoft Project saves it, and a later one of the same: nobody but the names is invented by chance. */
export type Schedules = {
  readonly first: GivenFile
  /** The site survey is done, the foundation takes longer, snagging is new, and the missing link is there. */
  readonly update: GivenFile
}

/** Two activities that a link between them was forgotten of. */
export const unlinked = { predecessor: 'Radar head', successor: 'Acceptance test' } as const

export function harbourSchedules(): Schedules {
  return {
    first: fileOf('harbour-radar.xml', planText(first, [])),
    update: fileOf(
      'harbour-radar-update.xml',
      planText(updated, ['<StatusDate>2027-01-15T17:00:00</StatusDate>']),
    ),
  }
}

/** Working days from the start of the plan, Monday 4 January 2027; a span ends before the day of its second number. */
type Span = readonly [from: number, to: number]

type Activity = {
  readonly id: number
  readonly level: number
  readonly name: string
  readonly days?: number
  /** What the tool that saved the file had computed; worked out by hand. */
  readonly early?: Span
  readonly late?: Span
  readonly after?: readonly Link[]
  readonly more?: string
}

type Link = { readonly id: number; readonly type?: 1 | 3; readonly lagDays?: number }

const first: readonly Activity[] = [
  { id: 1, level: 1, name: 'Radar renewal' },
  { id: 2, level: 2, name: 'Survey' },
  { id: 3, level: 3, name: 'Site survey', days: 5, early: [0, 5], late: [0, 5] },
  { id: 4, level: 3, name: 'Survey report', days: 3, early: [5, 8], late: [5, 8], after: [{ id: 3 }] },
  { id: 5, level: 2, name: 'Build' },
  { id: 6, level: 3, name: 'Foundation', days: 10, early: [8, 18], late: [10, 20], after: [{ id: 4 }] },
  {
    id: 7,
    level: 3,
    name: 'Mast',
    days: 8,
    early: [20, 28],
    late: [22, 30],
    after: [{ id: 6, lagDays: 2 }],
  },
  {
    id: 8,
    level: 3,
    name: unlinked.predecessor,
    days: 30,
    early: [5, 35],
    late: [5, 35],
    after: [{ id: 4, type: 3 }],
  },
  { id: 9, level: 2, name: 'Handover' },
  {
    id: 10,
    level: 3,
    name: unlinked.successor,
    days: 5,
    early: [28, 33],
    late: [30, 35],
    after: [{ id: 7 }],
  },
  { id: 11, level: 3, name: 'Harbour opens', days: 0, early: [33, 33], late: [35, 35], after: [{ id: 10 }] },
  {
    id: 13,
    level: 3,
    name: 'Press day',
    days: 1,
    more: '<Manual>1</Manual><ManualStart>2027-02-10T08:00:00</ManualStart><ManualFinish>2027-02-10T17:00:00</ManualFinish>',
  },
  { id: 14, level: 3, name: 'Second mast', days: 8, more: '<Active>0</Active>' },
]

const snagging: Activity = { id: 12, level: 3, name: 'Snagging', days: 4, after: [{ id: 10 }] }

const doneText =
  '<PercentComplete>100</PercentComplete><ActualStart>2027-01-04T08:00:00</ActualStart>' +
  '<ActualFinish>2027-01-08T17:00:00</ActualFinish><RemainingDuration>PT0H0M0S</RemainingDuration>'

const updated: readonly Activity[] = first.flatMap((one): readonly Activity[] => {
  // Without late dates the file says nothing of what its tool had computed; the baseline stays.
  const { late: _, ...plain } = one
  if (one.id === 3) return [{ ...plain, more: doneText }]
  if (one.id === 6) return [{ ...plain, days: 12 }]
  if (one.id === 10) return [{ ...plain, after: [{ id: 7 }, { id: 8 }] }, snagging]
  if (one.id === 11) return [{ ...plain, after: [{ id: 12 }] }]
  return [plain]
})

function planText(activities: readonly Activity[], options: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Project xmlns="http://schemas.microsoft.com/project">',
    '<SaveVersion>14</SaveVersion><Name>Harbour Radar</Name><ScheduleFromStart>1</ScheduleFromStart>',
    '<StartDate>2027-01-04T08:00:00</StartDate><CalendarUID>1</CalendarUID><CurrencyCode>EUR</CurrencyCode>',
    '<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>',
    ...options,
    `<Calendars>${calendarText()}</Calendars>`,
    `<Tasks>${activities.map(activityText).join('')}</Tasks>`,
    '<Resources><Resource><UID>1</UID><ID>1</ID><Name>Ana Duarte</Name><Type>1</Type></Resource></Resources>',
    '<Assignments><Assignment><UID>1</UID><TaskUID>6</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units><Work>PT80H0M0S</Work></Assignment></Assignments>',
    '</Project>',
  ].join('\n')
}

/** Monday to Friday, 8 to 12 and 13 to 17. Day 1 is Sunday. */
function calendarText(): string {
  const shifts =
    '<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>' +
    '<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>'
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) =>
    day === 1 || day === 7
      ? `<WeekDay><DayType>${day}</DayType><DayWorking>0</DayWorking></WeekDay>`
      : `<WeekDay><DayType>${day}</DayType><DayWorking>1</DayWorking>${shifts}</WeekDay>`,
  )
  return `<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>${days.join('')}</WeekDays></Calendar>`
}

function activityText(one: Activity, index: number): string {
  const { id, level, name, days, more = '' } = one
  return [
    `<Task><UID>${id}</UID><ID>${index + 1}</ID><Name>${name}</Name><OutlineLevel>${level}</OutlineLevel>`,
    `<Summary>${days === undefined ? 1 : 0}</Summary><Milestone>${days === 0 ? 1 : 0}</Milestone>`,
    days === undefined ? '' : `<Duration>PT${days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat>`,
    datesText(one),
    baselineText(one),
    ...(one.after ?? []).map(linkText),
    more,
    '</Task>',
  ].join('')
}

/** Slack is told in tenths of minutes. */
function datesText({ early, late, days = 0 }: Activity): string {
  if (early === undefined || late === undefined) return ''
  const slack = (late[1] - early[1]) * 480
  const [[earlyStart, earlyFinish], [lateStart, lateFinish]] = [endsOf(early, days), endsOf(late, days)]
  return [
    `<Start>${earlyStart}</Start><Finish>${earlyFinish}</Finish>`,
    `<EarlyStart>${earlyStart}</EarlyStart><EarlyFinish>${earlyFinish}</EarlyFinish>`,
    `<LateStart>${lateStart}</LateStart><LateFinish>${lateFinish}</LateFinish>`,
    `<TotalSlack>${slack * 10}</TotalSlack><Critical>${slack === 0 ? 1 : 0}</Critical>`,
  ].join('')
}

function baselineText({ early, days = 0 }: Activity): string {
  if (early === undefined) return ''
  const [start] = endsOf(early, days)
  return `<Baseline><Number>0</Number><Start>${start}</Start><Finish>${baselineOf(early)}</Finish></Baseline>`
}

/** What takes no time lies at the end of a day. */
function endsOf([from, to]: Span, days: number): readonly [start: string, finish: string] {
  return [days === 0 ? finishOf(to) : startOf(from), finishOf(to)]
}

/** What was to end after the thirtieth day was to end then: the plan is two days behind its baseline. */
function baselineOf([, to]: Span): string {
  return finishOf(to > 33 ? 30 : to)
}

function linkText({ id, type = 1, lagDays = 0 }: Link): string {
  const lag = lagDays === 0 ? '' : `<LinkLag>${lagDays * 4800}</LinkLag><LagFormat>7</LagFormat>`
  return `<PredecessorLink><PredecessorUID>${id}</PredecessorUID><Type>${type}</Type>${lag}</PredecessorLink>`
}

function startOf(day: number): string {
  return `${dateOf(day)}T08:00:00`
}

function finishOf(day: number): string {
  return `${dateOf(day - 1)}T17:00:00`
}

function dateOf(workingDay: number): string {
  const days = Math.floor(workingDay / 5) * 7 + (workingDay % 5)
  return new Date(Date.UTC(2027, 0, 4 + days)).toISOString().slice(0, 10)
}

function fileOf(name: string, text: string): GivenFile {
  return { name, mimeType: 'application/xml', buffer: Buffer.from(text) }
}
