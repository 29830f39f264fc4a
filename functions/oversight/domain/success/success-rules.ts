import type { SuccessRule } from '../../contract/index.ts'

/** Published, and never changed: another judgement is another version, for cards from its day on. */
const successRules: readonly [SuccessRule, ...SuccessRule[]] = [
  {
    version: 1,
    from: '2024-01-01',
    time: 0.1,
    cost: 0.1,
    scope: 0.9,
    benefits: 0.8,
    satisfaction: 4,
    failed: 3,
  },
]

/** The version by which a card of this day is judged. */
export function ruleOn(day: string): SuccessRule {
  return successRules.findLast(({ from }) => from <= day) ?? successRules[0]
}

export function ruleOf(version: number): SuccessRule {
  return successRules.find((one) => one.version === version) ?? successRules[0]
}
