import { schedule as runNetwork, wallText } from '@portolan/schedule'
import type { Civil } from '@portolan/quantity'
import type { Activity, Schedule } from '../../../contract/index.ts'
import { toNetwork } from '../to-network.ts'
import { downstreamOf, reducesWell } from './downstream.ts'
import { standOf, type Stand } from './stand.ts'

/** Dates of all activities after a change, without what only a full pass tells. */
export type MovedDates = Pick<Stand, 'start' | 'finish' | 'end'>

/** Above this share of all activities a full pass costs hardly more. */
const MOST_SHARE = 0.7

/**
 * Where everything stands after some activities changed: only what lies behind them is computed anew, on the dates
 * of their predecessors as they are. Equal to a full pass; where it could not be, it is one. `after` differs from
 * the stand in fields of `changed` alone, not in its links.
 */
export function moveDates(stand: Stand, after: Schedule, changed: readonly string[]): MovedDates {
  if (!reducesWell(stand.schedule) || !reducesWell(after)) return standOf(after)
  const members = downstreamOf(stand, changed)
  const part = reduced(stand, after, members)
  if (part === undefined || members.size > MOST_SHARE * after.activities.length) return standOf(after)
  const moved = { start: stand.start.slice(), finish: stand.finish.slice() }
  for (const dates of runNetwork(toNetwork(part)).result.activities) {
    const place = members.has(dates.id) ? stand.placeOf.get(dates.id) : undefined
    if (place === undefined) continue
    moved.start[place] = dates.start
    moved.finish[place] = dates.finish
  }
  return { ...moved, end: rollUp(after, moved) }
}

/** Those that may move, and before them those that hold them, pinned to where they stand. */
function reduced(stand: Stand, after: Schedule, members: ReadonlySet<string>): Schedule | undefined {
  const links = [...members].flatMap((id) => stand.linksTo.get(id) ?? [])
  const needed = new Set([...members, ...links.map(({ predecessor }) => predecessor)])
  const activities: Activity[] = []
  for (const id of needed) {
    const place = stand.placeOf.get(id) ?? -1
    const activity = after.activities[place]
    if (activity === undefined || activity.id !== id) continue
    const stays = members.has(id) ? activity : pinned(activity, stand, place)
    if (stays === undefined) return undefined
    activities.push({ ...stays, parent: null })
  }
  return { ...after, activities, links }
}

/** Undefined where it cannot be pinned: in Primavera the rest of begun work has dates of its own. */
export function pinned(activity: Activity, stand: Stand, place: number): Activity | undefined {
  const { actualStart, actualFinish, manual } = activity
  if (actualFinish !== null || manual !== null) return activity
  if (actualStart !== null) return stand.schedule.convention === 'primavera' ? undefined : activity
  const [start, finish] = [textOf(stand.start[place]), textOf(stand.finish[place])]
  return start === null || finish === null ? activity : { ...activity, manual: { start, finish } }
}

function textOf(minute: number | undefined): Civil | null {
  return minute === undefined || Number.isNaN(minute) ? null : ((wallText(minute) ?? null) as Civil | null)
}

/**
 * Summaries reach from the first start to the last finish of what they hold, inactive activities left out. Answers
 * the last finish of all; one that holds nothing is work like any other.
 */
function rollUp(
  { activities, parts }: Schedule,
  { start, finish }: { readonly start: Float64Array; readonly finish: Float64Array },
): number {
  const told = new Set(parts.filter(({ exported }) => exported).map(({ id }) => id))
  const sums = new Map<string, Reach>()
  const end: Reach = { first: Number.NaN, last: Number.NaN }
  // What a summary holds stands below it: from the end, all of it is known before the summary.
  for (let place = activities.length - 1; place >= 0; place -= 1) {
    const activity = activities[place]
    if (activity === undefined) continue
    const own = sums.get(activity.id)
    if (own !== undefined) {
      start[place] = own.first
      finish[place] = own.last
    }
    if (activity.inactive) continue
    const reach = { first: start[place] ?? Number.NaN, last: finish[place] ?? Number.NaN }
    if (own === undefined && (told.size === 0 || told.has(activity.part))) widen(end, reach)
    if (activity.parent === null) continue
    const sum = sums.get(activity.parent)
    if (sum === undefined) sums.set(activity.parent, reach)
    else widen(sum, reach)
  }
  return end.last
}

type Reach = { first: number; last: number }

/** What has no dates (NaN) widens nothing. */
function widen(sum: Reach, { first, last }: Reach): void {
  if (!(first >= sum.first)) sum.first = Number.isNaN(first) ? sum.first : first
  if (!(last <= sum.last)) sum.last = Number.isNaN(last) ? sum.last : last
}
