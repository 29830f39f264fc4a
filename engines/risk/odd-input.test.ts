import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Distribution, type RiskInput, simulate } from './index.ts'
import { DAY, inputOf } from './testing/plans.ts'

const options = { iterations: 32, seed: 1 }
const tasks = [
  { id: 'a', minutes: DAY },
  { id: 'b', minutes: DAY, after: ['a'] },
]
const sound: Distribution = { kind: 'uniform', low: 1, high: 2 }
const odd: Distribution = { kind: 'uniform', low: 2, high: 1 }

function codesOf(rest: Partial<RiskInput>, more: { readonly calibrated?: boolean } = {}): readonly string[] {
  const { status, findings } = simulate(inputOf(tasks, rest), { ...options, ...more })
  expect(status).toBe('complete')
  for (const { sentence } of findings) expect(sentence).not.toMatch(/undefined|NaN|\[object/)
  return findings.map(({ code, subject }) => `${code} ${subject.kind} ${subject.id}`)
}

describe('what cannot be', () => {
  it('is left out with a sentence, and the rest is simulated', () => {
    const factor = { kind: 'factor' as const, activity: 'a', distribution: sound }
    expect(codesOf({ ranges: [{ activity: 'x', unit: 'factor', distribution: sound }] })).toEqual([
      'unknown-activity range x',
    ])
    expect(codesOf({ ranges: [{ activity: 'a', unit: 'factor', distribution: odd }] })).toEqual([
      'not-a-distribution range a',
    ])
    expect(
      codesOf({
        ranges: [{ activity: 'a', unit: 'factor', distribution: { kind: 'uniform', low: -1, high: 1 } }],
      }),
    ).toEqual(['not-a-distribution range a'])
    expect(
      codesOf({ ranges: ['a', 'a'].map((activity) => ({ activity, unit: 'factor', distribution: sound })) }),
    ).toEqual(['named-twice range a'])
    expect(codesOf({ groups: [{ id: 'g', correlation: 2, activities: [] }] })).toEqual([
      'not-a-correlation group g',
    ])
    expect(codesOf({ groups: [{ id: 'g', correlation: 0.5, activities: ['a', 'x', 'a'] }] })).toEqual([
      'unknown-activity group g',
      'named-twice group g a',
    ])
    expect(codesOf({ risks: [{ id: 'r', probability: 1.5, effects: [factor] }] })).toEqual([
      'not-a-share risk r',
    ])
    expect(
      codesOf({
        risks: ['r', 'r'].map((id) => ({
          id,
          probability: 0.5,
          effects: [{ ...factor, distribution: odd }],
        })),
      }),
    ).toEqual(['not-a-distribution risk r', 'named-twice risk r'])
    expect(
      codesOf({ risks: [{ id: 'r', probability: 0.5, effects: [{ ...factor, activity: 'x' }] }] }),
    ).toEqual(['unknown-activity risk r'])
    expect(codesOf({ branches: [{ id: 'b', options: [{ probability: 0.5, activities: ['a'] }] }] })).toEqual([
      'branch-not-whole branch b',
    ])
    expect(
      codesOf({ branches: [{ id: 'b', options: [{ probability: 1, activities: ['a', 'a', 'x'] }] }] }),
    ).toEqual(['named-twice branch b a', 'unknown-activity branch b'])
    expect(codesOf({ reference: odd }, { calibrated: true })).toEqual(['not-a-distribution reference plan'])
    expect(
      codesOf({
        money: {
          rates: [{ activity: 'x', perMinute: 1 }],
          amounts: [
            { id: 'm', distribution: odd },
            { id: 'n', activity: 'x', distribution: sound },
          ],
        },
      }),
    ).toEqual(['unknown-activity rate x', 'not-a-distribution amount m', 'unknown-activity amount n'])
  })

  it('is told where there is nothing to simulate, or more than can be', () => {
    const empty = simulate(inputOf([]), options)
    expect(empty).toMatchObject({
      status: 'impossible',
      result: undefined,
      findings: [{ code: 'nothing-to-simulate' }],
    })
    const far = {
      activity: 'a',
      unit: 'minutes' as const,
      distribution: { kind: 'uniform' as const, low: 0, high: 1e9 },
    }
    expect(simulate(inputOf(tasks, { ranges: [far] }), options).findings.map(({ code }) => code)).toEqual([
      'beyond-reach',
    ])
  })

  it('never throws, whatever the numbers', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1))
    fc.assert(
      fc.property(number, number, number, (low, mode, high) => {
        const distribution: Distribution = { kind: 'pert', low, mode, high }
        const { result } = simulate(
          inputOf(tasks, {
            ranges: [{ activity: 'a', unit: 'factor', distribution }],
            risks: [
              { id: 'r', probability: low, effects: [{ kind: 'factor', activity: 'b', distribution }] },
            ],
            groups: [{ id: 'g', correlation: mode, activities: ['a', 'b'] }],
          }),
          options,
        )
        const values = Object.values(result?.whole.measures ?? {}).map(({ value }) => value)
        expect(values.filter((value) => typeof value === 'number' && Number.isNaN(value))).toEqual([])
      }),
    )
  })
})
