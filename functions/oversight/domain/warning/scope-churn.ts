import type { ScopeList } from '@portolan/plan/contract'
import { countScope, scopeOverTime, sizeOf } from '@portolan/plan/domain'
import { addDays, type Day } from '@portolan/quantity'

/** Sizes in the unit of the list: what was in the scope a month before its day, and what came and went since. */
export type ScopeChurn = {
  readonly before: number
  readonly added: number
  readonly dropped: number
  /** The day to which the list is told. */
  readonly asOf: Day
  readonly version: number
}

const windowDays = 30

/**
 * What came is what counts and was created within the window; what went follows: before + added − total. What came and
 * went within the window is in neither. Items without a day of creation were always there.
 */
export function scopeChurn(
  list: ScopeList,
  { version, asOf }: Pick<ScopeChurn, 'version' | 'asOf'>,
): ScopeChurn {
  const scope = countScope(list.items)
  const from = addDays(asOf, -windowDays)
  const before = scopeOverTime(list, scope, asOf).at(from).scope
  const added = sizeOf(scope.counted.filter(({ item }) => item.created !== null && item.created > from))
  const dropped = Math.max(0, Math.round((before + added - scope.total) * 100) / 100)
  return { before, added, dropped, asOf, version }
}
