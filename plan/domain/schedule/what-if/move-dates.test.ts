import { civil } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Link, Schedule } from '../../../contract/index.ts'
import { activity, empty } from '../testing/plain-schedule.ts'
import { moveDates } from './move-dates.ts'
import { standOf } from './stand.ts'

const night = [
  { from: 0, to: 360 },
  { from: 1080, to: 1440 },
]
const calendars: Schedule['calendars'] = [
  ...empty.calendars,
  { id: 'night', name: 'Night', week: [night, night, night, night, night, night, []], exceptions: [] },
]
const days = ['2026-11-16T08:00', '2026-11-19T13:00', '2026-12-24T09:30', '2027-02-01T08:00'].map((text) =>
  civil(text),
)
const day = fc.constantFrom(...days)
const kind = fc.constantFrom(
  'start-no-earlier-than' as const,
  'start-no-later-than' as const,
  'must-start-on' as const,
  'finish-no-earlier-than' as const,
)
const told = fc.record({
  duration: fc.constantFrom(0, 60, 480, 960, 2400),
  calendar: fc.option(fc.constant('night')),
  constraint: fc.option(fc.record({ kind, at: day }), { freq: 4 }),
  inactive: fc.constantFrom(false, false, false, true),
  elapsed: fc.boolean(),
  begun: fc.constantFrom('no', 'no', 'no', 'started', 'done'),
})
const lag = fc.oneof(
  fc.record({
    kind: fc.constantFrom('working' as const, 'elapsed' as const),
    minutes: fc.integer({ min: -960, max: 960 }),
  }),
  fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: -50, max: 150 }) }),
)
const tie = fc.record({
  from: fc.nat(30),
  to: fc.nat(30),
  kind: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
  lag,
})
const plans = fc
  .record({
    of: fc.array(told, { minLength: 2, maxLength: 14 }),
    ties: fc.array(tie, { maxLength: 24 }),
    convention: fc.constantFrom('microsoft-project' as const, 'primavera' as const),
  })
  .map(({ of, ties, convention }): Schedule => {
    const activities: Activity[] = of.flatMap(({ begun, duration, ...fields }, at) => {
      const one = activity(`a${at}`, {
        ...fields,
        duration,
        kind: duration === 0 ? 'milestone' : 'task',
        parent: `s${at % 3}`,
        level: 3,
        actualStart: begun === 'no' ? null : civil('2026-11-17T08:00'),
        actualFinish: begun === 'done' ? civil('2026-11-20T17:00') : null,
        remaining: begun === 'started' ? Math.round(duration / 2) : begun === 'done' ? 0 : null,
      })
      return [one]
    })
    const links = ties.flatMap((one, at): Link[] => {
      const [from, to] = [one.from % of.length, one.to % of.length].toSorted((a, b) => a - b)
      if (from === undefined || to === undefined || from === to) return []
      return [{ id: `l${at}`, predecessor: `a${from}`, successor: `a${to}`, kind: one.kind, lag: one.lag }]
    })
    const summaries = [
      activity('top', { kind: 'summary' }),
      ...[0, 1, 2].map((at) => activity(`s${at}`, { kind: 'summary', parent: 'top', level: 2 })),
    ]
    return { ...empty, convention, calendars, activities: [...summaries, ...activities], links }
  })

describe('dates that move while a bar is held', () => {
  it('are those of a full pass, whatever activity takes longer, shorter or starts elsewhere', () => {
    fc.assert(
      fc.property(
        plans,
        fc.nat(20),
        fc.constantFrom(0, 480, 4800),
        fc.option(day),
        (plan, at, duration, from) => {
          const id = `a${at % (plan.activities.length - 4)}`
          const after: Schedule = {
            ...plan,
            activities: plan.activities.map((one) =>
              one.id === id
                ? {
                    ...one,
                    duration,
                    constraint: from === null ? one.constraint : { kind: 'start-no-earlier-than', at: from },
                  }
                : one,
            ),
          }
          const moved = moveDates(standOf(plan), after, [id])
          const full = standOf(after)
          expect([...moved.start]).toEqual([...full.start])
          expect([...moved.finish]).toEqual([...full.finish])
          expect(moved.end).toBe(full.end)
        },
      ),
      { numRuns: 300 },
    )
  })
  it('move all that lies behind, and nothing else', () => {
    const plan: Schedule = {
      ...empty,
      activities: ['a', 'b', 'c'].map((id) => activity(id, { duration: 480 })),
      links: [
        { id: 'ab', predecessor: 'a', successor: 'b', kind: 'FS', lag: { kind: 'working', minutes: 0 } },
      ],
    }
    const before = standOf(plan)
    const after = {
      ...plan,
      activities: plan.activities.map((one) => (one.id === 'a' ? { ...one, duration: 960 } : one)),
    }
    const moved = moveDates(before, after, ['a'])
    const shift = [...moved.finish].map((finish, place) => finish - (before.finish[place] ?? 0))
    expect(shift).toEqual([1440, 1440, 0])
  })
})
