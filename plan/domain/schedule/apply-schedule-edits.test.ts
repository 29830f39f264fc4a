import { civil } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Schedule, ScheduleEdit } from '../../contract/index.ts'
import { applyScheduleEdits } from './apply-schedule-edits.ts'
import { computeSchedule } from './compute-schedule.ts'
import { activity, link, plain } from './testing/plain-schedule.ts'

const apply = (edits: readonly ScheduleEdit[], schedule: Schedule = plain) =>
  applyScheduleEdits(schedule, edits)
const set = (
  id: string,
  fields: Extract<ScheduleEdit, { kind: 'activity.set' }>['fields'],
): ScheduleEdit => ({
  kind: 'activity.set',
  activity: id,
  fields,
})
const found = (edits: readonly ScheduleEdit[], schedule: Schedule = plain): string[] =>
  apply(edits, schedule).findings.map(({ code }) => code)
const one = (id: string, edits: readonly ScheduleEdit[], schedule: Schedule = plain): Activity | undefined =>
  apply(edits, schedule).result.activities.find((other) => other.id === id)

describe('setting fields of an activity', () => {
  it('sets those that are given and leaves the others', () => {
    const changed = one('a', [set('a', { name: 'Order racks', duration: 480 })])
    expect(changed).toMatchObject({ name: 'Order racks', duration: 480, parent: 'phase', deadline: null })
  })

  it('clears a deadline and a constraint with null, and keeps no constraint that says as soon as possible', () => {
    const bound = {
      deadline: civil('2026-12-01T17:00'),
      constraint: { kind: 'must-start-on', at: civil('2026-11-20T08:00') },
    } as const
    const schedule = { ...plain, activities: [activity('a', bound)] }
    expect(one('a', [set('a', { deadline: null, constraint: null })], schedule)).toMatchObject({
      deadline: null,
      constraint: null,
    })
    const soon = set('a', { constraint: { kind: 'as-soon-as-possible', at: null } })
    expect(one('a', [soon], schedule)?.constraint).toBeNull()
  })

  it('leaves of a duration what is not done yet', () => {
    expect(one('a', [set('a', { percent: 25 })])).toMatchObject({ remaining: 720, percent: { duration: 25 } })
    const started = activity('a', { actualStart: civil('2026-11-16T08:00'), remaining: 480 })
    const schedule = { ...plain, activities: [started] }
    expect(one('a', [set('a', { duration: 1_440 })], schedule)?.remaining).toBe(960)
  })

  it('makes an activity complete when it is told to have finished', () => {
    const done = set('a', { actualStart: '2026-11-16T08:00', actualFinish: '2026-11-17T17:00' })
    expect(one('a', [done])).toMatchObject({ remaining: 0, percent: { duration: 100 } })
  })

  it('makes a milestone of what takes no time, and an activity of a milestone that takes some', () => {
    expect(one('a', [set('a', { duration: 0 })])?.kind).toBe('milestone')
    expect(one('a', [set('a', { duration: 0 }), set('a', { duration: 60 })])?.kind).toBe('task')
  })

  it.each([
    ['an activity that is not there', set('nobody', { name: 'x' }), 'plan/no-such-activity'],
    ['a finish without a start', set('a', { actualFinish: '2026-11-17T17:00' }), 'plan/finish-without-start'],
    [
      'a finish before the start',
      set('a', { actualStart: '2026-11-18T08:00', actualFinish: '2026-11-17T17:00' }),
      'plan/actual-finish-before-start',
    ],
    ['a calendar that is not there', set('a', { calendar: 'night' }), 'plan/no-such-calendar'],
    ['a day that does not exist', set('a', { deadline: '2026-02-30T17:00' }), 'plan/no-such-moment'],
    ['progress of a summary', set('phase', { percent: 50 }), 'plan/summary-is-computed'],
    [
      'a constraint without its day',
      set('a', { constraint: { kind: 'must-start-on', at: null } }),
      'plan/constraint-without-moment',
    ],
  ])('finds %s', (_, edit, code) => {
    const { result, findings } = apply([edit])
    expect(findings).toMatchObject([{ severity: 'error', code }])
    expect(result).toBe(plain)
  })
})

describe('adding and removing activities', () => {
  const add = (parent: string | null, after: string | null, id = 'new'): ScheduleEdit => ({
    kind: 'activity.add',
    activity: id,
    parent,
    after,
    name: 'New',
    duration: 480,
  })
  const order = (edits: readonly ScheduleEdit[]): string[] =>
    apply(edits).result.activities.map(({ id }) => id)

  it('puts one at the end of its summary, or after another beside it and all that this holds', () => {
    expect(order([add('phase', null)])).toEqual(['phase', 'a', 'b', 'new', 'c', 'd'])
    expect(order([add(null, 'phase')])).toEqual(['phase', 'a', 'b', 'new', 'c', 'd'])
    expect(order([add('phase', 'a')])).toEqual(['phase', 'a', 'new', 'b', 'c', 'd'])
    expect(order([add(null, null)])).toEqual(['phase', 'a', 'b', 'c', 'd', 'new'])
    expect(one('new', [add('phase', 'a')])).toMatchObject({ level: 2, parent: 'phase', part: '0' })
  })

  it('takes links and assignments along with what is removed', () => {
    const { result } = apply([{ kind: 'activity.remove', activity: 'a' }])
    expect(result.activities.map(({ id }) => id)).toEqual(['phase', 'b', 'c', 'd'])
    expect(result.links).toEqual([])
    expect(result.assignments).toEqual([])
  })

  it('finds a summary that still holds something, and removes it after what it holds', () => {
    const remove = (id: string): ScheduleEdit => ({ kind: 'activity.remove', activity: id })
    const { findings } = apply([remove('phase')])
    expect(findings[0]).toMatchObject({ code: 'plan/summary-has-children' })
    expect(findings[0]?.sentence).toContain('2 activities')
    expect(order([remove('a'), remove('b'), remove('phase')])).toEqual(['c', 'd'])
  })

  it('finds an ID that is taken, a summary that is none, and a neighbour that lies elsewhere', () => {
    expect(found([add(null, null, 'a')])).toEqual(['plan/activity-id-taken'])
    const primavera = { ...plain, convention: 'primavera' } as const
    expect(found([add('c', null)], primavera)).toEqual(['plan/parent-is-no-summary'])
    expect(found([add(null, 'a')])).toEqual(['plan/not-beside'])
  })
})

describe('edits together', () => {
  it('are applied all or none', () => {
    const { result } = apply([set('a', { name: 'Changed' }), set('nobody', { name: 'x' })])
    expect(result).toBe(plain)
  })

  const ids = fc.constantFrom('phase', 'a', 'b', 'c', 'd', 'e')
  const anyEdit: fc.Arbitrary<ScheduleEdit> = fc.oneof(
    fc.record({ id: ids, duration: fc.nat(10_000) }).map(({ id, duration }) => set(id, { duration })),
    fc.record({ p: ids, s: ids }).map(({ p, s }) => link(p, s)),
    ids.map((id): ScheduleEdit => ({ kind: 'activity.remove', activity: id })),
    ids.map((id): ScheduleEdit => ({
      kind: 'activity.add',
      activity: 'e',
      parent: id === 'a' ? 'phase' : null,
      after: null,
      name: 'E',
      duration: 60,
    })),
  )

  it('never change what they were given, and leave no loop and no loose end', () => {
    const before = JSON.stringify(plain)
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        // One by one, so that a refused edit does not hide those that follow.
        const result = edits.reduce((schedule, edit) => apply([edit], schedule).result, plain)
        expect(JSON.stringify(plain)).toBe(before)
        const known = new Set(result.activities.map(({ id }) => id))
        for (const { predecessor, successor } of result.links)
          expect(known.has(predecessor) && known.has(successor)).toBe(true)
        expect(hasLoop(result)).toBe(false)
      }),
    )
  })

  it('give the same in one call as one by one when none is refused', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        const together = apply(edits)
        fc.pre(together.findings.length === 0)
        expect(edits.reduce((schedule, edit) => apply([edit], schedule).result, plain)).toEqual(
          together.result,
        )
      }),
    )
  })
})

/** By taking away whatever nothing precedes, until nothing is left to take: written apart from the product. */
function hasLoop({ activities, links }: Schedule): boolean {
  const leaves = (id: string): string[] => {
    const parts = activities.filter(({ parent }) => parent === id)
    return parts.length === 0 ? [id] : parts.flatMap((part) => leaves(part.id))
  }
  let arrows = links.flatMap(({ predecessor, successor }) =>
    leaves(predecessor).flatMap((from) => leaves(successor).map((to) => [from, to] as const)),
  )
  for (;;) {
    const ends = new Set(arrows.map(([, to]) => to))
    const rest = arrows.filter(([from]) => ends.has(from))
    if (rest.length === arrows.length) return rest.length > 0
    arrows = rest
  }
}

describe('an activity below one that held nothing', () => {
  const below: ScheduleEdit = {
    kind: 'activity.add',
    activity: 'new',
    parent: 'c',
    after: null,
    name: 'New',
    duration: 480,
  }
  it('makes a summary of it, which is work again when that is removed', () => {
    expect(one('c', [below])?.kind).toBe('summary')
    expect(one('new', [below])).toMatchObject({ parent: 'c', level: 2 })
    expect(one('c', [below, { kind: 'activity.remove', activity: 'new' }])?.kind).toBe('task')
  })
  it('is refused where progress would be lost', () => {
    const begun = activity('c', { actualStart: civil('2026-11-16T08:00') })
    expect(found([below], { ...plain, activities: [begun] })).toEqual(['plan/parent-is-no-summary'])
  })
})

describe('a length round the clock', () => {
  it('is set like any other and moves the finish over nights', () => {
    const edits = [set('c', { duration: 5 * 1_440, elapsed: true })]
    expect(one('c', edits)).toMatchObject({ duration: 7_200, elapsed: true })
    expect(computeSchedule(apply(edits).result).dates.get('c')?.finish).toBe('2026-11-21T08:00')
  })
})

describe('a baseline', () => {
  const keep: ScheduleEdit = { kind: 'baseline.set', number: 0 }
  it('keeps the dates that hold after the edits before it, and stays when the plan moves on', () => {
    const edits = [set('a', { duration: 480 }), keep, set('a', { duration: 960 })]
    const { result } = apply(edits)
    const a = result.activities.find(({ id }) => id === 'a')
    expect(a?.baselines).toEqual([
      {
        number: 0,
        start: '2026-11-16T08:00',
        finish: '2026-11-16T17:00',
        duration: 480,
        work: null,
        cost: null,
      },
    ])
    expect(computeSchedule(result).dates.get('a')?.finish).toBe('2026-11-17T17:00')
  })
  it('takes the place of the one with its number only, and can be cleared', () => {
    const edits = [keep, { kind: 'baseline.set', number: 3 } as const, keep]
    expect(one('b', edits)?.baselines.map(({ number }) => number)).toEqual([0, 3])
    expect(
      one('b', [...edits, { kind: 'baseline.clear', number: 0 }])?.baselines.map(({ number }) => number),
    ).toEqual([3])
  })
})
