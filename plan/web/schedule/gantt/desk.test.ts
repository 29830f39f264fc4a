import { describe, expect, it } from 'vitest'
import type { Link, Schedule, ScheduleEdit } from '../../../contract/index.ts'
import { computeSchedule, packSchedule, standOf, unpackSchedule } from '../../../domain/index.ts'
import { activity, empty } from '../../../domain/schedule/testing/plain-schedule.ts'
import { openDesk } from './desk.ts'
import { momentAt } from './minutes.ts'
import { mergeEdits, rowsWith } from './rows-with.ts'
import { sampleActivity } from '../testing/sample-activity.ts'

const link = (predecessor: string, successor: string): Link => ({
  id: `${predecessor}${successor}`,
  predecessor,
  successor,
  kind: 'FS',
  lag: { kind: 'working', minutes: 0 },
})
/** A and C side by side before B; C is the shorter. */
const plan: Schedule = {
  ...empty,
  activities: [
    activity('a', { duration: 2_400 }),
    activity('c', { duration: 480 }),
    activity('b', { duration: 960 }),
  ],
  links: [link('a', 'b'), link('c', 'b')],
}
const longer: ScheduleEdit = { kind: 'activity.set', activity: 'c', fields: { duration: 4_800 } }

function opened() {
  const desk = openDesk()
  return { desk, opened: desk.open({ network: packSchedule(plan) }) }
}
const moments = (minutes: Float64Array): (string | undefined)[] =>
  [...minutes].map((minute) => momentAt(minute))

describe('the plan that a screen keeps beside it', () => {
  it('has the dates that the record has', () => {
    const computed = computeSchedule(plan)
    const { start, finish } = opened().opened
    expect(moments(start)).toEqual(plan.activities.map(({ id }) => computed.dates.get(id)?.start))
    expect(moments(finish)).toEqual(plan.activities.map(({ id }) => computed.dates.get(id)?.finish))
  })
  it('answers what an edit would move, and forgets it', () => {
    const { desk, opened: before } = opened()
    const moved = desk.move({ edits: [longer] })
    expect('end' in moved && moved.end - before.end).toBe(7 * 1440)
    expect(desk.move({ edits: [] })).toMatchObject({ end: before.end })
  })
  it('settles edits with float and drivers as a full pass has them', () => {
    const { desk } = opened()
    const settled = desk.settle({ edits: [longer] })
    if ('refused' in settled) throw new Error('it is not refused')
    const full = standOf({
      ...plan,
      activities: plan.activities.map((one) => (one.id === 'c' ? { ...one, duration: 4_800 } : one)),
    })
    expect([...settled.totalFloat]).toEqual([...full.totalFloat])
    expect([...settled.critical]).toEqual([0, 1, 1])
    expect(settled.driving).toEqual(['cb'])
  })
  it('says why not, in sentences', () => {
    const { desk } = opened()
    const loop: ScheduleEdit = {
      kind: 'link.add',
      predecessor: 'b',
      successor: 'a',
      link: 'FS',
      lag: { kind: 'working', minutes: 0 },
    }
    expect(desk.move({ edits: [loop] })).toEqual({ refused: [expect.stringContaining('closes a loop')] })
  })
  it('tells what each link allows and what the driving one costs', () => {
    const why = opened().desk.why({ activity: 'b' })
    expect(why?.allowances.map(({ link: { id }, start, driving }) => [id, momentAt(start), driving])).toEqual(
      [
        ['ab', '2026-11-23T08:00', true],
        ['cb', '2026-11-17T08:00', false],
      ],
    )
    expect(momentAt(why?.without?.start ?? Number.NaN)).toBe('2026-11-17T08:00')
    expect(momentAt(why?.without?.end ?? Number.NaN)).toBe('2026-11-20T17:00')
    expect(why?.chain).toEqual(['ab'])
  })
  it('finds the activities of another version by their ids', () => {
    const { desk, opened: own } = opened()
    const other = {
      ...plan,
      activities: plan.activities.filter(({ id }) => id !== 'c'),
      links: [link('a', 'b')],
    }
    const spans = desk.against({ network: packSchedule(other) })
    expect([...spans.start]).toEqual([own.start[0], Number.NaN, own.start[2]])
  })
})

describe('a schedule on its way to a screen', () => {
  it('has the same dates, and no amount of money or person in it', () => {
    const rich = {
      ...plan,
      resources: [{ id: 'r', name: 'Somebody', kind: 'work' as const, maxUnits: 1, calendar: null }],
      activities: plan.activities.map((one) => ({
        ...one,
        cost: { planned: 777_777, actual: null, remaining: null },
        baselines: [{ number: 0, start: null, finish: null, duration: null, work: null, cost: 888_888 }],
      })),
    }
    const packed = packSchedule(rich)
    expect(JSON.stringify(packed)).not.toMatch(/777777|888888|Somebody/)
    expect([...standOf(unpackSchedule(packed)).finish]).toEqual([...standOf(rich).finish])
  })
})

describe('lines with what is tried out', () => {
  const rows = ['a', 'c', 'b'].map((id) =>
    sampleActivity({ id, start: null, finish: null, predecessors: [], successors: [] }),
  )
  it('have the dates of the trial, and lines that stay are the same', () => {
    const { desk } = opened()
    const before = desk.settle({ edits: [] })
    const after = desk.settle({ edits: [longer] })
    if ('refused' in before || 'refused' in after) throw new Error('it is not refused')
    const known = rowsWith(rows, { dates: before, edits: [] })
    const tried = rowsWith(known, { dates: after, edits: [longer] })
    expect(tried.map(({ id, finish }) => [id, finish])).toEqual([
      ['a', '2026-11-20T17:00'],
      ['c', '2026-11-27T17:00'],
      ['b', '2026-12-01T17:00'],
    ])
    expect(tried[1]?.duration).toBe(4_800)
    expect(rowsWith(tried, { dates: after, edits: [longer] })).toEqual(tried)
    expect(rowsWith(tried, { dates: after, edits: [longer] })[1]).toBe(tried[1])
  })
  it('merge the edits of one activity into one', () => {
    const named: ScheduleEdit = { kind: 'activity.set', activity: 'c', fields: { name: 'New' } }
    expect(mergeEdits([longer, named])).toEqual([
      { kind: 'activity.set', activity: 'c', fields: { duration: 4_800, name: 'New' } },
    ])
  })
})
