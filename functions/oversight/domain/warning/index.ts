export { scopeChurn, type ScopeChurn } from './scope-churn.ts'
export { warningFacts, type WarningKnown } from './warning-facts.ts'
