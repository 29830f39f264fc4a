export {
  effectMeasures,
  explainDifference,
  explainEffect,
  explainFailed,
  type EffectMeasure,
} from './explain-effect.ts'
export { cycleDays, effectOf, firstRulings, type LookedAt, type RulingSeen } from './gate-effect.ts'
export { type Around, rankCriteria } from './rank-criteria.ts'
