import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateLaws, explain, sumOfLines, threePoints, trackRecord } from '../index.ts'
import { about, runs } from '../testing/made-up-pasts.ts'

const law = fc.constantFrom(...estimateLaws)
const points = fc
  .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000))
  .map(([low, up, more]) => ({ low, likely: low + up, high: low + up + more }))

describe('three points', () => {
  it('average within their range, whatever the law, and do not spread beyond it', () => {
    fc.assert(
      fc.property(points, law, (one, by) => {
        const { expected, deviation } = threePoints({ ...about, ...one, law: by }).result.measures
        expect(Number(expected.value)).toBeGreaterThanOrEqual(one.low - 1e-9)
        expect(Number(expected.value)).toBeLessThanOrEqual(one.high + 1e-9)
        expect(Number(deviation.value)).toBeLessThanOrEqual((one.high - one.low) / 2 + 1e-9)
      }),
      runs,
    )
  })

  it('are refused out of order, and told where one is missing', () => {
    const told = (given: object): readonly string[] =>
      threePoints({ ...about, low: 8, likely: 10, high: 18, law: 'pert', ...given }).findings.map(
        ({ sentence }) => sentence,
      )
    const order = 'because low, most likely and high are not in this order.'
    expect(told({ likely: 20 })).toEqual([
      `There is no expected value, ${order}`,
      `There is no standard deviation, ${order}`,
    ])
    expect(told({ low: 12 })).toHaveLength(2)
    for (const name of ['low', 'likely', 'high']) expect(told({ [name]: null })[0]).toContain('Missing')
  })

  it('explain what they come to', () => {
    const { result } = threePoints({ ...about, low: 8, likely: 10, high: 18, law: 'pert' })
    expect(explain(result, 'expected')?.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['low', 8],
      ['likely', 10],
      ['high', 18],
    ])
  })
})

describe('a sum of lines', () => {
  it('spreads between lines that go wrong each by itself and all together', () => {
    fc.assert(
      fc.property(
        fc.array(points, { minLength: 1, maxLength: 9 }),
        law,
        fc.nat(100),
        (lines, by, percent) => {
          const sum = sumOfLines({ ...about, lines, law: by, correlation: percent / 100 }).result.measures
          const [least, at, most] = [sum.sumIndependent, sum.sumDeviation, sum.sumCorrelated].map(
            ({ value }) => Number(value),
          )
          expect(least).toBeLessThanOrEqual((at ?? 0) + 1e-6)
          expect(at).toBeLessThanOrEqual((most ?? 0) + 1e-6)
          expect(Number(sum.sumLow.value)).toBeGreaterThanOrEqual(0)
          expect(Number(sum.sumLow.value)).toBeLessThanOrEqual(Number(sum.sumHigh.value))
        },
      ),
      runs,
    )
  })

  it.each([
    [{ lines: [] }, 'there is no line'],
    [{ lines: null }, 'there is no line'],
    [{ lines: [{ low: 3, likely: 2, high: 4 }] }, 'not in this order'],
    [{ lines: [null] }, 'not in this order'],
    [{ correlation: 2 }, 'must be from 0 to 1'],
  ])('says what is wrong with %j', (given, words) => {
    const lines = [{ low: 1, likely: 2, high: 4 }]
    const input = { ...about, lines, law: 'pert', correlation: 0, ...given } as never
    const { result, findings } = sumOfLines(input)
    expect(findings[0]?.sentence).toContain(words)
    expect(result.measures.sumExpected.value).toBeNull()
  })
})

describe('a track record', () => {
  const one = { low: 8, likely: 10, high: 12, actual: 11 }

  it('takes five estimates of what is over', () => {
    const few = trackRecord({
      ...about,
      estimates: [one, one, one, one, { ...one, likely: 0 }, null as never],
    })
    expect(few.result.measures.judgedEstimates.value).toBe(4)
    expect(few.findings[0]?.sentence).toContain('it takes 5 estimates of what is over')
    expect(trackRecord({ ...about, estimates: null as never }).result.measures.insideShare.value).toBeNull()
  })

  it('counts what lies inside and above, and nothing changes with the order', () => {
    const judged = fc.record({ actual: fc.nat(20) }).map(({ actual }) => ({ ...one, actual }))
    fc.assert(
      fc.property(fc.array(judged, { minLength: 5, maxLength: 20 }), (estimates) => {
        const { result } = trackRecord({ ...about, estimates })
        const { result: turned } = trackRecord({ ...about, estimates: estimates.toReversed() })
        expect(turned).toEqual(result)
        const { insideShare, overShare, insideLow, insideHigh } = result.measures
        expect(Number(insideShare.value) + Number(overShare.value)).toBeLessThanOrEqual(1 + 1e-9)
        expect(Number(insideLow.value)).toBeLessThanOrEqual(Number(insideShare.value) + 1e-9)
        expect(Number(insideHigh.value)).toBeGreaterThanOrEqual(Number(insideShare.value) - 1e-9)
      }),
      runs,
    )
  })
})
