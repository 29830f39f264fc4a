import { buildNetwork } from './build-network.ts'
import { checkActivity } from './check-activity.ts'
import { checkInput } from './check-input.ts'
import { dateNode, type ForwardStart, forwardPass } from './forward-pass.ts'
import type { ScheduleActivity, ScheduleInput, WallMinute } from './input.ts'
import type { Network, Node, PassDates } from './network.ts'
import { activityNode, begunAt, type Built } from './nodes.ts'

/** A network that is asked for its early dates again and again while single activities change: it is built once. */
export type EarlyNetwork = {
  readonly built: Built
  readonly network: Network
  readonly from: ForwardStart
  readonly dates: PassDates
  /** The node of an activity. */
  readonly nodeOf: ReadonlyMap<string, number>
  /** Place in the order by node; −1 for members of loops. */
  readonly rankOf: Int32Array
  /** Activities whose length some lag is a share of. */
  readonly scaled: ReadonlySet<string>
}

export type EarlyDates = { readonly id: string; readonly start: WallMinute; readonly finish: WallMinute }

export function earlyNetwork(input: ScheduleInput): EarlyNetwork {
  const { network, built } = buildNetwork(checkInput(input, []), [])
  const from: ForwardStart = { starts: network.projects.map(({ start }) => start) }
  const rankOf = new Int32Array(network.nodes.length).fill(-1)
  network.order.forEach((node, rank) => {
    rankOf[node] = rank
  })
  return {
    built,
    network,
    from,
    dates: forwardPass(network, from),
    nodeOf: new Map(network.nodes.flatMap(({ role, id }, i) => (role === 'activity' ? [[id, i]] : []))),
    rankOf,
    scaled: new Set(
      built.checked.links.flatMap(({ predecessor, lag }) => (lag?.kind === 'percent' ? [predecessor] : [])),
    ),
  }
}

/**
 * Early dates of all that a change of some activities reaches, equal to those of a forward pass: only what lies
 * behind them is visited, in order, and of that only what something new comes to. O(activities) steps of one
 * comparison, and a calendar look-up for each link that is reached. Undefined where the change is one of the network
 * itself: another calendar, begun or done, a length that a lag is a share of, a member of a loop.
 */
export function earlyDatesWith(
  early: EarlyNetwork,
  changed: readonly ScheduleActivity[],
): readonly EarlyDates[] | undefined {
  const { network, from, rankOf, built } = early
  const nodes = network.nodes.slice()
  const reached = new Uint8Array(nodes.length)
  for (const activity of changed) {
    const i = early.nodeOf.get(activity.id) ?? -1
    const before = nodes[i]
    const after = activityNode(checkActivity(activity, []), built)
    if (before === undefined || rankOf[i] === -1 || !isAlike(before, after, early)) return undefined
    nodes[i] = after
    reached[i] = 2
  }
  const { position, start, finish } = early.dates
  const dates = { position: position.slice(), start: start.slice(), finish: finish.slice() }
  const moved: EarlyDates[] = []
  for (const i of network.order) {
    if (reached[i] === 0) continue
    dateNode(i, { network: { ...network, nodes }, dates, from })
    if (reached[i] === 1 && dates.start[i] === start[i] && dates.finish[i] === finish[i]) continue
    for (const { to } of network.outgoing[i] ?? []) reached[to] = Math.max(1, reached[to] ?? 0)
    const node = nodes[i]
    if (node?.role !== 'activity') continue
    moved.push({
      id: node.id,
      start: begunAt(node) ?? dates.start[i] ?? Number.NaN,
      finish: dates.finish[i] ?? Number.NaN,
    })
  }
  return moved
}

/** The links of the network hold as they did. */
function isAlike(before: Node, after: Node, { scaled }: EarlyNetwork): boolean {
  return (
    before.axis === after.axis &&
    before.activity.calendar === after.activity.calendar &&
    before.project === after.project &&
    before.activity.kind === after.activity.kind &&
    before.complete === after.complete &&
    before.started === after.started &&
    before.counts === after.counts &&
    (before.activity.duration === after.activity.duration || !scaled.has(before.id))
  )
}
