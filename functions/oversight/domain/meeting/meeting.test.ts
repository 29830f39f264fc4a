import type { Day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { tallyInSession } from '../decision/index.ts'
import { calendarFile, daysOfSeries, meetingBar, meetingMove, newPoints, wroteThem } from './index.ts'

describe('the votes of a body in session', () => {
  const seats = [
    { personId: 'chair', role: 'chair' },
    { personId: 'ana', role: 'member' },
    { personId: 'ben', role: 'member' },
    { personId: 'cyd', role: 'member' },
  ] as const
  const votes = (...of: readonly (readonly [string, number])[]) =>
    of.map(([seatOf, option]) => ({ seatOf, option }))

  it('count with a quorum of those who are there, also where some of them abstain', () => {
    const counting = { rule: 'majority', quorum: 3, seats, votes: votes(['chair', 1], ['ana', 1]) } as const
    expect(tallyInSession(counting, new Set(['chair', 'ana', 'ben']))).toEqual({ kind: 'decided', option: 1 })
    expect(tallyInSession(counting, new Set(['chair', 'ana']))).toEqual({ kind: 'no-quorum', votes: 2 })
  })

  it('are not those of members who are elsewhere', () => {
    const counting = { rule: 'majority', quorum: 2, seats, votes: votes(['cyd', 2], ['chair', 1]) } as const
    expect(tallyInSession(counting, new Set(['chair', 'ana']))).toEqual({ kind: 'decided', option: 1 })
    expect(
      tallyInSession({ ...counting, votes: votes(['cyd', 2]) }, new Set(['chair', 'ana'])),
    ).toMatchObject({
      kind: 'undecided',
    })
  })

  it('come to nothing where all must agree and one abstains', () => {
    const counting = { rule: 'unanimous', quorum: 2, seats, votes: votes(['chair', 1]) } as const
    expect(tallyInSession(counting, new Set(['chair', 'ana']))).toMatchObject({ kind: 'undecided' })
  })
})

describe('a meeting', () => {
  const role = (personId: string) => ({
    personId,
    organiserId: 'olga',
    participants: [
      { personId: 'chair', part: 'chair' },
      { personId: 'guest', part: 'guest' },
    ] as const,
  })

  it('is run by its organiser and its chair, and joined by who takes part', () => {
    for (const who of ['olga', 'chair']) expect(meetingBar('begin', 'planned', role(who))).toBeUndefined()
    expect(meetingBar('begin', 'planned', role('guest'))).toBe('not-running')
    expect(meetingBar('join', 'open', role('guest'))).toBeUndefined()
    expect(meetingBar('join', 'open', role('stranger'))).toBe('not-there')
    expect(meetingBar('join', 'planned', role('guest'))).toBe('state')
  })

  it('waits for approval when it is closed, and again when its minutes are corrected', () => {
    expect(meetingMove('open', 'close')).toBe('closed')
    expect(meetingMove('closed', 'approve')).toBe('approved')
    expect(meetingMove('approved', 'correct')).toBe('closed')
    expect(meetingMove('open', 'cancel')).toBeUndefined()
    expect(wroteThem(['me', 'my-other-account'], ['my-other-account'])).toBe('my-other-account')
  })

  it('of a series is at the same distance, day by day', () => {
    expect(daysOfSeries('2026-10-19' as Day, { every: 'two-weeks', times: 3 })).toEqual([
      '2026-10-19',
      '2026-11-02',
      '2026-11-16',
    ])
    expect(daysOfSeries('2026-10-19' as Day, undefined)).toEqual(['2026-10-19'])
  })

  it('stays on the same weekday of each month: the third Thursday, and the last where there is no fifth', () => {
    expect(daysOfSeries('2026-11-19' as Day, { every: 'month', times: 4 })).toEqual([
      '2026-11-19',
      '2026-12-17',
      '2027-01-21',
      '2027-02-18',
    ])
    expect(daysOfSeries('2026-12-29' as Day, { every: 'month', times: 3 })).toEqual([
      '2026-12-29',
      '2027-01-26',
      '2027-02-23',
    ])
    expect(daysOfSeries('2026-11-30' as Day, { every: 'quarter', times: 3 })).toEqual([
      '2026-11-30',
      '2027-02-22',
      '2027-05-31',
    ])
  })

  it('has on its agenda decisions by their due days, then what was promised, and nothing twice', () => {
    const waiting = (kind: 'decision' | 'action', number: number, due: string | null) => ({
      kind,
      id: `${kind} ${number}`,
      number,
      title: 'Go on?',
      due,
      projectId: null,
    })
    const points = newPoints(
      [
        waiting('action', 2, '2026-11-01'),
        waiting('decision', 3, null),
        waiting('decision', 1, '2026-11-20'),
        waiting('decision', 4, '2026-11-10'),
      ],
      ['decision 1'],
    )
    expect(points.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['D-4 Go on?', 15],
      ['D-3 Go on?', 15],
      ['A-2 Go on?', 5],
    ])
  })
})

describe('the file for a calendar', () => {
  const file = calendarFile({
    id: '0192',
    title:
      'Steering; money, dates and everything that nobody has had the time to say since spring – übermorgen',
    startsAt: '2026-12-01T09:00:00.000Z',
    minutes: 90,
    place: 'Room 4',
    link: '',
    cancelled: false,
    moved: 2,
    now: '2026-11-16T08:00:00.000Z',
  })

  it('says when it begins and ends in UTC, and how often it was moved', () => {
    expect(file).toContain('DTSTART:20261201T090000Z\r\n')
    expect(file).toContain('DTEND:20261201T103000Z\r\n')
    expect(file).toContain('SEQUENCE:2\r\n')
    expect(file).not.toContain('URL:')
  })

  it('escapes what has a meaning of its own and folds lines at 75 octets', () => {
    expect(file.replaceAll('\r\n ', '')).toContain('SUMMARY:Steering\\; money\\, dates')
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })
})
