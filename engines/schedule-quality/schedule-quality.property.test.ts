import { random } from '@portolan/quantity'
import { schedule, type ScheduleInput } from '@portolan/schedule'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExampleActivity, type ExamplePlan, inputOf, networkOf } from './example-plan.ts'
import { type Point, type PointId, type QualityInput, scheduleQuality } from './index.ts'

const runs = { numRuns: 100 }
const KINDS = ['', ' SS', ' FF', ' SF', ' FS+2', ' FS-2', ' SS+1'] as const

const activity: fc.Arbitrary<ExampleActivity> = fc.record(
  {
    name: fc.constantFrom('Design', 'Build', 'Test'),
    days: fc.nat(60),
    resources: fc.nat(1),
    constraint: fc.constantFrom(
      ['must-finish-on', 20] as const,
      ['start-no-earlier-than', 9] as const,
      ['mandatory-start', 5] as const,
    ),
    baseline: fc.constantFrom(false as const, [0, 5] as const, [3, 12] as const),
    inactive: fc.constant(true),
    actual: fc.constantFrom([0] as const, [0, 4] as const, [8, 9] as const),
  },
  { requiredKeys: ['name', 'days', 'resources'] },
)

/** Links go from a lower number to a higher one, so that there is no loop. */
const plan: fc.Arbitrary<ExamplePlan> = fc
  .record({
    activities: fc.array(activity, { minLength: 2, maxLength: 12 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...KINDS)), { maxLength: 20 }),
    status: fc.nat(15),
  })
  .map(({ activities, pairs, status }) => {
    const count = activities.length
    const links = pairs.map(([a, b, kind]) => {
      const from = 1 + (a % (count - 1))
      return `${from}>${from + 1 + (b % (count - from))}${kind}`
    })
    return { activities, links: [...new Set(links)], status }
  })

function pointsOf(input: QualityInput): readonly Point[] {
  return scheduleQuality(input).result.points
}

function numeratorOf(input: QualityInput, id: PointId): number {
  return pointsOf(input).find((point) => point.id === id)?.numerator ?? 0
}

function counted(input: QualityInput): unknown {
  return pointsOf(input).map(({ id, verdict, numerator, denominator }) => [
    id,
    verdict,
    numerator,
    denominator,
  ])
}

function recomputed(input: QualityInput, network: ScheduleInput): QualityInput {
  return { ...input, network, dates: schedule(network).result }
}

describe('the quality of a schedule, whatever the plan', () => {
  it('never gets better in point 1 by taking a link away', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (made, which) => {
        fc.pre(made.links.length > 0)
        const input = inputOf(made)
        const links = input.network.links.filter((_, i) => i !== which % made.links.length)
        const less = recomputed(input, { ...input.network, links })
        expect(numeratorOf(less, 'logic')).toBeGreaterThanOrEqual(numeratorOf(input, 'logic'))
      }),
      runs,
    )
  })

  it('counts no more high durations for a higher limit of days, and no fewer resources missing for fewer', () => {
    fc.assert(
      fc.property(plan, fc.nat(60), (made, highDurationDays) => {
        const input = inputOf(made)
        const at = (days: number): number =>
          numeratorOf({ ...input, options: { highDurationDays: days } }, 'high-duration')
        expect(at(highDurationDays + 1)).toBeLessThanOrEqual(at(highDurationDays))
        const bare = { ...input, records: input.records.map((each) => ({ ...each, resources: 0 })) }
        expect(numeratorOf(bare, 'resources')).toBeGreaterThanOrEqual(numeratorOf(input, 'resources'))
      }),
      runs,
    )
  })

  it('does not depend on the order of activities, links and records', () => {
    fc.assert(
      fc.property(plan, fc.string(), (made, seed) => {
        const input = inputOf(made)
        const chance = random(seed)
        const shuffled = recomputed(
          { ...input, records: chance.stream('records').shuffle(input.records) },
          {
            ...input.network,
            activities: chance.stream('activities').shuffle(input.network.activities),
            links: chance.stream('links').shuffle(input.network.links),
          },
        )
        expect(counted(shuffled)).toEqual(counted(input))
      }),
      runs,
    )
  })

  it('gives each point a verdict that its quotient and its limit bear out', () => {
    fc.assert(
      fc.property(plan, (made) => {
        for (const { id, verdict, reason, numerator, denominator, value, offenders } of pointsOf(
          inputOf(made),
        )) {
          expect(verdict === 'not-applicable').toBe(reason !== null)
          expect(verdict === 'not-applicable').toBe(value === null)
          if (value === null || numerator === null || denominator === null) continue
          expect(value).toBe(numerator / denominator)
          const counting = !id.startsWith('critical-path') && id !== 'baseline-execution-index'
          const named = id === 'link-types' ? denominator - numerator : numerator
          if (counting) expect(offenders).toHaveLength(named)
          if (offenders.length === 0) expect(verdict).not.toBe('fail')
        }
      }),
      runs,
    )
  })

  it('never throws and never says NaN, whatever the numbers', () => {
    const odd = fc.constantFrom(Number.NaN, Infinity, -1, 0, 1e12, 0.5)
    fc.assert(
      fc.property(plan, odd, odd, (made, duration, date) => {
        const network = networkOf(made)
        const activities = network.activities.map((each, i) =>
          i === 0 ? { ...each, duration, constraint: { kind: 'must-start-on' as const, at: date } } : each,
        )
        const input = recomputed(inputOf(made), { ...network, activities, calendars: [] })
        const text = JSON.stringify(scheduleQuality({ ...input, statusDate: date }).findings)
        expect(text).not.toContain('NaN')
      }),
      runs,
    )
  })
})
