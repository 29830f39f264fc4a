import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlyDatesWith, earlyNetwork, schedule, type ScheduleActivity } from './index.ts'
import { randomNetwork, START } from './tests/random-network.ts'

const calendars = ['office', 'six', 'night', 'always']
const seed = fc.integer({ min: 0, max: 1_000_000 }).map(String)
const convention = fc.constantFrom('microsoft-project' as const, 'primavera' as const)

describe('early dates while something changes', () => {
  it('are those of a full pass, on four calendars, with constraints and progress', () => {
    let answered = 0
    const before = { constraints: true, progress: true, calendars, count: 40, grain: 30 }
    fc.assert(
      fc.property(seed, convention, fc.nat(39), fc.nat(9), (name, tool, at, days) => {
        const input = randomNetwork({ ...before, seed: name, convention: tool })
        const changed = input.activities.flatMap((one, i) => (i === at ? [moved(one, days)] : []))
        const activities = input.activities.map((one, i) => (i === at ? (changed[0] ?? one) : one))
        const early = earlyDatesWith(earlyNetwork(input), changed)
        if (early === undefined) return
        answered += 1
        const start = datesOf(input)
        const after = new Map([...start, ...early.map((one) => [one.id, [one.start, one.finish]] as const)])
        expect(after).toEqual(datesOf({ ...input, activities }))
      }),
      { numRuns: 200 },
    )
    expect(answered).toBeGreaterThan(100)
  })

  it('are not told where the network itself is another', () => {
    const wishes = { constraints: false, progress: false, calendars, count: 6, grain: 30, seed: '1' }
    const input = randomNetwork({ ...wishes, convention: 'microsoft-project' })
    const [first] = input.activities
    expect(first).toBeDefined()
    if (first === undefined) return
    const early = earlyNetwork(input)
    expect(
      earlyDatesWith(early, [{ ...first, calendar: first.calendar === 'night' ? 'office' : 'night' }]),
    ).toBeUndefined()
    expect(earlyDatesWith(early, [{ ...first, inactive: true }])).toBeUndefined()
    expect(earlyDatesWith(early, [{ ...first, id: 'nobody' }])).toBeUndefined()
  })
})

function moved(activity: ScheduleActivity, days: number): ScheduleActivity {
  const constraint = { kind: 'start-no-earlier-than' as const, at: START + days * 1440 }
  if (activity.kind !== 'task' || days % 2 === 0) return { ...activity, constraint }
  return { ...activity, duration: days * 480 }
}

function datesOf(input: Parameters<typeof schedule>[0]): ReadonlyMap<string, readonly [number, number]> {
  const begun = new Map(input.activities.map(({ id, actualStart }) => [id, actualStart]))
  return new Map(
    schedule(input).result.activities.map(({ id, earlyStart, earlyFinish }) => [
      id,
      [begun.get(id) ?? earlyStart, earlyFinish],
    ]),
  )
}
