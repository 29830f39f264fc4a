import { drivingEdges } from './drivers.ts'
import type { EarlyNetwork } from './early-dates.ts'
import { dateNode } from './forward-pass.ts'
import type { WallMinute, WorkMinutes } from './input.ts'
import { emptyDates, type Node } from './network.ts'
import { workLeft } from './progress.ts'

/** Early dates of one network for any lengths of its work, again and again: several calendars, gates, every link. */
export type SpanRuns = {
  /** By place, predecessors first; empty for the gate of a summary. */
  readonly ids: readonly string[]
  readonly spans: readonly WorkMinutes[]
  /** Of the span: what is still to be done. */
  readonly left: readonly WorkMinutes[]
  /** Dates all of it with these spans, and gives the last finish. */
  readonly run: (spans: ArrayLike<WorkMinutes>) => WallMinute
  /** Of the run just made. */
  readonly finishOf: (place: number) => WallMinute
  /** Places of what put this one where it is, in the run just made. */
  readonly driversOf: (place: number) => readonly number[]
  readonly counts: (place: number) => boolean
}

/** As with one calendar, nothing pulls work that is late: constraints that would are left out. O(nodes + links) a run. */
export function spanRuns({ network, from }: EarlyNetwork): SpanRuns {
  const nodes = network.nodes.map(freed)
  const own = { ...network, nodes }
  const { order } = network
  const placeOf = new Map(order.map((i, place) => [i, place]))
  const dates = emptyDates(nodes.length)
  const pass = { network: own, dates, from }
  const nodeAt = (place: number): Node => nodes[order[place] ?? -1] as Node
  return {
    ids: order.map((_, place) => (nodeAt(place).role === 'activity' ? nodeAt(place).id : '')),
    spans: order.map((_, place) => nodeAt(place).span),
    left: order.map((_, place) => {
      const { role, activity, axis } = nodeAt(place)
      return role === 'activity' ? workLeft(activity, axis) : 0
    }),
    run: (spans) => {
      let last = Number.NEGATIVE_INFINITY
      order.forEach((i, place) => {
        const node = nodes[i] as Node
        nodes[i] = spanned(node, network.nodes[i] as Node, spans[place] ?? node.span)
        dateNode(i, pass)
        if (node.counts) last = Math.max(last, dates.finish[i] as number)
      })
      return last
    },
    finishOf: (place) => dates.finish[order[place] ?? -1] ?? Number.NaN,
    driversOf: (place) =>
      drivingEdges(order[place] ?? -1, own, dates).flatMap(({ from: i }) => {
        const driver = placeOf.get(i)
        return driver === undefined ? [] : [driver]
      }),
    counts: (place) => nodeAt(place).counts,
  }
}

function freed(node: Node): Node {
  const { fixed, ...rest } = node
  return { ...rest, caps: [], bounds: fixed === undefined ? node.bounds : [...node.bounds, fixed] }
}

/** Work that has begun and kept its start ends so much later as there is more left of it. */
function spanned(node: Node, planned: Node, span: WorkMinutes): Node {
  if (span === node.span) return node
  if (planned.pinned === undefined || node.complete) return { ...node, span }
  const { axis } = node
  const finish = axis.earliest(axis.work(planned.pinned.finish) + span - planned.span)
  return { ...node, span, pinned: { ...planned.pinned, finish: Math.max(planned.pinned.start, finish) } }
}
