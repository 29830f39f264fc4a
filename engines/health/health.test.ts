import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { baseline, edition, eur, finish, judge } from './example-record.ts'

describe('the status of a project', () => {
  it('is not enough data without an edition, and says what is missing', () => {
    const { result, findings } = judge([])
    expect([result.status, result.sure, result.reasons, findings]).toEqual([
      'not-enough-data',
      { level: 'low', value: 0 },
      [],
      [],
    ])
    expect(result.missing.map((missing) => missing.what)).toEqual(['edition'])
    expect(result.measures.editionCount.value).toBe(0)
    expect(result.measures.slipCurrentDays.value).toBeNull()
  })

  it('is not enough data where there is nothing to compare', () => {
    const { result } = judge([edition('2026-11-01', { ...finish('2028-01-01'), wholeLifeCost: eur(5) })])
    expect(result.status).toBe('not-enough-data')
    expect(result.missing.map((missing) => missing.what)).toEqual(['baseline finish', 'comparable cost'])
  })

  it('is not enough data when the latest edition is too old, whatever it said', () => {
    const old = [edition('2023-01-01', finish('2024-01-01')), edition('2024-01-01', finish('2026-01-01'))]
    const { result } = judge(old)
    expect(result.status).toBe('not-enough-data')
    expect(result.missing.map((missing) => missing.what)).toEqual([
      'recent edition',
      'finish',
      'whole-life cost',
    ])
    expect(judge(old, { closed: true }).result.status).toBe('off-track')
  })

  it('is on track when what can be compared holds', () => {
    const { result } = judge([edition('2026-11-01', { ...finish('2028-01-01'), wholeLifeCost: eur(5) })], {
      baselines: [baseline(1, '2028-01-01', { cost: eur(5) })],
      start: day('2025-01-01'),
    })
    expect([result.status, result.sure.level, result.missing]).toEqual(['on-track', 'high', []])
    expect(result.reasons.every((reason) => reason.weight === 0)).toBe(true)
    expect(result.reasons.map((reason) => reason.sentence)).toContain(
      'Whole-life cost 5 EUR, as in baseline 1.',
    )
  })

  it('is not coloured by one weak sign, but by two of different kinds', () => {
    const weak = { ...finish('2028-01-01'), budget: eur(100), forecast: eur(115) }
    const baselines = [baseline(1, '2028-01-01')]
    expect(judge([edition('2026-11-01', weak)], { baselines }).result.status).toBe('on-track')
    expect(judge([edition('2025-10-01', weak)], { baselines }).result.status).toBe('at-risk')
  })

  it('is off track when time and money are at risk together, but not for three views of one slip', () => {
    const slips = [
      edition('2024-11-01', { ...finish('2029-01-01'), wholeLifeCost: eur(1000) }),
      edition('2025-11-01', { ...finish('2029-03-01'), wholeLifeCost: eur(1000) }),
    ]
    const last = finish('2029-05-01')
    const { result } = judge([...slips, edition('2026-11-01', last)])
    expect(result.reasons.filter((reason) => reason.weight > 0).map((reason) => reason.rule)).toEqual([
      'slip-current',
      'repeated-slip',
      'slip-first',
    ])
    expect(result.status).toBe('at-risk')
    expect(
      judge([...slips, edition('2026-11-01', { ...last, wholeLifeCost: eur(1060) })]).result.status,
    ).toBe('off-track')
  })

  it('puts reasons in order of weight', () => {
    const { result } = judge([
      edition('2026-11-01', { ...finish('2026-11-20'), budget: eur(10), actual: eur(4) }),
    ])
    expect(result.reasons.map(({ rule, weight }) => [rule, weight])).toEqual([
      ['overdue', 1],
      ['end-near', 0.6],
      ['period-variance', 0.4],
      ['evidence-age', 0],
      ['gaps', 0],
    ])
  })
})
