import { type PlainNetwork, plainNetwork } from '../plain/network.ts'
import type { Crew, CrewPlan } from './crew.ts'

/** The plain form, where the problem has one: limits that never change, links from finish to start, nobody by name. */
export function toPlain(crew: Crew): PlainNetwork | undefined {
  const isPlain =
    crew.reversible &&
    crew.activities.every(
      ({ roles, incoming, earliest }) =>
        roles.length === 0 && earliest >= 0 && incoming.every(({ kind, lag }) => kind === 'FS' && lag === 0),
    ) &&
    crew.limits.every(({ line }) => line.capacity < 2 ** 30) &&
    crew.activities.reduce((sum, { duration, earliest }) => sum + duration + earliest, 0) < MOST_TIME
  if (!isPlain) return undefined
  return plainNetwork({
    durations: crew.activities.map(({ duration }) => duration),
    predecessors: crew.activities.map(({ incoming }) => incoming.map(({ from }) => from)),
    requests: crew.activities.map(({ limits }) => {
      const amounts = crew.limits.map(() => 0)
      for (const { limit, amount } of limits) amounts[limit] = amount
      return amounts
    }),
    capacities: crew.limits.map(({ line }) => line.capacity),
    releases: crew.activities.map(({ earliest }) => earliest),
  })
}

/** The plain form keeps a line of every unit of time: more of them would not fit. */
const MOST_TIME = 2 ** 22

export function planOf(crew: Crew, { placeOf }: PlainNetwork, starts: Int32Array): CrewPlan {
  const plan = {
    starts: new Float64Array(placeOf.length),
    finishes: new Float64Array(placeOf.length),
    people: crew.activities.map((): readonly number[] => []),
  }
  placeOf.forEach((place, j) => {
    plan.starts[place] = starts[j] as number
    plan.finishes[place] = (starts[j] as number) + (crew.activities[place]?.duration ?? 0)
  })
  return plan
}
