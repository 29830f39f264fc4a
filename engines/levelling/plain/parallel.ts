import type { PlainNetwork } from './network.ts'

/**
 * The parallel scheme (Bedworth and Bailey 1982): time goes on, and of what may start something is drawn, the longest
 * way to the end likeliest, until nothing more fits. Answers the order of starts, from which the serial scheme makes the
 * same schedule.
 */
export function drawInParallel(network: PlainNetwork, next: () => number, order: Int32Array): void {
  const { forward, backward, requests, capacities, rest } = network
  const { count, durations, head } = forward
  const free = Float64Array.from(capacities)
  const left = Int32Array.from(
    { length: count },
    (_, j) => (forward.beforeFrom[j + 1] as number) - (forward.beforeFrom[j] as number),
  )
  const ready: number[] = []
  const active: { readonly j: number; readonly finish: number }[] = []
  for (let j = 0; j < count; j++) if (left[j] === 0) ready.push(j)
  const end = (j: number): void => {
    for (let p = backward.beforeFrom[j] as number; p < (backward.beforeFrom[j + 1] as number); p++) {
      const one = backward.before[p] as number
      left[one] = (left[one] as number) - 1
      if (left[one] === 0) ready.push(one)
    }
  }
  let placed = 0
  for (let time = 0; placed < count;) {
    for (;;) {
      const fit = ready.filter((j) => (head[j] as number) <= time && fits(requests[j] as Int32Array, free))
      if (fit.length === 0) break
      const j = drawOne(fit, rest, next)
      ready.splice(ready.indexOf(j), 1)
      order[placed++] = j
      if ((durations[j] as number) === 0) end(j)
      else {
        ;(requests[j] as Int32Array).forEach((amount, k) => (free[k] = (free[k] as number) - amount))
        active.push({ j, finish: time + (durations[j] as number) })
      }
    }
    time = Math.min(...active.map(({ finish }) => finish), ...waiting(ready, head, time))
    for (let k = active.length - 1; k >= 0; k--) {
      const one = active[k]
      if (one === undefined || one.finish > time) continue
      active.splice(k, 1)
      ;(requests[one.j] as Int32Array).forEach((amount, r) => (free[r] = (free[r] as number) + amount))
      end(one.j)
    }
  }
}

function waiting(ready: readonly number[], head: Int32Array, time: number): readonly number[] {
  return ready.map((j) => head[j] as number).filter((at) => at > time)
}

function fits(request: Int32Array, free: Float64Array): boolean {
  for (let k = 0; k < request.length; k++) if ((request[k] as number) > (free[k] as number)) return false
  return true
}

function drawOne(fit: readonly number[], rest: Int32Array, next: () => number): number {
  const least = fit.reduce((low, j) => Math.min(low, rest[j] as number), Number.POSITIVE_INFINITY)
  const sum = fit.reduce((all, j) => all + (rest[j] as number) - least + 1, 0)
  let drawn = next() * sum
  for (const j of fit) {
    drawn -= (rest[j] as number) - least + 1
    if (drawn < 0) return j
  }
  return fit.at(-1) as number
}
