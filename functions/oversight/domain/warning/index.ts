export { type MilestoneReport, milestoneTrend, type MilestoneTrend } from './milestone-trend.ts'
export { scopeChurn, type ScopeChurn } from './scope-churn.ts'
export { warningFacts, type WarningKnown } from './warning-facts.ts'
