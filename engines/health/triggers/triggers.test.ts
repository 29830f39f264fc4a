import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { edition, finish, judge, statusOf } from '../example-record.ts'
import {
  defaultPolicy,
  explain,
  type HealthPolicy,
  policies,
  type TriggerFact,
  type TriggerRule,
} from '../index.ts'
import { defaultTriggers } from './trigger-policy.ts'
import { triggerNames } from './trigger-table.ts'

const editions = [edition('2026-11-01', finish('2028-01-01'))]

function fact(trigger: TriggerRule, value: number, more: Partial<TriggerFact> = {}): TriggerFact {
  return { trigger, value, asOf: day('2026-11-20'), source: 'room', ...more }
}

function judged(
  facts: readonly TriggerFact[],
  policy: HealthPolicy = defaultPolicy,
): ReturnType<typeof judge> {
  return judge(editions, { facts, policy })
}

describe('early warnings from facts', () => {
  it('are judged at their limits as the policy tells', () => {
    const at = (trigger: TriggerRule, value: number): string | undefined =>
      statusOf(judged([fact(trigger, value, { against: 0.5, asOf: day('2026-11-23') })]).result, trigger)
    expect([at('milestone-trend', 1), at('milestone-trend', 2)]).toEqual(['on-track', 'at-risk'])
    expect([at('key-person-load', 1.1), at('key-person-load', 1.11)]).toEqual(['on-track', 'at-risk'])
    expect([at('status-age', 10), at('status-age', 11)]).toEqual(['on-track', 'at-risk'])
    expect([at('contingency-burn', 0.5), at('contingency-burn', 0.51)]).toEqual(['on-track', 'at-risk'])
  })

  it('can say off track where a policy says so', () => {
    const triggers = { 'scope-churn': { ...defaultTriggers['scope-churn'], offTrack: { from: 0.5 } } }
    const { result } = judged([fact('scope-churn', 0.5), fact('issue-overdue', 3)], {
      ...defaultPolicy,
      version: 7,
      triggers,
    })
    expect([result.status, result.policyVersion]).toEqual(['off-track', 7])
    expect(statusOf(result, 'issue-overdue')).toBeUndefined()
  })

  it('take the worst of several facts, whatever their order', () => {
    const facts = [
      fact('milestone-trend', 1, { about: 'Design' }),
      fact('milestone-trend', 3, { about: 'Go-live' }),
      fact('milestone-trend', 3, { about: 'Cut-over' }),
    ]
    const told = (all: readonly TriggerFact[]): string | undefined =>
      judged(all).result.reasons.find(({ rule }) => rule === 'milestone-trend')?.sentence
    expect(told(facts)).toBe('The critical milestone “Cut-over” moved later in 3 reports in a row.')
    expect(told(facts.toReversed())).toBe(told(facts))
  })

  it('do not count what was learnt later, is too old, or is no number', () => {
    const { result, findings } = judged([
      fact('scope-churn', 0.9, { asOf: day('2026-11-24') }),
      fact('estimate-growth', 0.9, { asOf: day('2026-08-22') }),
      fact('issue-overdue', Number.NaN),
      fact('contingency-burn', 0.9),
    ])
    const rules = result.unavailable.map(({ rule }) => rule)
    for (const rule of ['scope-churn', 'estimate-growth', 'issue-overdue', 'contingency-burn']) {
      expect(rules).toContain(rule)
      expect(statusOf(result, rule)).toBeUndefined()
    }
    expect(findings.map(({ code }) => code)).toEqual(['fact-no-number'])
  })

  it('weigh by what they look at: work is a kind of its own', () => {
    const weak = [fact('scope-churn', 0.9), fact('issue-overdue', 2), fact('acceptance-rejection', 0.5)]
    const { result } = judge(
      [edition('2026-01-01', finish('2028-01-01')), edition('2026-11-01', finish('2028-01-01'))],
      { facts: weak },
    )
    expect(result.status).toBe('at-risk')
    expect(result.reasons.filter(({ weight }) => weight > 0).map(({ rule }) => rule)).toEqual([
      'acceptance-rejection',
      'scope-churn',
      'issue-overdue',
    ])
  })

  it('explain themselves down to the fact and its source', () => {
    const { result } = judge([edition('2026-11-01', { ...finish('2028-01-01'), progress: 0.4 })], {
      facts: [fact('contingency-burn', 0.7, { sourceWording: { key: 'x', values: {} } })],
    })
    const explained = explain(result, 'contingencyAheadShare')
    expect(explained).toMatchObject({ value: expect.closeTo(0.3, 9), rule: 'health/contingency-burn' })
    expect(explained?.from).toMatchObject([
      {
        measure: 'share of the contingency that is spent',
        value: 0.7,
        source: 'room',
        sourceWording: { key: 'x' },
      },
      { measure: 'progress', value: 0.4, source: 'register 2026-11-01' },
    ])
  })

  it('are told as not available, never as false, where nobody knows the fact', () => {
    const { result } = judged([])
    expect(result.unavailable).toHaveLength(triggerNames.length + 5)
    expect(result.unavailable.map(({ sentence }) => sentence)).toContain('the churn of the scope')
    const known = judge(editions, {
      facts: [fact('scope-churn', 0)],
      schedule: { source: 's', asOf: day('2026-11-20'), cpi: 1 },
    })
    const rules = known.result.unavailable.map(({ rule }) => rule)
    expect(rules).not.toContain('scope-churn')
    expect(rules).not.toContain('cpi')
    expect(statusOf(known.result, 'scope-churn')).toBe('on-track')
  })

  it('do not warn of what has ended, and miss nothing of it', () => {
    const { result } = judge(editions, { facts: [fact('issue-overdue', 9)], closed: true })
    expect([statusOf(result, 'issue-overdue'), result.unavailable]).toEqual([undefined, []])
  })

  it('are unknown to the policy before them, by which old answers are judged again', () => {
    const [first, second] = policies
    expect([first?.version ?? 1, second]).toEqual([1, defaultPolicy])
    const { result } = judged([fact('issue-overdue', 9)], first)
    expect([result.policyVersion, statusOf(result, 'issue-overdue')]).toEqual([1, undefined])
  })
})
