import { schedule as runNetwork, type ScheduleAnswer, type WallMinute } from '@portolan/schedule'
import type { Link, Schedule } from '../../../contract/index.ts'
import { toNetwork } from '../to-network.ts'

/** A schedule with its dates by the place of each activity in its list, as wall-clock minutes. NaN where it has none. */
export type Stand = {
  readonly schedule: Schedule
  readonly answer: ScheduleAnswer
  readonly placeOf: ReadonlyMap<string, number>
  readonly start: Float64Array
  readonly finish: Float64Array
  readonly lateFinish: Float64Array
  /** Working minutes; NaN for what is complete. */
  readonly totalFloat: Float64Array
  readonly freeFloat: Float64Array
  readonly critical: Uint8Array
  /** Last finish of all, or NaN. */
  readonly end: WallMinute
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>
  readonly linksTo: ReadonlyMap<string, readonly Link[]>
}

/** Computes everything: dates, float, drivers. */
export function standOf(schedule: Schedule): Stand {
  const answer = runNetwork(toNetwork(schedule))
  const count = schedule.activities.length
  const placeOf = new Map(schedule.activities.map(({ id }, place) => [id, place]))
  const empty = (): Float64Array => new Float64Array(count).fill(Number.NaN)
  const stand = {
    start: empty(),
    finish: empty(),
    lateFinish: empty(),
    totalFloat: empty(),
    freeFloat: empty(),
    critical: new Uint8Array(count),
  }
  for (const dates of answer.result.activities) {
    const place = placeOf.get(dates.id)
    if (place === undefined) continue
    stand.start[place] = dates.start
    stand.finish[place] = dates.finish
    stand.lateFinish[place] = dates.lateFinish
    stand.totalFloat[place] = dates.totalFloat ?? Number.NaN
    stand.freeFloat[place] = dates.freeFloat ?? Number.NaN
    stand.critical[place] = dates.critical ? 1 : 0
  }
  return {
    ...stand,
    schedule,
    answer,
    placeOf,
    end: endOf(schedule, answer),
    linksFrom: grouped(schedule.links, ({ predecessor }) => predecessor),
    linksTo: grouped(schedule.links, ({ successor }) => successor),
  }
}

/** Of the projects that are the subject of the file, as everywhere in the plan. */
export function endOf({ parts }: Schedule, { result }: ScheduleAnswer): WallMinute {
  const told = new Set(parts.filter(({ exported }) => exported).map(({ id }) => id))
  const finishes = result.projects.flatMap(({ id, finish }) =>
    finish !== null && (told.size === 0 || told.has(id)) ? [finish] : [],
  )
  return finishes.length === 0 ? Number.NaN : Math.max(...finishes)
}

function grouped(
  links: readonly Link[],
  keyOf: (link: Link) => string,
): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const group = groups.get(keyOf(link))
    if (group) group.push(link)
    else groups.set(keyOf(link), [link])
  }
  return groups
}
