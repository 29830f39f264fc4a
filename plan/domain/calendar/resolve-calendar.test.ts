import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { closedDays, type KeptCalendar, resolveWorkCalendar, standsOnItself } from './resolve-calendar.ts'

const office = [480, 480, 480, 480, 480, 0, 0]
const calendars = new Map<string, KeptCalendar>(
  (
    [
      {
        id: 'nl',
        baseId: null,
        week: office,
        days: [
          { day: '2026-12-25', name: 'Christmas Day', minutes: 0 },
          { day: '2026-12-31', name: 'New Year’s Eve', minutes: 240 },
        ],
      },
      {
        id: 'desk',
        baseId: 'nl',
        week: null,
        days: [{ day: '2026-12-25', name: 'On call', minutes: 480 }],
      },
      { id: 'four', baseId: 'desk', week: [480, 480, 480, 480, 0, 0, 0], days: [] },
    ] as const
  ).map((one) => [one.id, one]),
)

describe('a working calendar', () => {
  it('takes what it does not say from the one below', () => {
    expect(resolveWorkCalendar(calendars, 'desk')).toEqual({
      week: office,
      days: [
        { day: '2026-12-25', name: 'On call', minutes: 480, own: true },
        { day: '2026-12-31', name: 'New Year’s Eve', minutes: 240, own: false },
      ],
    })
    expect(resolveWorkCalendar(calendars, 'four').week[4]).toBe(0)
  })

  it('is closed on days without minutes', () => {
    const from = day('2026-12-24')
    const to = day('2026-12-29')
    expect(closedDays(resolveWorkCalendar(calendars, 'nl'), from, to)).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
    ])
    expect(closedDays(resolveWorkCalendar(calendars, 'desk'), from, to)).toEqual(['2026-12-26', '2026-12-27'])
  })

  it('never stands on itself, and ends where it would', () => {
    expect(standsOnItself(calendars, 'nl', 'four')).toBe(true)
    expect(standsOnItself(calendars, 'four', 'nl')).toBe(false)
    const loop = new Map([
      ['a', { id: 'a', baseId: 'b', week: null, days: [] }],
      ['b', { id: 'b', baseId: 'a', week: null, days: [] }],
    ])
    expect(resolveWorkCalendar(loop, 'a').week).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})
