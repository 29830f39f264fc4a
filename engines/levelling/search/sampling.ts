import type { View } from '../plain/network.ts'

export type Sampler = {
  /** A list by regret: what may wait least is drawn most (Drexl 1991), by latest finish. */
  readonly draw: (view: View, after: View, rest: Int32Array, order: Int32Array) => void
}

export function sampler(count: number, next: () => number): Sampler {
  const left = new Int32Array(count)
  const ready = new Int32Array(count)
  return {
    draw: (view, after, rest, order) => {
      let open = 0
      for (let j = 0; j < count; j++) {
        left[j] = (view.beforeFrom[j + 1] as number) - (view.beforeFrom[j] as number)
        if (left[j] === 0) ready[open++] = j
      }
      for (let k = 0; k < count; k++) {
        const at = drawOne(ready, open, rest, next)
        const j = ready[at] as number
        order[k] = j
        ready[at] = ready[--open] as number
        for (let p = after.beforeFrom[j] as number, end = after.beforeFrom[j + 1] as number; p < end; p++) {
          const one = after.before[p] as number
          left[one] = (left[one] as number) - 1
          if (left[one] === 0) ready[open++] = one
        }
      }
    },
  }
}

/** The chance of each is how much longer its way to the end is than the shortest of those that are ready, and one. */
function drawOne(ready: Int32Array, open: number, rest: Int32Array, next: () => number): number {
  let least = rest[ready[0] as number] as number
  let sum = 0
  for (let i = 0; i < open; i++) {
    const way = rest[ready[i] as number] as number
    sum += way
    if (way < least) least = way
  }
  let drawn = next() * (sum - open * (least - 1))
  let at = 0
  for (; at < open - 1; at++) {
    drawn -= (rest[ready[at] as number] as number) - least + 1
    if (drawn < 0) break
  }
  return at
}
