import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { burnOutlook, type BurnInput } from '../index.ts'
import { about, learningRuns, longRuns, patience, share } from '../testing/made-up-pasts.ts'

vi.setConfig(patience)

const burned = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
const remaining = fc.integer({ min: 0, max: 25 })

function periods(input: Partial<BurnInput>): readonly number[] {
  const { measures } = burnOutlook({
    ...about,
    burned: [1],
    remaining: 1,
    futures: 200,
    seed: 'burn',
    ...input,
  }).result
  return [measures.earlyPeriods, measures.typicalPeriods, measures.latePeriods].map(({ value }) =>
    Number(value),
  )
}

describe('burn rate, whatever the past', () => {
  it('is never sooner at the latest than at the earliest, nor beyond what the past allows', () => {
    fc.assert(
      fc.property(burned, remaining, (past, left) => {
        const [early = 0, typical = 0, late = 0] = periods({ burned: past, remaining: left, certainty: 0.8 })
        expect(early).toBeLessThanOrEqual(typical)
        expect(typical).toBeLessThanOrEqual(late)
        expect(early).toBeGreaterThanOrEqual(Math.ceil(left / Math.max(...past)))
        expect(late).toBeLessThanOrEqual(Math.ceil(left / Math.min(...past)))
      }),
      learningRuns,
    )
  })

  it('takes no fewer periods for more', () => {
    fc.assert(
      fc.property(burned, remaining, fc.nat(8), share, (past, left, more, certainty) => {
        const [one = 0] = periods({ burned: past, remaining: left, certainty })
        const [other = 0] = periods({ burned: past, remaining: left + more, certainty })
        expect(other).toBeGreaterThanOrEqual(one)
      }),
      learningRuns,
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        const input = { ...about, burned: a, remaining: b, certainty: c, deadline: b, seed: 1 } as BurnInput
        expect(burnOutlook(input).findings.length).toBeGreaterThan(0)
      }),
      longRuns,
    )
  })
})

describe('burn rate', () => {
  it('says the same from the same seed', () =>
    expect(periods({ burned: [1, 9], remaining: 50 })).toEqual(periods({ burned: [1, 9], remaining: 50 })))

  it('never ends at this rate', () => {
    const { result, findings } = burnOutlook({ ...about, burned: [0, 0], remaining: 1, seed: 1 })
    expect(result.measures).toMatchObject({ burnRate: { value: 0 }, typicalPeriods: { value: null } })
    expect(findings[0]?.sentence).toContain('more than 1000 periods')
  })

  it('ends a future in which next to nothing is burned', () => {
    const rare = [...Array<number>(999).fill(0), 1]
    const [, , late = 0] = periods({ burned: rare, remaining: 1, certainty: 0.99 })
    expect(late).toBe(4000)
  })
})
