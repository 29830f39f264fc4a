import type { ContingencyState } from '../../contract/index.ts'
import type { Balance } from './balance.ts'

/** Drawn faster than the work is done: by a fifth, and by ten points of the hundred. */
export const burnsFrom = { index: 1.2, points: 0.1 } as const

/** Below this what is left does not cover what is expected. */
export const thinBelow = 1

export type Judged = {
  readonly burn: number | null
  readonly progress: number | null
  readonly index: number | null
  readonly adequacy: number | null
  readonly adequacySimulated: number | null
}

/** In words: the worst that is true of it. */
export function stateOf(balance: Balance, judged: Judged): ContingencyState {
  const { burn, progress, index, adequacy, adequacySimulated } = judged
  if (balance.held <= 0 && balance.heldDays <= 0) return 'none'
  if (isUsedUp(balance)) return 'used-up'
  if (burns(burn, progress, index)) return 'burning'
  // What the register expects is a mean: where a simulation is known too, both have to be covered.
  const covers = [adequacy, adequacySimulated].flatMap((one) => (one === null ? [] : [one]))
  if (covers.length === 0) return 'unjudged'
  return covers.some((one) => one < thinBelow) ? 'thin' : 'adequate'
}

/** Where money is held the money decides, else the days. */
function isUsedUp({ held, left, leftDays }: Balance): boolean {
  return held > 0 ? left <= 0 : leftDays <= 0
}

/** With nothing done yet there is no index: then ten points drawn are enough. */
function burns(burn: number | null, progress: number | null, index: number | null): boolean {
  if (burn === null || progress === null) return false
  return burn - progress > burnsFrom.points && (index === null || index > burnsFrom.index)
}
