import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explain, shippedClasses, uplift, type UpliftInput } from '../index.ts'
import { about, longRuns, patience, ratio, share } from '../testing/made-up-pasts.ts'
import { tailIndexOf } from './tail-index.ts'

vi.setConfig(patience)

const ratios = fc.array(ratio, { minLength: 20, maxLength: 80 })

function upliftAt(input: Partial<UpliftInput>): number {
  return Number(uplift({ ...about, ...input }).result.measures.uplift.value)
}

describe('uplift, whatever the past', () => {
  it('grows with the certainty', () => {
    fc.assert(
      fc.property(ratios, share, share, (own, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(upliftAt({ ratios: own, certainty: low })).toBeLessThanOrEqual(
          upliftAt({ ratios: own, certainty: high }),
        )
      }),
      longRuns,
    )
  })

  it('is enough for the share of past projects it names, and no smaller overrun of them is', () => {
    fc.assert(
      fc.property(ratios, share, (own, certainty) => {
        const ends = upliftAt({ ratios: own, certainty }) + 1
        const within = own.filter((one) => one <= ends + 1e-9).length
        const less = own.filter((one) => one < ends - 1e-9).length
        expect(within / own.length).toBeGreaterThanOrEqual(certainty - 1e-9)
        expect(less / own.length).toBeLessThan(certainty)
      }),
      longRuns,
    )
  })

  it('does not ask in which order projects were finished', () => {
    fc.assert(
      fc.property(ratios, share, (own, certainty) => {
        expect(upliftAt({ ratios: own.toReversed(), certainty })).toBe(upliftAt({ ratios: own, certainty }))
      }),
      longRuns,
    )
  })

  it('never throws, and never answers what is no number', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        const input = {
          ...about,
          ratios: a,
          certainty: b,
          estimate: c,
          insideUplift: a,
          insideWeight: c,
          shipped: b,
        }
        const { result } = uplift(input as UpliftInput)
        for (const { value } of Object.values(result.measures))
          expect(value === null || Number.isFinite(value)).toBe(true)
      }),
      longRuns,
    )
  })
})

describe('uplift', () => {
  it('rests on what is published while there are too few own projects, and names the source', () => {
    const { result, findings } = uplift({ ...about, ratios: [1, 2] })
    expect(result.referenceClass).toEqual(shippedClasses['it-projects-cost'])
    expect(findings[0]).toMatchObject({ code: 'class-shipped', severity: 'info' })
    expect(findings[0]?.sentence).toContain('There are 2 own finished projects')
    expect(findings[0]?.sentence).toContain('Flyvbjerg')
    // Nobody told it the ratios of those projects.
    expect(explain(result, 'uplift')?.from.map(({ measure }) => measure)).toEqual(['certainty'])
  })

  it('tells the tail of a power law: of 1 ÷ (1 − u)^½ it is about 2', () => {
    const own = Array.from({ length: 1000 }, (_, i) => 1 / Math.sqrt(1 - (i + 0.5) / 1000))
    const { measures } = uplift({ ...about, ratios: own }).result
    expect(Number(measures.tailIndex.value)).toBeGreaterThan(1.8)
    expect(Number(measures.tailIndex.value)).toBeLessThan(2.2)
  })

  it('tells no tail where there is none', () => {
    expect(tailIndexOf(Array<number>(60).fill(1.2))).toEqual({ because: 'flat-tail' })
    const { measures, inputs } = uplift({ ...about, ratios: Array<number>(60).fill(1.2) }).result
    expect(measures).toMatchObject({ shareOverHalf: { value: 0 }, tailMean: { value: null } })
    expect(inputs.estimate).toBeNull()
  })

  it('names what is wrong with a number, and what it takes', () => {
    const ratiosWith = [...Array<number>(20).fill(1), -1]
    const { findings } = uplift({ ...about, ratios: ratiosWith, certainty: 2, estimate: Number.NaN })
    expect(findings.map(({ code, subject }) => `${code} ${subject.id}`)).toEqual([
      'out-of-range certainty',
      'out-of-range ratios',
      'not-a-number estimate',
      'class-shipped it-projects-cost',
      'no-answer tailIndex',
    ])
    expect(findings[0]?.sentence).toBe(
      'Out of range: certainty is 2 and must be above 0 and below 1. Correct certainty.',
    )
    const noList = uplift({ ...about, ratios: 'many' as never }).findings
    expect(noList[0]?.sentence).toContain('Write ratios as [1.2, 0.9, 3.4].')
  })

  it('opens to the ratios it rests on', () => {
    const { result } = uplift({ ...about, ratios: Array<number>(20).fill(1.2), estimate: 100 })
    expect(explain(result, 'upliftedEstimate')).toMatchObject({
      value: expect.closeTo(120, 9),
      from: [
        { measure: 'estimate', value: 100 },
        {
          measure: 'blendedUplift',
          from: [{ measure: 'uplift' }, { measure: 'insideUplift', value: 0 }, {}],
        },
      ],
    })
    expect(explain(result, 'uplift')?.from[1]).toMatchObject({ measure: 'ratios', value: 20 })
  })
})
