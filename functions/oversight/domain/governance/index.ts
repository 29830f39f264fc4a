export { type DaysShown, countKept, countWeeks, daysShown } from './days.ts'
