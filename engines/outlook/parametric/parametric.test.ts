import { random } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { sum } from '../arithmetic/mean.ts'
import { explain, type ParametricEstimate, parametricEstimate, type SizedCase } from '../index.ts'
import { about, longRuns, patience } from '../testing/made-up-pasts.ts'

vi.setConfig(patience)

const valuesOf = ({ measures }: ParametricEstimate): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value]))

/** Effort 3 × points^1.2 × screens^0.5, some more and some less of it. */
const two = Array.from({ length: 24 }, (_, i): SizedCase => {
  const sizes = { points: 10 + ((i * 37) % 90), screens: 1 + ((i * 11) % 13) }
  const off = 1 + ((i % 5) - 2) / 40
  return { id: `c${i}`, effort: 3 * sizes.points ** 1.2 * Math.sqrt(sizes.screens) * off, sizes }
})

describe('a line through sizes', () => {
  it('finds by which power effort grows with each driver', () => {
    const { result, findings } = parametricEstimate({
      ...about,
      cases: two,
      sizes: { points: 50, screens: 6 },
    })
    expect(findings).toEqual([])
    expect(result.exponents.map(({ driver }) => driver)).toEqual(['points', 'screens'])
    expect(result.exponents[0]?.exponent).toBeCloseTo(1.2, 1)
    expect(result.exponents[1]?.exponent).toBeCloseTo(0.5, 1)
    const { parametricTypical, medianMiss, lineSkill } = valuesOf(result)
    expect(Math.abs(Number(parametricTypical) / (3 * 50 ** 1.2 * Math.sqrt(6)) - 1)).toBeLessThan(0.05)
    expect(medianMiss).toBeLessThan(0.1)
    expect(lineSkill).toBeGreaterThan(0.97)
  })

  it('explains its answer by factor, exponents and sizes', () => {
    const { result } = parametricEstimate({ ...about, cases: two, sizes: { points: 50 } })
    expect(explain(result, 'parametricLow')).toMatchObject({
      from: [
        { measure: 'parametricTypical', from: [{ measure: 'factor' }, { measure: 'exponents' }, {}] },
        { measure: 'certainty', value: 0.8 },
        { measure: 'sizedCases', value: 24 },
      ],
    })
  })

  it('is told in whatever unit effort is: it scales with it, and stands in order', () => {
    const drawn = fc.array(fc.record({ size: fc.integer({ min: 1, max: 999 }), off: fc.nat(80) }), {
      minLength: 12,
      maxLength: 30,
    })
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 60 }), fc.double({ min: 0, max: 1 }), (rows, by, at) => {
        const cases = rows.map(({ size, off }, i) => ({
          id: `${i}`,
          effort: size * (20 + off),
          sizes: { size },
        }))
        const seen = rows.map(({ size }) => size)
        const size = Math.min(...seen) + at * (Math.max(...seen) - Math.min(...seen))
        const ask = (given: readonly SizedCase[]): ReturnType<typeof valuesOf> =>
          valuesOf(parametricEstimate({ ...about, cases: given, sizes: { size } }).result)
        const once = ask(cases)
        const more = ask(cases.map((one) => ({ ...one, effort: one.effort * by })))
        for (const name of ['parametricLow', 'parametricTypical', 'parametricHigh']) {
          if (once[name] === null) expect(more[name]).toBeNull()
          else expect(Number(more[name]) / Number(once[name])).toBeCloseTo(by, 6)
        }
        expect(Number(once['parametricLow'])).toBeLessThanOrEqual(Number(once['parametricTypical']))
        expect(Number(once['parametricTypical'])).toBeLessThanOrEqual(Number(once['parametricHigh']))
      }),
      longRuns,
    )
  })

  it('holds cases that it did not know as often as it says, when the past is like the future', () => {
    const noise = random('like the past')
    const draw = (i: number): SizedCase => {
      const size = 5 + ((i * 17) % 40)
      return { id: `${i}`, effort: size ** 0.9 * Math.exp(noise.next() * 2 - 1), sizes: { size } }
    }
    const held = Array.from({ length: 800 }, () => {
      const cases = Array.from({ length: 20 }, (_, i) => draw(i))
      const next = draw(7)
      const { parametricLow: low, parametricHigh: high } = valuesOf(
        parametricEstimate({ ...about, cases, sizes: next.sizes }).result,
      )
      return Number(Number(low) <= next.effort && next.effort <= Number(high))
    })
    expect(sum(held) / 800).toBeGreaterThan(0.77)
    expect(sum(held) / 800).toBeLessThan(0.9)
  })
})

const refusals: readonly (readonly [string, readonly SizedCase[], Readonly<Record<string, number>>])[] = [
  ['few-sized', two.slice(0, 9), { points: 50 }],
  ['few-sized', two.slice(0, 14), { points: 50, screens: 6 }],
  ['flat-driver', two.map((one) => ({ ...one, sizes: { points: 8 } })), { points: 8 }],
  [
    'collinear',
    two.map((one) => ({ ...one, sizes: { ...one.sizes, twice: (one.sizes['points'] ?? 0) * 2 } })),
    { points: 50, twice: 100 },
  ],
  ['one-decides', two.map((one, i) => ({ ...one, sizes: { points: i === 3 ? 90 : 20 } })), { points: 50 }],
  ['beyond-history', two, { points: 400 }],
  ['beyond-history', two, { points: 2 }],
  [
    'beyond-together',
    two.map((one, i) => ({ ...one, sizes: { points: 10 + i * 4, screens: 10 + i * 4 + ((i * 7) % 48) } })),
    { points: 100, screens: 12 },
  ],
]

describe('a line refuses', () => {
  it.each(refusals)('what its history does not carry: %s', (code, cases, sizes) => {
    const { result, findings } = parametricEstimate({ ...about, cases, sizes })
    expect(findings.map((one) => one.code)).toEqual([code])
    expect(valuesOf(result)).toMatchObject({
      parametricLow: null,
      parametricTypical: null,
      parametricHigh: null,
    })
  })

  it('a range that would take more cases, and still tells what is typical', () => {
    const { result, findings } = parametricEstimate({
      ...about,
      cases: two.slice(0, 10),
      sizes: { points: 50 },
      certainty: 0.95,
    })
    expect(valuesOf(result)).toMatchObject({ parametricLow: null, parametricHigh: null })
    expect(result.measures.parametricTypical.value).not.toBeNull()
    expect(findings.map((one) => one.sentence)).toContain(
      'There is no lower bound by size, because so certain a range takes more finished cases.',
    )
  })

  it('to call a line skilled where all took the same', () => {
    const cases = two.map((one) => ({ ...one, effort: 7 }))
    const { result } = parametricEstimate({ ...about, cases, sizes: { points: 50 } })
    expect(valuesOf(result)).toMatchObject({ parametricTypical: expect.closeTo(7, 9), lineSkill: null })
  })

  it('cases and sizes that are none, in words', () => {
    const odd = [
      ...two,
      two[0],
      null,
      { id: 'a' },
      { id: 'b', effort: 3, sizes: {} },
      { id: 4 },
      { id: 'd', effort: 2 },
    ] as never
    const { result, findings } = parametricEstimate({ ...about, cases: odd, sizes: { points: 50 } })
    expect(result.measures.sizedCases.value).toBe(24)
    expect(findings[0]?.sentence).toBe(
      '6 cases left out: each needs an id of its own, and effort and sizes above 0.',
    )
    for (const wrong of [{}, { points: -1 }] as readonly Readonly<Record<string, number>>[])
      expect(parametricEstimate({ ...about, cases: two, sizes: wrong }).result.exponents).toEqual([])
    expect(
      parametricEstimate({ ...about, cases: null as never, sizes: { points: 5 } }).findings[0]?.code,
    ).toBe('few-sized')
    const certainty = parametricEstimate({ ...about, cases: two, sizes: { points: 50 }, certainty: 2 })
    expect(certainty.result.measures.parametricTypical.value).toBeNull()
  })
})
