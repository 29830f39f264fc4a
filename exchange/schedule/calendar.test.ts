import { day, instant, workCalendar, workingMinutesBetween } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { rangesOfChange, resolveCalendar } from './calendar.ts'
import { daysOfRecurrence } from './recurrence.ts'
import { calendarText, fileOf, mspdiText, officeWeekDays } from './testing/mspdi-text.ts'

const old = (from: string, to: string, working = ''): string =>
  `<WeekDay><DayType>0</DayType><DayWorking>${working === '' ? 0 : 1}</DayWorking><TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod>${working}</WeekDay>`

const exception = (from: string, to: string, rule = '<Type>1</Type>'): string =>
  `<Exception><TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod><Name>Closed</Name>${rule}<DayWorking>0</DayWorking></Exception>`

const times = (from: string, to: string): string =>
  `<WorkingTimes><WorkingTime><FromTime>${from}:00</FromTime><ToTime>${to}:00</ToTime></WorkingTime></WorkingTimes>`

function workOn(text: string, id: string, on: string): number {
  const resolved = resolveCalendar(fileOf(mspdiText({ calendars: text })).calendars, id)
  if (resolved === undefined) throw new Error('the calendar is in the file')
  const calendar = workCalendar(resolved)
  return workingMinutesBetween(calendar, instant(`${on}T00:00:00.000Z`), instant(`${on}T23:59:59.999Z`))
}

describe('calendars of Microsoft Project', () => {
  it('reads exceptions in the form of 2002', () => {
    const text = calendarText(
      '1',
      `<WeekDays>${officeWeekDays}${old('2026-01-06', '2026-01-07')}${old('2026-01-10', '2026-01-10', times('09:00', '11:00'))}</WeekDays>`,
    )
    expect(
      [5, 6, 7, 8, 10, 11].map((on) => workOn(text, '1', `2026-01-${String(on).padStart(2, '0')}`)),
    ).toEqual([480, 0, 0, 480, 120, 0])
  })

  it('counts an exception once that stands in both forms, and keeps one that stands in the old form alone', () => {
    const both = `<WeekDays>${officeWeekDays}${old('2026-01-06', '2026-01-07')}${old('2026-02-02', '2026-02-02')}</WeekDays><Exceptions>${exception('2026-01-06', '2026-01-07')}</Exceptions>`
    const [calendar] = fileOf(mspdiText({ calendars: calendarText('1', both) })).calendars
    expect(calendar?.exceptions).toEqual([
      { first: '2026-01-06', last: '2026-01-07', shifts: [], name: 'Closed' },
      { first: '2026-02-02', last: '2026-02-02', shifts: [] },
    ])
  })

  it('takes a finish at 00:00 for midnight at the end of the day', () => {
    const night = `<WeekDay><DayType>2</DayType><DayWorking>1</DayWorking>${times('16:00', '00:00')}</WeekDay><WeekDay><DayType>3</DayType><DayWorking>1</DayWorking>${times('00:00', '00:00')}</WeekDay>`
    const [calendar] = fileOf(
      mspdiText({ calendars: calendarText('1', `<WeekDays>${night}</WeekDays>`) }),
    ).calendars
    expect(calendar?.week.slice(0, 2)).toEqual([[{ from: 960, to: 1440 }], [{ from: 0, to: 1440 }]])
  })

  it('inherits days and exceptions of the base, under its own', () => {
    const base = calendarText(
      '1',
      `<WeekDays>${officeWeekDays}</WeekDays><Exceptions>${exception('2026-01-06', '2026-01-06')}</Exceptions>`,
    )
    const own = `<Calendar><UID>2</UID><Name>Ann</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID><WeekDays><WeekDay><DayType>2</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays><Exceptions><Exception><TimePeriod><FromDate>2026-01-06T00:00:00</FromDate><ToDate>2026-01-06T23:59:00</ToDate></TimePeriod><Type>1</Type><DayWorking>1</DayWorking>${times('08:00', '10:00')}</Exception></Exceptions></Calendar>`
    expect(workOn(base + own, '2', '2026-01-05')).toBe(0)
    expect(workOn(base + own, '2', '2026-01-06')).toBe(120)
    expect(workOn(base + own, '2', '2026-01-07')).toBe(480)
    expect(workOn(base + own, '1', '2026-01-06')).toBe(0)
  })

  it('ends a circle of bases, and knows no calendar that is not there', () => {
    const circle = (id: string, base: string): string =>
      `<Calendar><UID>${id}</UID><Name>${id}</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>${base}</BaseCalendarUID></Calendar>`
    const { calendars } = fileOf(mspdiText({ calendars: circle('1', '2') + circle('2', '1') }))
    expect(resolveCalendar(calendars, '1')?.week[0]).toEqual([
      { from: 480, to: 720 },
      { from: 780, to: 1020 },
    ])
    expect(resolveCalendar(calendars, '9')).toBeUndefined()
  })

  it('reads another week for a while', () => {
    const summer = `<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-07-01T00:00:00</FromDate><ToDate>2026-07-31T23:59:00</ToDate></TimePeriod><Name>Summer</Name><WeekDays><WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks>`
    const text = calendarText('1', `<WeekDays>${officeWeekDays}</WeekDays>${summer}`)
    expect(workOn(text, '1', '2026-07-03')).toBe(0)
    expect(workOn(text, '1', '2026-07-02')).toBe(480)
    expect(workOn(text, '1', '2026-08-07')).toBe(480)
  })

  it('says which exception names no days', () => {
    const rule = '<Exceptions><Exception><Name>Never</Name></Exception></Exceptions>'
    expect(fileOf(mspdiText({ calendars: calendarText('1', rule) })).calendars[0]?.exceptions).toEqual([])
  })
})

describe('recurring exceptions', () => {
  const days = (text: string, from: string, to: string): readonly string[] => {
    const { calendars } = fileOf(
      mspdiText({ calendars: calendarText('1', `<Exceptions>${exception(from, to, text)}</Exceptions>`) }),
    )
    return calendars[0]?.exceptions.flatMap(rangesOfChange).map(({ first }) => first) ?? []
  }

  it.each([
    [
      'every third day',
      '<Type>7</Type><Period>3</Period>',
      '2000-02-01',
      '2000-02-10',
      ['2000-02-01', '2000-02-04', '2000-02-07', '2000-02-10'],
    ],
    [
      'every second Tuesday',
      '<Type>6</Type><Period>2</Period><DaysOfWeek>4</DaysOfWeek>',
      '2001-01-01',
      '2001-02-13',
      ['2001-01-02', '2001-01-16', '2001-01-30', '2001-02-13'],
    ],
    [
      'the fourth day of every fifth month',
      '<Type>4</Type><Period>5</Period><MonthDay>4</MonthDay>',
      '2003-01-01',
      '2004-04-04',
      ['2003-01-04', '2003-06-04', '2003-11-04', '2004-04-04'],
    ],
    [
      'the first Monday of every second month',
      '<Type>5</Type><Period>2</Period><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition>',
      '2002-01-01',
      '2002-05-06',
      ['2002-01-07', '2002-03-04', '2002-05-06'],
    ],
    [
      'the last Friday of a month',
      '<Type>5</Type><Period>1</Period><MonthItem>8</MonthItem><MonthPosition>4</MonthPosition>',
      '2026-01-01',
      '2026-03-31',
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    [
      '2 March of every year',
      '<Type>2</Type><Month>2</Month><MonthDay>2</MonthDay>',
      '2005-01-01',
      '2008-03-02',
      ['2005-03-02', '2006-03-02', '2007-03-02', '2008-03-02'],
    ],
    [
      'the first Tuesday of March',
      '<Type>3</Type><Month>2</Month><MonthItem>5</MonthItem><MonthPosition>0</MonthPosition>',
      '2004-01-01',
      '2007-03-06',
      ['2004-03-02', '2005-03-01', '2006-03-07', '2007-03-06'],
    ],
  ])('%s', (_, rule, from, to, expected) => {
    expect(days(rule, from, to)).toEqual(expected)
  })

  it('leaves out the days that a month does not have, and ends in reasonable time', () => {
    const monthly = { kind: 'monthly', every: 1, dayOfMonth: 31 } as const
    expect(daysOfRecurrence(monthly, day('2026-01-01'), day('2026-06-30'))).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ])
    expect(
      daysOfRecurrence({ kind: 'daily', every: 1 }, day('0001-01-01'), day('9999-12-31')).length,
    ).toBeLessThan(2_000)
    expect(daysOfRecurrence({ kind: 'daily', every: 1 }, day('9999-12-01'), day('9999-12-31'))).toHaveLength(
      31,
    )
    expect(
      daysOfRecurrence({ kind: 'monthly', every: 1, dayOfMonth: 1 }, day('9999-11-01'), day('9999-12-31')),
    ).toHaveLength(2)
  })
})
