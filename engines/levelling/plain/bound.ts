import type { PlainNetwork } from './network.ts'

/**
 * The longest way, and for each limit the work that can only be done between two moments: the least time before, the
 * work over what there is, the least time after (Carlier 1982; Lopez et al. 1992).
 */
export function boundOf(network: PlainNetwork): number {
  const { forward, early, rest, requests, capacities } = network
  const { durations, count } = forward
  let bound = 0
  for (let j = 0; j < count; j++)
    bound = Math.max(bound, (early[j] as number) + (durations[j] as number) + (rest[j] as number))
  capacities.forEach((capacity, k) => {
    const busy = Array.from({ length: count }, (_, j) => j).filter(
      (j) => (requests[j]?.[k] ?? 0) > 0 && (durations[j] as number) > 0,
    )
    if (capacity > 0)
      bound = Math.max(
        bound,
        energyBound(busy, (j) => requests[j]?.[k] ?? 0, { capacity, network }),
      )
  })
  return bound
}

type Energy = {
  readonly capacity: number
  readonly network: Pick<PlainNetwork, 'early' | 'rest' | 'forward'>
}

/** For every least time before, the work that starts no earlier, sorted by the time that must follow it. */
export function energyBound(
  busy: readonly number[],
  requestOf: (j: number) => number,
  { capacity, network: { early, rest, forward } }: Energy,
): number {
  const byRest = busy.toSorted((a, b) => (rest[b] as number) - (rest[a] as number))
  const heads = [...new Set(busy.map((j) => early[j] as number))]
  let bound = 0
  for (const head of heads) {
    let work = 0
    for (const j of byRest) {
      if ((early[j] as number) < head) continue
      work += requestOf(j) * (forward.durations[j] as number)
      bound = Math.max(bound, head + Math.ceil(work / capacity) + (rest[j] as number))
    }
  }
  return bound
}
