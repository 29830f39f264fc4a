import type { WallMinute, WorkMinutes } from './input.ts'
import { beforeLag, latestMoment, positionOf } from './lag.ts'
import { type Edge, emptyDates, type Network, type Node, type PassDates } from './network.ts'

/** What a backward pass counts back from. */
export type BackwardStart = {
  /** By project: the finish that late dates count back from. */
  readonly ends: readonly WallMinute[]
  readonly early: PassDates
}

/**
 * Late dates, the mirror of the forward pass: finish = the earliest of the project's finish, limits of constraints
 * and deadlines, and for each link (successor's late event − lag). A stretch without work is one point, so a late
 * date in it is as good as the end of the shift before. Early ≤ late wherever no constraint interferes.
 */
export function backwardPass(network: Network, from: BackwardStart): PassDates {
  const dates = emptyDates(network.nodes.length)
  for (let k = network.order.length - 1; k >= 0; k--) {
    const i = network.order[k] ?? 0
    const node = network.nodes[i]
    if (node === undefined) continue
    dates.position[i] = latePosition(i, node, { network, dates, from })
    placeLate(node, i, { dates, early: from.early })
  }
  return dates
}

type Pass = { readonly network: Network; readonly dates: PassDates; readonly from: BackwardStart }

function latePosition(i: number, node: Node, pass: Pass): WorkMinutes {
  const { early, ends } = pass.from
  if (node.complete) return early.position[i] ?? 0
  if (node.fixed !== undefined) return positionOf(node, node.fixed.event, node.fixed.at)
  let position = positionOf(node, 'finish', ends[node.project] ?? 0)
  for (const { event, at } of node.ceilings) position = Math.min(position, positionOf(node, event, at))
  for (const edge of pass.network.outgoing[i] ?? []) {
    if (!limitsLate(edge, node, pass)) continue
    position = Math.min(position, positionOf(node, edge.fromEvent, limitOf(edge, pass.network, pass.dates)))
  }
  return node.floors.reduce((held, { event, at }) => Math.max(held, positionOf(node, event, at)), position)
}

/** The latest moment for the predecessor's event that a link allows. */
export function limitOf(edge: Edge, network: Network, dates: PassDates): WallMinute {
  const successor = network.nodes[edge.to]
  if (successor === undefined) return 0
  return beforeLag(edge, latestMoment(successor, edge.toEvent, dates.position[edge.to] ?? 0))
}

/**
 * A start that has happened cannot be late, what is inactive holds nothing up, and only the first child gives the
 * start of a summary.
 */
export function limits(edge: Edge, node: Node, pass: Pick<Pass, 'network' | 'from'>): boolean {
  if (edge.fromEvent === 'start' && node.startedAt !== undefined) return false
  const { early } = pass.from
  const successor = pass.network.nodes[edge.to]
  if (successor?.activity.inactive === true && successor.role === 'activity') return false
  return successor?.role !== 'first' || early.start[edge.from] === early.start[edge.to]
}

/** A start that was set or has happened does not move, so what waits for it does not limit the finish. */
export function limitsLate(edge: Edge, node: Node, pass: Pick<Pass, 'network' | 'from'>): boolean {
  return !(node.pinned !== undefined && edge.fromEvent === 'start') && limits(edge, node, pass)
}

/** Late dates that equal the early ones in working time are shown at the same moment. */
export function placeLate(
  node: Node,
  i: number,
  { dates, early }: { dates: PassDates; early: PassDates },
): void {
  const position = dates.position[i] ?? 0
  if (position === early.position[i]) {
    dates.start[i] = early.start[i] ?? 0
    dates.finish[i] = early.finish[i] ?? 0
    return
  }
  // What has started cannot start late: only its finish is (Microsoft Project).
  const start = node.started && node.pinned !== undefined ? (early.start[i] ?? 0) : node.axis.latest(position)
  const finish = node.axis.earliest(position + node.span)
  const instant = node.rest === 'start' ? start : finish
  dates.start[i] = node.span > 0 ? start : instant
  dates.finish[i] = node.span > 0 ? finish : instant
}
