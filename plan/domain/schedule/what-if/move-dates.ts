import { type EarlyDates, earlyDatesWith, type EarlyNetwork, earlyNetwork } from '@portolan/schedule'
import type { Schedule } from '../../../contract/index.ts'
import { toActivity, toNetwork } from '../to-network.ts'
import { reducesWell } from './reduces-well.ts'
import { standOf, type Stand } from './stand.ts'

/** Dates of all activities after a change, without what only a full pass tells. */
export type MovedDates = Pick<Stand, 'start' | 'finish' | 'end'>

/**
 * Where everything stands after some activities changed: only what the change reaches is computed anew. Equal to a
 * full pass; where it could not be, it is one. `after` differs from the stand in fields of `changed` alone, not in
 * its links.
 */
export function moveDates(stand: Stand, after: Schedule, changed: readonly string[]): MovedDates {
  const reached =
    reducesWell(stand.schedule) && reducesWell(after) ? reachedBy(stand, after, changed) : undefined
  if (reached === undefined) return standOf(after)
  const moved = { start: stand.start.slice(), finish: stand.finish.slice() }
  for (const { id, start, finish } of reached) {
    const place = stand.placeOf.get(id) ?? -1
    moved.start[place] = start
    moved.finish[place] = finish
  }
  return { ...moved, end: rollUp(after, moved) }
}

/** Builds ahead what the first move would wait for. */
export function prepareMoves(stand: Stand): void {
  if (reducesWell(stand.schedule)) earlyOf(stand)
}

function reachedBy(
  stand: Stand,
  after: Schedule,
  changed: readonly string[],
): readonly EarlyDates[] | undefined {
  const activities = changed.flatMap((id) => after.activities[stand.placeOf.get(id) ?? -1] ?? [])
  // A summary follows what is in it, and may hold what bounds that.
  if (activities.some(({ kind }) => kind === 'summary')) return undefined
  return earlyDatesWith(earlyOf(stand), activities.map(toActivity))
}

const built = new WeakMap<Stand, EarlyNetwork>()

function earlyOf(stand: Stand): EarlyNetwork {
  const known = built.get(stand) ?? earlyNetwork(toNetwork(stand.schedule))
  built.set(stand, known)
  return known
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
