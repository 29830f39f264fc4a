import { eventsOf, lagOf } from './edges.ts'
import type { ScheduleActivity, ScheduleLink, WallMinute } from './input.ts'
import { afterLag, beforeLag } from './lag.ts'
import type { EventName, Network, PassDates } from './network.ts'
import { axisOfWork, type Built, projectOf } from './nodes.ts'
import { isSpanned } from './outline.ts'

export type SpanDates = {
  readonly start: WallMinute
  readonly finish: WallMinute
  /** The activity that gives the start. */
  readonly by: string | undefined
}

/**
 * Dates of levels of effort and hammocks by id: from the first moment their start links name to the last moment
 * their finish links name. A link at its successor's side counts as well as one at its predecessor's. Without a
 * start link it begins with the project (or its data date), without a finish link it lasts its duration.
 */
export function spanDates(built: Built, network: Network, dates: PassDates): ReadonlyMap<string, SpanDates> {
  const spanning = built.checked.activities.filter(({ kind }) => isSpanned(kind))
  if (spanning.length === 0) return new Map()
  const ties = tiesOf(built, network, dates)
  return new Map(
    spanning.map((activity) => [activity.id, spanOf(activity, ties.get(activity.id) ?? [], built)]),
  )
}

type Tie = { readonly event: EventName; readonly at: WallMinute; readonly by: string }

function spanOf(activity: ScheduleActivity, ties: readonly Tie[], built: Built): SpanDates {
  const axis = axisOfWork(activity, built)
  const project = projectOf(activity, built)
  const earliest = Math.max(project.start, project.dataDate ?? project.start)
  const starts = ties.filter(({ event }) => event === 'start').toSorted((a, b) => a.at - b.at)
  const finishes = ties.filter(({ event }) => event === 'finish').map(({ at }) => at)
  const first = starts[0]
  const start = activity.actualStart ?? axis.latest(axis.work(first?.at ?? earliest))
  const last =
    finishes.length > 0 ? Math.max(...finishes) : axis.earliest(axis.work(start) + activity.duration)
  const finish = activity.actualFinish ?? axis.earliest(axis.work(last))
  return { start, finish: Math.max(start, finish), by: first?.by }
}

function tiesOf(built: Built, network: Network, dates: PassDates): ReadonlyMap<string, readonly Tie[]> {
  const moments = momentsOf(network, dates)
  const byId = new Map(built.checked.activities.map((activity) => [activity.id, activity]))
  const ties = new Map<string, Tie[]>()
  const tie = (id: string, found: Tie): void => {
    const known = ties.get(id)
    if (known === undefined) ties.set(id, [found])
    else known.push(found)
  }
  for (const link of built.checked.links) {
    const predecessor = byId.get(link.predecessor)
    const successor = byId.get(link.successor)
    if (predecessor === undefined || successor === undefined) continue
    const ends = { link, predecessor, successor }
    const toSpan = isSpanned(successor.kind) ? moments(predecessor.id, eventsOf[link.kind].from) : undefined
    if (toSpan !== undefined) tie(successor.id, tieTo(ends, toSpan, built))
    const fromSpan = isSpanned(predecessor.kind) ? moments(successor.id, eventsOf[link.kind].to) : undefined
    if (fromSpan !== undefined) tie(predecessor.id, tieFrom(ends, fromSpan, built))
  }
  return ties
}

type Ends = {
  readonly link: ScheduleLink
  readonly predecessor: ScheduleActivity
  readonly successor: ScheduleActivity
}

function tieTo(ends: Ends, at: WallMinute, built: Built): Tie {
  return { event: eventsOf[ends.link.kind].to, at: afterLag(lagOf(ends, built), at), by: ends.predecessor.id }
}

function tieFrom(ends: Ends, at: WallMinute, built: Built): Tie {
  return {
    event: eventsOf[ends.link.kind].from,
    at: beforeLag(lagOf(ends, built), at),
    by: ends.successor.id,
  }
}

function momentsOf(
  network: Network,
  dates: PassDates,
): (id: string, event: EventName) => WallMinute | undefined {
  const indexes = new Map(
    network.order.filter((i) => network.nodes[i]?.role === 'activity').map((i) => [network.nodes[i]?.id, i]),
  )
  return (id, event) => {
    const i = indexes.get(id)
    const moment = i === undefined ? undefined : (event === 'start' ? dates.start : dates.finish)[i]
    return moment === undefined || Number.isNaN(moment) ? undefined : moment
  }
}
