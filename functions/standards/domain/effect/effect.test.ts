import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateOutcomes } from '../../contract/index.ts'
import { explainDifference, explainEffect } from './explain-effect.ts'
import { effectOf, firstRulings, type LookedAt, type RulingSeen } from './gate-effect.ts'
import { quantile } from './quantile.ts'
import { rankCriteria } from './rank-criteria.ts'

const methodId = 'm'
const baseline = (state: LookedAt['state'], waived = false): LookedAt => ({
  id: 'baseline',
  words: 'A baseline is frozen',
  check: { kind: 'fact', fact: 'plan.has-baseline' },
  state,
  waived,
})
let made = 0
function ruling(more: Partial<RulingSeen>): RulingSeen {
  return {
    id: `r${(made += 1)}`,
    projectId: 'p',
    methodId,
    number: 1,
    phaseId: 'plan',
    outcome: 'go',
    ruledAt: '2026-03-10T12:00:00.000Z',
    presentedAt: null,
    criteria: [],
    ...more,
  }
}

describe('what gates achieve', () => {
  const rulings = [
    ruling({ outcome: 'recycle', presentedAt: '2026-03-08T12:00:00.000Z' }),
    ruling({ ruledAt: '2026-03-20T12:00:00.000Z', presentedAt: '2026-03-16T12:00:00.000Z' }),
    ruling({ projectId: 'q' }),
    ruling({ projectId: 's', outcome: 'conditional-go' }),
    ruling({ projectId: 't', outcome: 'hold' }),
  ]

  it('is first-pass yield of gates, teeth and conditions of rulings, and days of what was presented', () => {
    const of = effectOf(rulings)
    // Four gates, one first ruled go without conditions; of five rulings one sent back and one held.
    expect(of).toMatchObject({ gates: 4, firstPass: 1, firstPassYield: 0.25, rulings: 5, teeth: 0.4 })
    expect(of).toMatchObject({ onConditions: 0.2, timed: 2, cycleMedian: 3, cycleP80: 3.6 })
    expect(explainEffect(of, 'teeth')).toMatchObject({
      value: 0.4,
      from: [{ value: 1 }, { value: 1 }, { value: 0 }, { value: 5 }],
    })
    expect(effectOf([])).toMatchObject({ firstPassYield: null, teeth: null, cycleMedian: null })
  })

  it('counts a first ruling once for each gate of a project, whatever the order in which they are told', () => {
    const one = fc.record({
      projectId: fc.constantFrom('a', 'b', 'c'),
      phaseId: fc.constantFrom('x', 'y'),
      outcome: fc.constantFrom(...gateOutcomes),
      ruledAt: fc.integer({ min: 0, max: 1e9 }).map((n) => new Date(1.7e12 + n).toISOString()),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ ruledAt }) => ruledAt }), (all) => {
        const told = all.map((more) => ruling(more))
        const ids = (of: readonly RulingSeen[]) =>
          firstRulings(of)
            .map(({ id }) => id)
            .toSorted()
        expect(ids(told)).toEqual(ids(told.toReversed()))
        const { outcomes, rulings: count, gates, firstPass } = effectOf(told)
        expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(count)
        expect(gates).toBe(new Set(all.map(({ projectId, phaseId }) => projectId + phaseId)).size)
        expect(firstPass).toBeLessThanOrEqual(gates)
      }),
    )
  })

  it('takes quantiles between the nearest values', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([10], 0.8)).toBe(10)
    expect(quantile([], 0.5)).toBe(null)
  })
})

describe('a criterion', () => {
  it('is told by how often it failed at first, was waived and was mended, and how projects stand since', () => {
    const rulings = [
      ruling({ outcome: 'recycle', criteria: [baseline('missing')] }),
      ruling({ ruledAt: '2026-03-24T12:00:00.000Z', criteria: [baseline('met')] }),
      ruling({ projectId: 'q', criteria: [baseline('missing', true)] }),
      ruling({ projectId: 's', criteria: [baseline('met')] }),
    ]
    const around = {
      offTrack: new Map([
        ['p', true],
        ['q', false],
        ['s', false],
      ]),
      metSince: () => undefined,
      methods: new Map(),
    }
    const [found] = rankCriteria(rulings, around)
    expect(found).toMatchObject({
      id: 'plan.has-baseline',
      method: null,
      asked: 3,
      failed: 2,
      waived: 1,
      mended: 1,
      mendedDays: 14,
      offTrackFailed: { projects: 1, of: 2 },
      offTrackHeld: { projects: 0, of: 1 },
      difference: 0.5,
      few: true,
    })
    expect(found && explainDifference(found).from).toHaveLength(4)
  })

  it('is mended on the day on which the record was found to hold it', () => {
    const rulings = [ruling({ criteria: [baseline('missing')] })]
    const around = { offTrack: new Map(), metSince: () => '2026-03-17', methods: new Map() }
    expect(rankCriteria(rulings, around)).toMatchObject([{ mended: 1, mendedDays: 7, difference: null }])
  })
})
