import { type Day, daysBetween } from '@portolan/quantity'
import type { ActionState, DueSign } from '../../contract/index.ts'

/** So long before its day an action is said to be due soon. */
export const soonDays = 7
/** So long before its day its owner is told of it, once. */
export const nearDays = 3

type Dated = {
  readonly state: ActionState
  readonly due: string
  /** The day on which it was closed; null while it is open. */
  readonly closed: string | null
}

/** How an open action stands to its day; a closed one stands no more. */
export function dueSign({ state, due }: Dated, today: string): DueSign | null {
  if (state !== 'open') return null
  const days = daysBetween(today as Day, due as Day)
  return days < 0 ? 'overdue' : days <= soonDays ? 'soon' : 'later'
}

/** By how many days it is late, or was when it was closed. What was dropped is not late. */
export function lateDays({ state, due, closed }: Dated, today: string): number {
  if (state === 'dropped') return 0
  return Math.max(0, daysBetween(due as Day, (closed ?? today) as Day))
}
