import { money } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { edition, eur, judge, statusOf } from './example-record.ts'
import { defaultPolicy, type Edition } from './index.ts'

const cost = (amount: ReturnType<typeof money>, priceBasis?: string): Partial<Edition> =>
  priceBasis === undefined ? { wholeLifeCost: amount } : { wholeLifeCost: amount, priceBasis }

const costSentence = (now: ReturnType<typeof money>): string | undefined => {
  const before = { amount: 100, currency: now.currency }
  const { result } = judge([edition('2025-11-01', cost(before)), edition('2026-11-01', cost(now))])
  return result.reasons.find((reason) => reason.rule === 'cost-current')?.sentence.split(':')[0]
}

describe('money', () => {
  it.each([
    ['other-currency', cost(eur(5)), cost(money(500, 'GBP'))],
    ['other-price-basis', cost(eur(5), '2019 prices'), cost(eur(6), '2024 prices')],
    ['no-positive-reference', cost(eur(0)), cost(eur(5))],
  ])('is not compared and not counted: %s', (code, before, now) => {
    const { result, findings } = judge([edition('2025-11-01', before), edition('2026-11-01', now)])
    expect(findings.map((found) => found.code)).toEqual([code])
    expect([result.measures.costCurrentShare.value, result.status]).toEqual([null, 'not-enough-data'])
  })

  it('is compared where only one price basis is named', () => {
    const { result } = judge([
      edition('2025-11-01', cost(eur(100))),
      edition('2026-11-01', cost(eur(104), '2024 prices')),
    ])
    expect(result.measures.costCurrentShare.value).toBe(0.04)
  })

  it('caps at risk against a first edition that nobody approved, unless the policy says otherwise', () => {
    const editions = [
      edition('2024-11-01', cost(eur(100))),
      edition('2025-11-01', cost(eur(200))),
      edition('2026-11-01', cost(eur(200))),
    ]
    expect(statusOf(judge(editions).result, 'cost-first')).toBe('at-risk')
    const strict = { ...defaultPolicy, standInFirst: 'off-track' } as const
    expect(statusOf(judge(editions, { policy: strict }).result, 'cost-first')).toBe('off-track')
  })

  it('reads a period that came out as planned', () => {
    const { result } = judge([edition('2026-11-01', { budget: eur(10), forecast: eur(10) })])
    expect(result.reasons.find((reason) => reason.rule === 'period-variance')?.sentence).toContain(
      'equals its budget',
    )
  })

  it('writes large and small, negative and unknown amounts in words', () => {
    expect([eur(2_034_000_000), eur(1_925_000), eur(12_345), eur(99.5), eur(-3)].map(costSentence)).toEqual([
      'Whole-life cost 2.03 bn EUR',
      'Whole-life cost 1.93 m EUR',
      'Whole-life cost 12.3 k EUR',
      'Whole-life cost 99.5 EUR',
      'Whole-life cost −3 EUR',
    ])
    expect(costSentence({ amount: 7, currency: 'ZZZ' })).toBe('Whole-life cost 7 (ZZZ)')
  })
})
