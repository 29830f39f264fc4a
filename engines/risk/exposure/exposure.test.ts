import { type Day, day } from '@portolan/quantity'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exposure, type ExposureInput, exposureTable, explainExposure } from '../index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const sure = (amount: number) => ({ low: amount, likely: amount, high: amount })
const options = { iterations: 8_000, seed: 1 }
const asOf: Day = day('2026-11-16')

function two(together: number): ExposureInput {
  const risk = { probability: 0.3, cost: sure(100), cause: 'people' }
  return {
    subject: 'all',
    asOf,
    risks: [
      { ...risk, id: 'a', parts: ['one', 'people'] },
      { ...risk, id: 'b', parts: ['two', 'people'] },
    ],
    causes: [{ id: 'people', together }],
    parts: ['one', 'two', 'people'],
  }
}

describe('the exposure of several projects', () => {
  it('is larger at P80 where one cause makes risks happen together, and the same in the mean', () => {
    expect(readme).toContain('two risks of 0.3 that cost 100 each')
    const apart = exposure(two(0), options).whole.measures
    const bound = exposure(two(1), options).whole.measures
    expect([apart.expectedExposure.value, bound.expectedExposure.value]).toEqual([60, 60])
    expect([apart.exposureP80.value, bound.exposureP80.value]).toEqual([100, 200])
    expect(bound.exposureAloneP80.value).toBe(100)
    expect(bound.togetherEffect.value).toBe(100)
    expect(apart.togetherEffect.value).toBe(0)
  })

  it('tells each part by itself, and the parts of one cause as that cause binds them', () => {
    const { parts } = exposure(two(1), options)
    const p80 = Object.fromEntries(parts.map(({ id, measures }) => [id, measures.exposureP80.value]))
    expect(p80).toEqual({ one: 100, two: 100, people: 200 })
    expect(parts.map(({ risks }) => risks)).toEqual([1, 1, 2])
  })

  it('keeps the probability of each risk, however much it goes with its cause', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (together) => {
        const many = { ...two(together), risks: two(together).risks.slice(0, 1), parts: [] }
        const { whole } = exposure(many, { iterations: 4_000, seed: 7 })
        expect(whole.measures.exposureP50.value).toBe(0)
        expect(whole.measures.exposureP80.value).toBe(100)
      }),
      { numRuns: 20 },
    )
  })

  it('draws the same again from the same seed', () => {
    expect(exposure(two(0.5), options)).toEqual(exposure(two(0.5), options))
  })

  it('opens each figure down to iterations, seed and number of risks', () => {
    const result = exposure(two(1), options)
    for (const measure of Object.keys(exposureTable))
      expect(explainExposure(result, undefined, measure as never)?.from.length).toBeGreaterThan(0)
    const effect = explainExposure(result, 'people', 'togetherEffect')
    expect(effect?.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['exposureP80', 200],
      ['exposureAloneP80', 100],
    ])
    expect(explainExposure(result, 'nobody', 'exposureP80')).toBeUndefined()
  })

  it('of nothing is nothing', () => {
    const { whole } = exposure({ subject: 'all', asOf, risks: [], causes: [], parts: [] }, options)
    expect(whole.measures.exposureP80.value).toBe(0)
  })
})
