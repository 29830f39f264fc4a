import type { PeriodState } from '../../contract/index.ts'

/** Of a period, what decides whether money may still be written into it. */
export type PeriodDoor = {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly state: PeriodState
}

export type Span = { readonly from: string; readonly to: string }

export type Late = {
  readonly period: string
  readonly state: 'closing' | 'locked'
  /** The first period after it that takes entries of this person; empty where there is none. */
  readonly next: string
}

/** Who enters, as far as it matters: whoever closes periods still enters into those that are closing. */
export type Entering = { readonly mayClose: boolean }

/**
 * The one guard of all that writes money into a period: undefined where days may be written into. Days without a
 * period are nobody's month end, and free.
 */
export function lateMoney(
  periods: readonly PeriodDoor[],
  { from, to }: Span,
  who: Entering,
): Late | undefined {
  const inOrder = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const shut = inOrder.find((period) => period.from < to && period.to > from && !takes(period, who))
  if (shut === undefined || shut.state === 'open') return undefined
  const next = inOrder.find((period) => period.from >= shut.to && takes(period, who))
  return { period: shut.name, state: shut.state, next: next?.name ?? '' }
}

function takes({ state }: PeriodDoor, { mayClose }: Entering): boolean {
  return state === 'open' || (state === 'closing' && mayClose)
}
