import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { schedule, type ScheduleActivity } from './index.ts'
import { answer, codes, dates, start, withFirst } from './tests/plan-answer.ts'
import { calendars, moment, planOf } from './tests/plan-text.ts'

describe('odd data', () => {
  it('names all members of a loop, leaves them out, and computes the rest', () => {
    const found = answer(`${start}A 1d : C FS\nB 1d : A FS\nC 1d : B FS\nD 1d : C FS\nE 1d : D FS`)
    expect(found.findings.map(({ code, detail }) => [code, detail])).toEqual([
      ['loop', { members: 'A, B, C', links: 'A-B, B-C, C-A' }],
    ])
    expect(found.findings[0]?.sentence).toContain('Activities A, B, C wait for each other in a loop')
    expect(found.result.leftOut).toEqual(['A', 'B', 'C'])
    expect([dates(found, 'D'), dates(found, 'E')]).toEqual(['05T08:00 05T17:00', '06T08:00 06T17:00'])
  })

  it('finds a loop through a summary and keeps two loops apart', () => {
    const found = answer(
      `${start}S summary : Y FS\nX 1d in S\nY 1d : S FS\nA 1d : B SS\nB 1d : A FF\nC 1d in S`,
    )
    expect(codes(found)).toEqual(['loop C', 'loop A'])
    expect(found.result.leftOut.toSorted()).toEqual(['A', 'B', 'C', 'S', 'X', 'Y'])
  })

  it('does not break on a loop of 50,000', () => {
    const count = 50_000
    const input = planOf(start)
    const activities = Array.from({ length: count }, (_, i): ScheduleActivity => {
      return { id: `a${i}`, project: 'P', kind: 'task', duration: 60 }
    })
    const links = activities.map(({ id }, i) => {
      return { id: `l${i}`, predecessor: id, successor: `a${(i + 1) % count}`, kind: 'FS' as const }
    })
    const found = schedule({ ...input, activities, links })
    expect(found.result.leftOut.length).toBe(count)
    expect(found.findings.length).toBe(1)
  })

  it('runs a calendar without working time round the clock, and says so', () => {
    const idle = { id: 'office', week: [[], [], [], [], [], [], []], exceptions: [] } as const
    const found = answer(`${start}A 1d`, { calendars: [idle] })
    expect(codes(found)).toEqual(['calendar-without-work office'])
    expect(dates(found, 'A')).toBe('05T08:00 05T16:00')
  })

  it('works on the dated days of a calendar whose week holds no work', () => {
    const shifts = [{ from: 600, to: 660 }]
    const dated = [
      { first: day('2026-01-06'), last: day('2026-01-06'), shifts },
      { first: day('2026-01-08'), last: day('2026-01-08'), shifts },
    ]
    const week = [[], [], [], [], [], [], []] as const
    const found = answer(`project P start 06T08:00\nA 2h`, {
      calendars: [{ id: 'office', week, exceptions: dated }],
    })
    expect(codes(found)).toEqual(['calendar-week-without-work office'])
    expect(dates(found, 'A')).toBe('06T10:00 08T11:00')
  })

  it('lets another week hold from day to day, and an exception win over it', () => {
    const [office] = calendars
    if (office === undefined) throw new Error('there is an office calendar')
    const none = [[], [], [], [], [], [], []] as const
    const found = answer(`${start}A 2d`, {
      calendars: [
        {
          ...office,
          otherWeeks: [{ first: day('2026-01-06'), last: day('2026-01-09'), week: none }],
          exceptions: [
            { first: day('2026-01-07'), last: day('2026-01-07'), shifts: [{ from: 480, to: 720 }] },
          ],
        },
      ],
    })
    expect(dates(found, 'A')).toBe('05T08:00 12T12:00')
  })

  it('leaves out impossible shifts and exceptions', () => {
    const [office] = calendars
    if (office === undefined) throw new Error('there is an office calendar')
    const broken = {
      ...office,
      exceptions: [
        { first: day('2026-01-06'), last: day('2026-01-05'), shifts: [] },
        { first: day('2026-01-05'), last: day('2026-01-05'), shifts: [{ from: 900, to: 800 }] },
      ],
    }
    const found = answer(`${start}A 1d`, { calendars: [broken] })
    expect(codes(found)).toEqual(['impossible-exception office', 'impossible-shift office'])
    expect(dates(found, 'A')).toBe('06T08:00 06T17:00')
  })

  it.each([
    [-480, 'negative-duration A', '05T08:00 05T08:00'],
    [Number.NaN, 'negative-duration A', '05T08:00 05T08:00'],
    [0.4, undefined, '05T08:00 05T08:00'],
  ])('computes a duration of %d as 0', (duration, code, expected) => {
    const found = withFirst(`${start}A 1d`, { duration })
    expect([codes(found)[0], dates(found, 'A')]).toEqual([code, expected])
  })

  it('cuts a duration beyond 10^9 minutes', () => {
    const found = withFirst(`${start}A 1d`, { duration: 2e9, elapsed: true })
    expect(codes(found)).toEqual(['endless-duration A'])
    expect(found.result.activities[0]?.earlyFinish).toBe(moment('05T08:00') + 1e9)
  })

  it('leaves out links to nothing and to themselves, and lags that are no numbers', () => {
    const input = planOf(`${start}A 1d\nB 1d : A FS+1d`)
    const tie = { predecessor: 'A', successor: 'B', kind: 'FS' } as const
    const found = schedule({
      ...input,
      links: [
        { ...tie, id: 'gone', predecessor: 'Z' },
        { ...tie, id: 'self', successor: 'A' },
        { ...tie, id: 'lag', lag: { kind: 'working', minutes: Number.POSITIVE_INFINITY } },
        { ...tie, id: 'lag', lag: { kind: 'percent', percent: 50 } },
      ],
    })
    expect(codes(found)).toEqual([
      'repeated-link lag',
      'link-to-nothing gone',
      'link-to-itself self',
      'impossible-lag lag',
    ])
    expect(dates(found, 'B')).toBe('06T08:00 06T17:00')
  })

  it('knows nothing of activities of an unknown project, and takes only the first of an id', () => {
    const input = planOf(`${start}A 1d\nA 2d`)
    const lost: ScheduleActivity = { id: 'L', project: 'Q', kind: 'task', duration: 60 }
    const found = schedule({ ...input, activities: [...input.activities, lost] })
    expect(codes(found)).toEqual(['repeated-activity A', 'unknown-project L'])
    expect(found.result.leftOut).toEqual(['L'])
    expect(dates(found, 'A')).toBe('05T08:00 05T17:00')
  })

  it('gives a project that starts nowhere no dates', () => {
    const input = planOf(`${start}A 1d`)
    const projects = input.projects.map((project) => ({ ...project, start: Number.NaN }))
    const found = schedule({ ...input, projects })
    expect([codes(found), found.result.projects]).toEqual([
      ['project-without-start P', 'unknown-project A'],
      [],
    ])
  })

  it('leaves out strange dates and constraints that lack one', () => {
    const found = withFirst(`${start}A 1d`, {
      constraint: { kind: 'start-no-earlier-than' },
      deadline: Number.NaN,
      actualFinish: 1e15,
    })
    expect(codes(found).toSorted()).toEqual([
      'constraint-without-date A',
      'impossible-date A',
      'impossible-date A',
    ])
    expect(dates(found, 'A')).toBe('05T08:00 05T17:00')
  })

  it('takes the start of what finished before it started from its finish', () => {
    const found = answer(`${start}A 1d started 07T08:00 finished 06T17:00`)
    expect([codes(found), dates(found, 'A')]).toEqual([['finish-before-start A'], '06T17:00 06T17:00'])
  })

  it('breaks a loop of parents, and takes a summary without children for a task', () => {
    const found = answer(`${start}S summary in T\nT summary in S\nU 2d summary`)
    expect(codes(found)).toEqual(['impossible-parent T'])
    expect(dates(found, 'U')).toBe('05T08:00 06T17:00')
  })

  it('answers an empty plan', () => {
    expect(schedule({ calendars: [], projects: [], activities: [], links: [] })).toEqual({
      result: { projects: [], activities: [], leftOut: [] },
      findings: [],
    })
    expect(answer(start).result.projects).toEqual([{ id: 'P', start: null, finish: null, finishDrivers: [] }])
  })
})
