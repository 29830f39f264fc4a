import type { Day } from '@portolan/quantity'
import { contradictoryRules } from './contradictory-rules.ts'
import type { ProjectFacts } from './facts.ts'
import type { Fault, FaultRule } from './fault-rule.ts'
import { impossibleRules } from './impossible-rules.ts'
import { ownerlessRules } from './ownerless-rules.ts'
import { staleRules } from './stale-rules.ts'

export const faultRuleTable: readonly FaultRule[] = [
  ...ownerlessRules,
  ...staleRules,
  ...impossibleRules,
  ...contradictoryRules,
]

export type FoundFault = Fault & Pick<FaultRule, 'id' | 'family'>

/** Everything that is wrong with the record of a project on a day. */
export function faultsOf(facts: ProjectFacts, today: Day): readonly FoundFault[] {
  return faultRuleTable.flatMap(({ id, family, check }) => {
    const fault = check(facts, today)
    return fault === undefined ? [] : [{ ...fault, id, family }]
  })
}
