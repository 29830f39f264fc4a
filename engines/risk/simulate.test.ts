import { schedule, wallText } from '@portolan/schedule'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { explain, prepare, type RiskInput, type RiskKernel, type RiskOptions, simulate } from './index.ts'
import type { SimulateResult } from './result/result.ts'
import { DAY, inputOf, planOf } from './testing/plans.ts'
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

/** Minutes of work to the finish, from its contingency and the plan. */
function meanMinutes(result: SimulateResult, planned: number): number {
  const { finishP80, plannedFinish } = result.whole.measures
  expect(finishP80.unit).toBe(plannedFinish.unit)
  return planned + numberOf(result, 'timeContingency')
}

const normal = (mean: number, deviation: number) => ({ kind: 'normal', mean, deviation }) as const

describe('a chain of normals', () => {
  const chain = Array.from({ length: 16 }, (_, i) => ({
    id: `a${i}`,
    minutes: 10 * DAY,
    after: i === 0 ? [] : [`a${i - 1}`],
  }))
  const ranges = chain.map(({ id }) => ({
    activity: id,
    unit: 'minutes' as const,
    distribution: normal(10 * DAY, DAY),
  }))

  it('is normal itself: the mean of the sum, √16 of the deviation', () => {
    const { result } = prepare(inputOf(chain, { ranges }), options)
    expect(result?.network.kind.calendars).toBe('one')
    const result80 = run(inputOf(chain, { ranges }))
    const error = (4 * DAY) / Math.sqrt(ITERATIONS)
    expect(Math.abs(numberOf(result80, 'mergeBias'))).toBeLessThan(1)
    // P80 of a normal lies 0.8416 deviations above the mean; its error is 1.43 of that of the mean.
    expect(Math.abs(meanMinutes(result80, 160 * DAY) - (160 * DAY + 0.8416 * 4 * DAY))).toBeLessThan(
      4 * 1.43 * error,
    )
    expect(Math.abs(numberOf(result80, 'finishConfidence') - 0.5)).toBeLessThan(
      (4 * 0.5) / Math.sqrt(ITERATIONS),
    )
  })

  it('spreads as √(n + n(n − 1) r) where each pair is correlated by r', () => {
    const groups = [{ id: 'team', correlation: 0.5, activities: chain.map(({ id }) => id) }]
    const spread = DAY * Math.sqrt(16 + 16 * 15 * 0.5)
    const p80 = meanMinutes(run(inputOf(chain, { ranges, groups })), 160 * DAY) - 160 * DAY
    expect(Math.abs(p80 - 0.8416 * spread)).toBeLessThan((4 * 1.43 * spread) / Math.sqrt(ITERATIONS))
  })

  it('hangs on every one of its activities, each as crucial as √(1 ÷ n)', () => {
    const result = run(inputOf(chain, { ranges }))
    for (const { measures } of result.activities) {
      expect(measures.criticality.value).toBe(1)
      expect(Math.abs(Number(measures.cruciality.value) - 0.25)).toBeLessThan(0.03)
      expect(Math.abs(Number(measures.sensitivity.value) - 0.25)).toBeLessThan(0.01)
    }
  })
})

describe('two equal paths that meet', () => {
  const both = [
    { id: 'left', minutes: 100 * DAY },
    { id: 'right', minutes: 100 * DAY },
    { id: 'end', minutes: 0, after: ['left', 'right'] },
  ]
  const ranges = ['left', 'right'].map((activity) => ({
    activity,
    unit: 'minutes' as const,
    distribution: normal(100 * DAY, 10 * DAY),
  }))

  it('finish later on average by σ ÷ √π, which is what merging costs', () => {
    const result = run(inputOf(both, { ranges }))
    const deviation = 10 * DAY * Math.sqrt(1 - 1 / Math.PI)
    const expected = (10 * DAY) / Math.sqrt(Math.PI)
    expect(Math.abs(numberOf(result, 'mergeBias') - expected)).toBeLessThan(
      (4 * deviation) / Math.sqrt(ITERATIONS),
    )
    expect(Math.abs(numberOf(result, 'finishConfidence') - 0.25)).toBeLessThan(0.02)
  })

  it('are each what the finish hangs on in half of the iterations', () => {
    const shares = run(inputOf(both, { ranges })).activities.map(
      ({ id, measures }) => [id, Number(measures.criticality.value)] as const,
    )
    expect(Object.fromEntries(shares)['end']).toBe(1)
    for (const [id, share] of shares) if (id !== 'end') expect(Math.abs(share - 0.5)).toBeLessThan(0.02)
  })
})

describe('a plan without anything uncertain', () => {
  it('finishes in every iteration when the schedule says', () => {
    const tasks = [
      { id: 'a', minutes: 900 },
      { id: 'b', minutes: 77, after: ['a'], link: 'SS' as const, lag: 100 },
      { id: 'c', minutes: 300, after: ['a', 'b'], link: 'FF' as const, lag: 30 },
    ]
    const result = run(inputOf(tasks))
    const [project] = schedule(planOf(tasks)).result.projects
    const finish = wallText(project?.finish ?? Number.NaN)
    expect(result.whole.measures.finishP10.value).toBe(finish)
    expect(result.whole.measures.finishP90.value).toBe(finish)
    expect(result.whole.measures.plannedFinish.value).toBe(finish)
    expect(numberOf(result, 'finishConfidence')).toBe(1)
  })
})

describe('work under way', () => {
  it('is uncertain in what is left of it alone', () => {
    const plan = planOf([{ id: 'a', minutes: 10 * DAY }])
    const begun = {
      ...plan,
      activities: plan.activities.map((activity) => ({
        ...activity,
        actualStart: plan.projects[0]?.start ?? 0,
        remaining: 4 * DAY,
      })),
      projects: plan.projects.map((project) => ({
        ...project,
        options: { convention: 'microsoft-project' as const },
      })),
    }
    const twice = { kind: 'uniform', low: 2, high: 2 } as const
    const of = (
      unit: 'factor' | 'minutes',
      distribution: typeof twice | { kind: 'uniform'; low: number; high: number },
    ): unknown =>
      run({ ...inputOf([]), schedule: begun, ranges: [{ activity: 'a', unit, distribution }] }).whole.measures
        .finishP50.value
    expect(of('factor', twice)).toBe('2026-12-10T17:00')
    expect(of('minutes', { kind: 'uniform', low: 20 * DAY, high: 20 * DAY })).toBe('2026-12-10T17:00')
  })
})

describe('the reference class', () => {
  it('stretches all work that is left by one factor', () => {
    const tasks = [
      { id: 'a', minutes: 10 * DAY },
      { id: 'b', minutes: 10 * DAY },
    ]
    const reference = { kind: 'discrete', options: [{ value: 1.5, probability: 1 }] } as const
    const input = inputOf(tasks, { reference })
    expect(numberOf(run(input), 'timeContingency')).toBe(0)
    expect(numberOf(run(input, { calibrated: true }), 'timeContingency')).toBe(5 * DAY)
  })
})

describe('an answer', () => {
  const tasks = [{ id: 'a', minutes: 10 * DAY }]
  const ranges = [
    {
      activity: 'a',
      unit: 'factor' as const,
      distribution: { kind: 'triangular', low: 0.5, mode: 1, high: 3 } as const,
    },
  ]

  it('is the same to the last bit with and without a kernel, and another for another seed', () => {
    const input = inputOf(tasks, { ranges })
    const twin = simulate(input, options, { drivers: true }).result
    expect(run(input)).toEqual(twin)
    expect(run(input, { seed: 2 }).curve).not.toEqual(twin?.curve)
  })

  it('stops when it is told to, and says how far it came', () => {
    let asked = 0
    const stopped = simulate(inputOf(tasks, { ranges }), options, { stop: () => ++asked > 3 })
    expect(stopped).toMatchObject({ status: 'stopped', result: undefined, work: { simulations: 0 } })
  })

  it('explains each of its figures', () => {
    const result = run(inputOf(tasks, { ranges, targets: { cost: 5 } }))
    expect(explain(result, 'plan', 'timeContingency')).toMatchObject({
      formula: 'P80 of the finish − planned finish',
      from: [
        { measure: 'finishP80', from: [{ measure: 'iterations', value: ITERATIONS }, { measure: 'seed' }] },
        { measure: 'plannedFinish' },
      ],
    })
    for (const entry of [result.whole, ...result.activities])
      for (const measure of Object.keys(entry.measures))
        expect(explain(result, entry.id, measure)?.measure).toBe(measure)
    expect(explain(result, 'plan', 'criticality')).toBeUndefined()
  })
})
