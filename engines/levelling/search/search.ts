import type { View } from '../plain/network.ts'
import { type Crossing, crossing } from './crossing.ts'
import { type KeyedOrder, keyedOrder } from './keyed-order.ts'
import type { Placing, Scheme, Search, SearchLimits } from './scheme.ts'
import type { SearchShape } from './shape.ts'

/** Writes a list to begin with, of the view that goes forward. */
export type Draw = (order: Int32Array) => void

/**
 * Two populations that beget each other (Debels and Vanhoucke 2007): plans pushed to the left give children that are
 * placed from the end, and those give children that are placed from the beginning, so that every child is justified
 * by being placed. Its size falls with what is left to spend; it begins anew when its children are alike.
 */
export function search(scheme: Scheme, draw: Draw, shape: SearchShape, limits: SearchLimits): Search {
  const run = openRun(scheme, shape, limits)
  while (!run.isOver()) {
    let pair = begin(run, draw)
    for (let side: 0 | 1 = 0; !run.isOver(); side = side === 0 ? 1 : 0) {
      const { children, alike } = beget(run, pair, side)
      pair = side === 0 ? [children, pair[1]] : [pair[0], children]
      if (alike > children.length * shape.alike) break
      pair = shrink(run, pair)
    }
  }
  return {
    best: run.best ?? { starts: new Int32Array(scheme.forward.count), length: 0, value: 0 },
    work: run.work,
  }
}

type Population = readonly Placing[]
/** Placed forward, and placed from the end. */
type Pair = readonly [Population, Population]

type Run = {
  readonly shape: SearchShape
  readonly limits: SearchLimits
  readonly views: readonly [View, View]
  readonly crossing: Crossing
  readonly keyed: KeyedOrder
  readonly place: (side: 0 | 1, order: Int32Array) => Placing
  readonly isOver: () => boolean
  /** Of those placed forward, or from the end and turned. */
  readonly best: Placing | undefined
  readonly work: number
}

function openRun(scheme: Scheme, shape: SearchShape, limits: SearchLimits): Run {
  const { forward, backward, weights, bound } = scheme
  const views: readonly [View, View] = [forward, backward ?? forward]
  const turned = backward !== null
  const run = {
    shape,
    limits,
    views,
    crossing: crossing({ durations: forward.durations, weights, turned, shape, next: limits.next }),
    keyed: keyedOrder(forward.count, weights),
    best: undefined as Placing | undefined,
    work: 0,
    place: (side: 0 | 1, order: Int32Array): Placing => {
      const placing = scheme.place(views[side], order)
      run.work++
      if (run.best === undefined || placing.value < run.best.value) {
        run.best = side === 1 && turned ? turn(placing, forward.durations) : placing
        limits.better?.(placing.value, bound)
      }
      return placing
    },
    isOver: () =>
      run.work > 0 && (run.work >= limits.schedules || (run.best?.value ?? 1) <= bound || limits.stop()),
  }
  return run
}

function turn({ starts, length, value }: Placing, durations: Int32Array): Placing {
  return { starts: starts.map((start, j) => length - start - (durations[j] as number)), length, value }
}

function begin(run: Run, draw: Draw): Pair {
  const first: Placing[] = []
  const size = sizeNow(run)
  const order = new Int32Array(run.views[0].count)
  while (first.length < size && !run.isOver()) {
    draw(order)
    first.push(run.place(0, order))
  }
  const second: Placing[] = []
  for (const one of first) {
    if (run.isOver()) break
    run.crossing.repeat(one, run.keyed.keys)
    second.push(run.place(1, run.keyed.sort(run.views[1])))
  }
  return [first, second]
}

/** The children of one population, placed on the other side; each takes the place of one there. */
function beget(run: Run, pair: Pair, side: 0 | 1): { readonly children: Population; readonly alike: number } {
  const parents = pair[side === 0 ? 1 : 0]
  const before = pair[side]
  const children: Placing[] = []
  const seen = new Set<number>()
  let alike = 0
  for (let i = 0; i < parents.length && !run.isOver(); i++) {
    let child = betterOfTwo(run, parents, i, side)
    if (seen.has(markOf(child)) && !run.isOver()) {
      alike++
      run.crossing.repeat(parents[i] as Placing, run.keyed.keys, run.shape.blur)
      child = run.place(side, run.keyed.sort(run.views[side]))
    } else seen.add(markOf(child))
    const old = before[i]
    children.push(old !== undefined && child.value > old.value + run.shape.patience ? old : child)
  }
  return { children: [...children, ...before.slice(children.length)], alike }
}

function betterOfTwo(run: Run, parents: Population, i: number, side: 0 | 1): Placing {
  const mate = (): Placing => parents[mateOf(run, parents, i)] as Placing
  const one = parents[i] as Placing
  const place = (): Placing => run.place(side, run.keyed.sort(run.views[side]))
  run.crossing.cross(one, mate(), run.keyed.keys)
  const first = place()
  if (run.isOver()) return first
  run.crossing.cross(mate(), one, run.keyed.keys)
  const second = place()
  return second.value < first.value ? second : first
}

/** The better of two that are drawn, and not itself if there is another. */
function mateOf({ limits }: Run, parents: Population, i: number): number {
  const [a, b] = [Math.floor(limits.next() * parents.length), Math.floor(limits.next() * parents.length)]
  const mate = (parents[b] as Placing).value < (parents[a] as Placing).value ? b : a
  return mate === i ? (mate + 1) % parents.length : mate
}

/** FNV-1a over the starts. */
function markOf({ starts, length }: Placing): number {
  let mark = length
  for (let j = 0; j < starts.length; j++) mark = Math.imul(mark ^ (starts[j] as number), 0x01000193)
  return mark
}

function sizeNow({ shape, limits, work }: Run): number {
  return Math.max(6, Math.round(shape.population * (1 - (shape.shrinks * work) / limits.schedules)))
}

/** The worst of both sides together go; the order of the others stays. */
function shrink(run: Run, [left, right]: Pair): Pair {
  const size = sizeNow(run)
  if (size >= left.length || left.length !== right.length) return [left, right]
  const worth = left.map((one, i) => one.value + (right[i] as Placing).value)
  const kept = worth
    .map((_, i) => i)
    .toSorted((a, b) => (worth[a] as number) - (worth[b] as number) || a - b)
    .slice(0, size)
    .toSorted((a, b) => a - b)
  return [kept.map((i) => left[i] as Placing), kept.map((i) => right[i] as Placing)]
}
