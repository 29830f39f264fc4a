import type { WorkMinutes } from '../input.ts'
import type { Compiled, KernelNetwork } from './compile.ts'
import { pass } from './pass.ts'
import { type RankQueue, rankQueue } from './rank-queue.ts'

/**
 * A compiled network that is changed one duration or lag at a time. Late starts are kept in two parts, so that a
 * new finish of the project moves none of them: `late = min(finish − tail, cap)`, with the tail the longest way
 * from a start to the end of everything, and the cap what dated limits leave.
 */
export type LiveSchedule = {
  readonly compiled: Compiled
  readonly links: KernelNetwork['links']
  /** By activity and by link, as they stand now. */
  readonly durations: Float64Array
  readonly lags: Float64Array
  /** Links of the activity of rank i: `firstOut[i]` to `firstOut[i + 1]`; their slot, and the rank they lead to. */
  readonly firstOut: Int32Array
  readonly slotOut: Int32Array
  readonly to: Int32Array
  /** Links at either end of an activity. */
  readonly firstLink: Int32Array
  readonly linksAt: Int32Array
  readonly tail: Int32Array
  readonly cap: Int32Array
  /** Early finishes, and above each pair the greater of the two; the root, at 1, is the project's finish. */
  readonly finishes: Int32Array
  readonly leaves: number
  readonly ahead: RankQueue
  readonly back: RankQueue
}

export type LiveDates = {
  readonly early: WorkMinutes
  readonly late: WorkMinutes
  readonly float: WorkMinutes
}

/** Runs one full pass and makes ready for changes. The network must be the one that was compiled. */
export function live(compiled: Compiled, network: KernelNetwork): LiveSchedule {
  pass(compiled)
  const { count } = compiled
  const leaves = powerOfTwo(count)
  const schedule: LiveSchedule = {
    compiled,
    links: network.links,
    durations: Float64Array.from(network.durations),
    lags: Float64Array.from(network.links, ({ lag }) => lag),
    ...linksOut(compiled),
    ...linksAtEnds(network),
    tail: new Int32Array(count),
    cap: new Int32Array(count),
    finishes: new Int32Array(2 * leaves),
    leaves,
    ahead: rankQueue(count),
    back: rankQueue(count),
  }
  for (let i = count - 1; i >= 0; i--) settleLate(schedule, i)
  for (let j = 0; j < count; j++) {
    schedule.finishes[leaves + j] = (compiled.early[j] as number) + (compiled.duration[j] as number)
  }
  for (let at = leaves - 1; at > 0; at--) schedule.finishes[at] = greaterBelow(schedule.finishes, at)
  return schedule
}

export function finishOf({ finishes }: LiveSchedule): WorkMinutes {
  return finishes[1] as number
}

export function datesOf(schedule: LiveSchedule, activity: number): LiveDates {
  const rank = schedule.compiled.rankOf[activity] as number
  const early = schedule.compiled.early[rank] as number
  const late = Math.min(finishOf(schedule) - (schedule.tail[rank] as number), schedule.cap[rank] as number)
  return { early, late, float: late - early }
}

/** Tail and cap of a rank from those behind it; true if one of them is new. */
export function settleLate(schedule: LiveSchedule, i: number): boolean {
  const { compiled, firstOut, slotOut, to, tail, cap } = schedule
  let longest = compiled.duration[i] as number
  let least = compiled.notAfter[i] as number
  const end = firstOut[i + 1] as number
  for (let k = firstOut[i] as number; k < end; k++) {
    const weight = compiled.weight[slotOut[k] as number] as number
    const j = to[k] as number
    longest = Math.max(longest, (tail[j] as number) + weight)
    least = Math.min(least, (cap[j] as number) - weight)
  }
  if (tail[i] === longest && cap[i] === least) return false
  tail[i] = longest
  cap[i] = least
  return true
}

export function greaterBelow(finishes: Int32Array, at: number): number {
  return Math.max(finishes[2 * at] as number, finishes[2 * at + 1] as number)
}

function powerOfTwo(atLeast: number): number {
  let size = 2
  while (size < atLeast) size *= 2
  return size
}

function linksOut({ count, firstIn, from }: Compiled): Pick<LiveSchedule, 'firstOut' | 'slotOut' | 'to'> {
  const firstOut = starts(from, count)
  const next = firstOut.slice()
  const slotOut = new Int32Array(from.length)
  const to = new Int32Array(from.length)
  for (let j = 0; j < count; j++) {
    for (let slot = firstIn[j] as number; slot < (firstIn[j + 1] as number); slot++) {
      const i = from[slot] as number
      const k = next[i] as number
      next[i] = k + 1
      slotOut[k] = slot
      to[k] = j
    }
  }
  return { firstOut, slotOut, to }
}

function linksAtEnds({ links, durations }: KernelNetwork): Pick<LiveSchedule, 'firstLink' | 'linksAt'> {
  const ends = Int32Array.from(links.flatMap(({ from, to }) => [from, to]))
  const firstLink = starts(ends, durations.length)
  const next = firstLink.slice()
  const linksAt = new Int32Array(ends.length)
  ends.forEach((activity, k) => {
    const place = next[activity] as number
    next[activity] = place + 1
    linksAt[place] = k >> 1
  })
  return { firstLink, linksAt }
}

/** Where the list of each owner begins, when all are laid out one after the other. */
function starts(owners: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count + 1)
  for (const owner of owners) first[owner + 1] = (first[owner + 1] as number) + 1
  for (let i = 0; i < count; i++) first[i + 1] = (first[i + 1] as number) + (first[i] as number)
  return first
}
