import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingMinutes,
  type CalendarDefinition,
  civil,
  civilAt,
  day,
  instant,
  instantOf,
  isZone,
  nextWorkingMoment,
  officeWeek,
  previousWorkingMoment,
  readCivil,
  workCalendar,
  workingMinutesBetween,
} from './index.ts'

const OFFICE = officeWeek({ from: 540, to: 720 }, { from: 780, to: 1020 })
const ROUND_THE_CLOCK = { from: 0, to: 1440 }
const ALWAYS: CalendarDefinition['week'] = [
  [ROUND_THE_CLOCK],
  [ROUND_THE_CLOCK],
  [ROUND_THE_CLOCK],
  [ROUND_THE_CLOCK],
  [ROUND_THE_CLOCK],
  [ROUND_THE_CLOCK],
  [ROUND_THE_CLOCK],
]
const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'UTC'] as const
const office = (zone: string): ReturnType<typeof workCalendar> =>
  workCalendar({ zone, week: OFFICE, exceptions: [] })
const at = (local: string, zone = 'UTC'): ReturnType<typeof instant> => readCivil(civil(local), zone).at

const minuteOf2026 = (n: number): string =>
  new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString().slice(0, 16)

describe('working time', () => {
  it('ends a day of work at the end of that day and begins the next one in the morning', () => {
    const calendar = office('Europe/Amsterdam')
    const friday = at('2026-11-20T09:00', 'Europe/Amsterdam')
    const evening = addWorkingMinutes(calendar, friday, 420)
    expect(evening).toBe(at('2026-11-20T17:00', 'Europe/Amsterdam'))
    expect(addWorkingMinutes(calendar, friday, 421)).toBe(at('2026-11-23T09:01', 'Europe/Amsterdam'))
    expect(addWorkingMinutes(calendar, at('2026-11-23T09:01', 'Europe/Amsterdam'), -421)).toBe(friday)
    expect(addWorkingMinutes(calendar, friday, 0)).toBe(friday)
  })

  it('keeps adding and counting inverse to each other in every zone, over clock changes too', () => {
    const start = Date.UTC(2026, 0, 1)
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.boolean(),
        fc.nat(366 * 1440),
        fc.integer({ min: -30_000, max: 30_000 }),
        (zone, always, offset, minutes) => {
          const calendar = always ? workCalendar({ zone, week: ALWAYS, exceptions: [] }) : office(zone)
          const from = instantOf(start + offset * 60_000)
          const to = addWorkingMinutes(calendar, from, minutes)
          expect(to && workingMinutesBetween(calendar, from, to)).toBe(minutes)
        },
      ),
    )
  })

  it.each([
    ['Europe/Amsterdam', '2026-03-29', 23 * 60],
    ['Europe/Amsterdam', '2026-10-25', 25 * 60],
    ['America/New_York', '2026-03-08', 23 * 60],
    ['America/New_York', '2026-11-01', 25 * 60],
    ['Australia/Lord_Howe', '2026-04-05', 24.5 * 60],
    ['Australia/Lord_Howe', '2026-10-04', 23.5 * 60],
  ])('counts the day of the clock change in %s, %s, as %i minutes', (zone, date, minutes) => {
    const only = { zone, week: ALWAYS, exceptions: [] }
    const calendar = workCalendar(only)
    const from = at(`${date}T00:00`, zone)
    const next = instantOf(Date.parse(from) + minutes * 60_000)
    expect(workingMinutesBetween(calendar, from, next)).toBe(minutes)
    expect(civilAt(next, zone).slice(11)).toBe('00:00')
  })

  it('splits a night shift over a repeated hour without counting a minute twice', () => {
    const zone = 'Europe/Amsterdam'
    const week = officeWeek()
    const split = { kind: 'add', first: day('2026-10-25'), last: day('2026-10-25') } as const
    const two = workCalendar({
      zone,
      week,
      exceptions: [
        { ...split, shifts: [{ from: 0, to: 150 }] },
        { ...split, shifts: [{ from: 150, to: 360 }] },
      ],
    })
    expect(workingMinutesBetween(two, at('2026-10-25T00:00', zone), at('2026-10-26T00:00', zone))).toBe(420)
  })

  it('drops a shift that lies wholly in a skipped hour', () => {
    const zone = 'Europe/Amsterdam'
    const calendar = workCalendar({
      zone,
      week: officeWeek(),
      exceptions: [
        { kind: 'add', first: day('2026-03-29'), last: day('2026-03-29'), shifts: [{ from: 120, to: 180 }] },
      ],
    })
    expect(calendar.stretchesOf(20541)).toEqual([])
    expect(nextWorkingMoment(calendar, at('2026-03-28T00:00', zone))).toBeUndefined()
  })

  it('lets dated exceptions add and remove, the later one winning', () => {
    const christmas = { first: day('2026-12-24'), last: day('2026-12-27') }
    const calendar = workCalendar({
      zone: 'UTC',
      week: OFFICE,
      exceptions: [
        { ...christmas, kind: 'remove' },
        { first: day('2026-12-26'), last: day('2026-12-26'), kind: 'add', shifts: [{ from: 600, to: 660 }] },
        {
          first: day('2026-12-28'),
          last: day('2026-12-28'),
          kind: 'remove',
          shifts: [{ from: 600, to: 840 }],
        },
      ],
    })
    const minutes = (from: string, to: string): number =>
      workingMinutesBetween(calendar, at(`${from}T00:00`), at(`${to}T00:00`))
    expect(minutes('2026-12-24', '2026-12-26')).toBe(0)
    expect(minutes('2026-12-26', '2026-12-27')).toBe(60)
    expect(minutes('2026-12-28', '2026-12-29')).toBe(60 + 180)
  })

  it('finds the next and the last working moment', () => {
    const calendar = office('UTC')
    expect(nextWorkingMoment(calendar, at('2026-11-21T12:00'))).toBe(at('2026-11-23T09:00'))
    expect(nextWorkingMoment(calendar, at('2026-11-23T10:00'))).toBe(at('2026-11-23T10:00'))
    expect(nextWorkingMoment(calendar, at('2026-11-23T12:00'))).toBe(at('2026-11-23T13:00'))
    expect(previousWorkingMoment(calendar, at('2026-11-21T12:00'))).toBe(at('2026-11-20T17:00'))
    expect(previousWorkingMoment(calendar, at('2026-11-23T09:00'))).toBe(at('2026-11-20T17:00'))
  })

  it('says undefined where a calendar holds no work', () => {
    const idle = workCalendar({ zone: 'UTC', week: officeWeek(), exceptions: [] })
    const now = at('2026-11-23T09:00')
    const answers = [
      nextWorkingMoment(idle, now),
      previousWorkingMoment(idle, now),
      addWorkingMinutes(idle, now, 1),
    ]
    expect(answers).toEqual([undefined, undefined, undefined])
    expect(workingMinutesBetween(idle, now, at('2027-11-23T09:00'))).toBe(0)
  })

  it('cuts seconds off the sum and refuses fractions of a minute', () => {
    const calendar = office('UTC')
    expect(workingMinutesBetween(calendar, instant('2026-11-23T09:00:30Z'), at('2026-11-23T09:02'))).toBe(1)
    expect(workingMinutesBetween(calendar, at('2026-11-23T09:02'), instant('2026-11-23T09:00:30Z'))).toBe(-1)
    expect(() => addWorkingMinutes(calendar, at('2026-11-23T09:00'), 0.5)).toThrow('no whole number')
  })

  it.each([
    [{ zone: 'Mars/Olympus', week: OFFICE, exceptions: [] }, 'is no time zone'],
    [{ zone: 'UTC', week: officeWeek({ from: 1320, to: 1800 }), exceptions: [] }, 'split it at midnight'],
    [{ zone: 'UTC', week: officeWeek({ from: 60, to: 60 }), exceptions: [] }, 'is impossible'],
    [{ zone: 'UTC', week: officeWeek({ from: 0.5, to: 60 }), exceptions: [] }, 'is impossible'],
    [
      {
        zone: 'UTC',
        week: OFFICE,
        exceptions: [{ kind: 'remove', first: day('2026-01-02'), last: day('2026-01-01') }],
      },
      'ends before it begins',
    ],
    [
      {
        zone: 'UTC',
        week: OFFICE,
        exceptions: [{ kind: 'add', first: day('2026-01-02'), last: day('2026-01-02') }],
      },
      'adds no shift',
    ],
  ] as [CalendarDefinition, string][])('refuses an impossible calendar (%#): %s', (definition, sentence) => {
    expect(() => workCalendar(definition)).toThrow(sentence)
  })
})

describe('civil time', () => {
  it('comes back from its instant wherever the clocks show it once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 40_000_000 }), (zone, minute) => {
        const moment = instantOf(minute * 60_000)
        const local = civilAt(moment, zone)
        const reading = readCivil(local, zone)
        if (reading.kind === 'plain') expect(reading.at).toBe(moment)
        else expect(civilAt(reading.at, zone)).toBe(local)
      }),
    )
  })

  it('reads a skipped time as the jump and a repeated one as the first', () => {
    const zone = 'Europe/Amsterdam'
    expect(readCivil(civil('2026-03-29T02:30'), zone)).toEqual({
      at: '2026-03-29T01:00:00.000Z',
      kind: 'gap',
    })
    expect(readCivil(civil('2026-10-25T02:30'), zone)).toEqual({
      at: '2026-10-25T00:30:00.000Z',
      kind: 'overlap',
    })
    expect(readCivil(civil('2026-10-25T03:00'), zone)).toEqual({
      at: '2026-10-25T02:00:00.000Z',
      kind: 'plain',
    })
    const howe = readCivil(civil('2026-10-04T02:15'), 'Australia/Lord_Howe')
    expect(howe).toEqual({ at: '2026-10-03T15:30:00.000Z', kind: 'gap' })
    expect(readCivil(civil('2011-12-30T12:00'), 'Pacific/Apia').kind).toBe('gap')
  })

  it('never lets a later clock time be an earlier instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(366 * 1440), fc.nat(180), (zone, minute, more) => {
        return at(minuteOf2026(minute), zone) <= at(minuteOf2026(minute + more), zone)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses what is no local time and knows zones by name', () => {
    for (const text of ['2026-11-23', '2026-11-23T24:00', '2026-02-30T10:00', '2026-11-23T09:30:00']) {
      expect(() => civil(text)).toThrow('is no local time')
    }
    expect([isZone('Europe/Amsterdam'), isZone('Nowhere')]).toEqual([true, false])
  })
})
