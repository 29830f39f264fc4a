import { describe, expect, it } from 'vitest'
import { agreementOf, computeSchedule, explainActivity } from '../../domain/index.ts'
import { type OpenedSchedule, openSchedule } from './open-schedule.ts'

type Task = { readonly uid: string; readonly more?: string; readonly duration?: string }

const officeHours = hours([
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
])

function hours(shifts: readonly (readonly [string, string])[]): string {
  const times = shifts
    .map(([from, to]) => `<WorkingTime><FromTime>${from}</FromTime><ToTime>${to}</ToTime></WorkingTime>`)
    .join('')
  return [1, 2, 3, 4, 5, 6, 7]
    .map((type) =>
      type === 1 || type === 7
        ? `<WeekDay><DayType>${type}</DayType><DayWorking>0</DayWorking></WeekDay>`
        : `<WeekDay><DayType>${type}</DayType><DayWorking>1</DayWorking><WorkingTimes>${times}</WorkingTimes></WeekDay>`,
    )
    .join('')
}

/** Two people: one by day, one in the evening. */
const people = `<Resources><Resource><UID>1</UID><ID>1</ID><Name>Ann</Name><Type>1</Type><CalendarUID>1</CalendarUID></Resource><Resource><UID>2</UID><ID>2</ID><Name>Bo</Name><Type>1</Type><CalendarUID>2</CalendarUID></Resource></Resources>`

function open(
  tasks: readonly Task[],
  assignments: readonly (readonly [string, string])[] = [],
): OpenedSchedule {
  const xml = `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>P</Name><ScheduleFromStart>1</ScheduleFromStart><StartDate>2026-01-05T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode><CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay><Calendars><Calendar><UID>1</UID><Name>Day</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>${officeHours}</WeekDays></Calendar><Calendar><UID>2</UID><Name>Evening</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>${hours([['17:00:00', '21:00:00']])}</WeekDays></Calendar></Calendars><Tasks>${tasks
    .map(
      ({ uid, duration = 'PT16H0M0S', more = '' }) =>
        `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>Step ${uid}</Name><OutlineLevel>1</OutlineLevel><Duration>${duration}</Duration><DurationFormat>7</DurationFormat>${more}</Task>`,
    )
    .join('')}</Tasks>${people}<Assignments>${assignments
    .map(
      ([task, resource], at) =>
        `<Assignment><UID>${at + 1}</UID><TaskUID>${task}</TaskUID><ResourceUID>${resource}</ResourceUID><Units>1</Units><Work>PT8H0M0S</Work></Assignment>`,
    )
    .join('')}</Assignments></Project>`
  const opened = openSchedule(new TextEncoder().encode(xml), { name: 'plan.xml' })
  if ('unread' in opened) throw new Error(JSON.stringify(opened.unread))
  return opened
}

function finishOf({ schedule }: OpenedSchedule, id: string): string | undefined {
  return computeSchedule(schedule).dates.get(id)?.earlyFinish
}

describe('work is done while those who do it work', () => {
  it('follows the one who does it alone', () => {
    expect(finishOf(open([{ uid: '1' }], [['1', '2']]), '1')).toBe('2026-01-08T21:00')
  })

  it('goes on while one of two works: their hours make up the duration', () => {
    const both = open(
      [{ uid: '1' }],
      [
        ['1', '1'],
        ['1', '2'],
      ],
    )
    expect(both.schedule.activities[0]).toMatchObject({ onResourceCalendar: true })
    expect(finishOf(both, '1')).toBe('2026-01-06T12:00')
  })

  it('stays on its calendar where it ignores theirs', () => {
    const more = '<CalendarUID>1</CalendarUID><IgnoreResourceCalendar>1</IgnoreResourceCalendar>'
    expect(finishOf(open([{ uid: '1', more }], [['1', '2']]), '1')).toBe('2026-01-06T17:00')
  })
})

describe('what the file says of progress', () => {
  it('is not believed where an activity has finished and has all its work left', () => {
    const more =
      '<ActualStart>2000-01-01T00:00:00</ActualStart><ActualFinish>2000-01-01T00:00:00</ActualFinish><PercentComplete>0</PercentComplete><RemainingDuration>PT16H0M0S</RemainingDuration>'
    const { schedule, findings } = open([{ uid: '1', more }])
    expect(schedule.activities[0]).toMatchObject({ actualStart: null, actualFinish: null })
    expect(findings).toMatchObject([{ code: 'schedule/actuals-contradict', severity: 'warning' }])
  })

  it('is kept where it agrees', () => {
    const more =
      '<ActualStart>2026-01-05T08:00:00</ActualStart><ActualFinish>2026-01-06T17:00:00</ActualFinish><PercentComplete>100</PercentComplete><RemainingDuration>PT0H0M0S</RemainingDuration>'
    expect(open([{ uid: '1', more }]).schedule.activities[0]).toMatchObject({
      actualStart: '2026-01-05T08:00',
      actualFinish: '2026-01-06T17:00',
    })
  })
})

describe('the agreement of dates', () => {
  const said = (start: string, finish: string): string =>
    `<Start>${start}</Start><Finish>${finish}</Finish><EarlyStart>${start}</EarlyStart><EarlyFinish>${finish}</EarlyFinish>`

  it('counts the end of a day and the start of the next as one', () => {
    const { schedule } = open([{ uid: '1', more: said('2026-01-05T08:00:00', '2026-01-07T08:00:00') }])
    expect(agreementOf(schedule, computeSchedule(schedule))).toMatchObject({
      compared: 1,
      equal: 1,
      differing: 0,
    })
  })

  it('tells every difference with both dates and a reason', () => {
    const { schedule } = open([{ uid: '1', more: said('2026-01-05T08:00:00', '2026-01-08T17:00:00') }])
    const { differences, differing } = agreementOf(schedule, computeSchedule(schedule))
    expect(differing).toBe(1)
    expect(differences).toMatchObject([
      {
        activity: '1',
        field: 'earlyFinish',
        said: '2026-01-08T17:00',
        computed: '2026-01-06T17:00',
        reason: 'not-linked',
        sentence:
          '“Step 1”: the early finish is 2026-01-08 17:00 in the file and 2026-01-06 17:00 here; nothing is linked to it, so the tool kept the date it had.',
      },
    ])
  })
})

it('tells why an activity stands where it does, back to the start', () => {
  const link =
    '<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>4800</LinkLag></PredecessorLink>'
  const { schedule } = open([{ uid: '1' }, { uid: '2', more: link }])
  expect(explainActivity(schedule, computeSchedule(schedule), '2').map(({ sentence }) => sentence)).toEqual([
    'Starts 2026-01-08 08:00, when “Step 1” (lag 8 working hours) has finished.',
    'Starts 2026-01-05 08:00, the start of the project: nothing before it holds it back.',
  ])
})
