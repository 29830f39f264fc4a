import { civil } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { workClock } from '../../../domain/index.ts'
import { sampleActivity } from '../testing/sample-activity.ts'
import { type Gesture, writeGesture } from './gestures.ts'
import { minuteOf } from './minutes.ts'

const day = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]
const office = workClock({ week: [day, day, day, day, day, [], []], exceptions: [] })
/** Monday to Friday of one week. */
const row = sampleActivity({
  id: 'a',
  start: '2026-11-16T08:00',
  finish: '2026-11-20T17:00',
  duration: 2_400,
  constraint: null,
  actualStart: null,
  actualFinish: null,
  manual: false,
  elapsed: false,
  kind: 'task',
})
const dayOf = (text: string): number => (minuteOf(`${text}T00:00`) ?? 0) / 1440
const fieldsOf = (gesture: Gesture, of = row): unknown => {
  const written = writeGesture(of, gesture, office)
  if (typeof written === 'string') return written
  const [edit] = written.edits
  return edit?.kind === 'activity.set' ? edit.fields : undefined
}

describe('a bar that is dragged', () => {
  it('writes a start no earlier than, at the clock it had', () => {
    expect(fieldsOf({ kind: 'move', days: 3 })).toEqual({
      constraint: { kind: 'start-no-earlier-than', at: '2026-11-19T08:00' },
    })
  })
  it('writes its actual start when it has begun', () => {
    const begun = { ...row, actualStart: civil('2026-11-16T08:00') }
    expect(fieldsOf({ kind: 'move', days: -3 }, begun)).toEqual({ actualStart: '2026-11-13T08:00' })
  })
  it('tells which other constraint gives way, and takes it back when undone', () => {
    const before = { kind: 'must-start-on' as const, at: civil('2026-11-16T08:00') }
    const written = writeGesture({ ...row, constraint: before }, { kind: 'move', days: 1 }, office)
    expect(written).toMatchObject({
      replaces: 'must-start-on',
      undo: [{ kind: 'activity.set', activity: 'a', fields: { constraint: before } }],
    })
  })
  it.each([
    ['summary', { kind: 'summary' as const }],
    ['manual', { manual: true }],
    ['done', { actualFinish: civil('2026-11-20T17:00') }],
    ['no-dates', { start: null }],
  ])('is not held when it is %s', (reason, told) => {
    expect(fieldsOf({ kind: 'move', days: 1 }, { ...row, ...told })).toBe(reason)
  })
})

describe('an end that is dragged', () => {
  it('writes the working time up to the end of that day', () => {
    expect(fieldsOf({ kind: 'finish', day: dayOf('2026-11-24') })).toEqual({ duration: 7 * 480 })
    expect(fieldsOf({ kind: 'finish', day: dayOf('2026-11-22') })).toEqual({ duration: 5 * 480 })
  })
  it('never writes less than nothing', () => {
    expect(fieldsOf({ kind: 'finish', day: dayOf('2026-11-01') })).toEqual({ duration: 0 })
    expect(fieldsOf({ kind: 'longer', minutes: -9_999 })).toEqual({ duration: 0 })
  })
  it('counts the clock for what runs round it', () => {
    expect(fieldsOf({ kind: 'finish', day: dayOf('2026-11-17') }, { ...row, elapsed: true })).toEqual({
      duration: 2 * 1440 - 480,
    })
  })
  it('at the start keeps the finish', () => {
    expect(fieldsOf({ kind: 'start', day: dayOf('2026-11-18') })).toEqual({
      constraint: { kind: 'start-no-earlier-than', at: '2026-11-18T08:00' },
      duration: 3 * 480,
    })
  })
})
