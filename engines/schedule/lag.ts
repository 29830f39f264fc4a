import type { WallMinute, WorkMinutes } from './input.ts'
import type { Edge, EventName, Node, PassDates } from './network.ts'

/** A lag and the clock it runs on. */
export type Delay = Pick<Edge, 'lag' | 'lagAxis'>

/**
 * The moment a lag after `at`. Forward it is the first by which the lag is over; a lead gives the last moment that
 * far before. No lag is the moment itself, whatever the calendar.
 */
export function afterLag({ lag, lagAxis }: Delay, at: WallMinute): WallMinute {
  if (lag === 0) return at
  const work = lagAxis.work(at) + lag
  return lag > 0 ? lagAxis.earliest(work) : lagAxis.latest(work)
}

/** The last moment from which the lag is over by `at`. */
export function beforeLag({ lag, lagAxis }: Delay, at: WallMinute): WallMinute {
  return lag === 0 ? at : lagAxis.latest(lagAxis.work(at) - lag)
}

/** Start position (working minutes on the node's own axis) at which the event lies at `at`. */
export function positionOf(node: Node, event: EventName, at: WallMinute): WorkMinutes {
  return node.axis.work(at) - (event === 'finish' ? node.span : 0)
}

/** The last moment at which the event lies, if the node starts at that position. */
export function latestMoment(node: Node, event: EventName, position: WorkMinutes): WallMinute {
  return node.axis.latest(event === 'finish' ? position + node.span : position)
}

/** When the predecessor's event of a link happens. */
export function momentOf(
  node: Node,
  event: EventName,
  dates: { start: WallMinute; finish: WallMinute },
): WallMinute {
  return event === 'finish' ? dates.finish : (node.startedAt ?? dates.start)
}

/** The earliest moment for the successor's event that a link allows. */
export function boundOf(edge: Edge, predecessor: Node, early: PassDates): WallMinute {
  const start = early.start[edge.from] ?? 0
  const finish = early.finish[edge.from] ?? 0
  return afterLag(edge, momentOf(predecessor, edge.fromEvent, { start, finish }))
}
