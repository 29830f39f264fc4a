/** Work in one piece each, after its predecessors, under limits that never change: the form the search is fast on. */
export type PlainWork = {
  readonly durations: readonly number[]
  /** By place in the list: what must be done before. */
  readonly predecessors: readonly (readonly number[])[]
  /** By activity, then by limit. */
  readonly requests: readonly (readonly number[])[]
  readonly capacities: readonly number[]
  /** Nothing of it starts before. */
  readonly releases?: readonly number[]
}

/** One direction of time. Activities stand in an order in which predecessors come first, whichever way one looks. */
export type View = {
  readonly count: number
  readonly durations: Int32Array
  /** Those before activity j stand in `before` from `beforeFrom[j]` up to `beforeFrom[j + 1]`. */
  readonly before: Int32Array
  readonly beforeFrom: Int32Array
  /** No start before `head`; `tail` must pass between the finish and the end of all. */
  readonly head: Int32Array
  readonly tail: Int32Array
  /** Places of the activities from the first to the last of this direction: 1 upward, −1 downward. */
  readonly step: 1 | -1
}

export type PlainNetwork = {
  readonly forward: View
  readonly backward: View
  readonly requests: readonly Int32Array[]
  readonly capacities: readonly number[]
  /** The place in the list that was handed in, by activity. */
  readonly placeOf: Int32Array
  /** No schedule is longer. */
  readonly horizon: number
  /** The longest way through each activity, itself not counted: to its start, and from its finish to the end. */
  readonly early: Int32Array
  readonly rest: Int32Array
}

/** Undefined where predecessors run in a ring, or an activity alone asks for more than there is. */
export function plainNetwork(work: PlainWork): PlainNetwork | undefined {
  const placeOf = inOrder(work.predecessors)
  if (placeOf === undefined) return undefined
  const count = placeOf.length
  const activityOf = new Int32Array(count)
  placeOf.forEach((place, activity) => {
    activityOf[place] = activity
  })
  const durations = Int32Array.from(placeOf, (place) => work.durations[place] ?? 0)
  const head = Int32Array.from(placeOf, (place) => work.releases?.[place] ?? 0)
  const pairs = Array.from(placeOf, (place, j) =>
    [...new Set(work.predecessors[place])].map((one): Pair => [activityOf[one] as number, j]),
  ).flat()
  const base = { count, durations }
  const none = new Int32Array(count)
  const forward: View = { ...base, ...neighbours(count, pairs, 0), head, tail: none, step: 1 }
  const backward: View = { ...base, ...neighbours(count, pairs, 1), head: none, tail: head, step: -1 }
  const fits = placeOf.every((place) =>
    (work.requests[place] ?? []).every((asked, k) => asked <= (work.capacities[k] ?? 0)),
  )
  if (!fits) return undefined
  return {
    forward,
    backward,
    requests: Array.from(placeOf, (place) => Int32Array.from(work.requests[place] ?? [])),
    capacities: work.capacities,
    placeOf,
    horizon: durations.reduce((sum, d) => sum + d, 0) + head.reduce((most, h) => Math.max(most, h), 0),
    early: longestWays(forward),
    rest: longestWays({ ...backward, tail: none }),
  }
}

type Pair = readonly [before: number, after: number]

/** Kahn 1962, the first of the list first; undefined for a ring. */
function inOrder(predecessors: PlainWork['predecessors']): Int32Array | undefined {
  const open = predecessors.map((list) => new Set(list).size)
  const after: number[][] = predecessors.map(() => [])
  predecessors.forEach((list, j) => {
    for (const one of new Set(list)) after[one]?.push(j)
  })
  const order = open.flatMap((left, j) => (left === 0 ? [j] : []))
  for (const one of order)
    for (const next of after[one] ?? []) {
      open[next] = (open[next] ?? 0) - 1
      if (open[next] === 0) order.push(next)
    }
  return order.length === predecessors.length ? Int32Array.from(order) : undefined
}

/** `side` 0: those before, 1: those after. */
function neighbours(count: number, pairs: readonly Pair[], side: 0 | 1): Pick<View, 'before' | 'beforeFrom'> {
  const beforeFrom = new Int32Array(count + 1)
  for (const pair of pairs) {
    const own = (pair[1 - side] as number) + 1
    beforeFrom[own] = (beforeFrom[own] as number) + 1
  }
  for (let j = 0; j < count; j++)
    beforeFrom[j + 1] = (beforeFrom[j + 1] as number) + (beforeFrom[j] as number)
  const next = beforeFrom.slice()
  const before = new Int32Array(pairs.length)
  for (const pair of pairs) {
    const own = pair[1 - side] as number
    const at = next[own] as number
    before[at] = pair[side]
    next[own] = at + 1
  }
  return { before, beforeFrom }
}

function longestWays({ count, durations, before, beforeFrom, head, step }: View): Int32Array {
  const start = head.slice()
  for (let k = 0; k < count; k++) {
    const j = step === 1 ? k : count - 1 - k
    for (let p = beforeFrom[j] as number; p < (beforeFrom[j + 1] as number); p++) {
      const one = before[p] as number
      start[j] = Math.max(start[j] as number, (start[one] as number) + (durations[one] as number))
    }
  }
  return start
}
