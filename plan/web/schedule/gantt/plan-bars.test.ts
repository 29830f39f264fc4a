import { day as dayOf } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { sampleActivity } from '../testing/sample-activity.ts'
import { closedDays, leastClosed } from './closed-days.ts'
import { minuteOf, momentAt } from './minutes.ts'
import { outlineStep } from './outline-step.ts'
import { periodNames } from './period-names.ts'
import { barOf } from './plan-bars.ts'

const plain = {
  start: '2026-11-16T08:00',
  finish: '2026-11-20T17:00',
  actualFinish: null,
  inactive: false,
  deadline: null,
}
const bar = (told: Parameters<typeof sampleActivity>[0]) => barOf(sampleActivity({ ...plain, ...told }), {})

describe('the bar of an activity', () => {
  it('is a diamond for a milestone, a bracket for a summary, none without dates', () => {
    expect(bar({ kind: 'finish-milestone' })?.shape).toBe('diamond')
    expect(bar({ kind: 'summary' })?.shape).toBe('bracket')
    expect(bar({ start: null })).toBeUndefined()
  })
  it('is strong while it is critical and not done', () => {
    expect(bar({ kind: 'task', critical: true })?.tone).toBe('strong')
    expect(bar({ kind: 'task', critical: true, actualFinish: '2026-11-20T17:00' })?.tone).toBe('plain')
    expect(bar({ kind: 'task', critical: true, inactive: true })?.tone).toBe('faint')
  })
  it('reaches as far as its float, and tells a deadline that was missed', () => {
    const late = '2026-11-27T17:00'
    expect(bar({ kind: 'task', totalFloat: 2_400, lateFinish: late })?.reach).toBe(minuteOf(late))
    expect(bar({ kind: 'task', totalFloat: 0, lateFinish: late })?.reach).toBeUndefined()
    expect(bar({ kind: 'task', deadline: '2026-11-18T17:00' })?.flag?.missed).toBe(true)
    expect(bar({ kind: 'task', deadline: '2026-11-20T17:00' })?.flag?.missed).toBe(false)
  })
})

describe('time without work', () => {
  const shift = [{ from: 480, to: 1020 }]
  const calendar = {
    week: [shift, shift, shift, shift, shift, [], []] as const,
    exceptions: [{ first: dayOf('2026-12-24'), last: dayOf('2027-01-01'), shifts: [] }],
  }
  const runs = (least: number) =>
    closedDays(calendar, {
      from: minuteOf('2026-12-10T00:00') ?? 0,
      to: minuteOf('2027-01-10T00:00') ?? 0,
      least,
    }).map(({ from, to }) => [momentAt(from), momentAt(to)])
  it('is a weekend, and longer where a holiday joins it', () => {
    expect(runs(1)).toContainEqual(['2026-12-12T00:00', '2026-12-14T00:00'])
    expect(runs(1)).toContainEqual(['2026-12-24T00:00', '2027-01-04T00:00'])
  })
  it('keeps to longer pauses where a day is too narrow to be seen', () => {
    expect(runs(leastClosed(0.6))).toEqual([['2026-12-24T00:00', '2027-01-04T00:00']])
  })
})

it('periods are named in full and in brief, with the week of ISO 8601', () => {
  const words = {
    write: (day: string, pattern: string) => `${pattern} ${day}`,
    week: (n: number) => `W${n}`,
    quarter: (n: number) => `Q${n}`,
  }
  expect(periodNames('week', dayOf('2026-12-28'), words)[2]).toBe('W53')
  expect(periodNames('quarter', dayOf('2026-10-01'), words)).toEqual(['Q4 2026', 'Q4'])
  expect(periodNames('day', dayOf('2026-10-05'), words)[1]).toBe('5')
})

describe('a step in the outline', () => {
  const rows = [
    sampleActivity({ id: 'p', parent: null }),
    sampleActivity({ id: 'x', parent: 'p' }),
    sampleActivity({ id: 'y', parent: 'p' }),
    sampleActivity({ id: 'q', parent: null }),
  ]
  const step = (at: number, way: 'indent' | 'outdent') => {
    const row = rows[at]
    return row && outlineStep(row, way, rows)
  }
  it('deeper goes below the line before, behind what that holds', () => {
    expect(step(3, 'indent')).toEqual({
      edit: { kind: 'activity.move', activity: 'q', parent: 'p', after: 'y' },
      undo: { kind: 'activity.move', activity: 'q', parent: null, after: 'p' },
    })
    expect(step(0, 'indent')).toBeUndefined()
  })
  it('higher goes behind its parent', () => {
    expect(step(1, 'outdent')?.edit).toEqual({
      kind: 'activity.move',
      activity: 'x',
      parent: null,
      after: 'p',
    })
    expect(step(1, 'outdent')?.undo).toEqual({
      kind: 'activity.move',
      activity: 'x',
      parent: 'p',
      after: null,
    })
    expect(step(3, 'outdent')).toBeUndefined()
  })
})
