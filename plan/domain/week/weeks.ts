import { addDays, type Day, weekday } from '@portolan/quantity'
import type { WeekName } from '../../contract/index.ts'

export type Week = { readonly week: WeekName; readonly from: Day; readonly to: Day }

/** From Monday to Sunday: the week of a day, and the one after. */
export function weeksOf(today: Day): readonly [Week, Week] {
  const monday = addDays(today, 1 - weekday(today))
  return [
    { week: 'this', from: monday, to: addDays(monday, 6) },
    { week: 'next', from: addDays(monday, 7), to: addDays(monday, 13) },
  ]
}
