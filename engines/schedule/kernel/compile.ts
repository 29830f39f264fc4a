import type { WorkMinutes } from '../input.ts'

/**
 * A network on one axis of working minutes, by index. Positions are starts; the finish is start + duration. Every
 * link is one number, start to start: `start of successor ≥ start of predecessor + weight`.
 */
export type KernelNetwork = {
  readonly durations: ArrayLike<WorkMinutes>
  readonly links: readonly KernelLink[]
  /** Least start by activity; 0 where absent. */
  readonly notBefore?: ArrayLike<WorkMinutes>
  /** Greatest late start by activity; without limit where absent. */
  readonly notAfter?: ArrayLike<WorkMinutes>
}

export type KernelLink = {
  readonly from: number
  readonly to: number
  /** Which event of the predecessor, and of the successor, the link ties: 1 for the finish, 0 for the start. */
  readonly fromFinish: 0 | 1
  readonly toFinish: 0 | 1
  readonly lag: WorkMinutes
}

/** Activities are renumbered by rank in topological order, links sorted by successor. */
export type Compiled = {
  readonly count: number
  readonly rankOf: Int32Array
  /** Links of the activity of rank j: `firstIn[j]` to `firstIn[j + 1]`. */
  readonly firstIn: Int32Array
  readonly from: Int32Array
  readonly weight: Int32Array
  /** Where a link of the input went. */
  readonly slotOf: Int32Array
  readonly duration: Int32Array
  readonly notBefore: Int32Array
  readonly notAfter: Int32Array
  readonly early: Int32Array
  readonly late: Int32Array
  readonly float: Int32Array
}

/** No limit; half of what fits, so that the difference of two positions never overflows. */
export const NO_LIMIT = 2 ** 30 - 1
const REACH = 2 ** 29

/**
 * Undefined for a network with a loop, or one that could reach beyond 2^29 minutes (a thousand years round the
 * clock): these are for the general engine. O(activities + links).
 */
export function compile(network: KernelNetwork): Compiled | undefined {
  const { durations, links } = network
  const count = durations.length
  const order = orderOfLinks(count, links)
  if (order === undefined) return undefined
  const rankOf = new Int32Array(count)
  for (let rank = 0; rank < count; rank++) rankOf[order[rank] as number] = rank
  const sorted = sortLinks(network, rankOf)
  if (!reaches(network, order, sorted)) return undefined
  return {
    count,
    rankOf,
    ...sorted,
    duration: byRank(durations, rankOf),
    notBefore: network.notBefore === undefined ? new Int32Array(count) : byRank(network.notBefore, rankOf),
    notAfter:
      network.notAfter === undefined
        ? new Int32Array(count).fill(NO_LIMIT)
        : byRank(network.notAfter, rankOf).map((limit) => Math.min(limit, NO_LIMIT)),
    early: new Int32Array(count),
    late: new Int32Array(count),
    float: new Int32Array(count),
  }
}

/** start ≥ predecessor's start + weight. */
export function weightOf(link: KernelLink, fromDuration: WorkMinutes, toDuration: WorkMinutes): WorkMinutes {
  return link.lag + link.fromFinish * fromDuration - link.toFinish * toDuration
}

/** True if no date can lie further off than the reach: the longest way, with every weight taken as positive. */
function reaches(network: KernelNetwork, order: Int32Array, sorted: SortedLinks): boolean {
  const { durations, notBefore, notAfter } = network
  const { firstIn, from, weight } = sorted
  const way = new Float64Array(order.length)
  let longest = 0
  order.forEach((activity, j) => {
    let most = Math.abs(notBefore?.[activity] ?? 0)
    for (let k = firstIn[j] as number; k < (firstIn[j + 1] as number); k++) {
      most = Math.max(most, (way[from[k] as number] as number) + Math.abs(weight[k] as number))
    }
    way[j] = most
    const limit = notAfter?.[activity] ?? NO_LIMIT
    longest = Math.max(
      longest,
      most + (durations[activity] as number),
      limit < NO_LIMIT ? Math.abs(limit) : 0,
    )
  })
  return longest <= REACH
}

/** Kahn's order over flat arrays: lists of objects cost ten times as much at a million. Undefined for a loop. */
function orderOfLinks(count: number, links: readonly KernelLink[]): Int32Array | undefined {
  const waiting = new Int32Array(count)
  const firstOut = new Int32Array(count + 1)
  for (const { from, to } of links) {
    waiting[to] = (waiting[to] as number) + 1
    firstOut[from + 1] = (firstOut[from + 1] as number) + 1
  }
  for (let i = 0; i < count; i++) firstOut[i + 1] = (firstOut[i + 1] as number) + (firstOut[i] as number)
  const next = firstOut.slice()
  const to = new Int32Array(links.length)
  for (const link of links) {
    const place = next[link.from] as number
    next[link.from] = place + 1
    to[place] = link.to
  }
  const order = new Int32Array(count)
  let known = 0
  for (let i = 0; i < count; i++) if (waiting[i] === 0) order[known++] = i
  for (let k = 0; k < known; k++) {
    const i = order[k] as number
    for (let at = firstOut[i] as number; at < (firstOut[i + 1] as number); at++) {
      const successor = to[at] as number
      const left = (waiting[successor] as number) - 1
      waiting[successor] = left
      if (left === 0) order[known++] = successor
    }
  }
  return known === count ? order : undefined
}

function byRank(values: ArrayLike<number>, rankOf: Int32Array): Int32Array {
  const sorted = new Int32Array(rankOf.length)
  for (let i = 0; i < rankOf.length; i++)
    sorted[rankOf[i] as number] = Math.min(values[i] as number, NO_LIMIT)
  return sorted
}

type SortedLinks = Pick<Compiled, 'firstIn' | 'from' | 'weight' | 'slotOf'>

function sortLinks({ durations, links }: KernelNetwork, rankOf: Int32Array): SortedLinks {
  const firstIn = new Int32Array(rankOf.length + 1)
  for (const { to } of links)
    firstIn[(rankOf[to] as number) + 1] = (firstIn[(rankOf[to] as number) + 1] as number) + 1
  for (let j = 0; j < rankOf.length; j++) firstIn[j + 1] = (firstIn[j + 1] as number) + (firstIn[j] as number)
  const next = firstIn.slice()
  const from = new Int32Array(links.length)
  const weight = new Int32Array(links.length)
  const slotOf = new Int32Array(links.length)
  links.forEach((link, l) => {
    const rank = rankOf[link.to] as number
    const slot = next[rank] as number
    next[rank] = slot + 1
    slotOf[l] = slot
    from[slot] = rankOf[link.from] as number
    weight[slot] = weightOf(link, durations[link.from] as number, durations[link.to] as number)
  })
  return { firstIn, from, weight, slotOf }
}
