import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type RiskInput, type RiskKernel, type RiskOptions, simulate } from './index.ts'
import type { SimulateResult } from './result/result.ts'
import { DAY, inputOf } from './testing/plans.ts'
import { openKernel } from './tests/open-kernel.ts'

const ITERATIONS = 20_000
const options: RiskOptions = { iterations: ITERATIONS, seed: 1 }

let kernel: RiskKernel
beforeAll(async () => {
  kernel = await openKernel(readFileSync(new URL('./dist/kernel.wasm', import.meta.url)))
})

function run(input: RiskInput, more: Partial<RiskOptions> = {}): SimulateResult {
  const { result, findings } = simulate(input, { ...options, ...more }, { kernel, drivers: true })
  expect(findings).toEqual([])
  if (result === undefined) throw new Error('nothing came out')
  return result
}

function numberOf(result: SimulateResult, measure: keyof SimulateResult['whole']['measures']): number {
  return Number(result.whole.measures[measure].value)
}

describe('a risk', () => {
  const tasks = [
    { id: 'a', minutes: 10 * DAY },
    { id: 'b', minutes: 10 * DAY, after: ['a'] },
  ]
  const twice = { kind: 'uniform', low: 2, high: 2 } as const
  const risk = {
    id: 'supplier',
    probability: 0.25,
    effects: [
      { kind: 'factor' as const, activity: 'a', distribution: twice },
      {
        kind: 'minutes' as const,
        activity: 'b',
        distribution: { kind: 'uniform', low: DAY, high: DAY } as const,
      },
      { kind: 'cost' as const, distribution: { kind: 'uniform', low: 1_000, high: 1_000 } as const },
    ],
    response: { probability: 0, effects: [], cost: 300 },
  }
  const money = {
    fixed: 10_000,
    rates: tasks.map(({ id }) => ({ activity: id, perMinute: 2 })),
    whileRunning: 1,
  }

  it('adds its probability times its effects to the means, and hits all of its activities together', () => {
    const result = run(inputOf(tasks, { risks: [risk], money }))
    const share = 1 - numberOf(result, 'finishConfidence')
    expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / ITERATIONS))
    const planned = 10_000 + 3 * 20 * DAY
    expect(numberOf(result, 'plannedCost')).toBe(planned)
    expect(numberOf(result, 'meanCost')).toBeCloseTo(planned + share * (3 * 11 * DAY + 1_000), 4)
    expect(numberOf(result, 'costP90')).toBe(planned + 3 * 11 * DAY + 1_000)
    expect(numberOf(result, 'timeContingency')).toBe(11 * DAY)
  })

  it('is what it adds when it is switched off', () => {
    const result = run(inputOf(tasks, { risks: [risk], money }))
    const [driver] = result.drivers
    const share = 1 - numberOf(result, 'finishConfidence')
    expect(driver?.id).toBe('supplier')
    expect(Number(driver?.measures.finishEffect.value)).toBeCloseTo(share * 11 * DAY, 4)
    expect(driver?.measures.finishEffectP80.value).toBe(11 * DAY)
    expect(driver?.measures.costEffectP80.value).toBe(3 * 11 * DAY + 1_000)
  })

  it('is gone once it is answered, for what the answer costs', () => {
    const result = run(inputOf(tasks, { risks: [risk], money }), { answered: true })
    expect(numberOf(result, 'finishConfidence')).toBe(1)
    expect(numberOf(result, 'meanCost')).toBe(10_000 + 3 * 20 * DAY + 300)
  })

  it('changes no draw of anything else', () => {
    const ranges = [
      {
        activity: 'a',
        unit: 'factor' as const,
        distribution: { kind: 'pert', low: 0.9, mode: 1, high: 2 } as const,
      },
    ]
    const off = run(inputOf(tasks, { risks: [risk], ranges }), { without: 'supplier' })
    const never = run(inputOf(tasks, { risks: [{ ...risk, probability: 0 }], ranges }))
    expect(off.curve).toEqual(never.curve)
  })
})

describe('a branch', () => {
  it('takes one of its ways each time, and the others take no time and no money', () => {
    const tasks = [
      { id: 'a', minutes: DAY },
      { id: 'short', minutes: DAY, after: ['a'] },
      { id: 'long', minutes: 5 * DAY, after: ['a'] },
    ]
    const branches = [
      {
        id: 'test',
        options: [
          { probability: 0.8, activities: ['short'] },
          { probability: 0.2, activities: ['long'] },
        ],
      },
    ]
    const amount = { kind: 'uniform', low: 100, high: 100 } as const
    const money = { amounts: [{ id: 'repair', activity: 'long', distribution: amount }] }
    const result = run(inputOf(tasks, { branches, money }))
    const long = numberOf(result, 'meanCost') / 100
    expect(Math.abs(long - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / ITERATIONS))
    const critical = Object.fromEntries(
      result.activities.map(({ id, measures }) => [id, measures.criticality.value]),
    )
    expect(critical).toEqual({ a: 1, long, short: 1 - long })
    expect(result.whole.measures.finishP10.value).toBe('2026-11-24T17:00')
    expect(result.whole.measures.finishP90.value).toBe('2026-11-30T17:00')
  })
})
