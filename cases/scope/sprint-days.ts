import { addDays, type Day, daysBetween, weekday } from '@portolan/quantity'

export type SprintDays = { readonly number: number; readonly start: Day; readonly finish: Day }

/** Two weeks each, from a Monday to a Friday, the first one in the week after the project began. */
export function sprintsFrom(start: Day, until: Day): readonly SprintDays[] {
  const first = addDays(start, 8 - weekday(start))
  const many = Math.max(0, Math.floor(daysBetween(first, until) / 14) + 1)
  return Array.from({ length: many }, (_, at) => sprintAt(first, at))
}

function sprintAt(first: Day, at: number): SprintDays {
  const start = addDays(first, at * 14)
  return { number: at + 1, start, finish: addDays(start, 11) }
}
