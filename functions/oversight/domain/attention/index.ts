export { attentionOf, attentionVersion, checkRules, type KeptAttention } from './attention-of.ts'
export { type AttentionPicture, attentionRuleTable } from './attention-rules.ts'
export { datesOnRecord, nextDates } from './next-dates.ts'
export { type ScheduleSigns, scheduleSigns } from './schedule-signs.ts'
