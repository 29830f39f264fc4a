import type { EarlyNetwork } from './early-dates.ts'
import type { WallMinute, WorkMinutes } from './input.ts'
import { positionOf } from './lag.ts'
import type { Edge, Node } from './network.ts'
import { workLeft } from './progress.ts'
import { roundTheClock, type WorkAxis } from './work-axis.ts'

/** A network whose dates are all positions on one calendar, counted from `base`: what many runs of it need. */
export type OneAxis = {
  readonly axis: WorkAxis
  readonly base: WorkMinutes
  /** Predecessors first. */
  readonly activities: readonly AxisActivity[]
  readonly links: readonly AxisLink[]
}

export type AxisActivity = {
  /** Of the activity; empty for the gate of a summary. */
  readonly id: string
  /** From start to finish, of which `left` is still to be done. */
  readonly span: WorkMinutes
  readonly left: WorkMinutes
  readonly notBefore: WorkMinutes
  /** 0 where nothing holds the finish. */
  readonly notBeforeFinish: WorkMinutes
}

export type AxisLink = {
  readonly from: number
  readonly to: number
  readonly fromFinish: boolean
  readonly toFinish: boolean
  readonly lag: WorkMinutes
}

/**
 * Undefined where one calendar does not say everything: several calendars, elapsed lags, the first child of a
 * summary as a predecessor, an instant that may end everything at the start of a shift. Constraints that pull dates back are left out, as nothing pulls work that is late; what a
 * constraint fixes holds as "not before".
 */
export function oneAxis({ network, from }: EarlyNetwork): OneAxis | undefined {
  const { nodes, incoming, outgoing, order } = network
  const kept = order.filter((i) => nodes[i]?.role !== 'activity' || nodes[i].counts)
  const axis = kept.map((i) => nodes[i]).find((node) => node?.role === 'activity')?.axis
  if (axis === undefined || !kept.every((i) => isOn(axis, nodes[i], incoming[i] ?? []))) return undefined
  if (kept.some((i) => mayEndAtShiftStart(nodes[i], outgoing[i] ?? [], nodes))) return undefined
  const rankOf = new Map(kept.map((i, rank) => [i, rank]))
  const least = kept.map((i) => leastOf(nodes[i] as Node, from.starts, { axis, network }, incoming[i] ?? []))
  const base = least.reduce((lowest, { start }) => Math.min(lowest, start), Number.POSITIVE_INFINITY)
  return {
    axis,
    base,
    activities: kept.map((i, rank) => {
      const { role, id, span, activity } = nodes[i] as Node
      const { start, finish } = least[rank] as Least
      return {
        id: role === 'activity' ? id : '',
        span,
        left: role === 'activity' ? workLeft(activity, axis) : 0,
        notBefore: start - base,
        notBeforeFinish: Number.isFinite(finish) ? finish - base : 0,
      }
    }),
    links: kept.flatMap((i, to) =>
      nodes[i]?.pinned === undefined
        ? (incoming[i] ?? []).flatMap((edge) => linkOf(edge, nodes[edge.from], { rankOf, to }))
        : [],
    ),
  }
}

function isOn(axis: WorkAxis, node: Node | undefined, edges: readonly Edge[]): boolean {
  if (node === undefined || node.role === 'first') return false
  const clock = node.role === 'activity' ? node.axis === axis : node.axis === roundTheClock
  return clock && edges.every(({ lag, lagAxis }) => lag === 0 || lagAxis === axis)
}

/**
 * The end of a shift and the start of the next one are one position and two moments. An instant may lie at the later
 * one; unless work follows it, it may be the last of all.
 */
function mayEndAtShiftStart(node: Node | undefined, edges: readonly Edge[], nodes: readonly Node[]): boolean {
  if (node?.role !== 'activity' || node.span > 0 || node.pinned !== undefined) return false
  if (node.rest === 'finish' || (node.rest === 'stays' && node.bounds.length === 0)) return false
  return !edges.some(
    ({ to, toEvent, lag }) =>
      toEvent === 'start' && lag >= 0 && (nodes[to]?.span ?? 0) > 0 && nodes[to]?.counts,
  )
}

type Least = { readonly start: WorkMinutes; readonly finish: WorkMinutes }
type Placing = { readonly axis: WorkAxis; readonly network: EarlyNetwork['network'] }

/** The least positions of start and finish that no link gives. */
function leastOf(
  node: Node,
  starts: readonly WallMinute[],
  { axis, network }: Placing,
  edges: readonly Edge[],
): Least {
  const on = { ...node, axis }
  if (node.pinned !== undefined)
    return { start: axis.work(node.pinned.start), finish: Number.NEGATIVE_INFINITY }
  const bounds = node.fixed === undefined ? node.bounds : [...node.bounds, node.fixed]
  // Where lags count from an actual start, that is a date as any other.
  const begun = edges.flatMap(({ from, fromEvent, toEvent, lag }) => {
    const at = fromEvent === 'start' ? network.nodes[from]?.startedAt : undefined
    return at === undefined ? [] : [{ event: toEvent, work: axis.work(at) + lag }]
  })
  const positions = [...bounds.map(({ event, at }) => ({ event, work: axis.work(at) })), ...begun]
  const own = node.ownStart ? Number.NEGATIVE_INFINITY : positionOf(on, 'start', starts[node.project] ?? 0)
  const most = (event: 'start' | 'finish', first: number): number =>
    positions.reduce((latest, each) => (each.event === event ? Math.max(latest, each.work) : latest), first)
  return { start: most('start', own), finish: most('finish', Number.NEGATIVE_INFINITY) }
}

type Ranked = { readonly rankOf: ReadonlyMap<number, number>; readonly to: number }

function linkOf(edge: Edge, predecessor: Node | undefined, { rankOf, to }: Ranked): readonly AxisLink[] {
  const from = rankOf.get(edge.from)
  const begun = edge.fromEvent === 'start' && predecessor?.startedAt !== undefined
  if (from === undefined || begun) return []
  const { fromEvent, toEvent, lag } = edge
  return [{ from, to, fromFinish: fromEvent === 'finish', toFinish: toEvent === 'finish', lag }]
}
