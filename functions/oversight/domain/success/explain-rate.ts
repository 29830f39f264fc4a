import { type Explanation, told } from '@portolan/quantity'
import type { SuccessGroup } from '../../contract/index.ts'
import { sourceIs } from '../sources.ts'

const ofCards = told('oversight:source.success-cards')`success cards of the closed projects you see`

/** A rate is a count over a count; its interval says how little a few projects tell. */
export function explainRate(of: SuccessGroup, asOf: string): Explanation {
  const counts = ['success', 'challenged', 'failed', 'unknown'] as const
  return {
    measure: 'rate',
    name: 'Success rate',
    value: of.rate,
    unit: 'share',
    rule: 'success/rate',
    formula: 'successes ÷ closed projects; not known counts as no success, ended early is left out',
    asOf: asOf as NonNullable<Explanation['asOf']>,
    from: [
      ...counts.map((key) => count(key, names[key], of[key])),
      bound('low', 'Low end of the 95 % interval (Wilson)', of.low),
      bound('high', 'High end of the 95 % interval (Wilson)', of.high),
    ],
  }
}

const names = {
  success: 'Successes',
  challenged: 'Challenged',
  failed: 'Failed',
  unknown: 'Not known',
} as const

function count(measure: string, name: string, value: number): Explanation {
  return {
    measure,
    name,
    value,
    unit: 'count',
    rule: `success/${measure}`,
    formula: '',
    ...sourceIs(ofCards),
    from: [],
  }
}

function bound(measure: string, name: string, value: number | null): Explanation {
  const formula = '(p + z² ÷ 2n ± z × √(p(1−p) ÷ n + z² ÷ 4n²)) ÷ (1 + z² ÷ n), z = 1.96'
  return { measure, name, value, unit: 'share', rule: `success/${measure}`, formula, from: [] }
}
