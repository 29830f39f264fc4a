import type { WallMinute, WorkMinutes } from './input.ts'
import { boundOf, positionOf } from './lag.ts'
import { type Edge, emptyDates, type Network, type Node, type PassDates } from './network.ts'

/** What a forward pass starts from, and what it may be told beyond the network. */
export type ForwardStart = {
  /** By project. */
  readonly starts: readonly WallMinute[]
  /** Least start position by node, for as late as possible; NaN for none. */
  readonly held?: Float64Array
  /** Adds the levelling delays. */
  readonly delayed?: boolean
}

/**
 * Early dates: start = the latest of project start, dates of constraints and progress, and for each link
 * (predecessor's event + lag), less the own duration where the link holds the finish; all compared in working
 * minutes of the successor's calendar. Kelley and Walker 1959; precedence diagram: Fondahl 1961. O(nodes + links).
 */
export function forwardPass(network: Network, from: ForwardStart): PassDates {
  const dates = emptyDates(network.nodes.length)
  for (const i of network.order) dateNode(i, { network, dates, from })
  return dates
}

/** Dates one node by those of its predecessors. */
export function dateNode(i: number, pass: Pass): void {
  const { network, dates, from } = pass
  const node = network.nodes[i]
  if (node === undefined) return
  const wanted = node.role === 'first' ? firstOf(i, pass) : lastOf(i, pass)
  place(node, i, { dates, wanted })
  if (from.delayed === true) delay(node, i, dates)
}

/** A start position, and the moment it comes from, for what stays where it is put. */
export type Wanted = { readonly position: WorkMinutes; readonly at: WallMinute }

/** Where the bounds of a node put it, before constraints pull it back. */
export function pushedTo(i: number, pass: Pass): Wanted {
  const { network, dates, from } = pass
  const node = network.nodes[i]
  if (node === undefined) return { position: 0, at: 0 }
  const start = from.starts[node.project] ?? 0
  let at = node.ownStart ? Number.NEGATIVE_INFINITY : start
  let position = node.ownStart ? Number.NEGATIVE_INFINITY : positionOf(node, 'start', start)
  for (const bound of node.bounds) {
    at = Math.max(at, bound.at)
    position = Math.max(position, positionOf(node, bound.event, bound.at))
  }
  for (const edge of network.incoming[i] ?? []) {
    const moment = momentAt(edge, network, dates)
    at = Math.max(at, moment)
    position = Math.max(position, positionOf(node, edge.toEvent, moment))
  }
  const held = from.held?.[i] ?? Number.NaN
  return held > position ? { position: held, at: node.axis.latest(held) } : { position, at }
}

export type Pass = { readonly network: Network; readonly dates: PassDates; readonly from: ForwardStart }

function lastOf(i: number, pass: Pass): Wanted {
  const node = pass.network.nodes[i]
  const pushed = pushedTo(i, pass)
  if (node === undefined) return pushed
  if (node.fixed !== undefined) {
    return { position: positionOf(node, node.fixed.event, node.fixed.at), at: node.fixed.at }
  }
  return node.caps.reduce<Wanted>(
    ({ position, at }, cap) => ({
      position: Math.min(position, positionOf(node, cap.event, cap.at)),
      at: Math.min(at, cap.at),
    }),
    pushed,
  )
}

/** The first child to start gives the start of its summary. */
function firstOf(i: number, { network, dates, from }: Pass): Wanted {
  const moments = (network.incoming[i] ?? []).map((edge) => momentAt(edge, network, dates))
  const at = moments.reduce((first, moment) => Math.min(first, moment), Number.POSITIVE_INFINITY)
  const moment = Number.isFinite(at) ? at : (from.starts[network.nodes[i]?.project ?? 0] ?? 0)
  return { position: moment, at: moment }
}

function momentAt(edge: Edge, network: Network, dates: PassDates): WallMinute {
  const predecessor = network.nodes[edge.from]
  return predecessor === undefined ? 0 : boundOf(edge, predecessor, dates)
}

/** Writes position, start and finish of a node into the dates. */
export function place(node: Node, i: number, { dates, wanted }: { dates: PassDates; wanted: Wanted }): void {
  const { start, finish } = node.pinned ?? span(node, wanted)
  dates.position[i] = node.pinned === undefined ? wanted.position : node.axis.work(start)
  dates.start[i] = start
  dates.finish[i] = finish
}

function span({ axis, span: work, rest }: Node, wanted: Wanted): { start: WallMinute; finish: WallMinute } {
  const { position, at } = wanted
  const start = axis.latest(position)
  const finish = axis.earliest(position + work)
  if (work > 0) return { start, finish }
  if (rest === 'start') return { start, finish: start }
  const instant = rest === 'finish' || at === finish || axis.work(at) !== position ? finish : start
  return { start: instant, finish: instant }
}

function delay(node: Node, i: number, dates: PassDates): void {
  const minutes = node.activity.levellingDelay ?? 0
  if (minutes <= 0 || node.pinned !== undefined || node.role !== 'activity') return
  const at = (dates.start[i] ?? 0) + minutes
  place(node, i, { dates, wanted: { position: node.axis.work(at), at } })
}
