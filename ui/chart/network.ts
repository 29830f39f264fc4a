import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Point } from './scale.ts'

type Edge = { readonly from: string; readonly to: string }
type Node = SimulationNodeDatum & { readonly id: string }

const ROUNDS = 240
const EDGE = 48

/** Places for the nodes of a network inside a box: the same network always lies the same way. */
export function layOutNetwork(
  ids: readonly string[],
  edges: readonly Edge[],
  box: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> {
  const known = new Set(ids)
  const nodes: Node[] = ids.map((id) => ({ id }))
  const links = edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to }) => ({ source: from, target: to }))
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(90),
    )
    .force('apart', forceManyBody().strength(-260))
    .force('room', forceCollide(34))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength((0.05 * box.width) / Math.max(1, box.height)))
    .stop()
    .tick(ROUNDS)
  return new Map(fit(nodes, box).map(({ id, x, y }) => [id, { x, y }]))
}

type Placed = Point & { readonly id: string }

/** Moved and stretched so that all lie in the box, with room for their names. */
function fit(nodes: readonly Node[], box: { readonly width: number; readonly height: number }): Placed[] {
  const along = stretch(
    nodes.map(({ x = 0 }) => x),
    EDGE,
    box.width - EDGE,
  )
  const down = stretch(
    nodes.map(({ y = 0 }) => y),
    16,
    box.height - 28,
  )
  return nodes.map(({ id, x = 0, y = 0 }) => ({ id, x: along(x), y: down(y) }))
}

function stretch(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (high - low < 1e-6) return () => (from + to) / 2
  return (value) => from + ((value - low) / (high - low)) * (to - from)
}
