export { explainDifference, explainEffect, explainFailed } from './explain-effect.ts'
export { cycleDays, effectOf, firstRulings, type LookedAt, type RulingSeen } from './gate-effect.ts'
export { type Around, rankCriteria } from './rank-criteria.ts'
