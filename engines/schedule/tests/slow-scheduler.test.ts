import { random } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { schedule } from '../index.ts'
import type { ScheduleInput } from '../input.ts'
import { randomNetwork, type Wishes } from './random-network.ts'
import { slowSchedule } from './slow-scheduler.ts'

const all = ['office', 'six', 'night', 'always']
const plain = { count: 520, calendars: all, constraints: false, progress: false, grain: 60 } as const

const cases: readonly (readonly [string, Omit<Wishes, 'seed'>])[] = [
  ['one calendar', { ...plain, calendars: ['office'], convention: 'microsoft-project' }],
  ['four calendars, Microsoft Project', { ...plain, convention: 'microsoft-project' }],
  ['four calendars, Primavera', { ...plain, convention: 'primavera' }],
  ['constraints and deadlines', { ...plain, constraints: true, convention: 'microsoft-project' }],
  ['constraints, deadlines, Primavera', { ...plain, constraints: true, convention: 'primavera' }],
  ['progress with retained logic', { ...plain, constraints: true, progress: true, convention: 'primavera' }],
]

/** The engine gets the lists in another order than the slow scheduler. */
function shuffled(input: ScheduleInput, seed: string): ScheduleInput {
  const chance = random(`${seed} order`)
  return { ...input, activities: chance.shuffle(input.activities), links: chance.shuffle(input.links) }
}

describe('an independent scheduler that walks from hour to hour agrees on dates and float', () => {
  it.each(cases)(
    'of 520 activities: %s',
    (name, wishes) => {
      const seed = name
      const input = randomNetwork({ ...wishes, seed })
      const slow = slowSchedule(input)
      const { result } = schedule(shuffled(input, seed))
      expect(result.activities.length).toBe(wishes.count)
      const differences = result.activities.flatMap((found): readonly object[] => {
        const own = slow.dates.get(found.id)
        if (own === undefined) return [{ seed, id: found.id }]
        const apart = {
          earlyStart: slow.hoursBetween(found.id, own.start, found.earlyStart),
          earlyFinish: slow.hoursBetween(found.id, own.finish, found.earlyFinish),
          lateStart: slow.hoursBetween(found.id, own.lateStart, found.lateStart),
          lateFinish: slow.hoursBetween(found.id, own.lateFinish, found.lateFinish),
          totalFloat: (found.totalFloat ?? Number.NaN) - own.totalFloat,
          freeFloat: (found.freeFloat ?? Number.NaN) - own.freeFloat,
        }
        return Object.values(apart).every((each) => each === 0) ? [] : [{ seed, id: found.id, ...apart }]
      })
      expect(differences).toEqual([])
    },
    120_000,
  )
})
