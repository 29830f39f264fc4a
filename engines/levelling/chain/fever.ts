import type { CriticalChain } from './critical-chain.ts'

/** How things stood at one time. */
export type ChainStatus = {
  /** Working time since the chain began. */
  readonly elapsed: number
  /** Working time left of activities of the chain; those not named have not begun. */
  readonly remaining: readonly { readonly id: string; readonly duration: number }[]
}

export type FeverPoint = {
  /** Part of the chain that is done, by focused durations. */
  readonly done: number
  /** Part of the buffer that is used; above 1 the promise is broken, below 0 there is time to spare. */
  readonly used: number | null
  readonly zone: 'green' | 'yellow' | 'red'
}

/** Ours: used up to 15 % + 60 % of what is done is green, from 30 % + 60 % on it is red. */
const zones = { green: 0.15, red: 0.3, slope: 0.6 }

/**
 * The points of a fever chart: used = (elapsed + remaining − length of the chain) ÷ buffer. Without a buffer there is no
 * share: on time is green, late is red.
 */
export function fever(
  chain: Pick<CriticalChain, 'activities' | 'length' | 'buffer'>,
  focused: readonly { readonly id: string; readonly duration: number }[],
  statuses: readonly ChainStatus[],
): readonly FeverPoint[] {
  const planned = new Map(focused.map(({ id, duration }) => [id, duration]))
  return statuses.map(({ elapsed, remaining }) => {
    const left = new Map(remaining.map(({ id, duration }) => [id, duration]))
    const toDo = chain.activities.reduce((sum, id) => sum + (left.get(id) ?? planned.get(id) ?? 0), 0)
    const undone = chain.activities.reduce(
      (sum, id) => sum + Math.min(left.get(id) ?? Number.POSITIVE_INFINITY, planned.get(id) ?? 0),
      0,
    )
    const late = elapsed + toDo - chain.length
    const done = chain.length === 0 ? 1 : 1 - undone / chain.length
    const used = chain.buffer === 0 ? null : late / chain.buffer
    return { done, used, zone: zoneOf(done, used ?? (late > 0 ? 2 : 0)) }
  })
}

function zoneOf(done: number, used: number): FeverPoint['zone'] {
  if (used <= zones.green + zones.slope * done) return 'green'
  return used < zones.red + zones.slope * done ? 'yellow' : 'red'
}
