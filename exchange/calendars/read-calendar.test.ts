import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, readCalendar } from './read-calendar.ts'

const options = {
  name: 'holidays.ics',
  zone: 'Europe/Amsterdam',
  window: { from: day('2026-01-01'), to: day('2029-01-01') },
}
const file = (...events: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
const read = (...lines: readonly string[]): readonly CalendarEntry[] =>
  readCalendar(file(['UID:a', 'SUMMARY:Away', ...lines]), options).result ?? []
const daysOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).map(({ first, last }) => (first === last ? first : `${first}…${last}`))

describe('a calendar file', () => {
  it('has whole days, the end of which is the day after', () => {
    expect(daysOf('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227')).toEqual([
      '2026-12-25…2026-12-26',
    ])
    expect(daysOf('DTSTART;VALUE=DATE:20261225')).toEqual(['2026-12-25'])
    expect(daysOf('DTSTART;VALUE=DATE:20261225', 'DURATION:P1W')).toEqual(['2026-12-25…2026-12-31'])
  })

  it('has holidays that come every year', () => {
    expect(daysOf('DTSTART;VALUE=DATE:19800427', 'RRULE:FREQ=YEARLY')).toEqual([
      '2026-04-27',
      '2027-04-27',
      '2028-04-27',
    ])
  })

  it.each([
    [
      'the last Monday of May',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
      ['2026-05-25', '2027-05-31', '2028-05-29'],
    ],
    [
      'the fourth Thursday of November',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      ['2026-11-26', '2027-11-25', '2028-11-23'],
    ],
    [
      'the last day of February',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      ['2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    ['every second year', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=1', ['2026-06-01', '2028-06-01']],
    ['until a day', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1;UNTIL=20270701', ['2026-06-01', '2027-06-01']],
    ['on a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', []],
  ])('has what comes on %s', (_, rule, expected) => {
    expect(daysOf('DTSTART;VALUE=DATE:20240101', `RRULE:${rule}`)).toEqual(expected)
  })

  it('counts what comes a few times, and leaves out what was taken out', () => {
    const weekly = ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=3'] as const
    expect(daysOf(...weekly)).toEqual(['2026-01-05', '2026-01-12', '2026-01-19'])
    expect(daysOf(...weekly, 'EXDATE;VALUE=DATE:20260112')).toEqual(['2026-01-05', '2026-01-19'])
  })

  it('has one time of a rule that was moved where it was moved to', () => {
    const whole = ['UID:a', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=2']
    const moved = ['UID:a', 'SUMMARY:Day', 'RECURRENCE-ID;VALUE=DATE:20260112', 'DTSTART;VALUE=DATE:20260114']
    const { result } = readCalendar(file(whole, moved), options)
    expect(result?.map(({ first }) => first)).toEqual(['2026-01-05', '2026-01-14'])
  })

  it('has times, which become days on the clock of their place', () => {
    // 23:30 in London is half past midnight in Amsterdam.
    expect(daysOf('DTSTART:20261116T233000Z', 'DTEND:20261117T163000Z')).toEqual(['2026-11-17'])
    expect(daysOf('DTSTART;TZID=America/New_York:20261116T090000', 'DURATION:PT8H')).toEqual(['2026-11-16'])
  })

  it('has half days', () => {
    expect(read('DTSTART:20261116T120000', 'DTEND:20261116T170000')[0]).toMatchObject({
      fromNoon: true,
      untilNoon: false,
    })
    expect(read('DTSTART:20261116T080000', 'DTEND:20261117T120000')[0]).toMatchObject({
      first: '2026-11-16',
      last: '2026-11-17',
      fromNoon: false,
      untilNoon: true,
    })
  })

  it('says what was cancelled, whose an entry is, and its name as it is meant', () => {
    const [entry] = read(
      'DTSTART;VALUE=DATE:20261116',
      'STATUS:CANCELLED',
      'ATTENDEE;CN="Berg; Tomas: IT":mailto:Tomas.Berg@example.org',
    )
    expect(entry).toMatchObject({
      cancelled: true,
      people: ['Tomas.Berg@example.org', 'Berg; Tomas: IT', 'Away'],
    })
    const folded = file(['UID:b', 'DTSTART;VALUE=DATE:20261116', 'SUMMARY:Kings\\, and', '  queens'])
    expect(readCalendar(folded, options).result?.[0]?.name).toBe('Kings, and queens')
  })

  it('takes the first day of what comes by a rule it does not understand, and says so', () => {
    const lines = ['UID:a', 'SUMMARY:Odd', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=SECONDLY']
    const { result, findings } = readCalendar(file(lines), options)
    expect(result).toHaveLength(1)
    expect(findings.map(({ code }) => code)).toEqual(['odd-rule'])
  })

  it.each([
    ['a web page', '<html><body>Sign in</body></html>', 'not-a-calendar'],
    ['nothing', '', 'not-a-calendar'],
    ['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Chr', 'cut-off'],
  ])('that is %s is refused with a way out', (_, text, code) => {
    const { result, findings } = readCalendar(new TextEncoder().encode(text), options)
    expect(result).toBeUndefined()
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(findings[0]?.sentence).toMatch(/xport|ownload/)
  })

  it('of days far beyond any calendar has none of them', () => {
    const { result, findings } = readCalendar(
      file(['UID:a', 'SUMMARY:Far', 'DTSTART;VALUE=DATE:99991231', 'DURATION:P9999D']),
      options,
    )
    expect(result).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['no-start'])
  })
})
