import { type BackwardStart, limits } from './backward-pass.ts'
import type { WallMinute, WorkMinutes } from './input.ts'
import { beforeLag, latestMoment, positionOf } from './lag.ts'
import type { Edge, Network, Node, PassDates } from './network.ts'

/** Total float of a node = late start − early start in working minutes of its own calendar; start and finish agree. */
export function totalFloat(i: number, early: PassDates, late: PassDates): WorkMinutes {
  return (late.position[i] ?? 0) - (early.position[i] ?? 0)
}

/**
 * Free float = how far a node may move before it moves an early date of a successor, or the finish that late dates
 * count from: the least of (moment the link allows − own event), in its own working minutes, and never below 0.
 */
export function freeFloat(i: number, network: Network, from: BackwardStart): WorkMinutes {
  const node = network.nodes[i]
  if (node === undefined) return 0
  const own = from.early.position[i] ?? 0
  const room = (network.outgoing[i] ?? [])
    .filter((edge) => limits(edge, node, { network, from }))
    .map((edge) => positionOf(node, edge.fromEvent, freeLimit(edge, network, from)) - own)
  const end = positionOf(node, 'finish', from.ends[node.project] ?? 0) - own
  return room.reduce((least, each) => Math.max(0, Math.min(least, each)), Math.max(0, end))
}

/** Through the gate of a summary it is the activities behind that count. */
function freeLimit(edge: Edge, network: Network, from: BackwardStart): WallMinute {
  const successor = network.nodes[edge.to]
  if (successor === undefined) return 0
  if (successor.role !== 'activity') return beforeLag(edge, gateLimit(edge.to, successor, { network, from }))
  return beforeLag(edge, latestMoment(successor, edge.toEvent, from.early.position[edge.to] ?? 0))
}

function gateLimit(
  gate: number,
  { project }: Node,
  { network, from }: { readonly network: Network; readonly from: BackwardStart },
): WallMinute {
  return (network.outgoing[gate] ?? []).reduce(
    (least, edge) => Math.min(least, freeLimit(edge, network, from)),
    from.ends[project] ?? 0,
  )
}
