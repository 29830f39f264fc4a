import { type PlainNetwork, plainNetwork } from '../plain/network.ts'
import type { Roster, RosterPlan } from './roster.ts'

/** The plain form, where the problem has one: limits that never change, links from finish to start, nobody by name. */
export function toPlain(roster: Roster): PlainNetwork | undefined {
  const isPlain =
    roster.reversible &&
    roster.activities.every(
      ({ roles, incoming, earliest }) =>
        roles.length === 0 && earliest >= 0 && incoming.every(({ kind, lag }) => kind === 'FS' && lag === 0),
    ) &&
    roster.limits.every(({ line }) => line.capacity < 2 ** 30) &&
    roster.activities.reduce((sum, { duration, earliest }) => sum + duration + earliest, 0) < MOST_TIME
  if (!isPlain) return undefined
  return plainNetwork({
    durations: roster.activities.map(({ duration }) => duration),
    predecessors: roster.activities.map(({ incoming }) => incoming.map(({ from }) => from)),
    requests: roster.activities.map(({ limits }) => {
      const amounts = roster.limits.map(() => 0)
      for (const { limit, amount } of limits) amounts[limit] = amount
      return amounts
    }),
    capacities: roster.limits.map(({ line }) => line.capacity),
    releases: roster.activities.map(({ earliest }) => earliest),
  })
}

/** The plain form keeps a line of every unit of time: more of them would not fit. */
const MOST_TIME = 2 ** 22

export function planOf(roster: Roster, { placeOf }: PlainNetwork, starts: Int32Array): RosterPlan {
  const plan = {
    starts: new Float64Array(placeOf.length),
    finishes: new Float64Array(placeOf.length),
    people: roster.activities.map((): readonly number[] => []),
  }
  placeOf.forEach((place, j) => {
    plan.starts[place] = starts[j] as number
    plan.finishes[place] = (starts[j] as number) + (roster.activities[place]?.duration ?? 0)
  })
  return plan
}
