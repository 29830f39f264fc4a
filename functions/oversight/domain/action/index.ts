export { dueSign, lateDays, nearDays, soonDays } from './due.ts'
export { type ActBar, type ActionPart, barTo } from './may-act.ts'
