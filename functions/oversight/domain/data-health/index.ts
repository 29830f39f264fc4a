export type { ProjectFacts } from './facts.ts'
export { type Fault, type FaultPlace, type FaultRule, ofNoProject, staleDays } from './fault-rule.ts'
export { faultRuleTable, faultsOf, type FoundFault } from './fault-rules.ts'
