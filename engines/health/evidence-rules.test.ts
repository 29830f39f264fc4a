import { describe, expect, it } from 'vitest'
import { baseline, edition, eur, finish, judge } from './example-record.ts'
import type { Edition, HealthResult } from './index.ts'

const rated = (step: number, steps: number, scale = `scale of ${steps}`): Partial<Edition> => ({
  reported: { rating: String(step), raw: `step ${step}`, scale, steps, step },
})

const change = (a: Partial<Edition>, b: Partial<Edition>): unknown =>
  judge([edition('2025-11-01', a), edition('2026-11-01', b)]).result.measures.reportedStepChange.value

describe('evidence', () => {
  it('takes two baselines of one number in the same order, however they arrive', () => {
    const two = [baseline(1, '2028-01-01'), baseline(1, '2028-06-01')]
    const said = [edition('2026-11-01', finish('2028-06-01'))]
    const answer = judge(said, { baselines: two })
    expect(judge(said, { baselines: two.toReversed() })).toEqual(answer)
    expect(answer.result.measures.slipFirstDays.value).toBe(152)
  })

  it('of a later day than the status date does not count', () => {
    const { result, findings } = judge([
      edition('2026-11-01', finish('2028-01-01')),
      edition('2026-12-01', finish('2030-01-01')),
    ])
    expect(result.measures.statedFinish.value).toBe('2028-01-01')
    expect(findings.map((found) => found.code)).toEqual(['edition-after-status-date'])
  })

  it('of one day in two versions is a finding', () => {
    const { findings } = judge([
      edition('2026-11-01', finish('2028-01-01')),
      edition('2026-11-01', finish('2029-01-01')),
    ])
    expect(findings.map((found) => found.code)).toEqual(['two-editions-on-one-day'])
  })

  it('makes an answer less sure as it gets older and thinner', () => {
    const said = { ...finish('2028-01-01'), wholeLifeCost: eur(5) }
    const baselines = [baseline(1, '2028-01-01', { cost: eur(5) })]
    const sure = (asOf: string, gaps: readonly string[] = []): HealthResult['sure'] =>
      judge([edition(asOf, { ...said, gaps })], { baselines }).result.sure
    expect(sure('2026-11-01')).toEqual({ level: 'high', value: 1 })
    expect(sure('2026-11-01', ['a', 'b'])).toEqual({ level: 'high', value: 0.75 })
    expect(sure('2026-02-01')).toEqual({ level: 'high', value: 0.71 })
    expect(sure('2025-11-01')).toEqual({ level: 'fair', value: 0.58 })
    expect(sure('2025-01-01')).toEqual({ level: 'low', value: 0.15 })
  })

  it('counts a field as a gap when the edition says it is exempt', () => {
    const { result } = judge([edition('2026-11-01', { ...finish('2028-01-01'), gaps: ['finish', 'finish'] })])
    expect(result.measures.coverageShare.value).toBe(0)
    expect(judge([edition('2026-11-01')]).result.measures.coverageShare.value).toBe(0)
  })

  it.each([
    [1, 3, 2],
    [2, 3, 1],
    [3, 3, 0],
    [1, 5, 2],
    [2, 5, 1],
    [4, 5, 0],
    [5, 5, 0],
    [3, 4, null],
  ])('sets reported step %i of %i beside off track: %s', (step, steps, difference) => {
    const { result } = judge([edition('2026-11-01', { ...finish('2026-01-01'), ...rated(step, steps) })])
    expect([result.status, result.measures.reportedDifference.value]).toEqual(['off-track', difference])
  })

  it('never lets the reported rating change the status, and shows when it is the darker one', () => {
    const baselines = [baseline(1, '2028-01-01')]
    const { result } = judge([edition('2026-11-01', { ...finish('2028-01-01'), ...rated(4, 5) })], {
      baselines,
    })
    expect([result.status, result.measures.reportedDifference.value]).toEqual(['on-track', -1])
    expect(judge([edition('2026-11-01', rated(1, 3))]).result.measures.reportedDifference.value).toBeNull()
  })

  it('compares reported steps on one scale only', () => {
    expect(change(rated(2, 5), rated(4, 5))).toBe(2)
    expect(change(rated(2, 5), rated(2, 3))).toBeNull()
    expect(change(rated(2, 5), rated(2, 5, 'another'))).toBeNull()
    expect(change(rated(2, 5), {})).toBeNull()
  })
})
