import { addDays, type Day, daysBetween, weekday } from '@portolan/quantity'

export type DayOfCalendar = { readonly day: string; readonly name: string; readonly minutes: number }

/** A calendar as it is kept: what it does not say itself it takes from the one below. */
export type KeptCalendar = {
  readonly id: string
  readonly baseId: string | null
  readonly week: readonly number[] | null
  readonly days: readonly DayOfCalendar[]
}

/** The week that counts and the days that differ from it, each with whether the calendar says so itself. */
export type ResolvedCalendar = {
  readonly week: readonly number[]
  readonly days: readonly (DayOfCalendar & { readonly own: boolean })[]
}

const idle: readonly number[] = [0, 0, 0, 0, 0, 0, 0]

/** Walks down from a calendar; what stands higher wins. */
export function resolveWorkCalendar(
  calendars: ReadonlyMap<string, KeptCalendar>,
  id: string,
): ResolvedCalendar {
  const chain = chainFrom(calendars, id)
  const days = new Map<string, DayOfCalendar & { own: boolean }>()
  for (const calendar of chain.toReversed())
    for (const day of calendar.days) days.set(day.day, { ...day, own: calendar.id === id })
  return {
    week: chain.find(({ week }) => week !== null)?.week ?? idle,
    days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  }
}

/** Whether putting a calendar on another one would put it on itself. */
export function standsOnItself(
  calendars: ReadonlyMap<string, KeptCalendar>,
  id: string,
  baseId: string,
): boolean {
  return chainFrom(calendars, baseId).some((one) => one.id === id)
}

/** The days of [from, to) on which nobody works by it. */
export function closedDays({ week, days }: ResolvedCalendar, from: Day, to: Day): readonly Day[] {
  const other = new Map(days.map(({ day, minutes }) => [day, minutes]))
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, at) => addDays(from, at)).filter(
    (day) => (other.get(day) ?? week[weekday(day) - 1] ?? 0) === 0,
  )
}

function chainFrom(calendars: ReadonlyMap<string, KeptCalendar>, id: string): readonly KeptCalendar[] {
  const chain: KeptCalendar[] = []
  for (
    let at = calendars.get(id);
    at !== undefined && !chain.includes(at);
    at = at.baseId === null ? undefined : calendars.get(at.baseId)
  )
    chain.push(at)
  return chain
}
