import type { Counting, ScopeCounts, ScopeItem, ScopeList, ScopeUnit } from '../../contract/index.ts'
import { type Family, familyOf } from './parents.ts'

export type SizedItem = { readonly item: ScopeItem; readonly size: number }

/** Which items count, and with what size. */
export type CountedScope = {
  readonly unit: ScopeUnit
  readonly countings: ReadonlyMap<string, Counting>
  /** In the order of the list. */
  readonly counted: readonly SizedItem[]
  readonly total: number
  readonly accepted: number
}

/**
 * What is in the scope: every item that was not dropped, each size once. An epic that holds items with sizes counts by
 * them; any other item with a size of its own counts by it, and what it holds lies within it. Without any estimate in
 * the list each item is one, and its sub-tasks lie within it. O(n).
 */
export function countScope(items: readonly ScopeItem[]): CountedScope {
  const countings = new Map<string, Counting>(
    items.filter(({ state }) => state === 'dropped').map(({ id }) => [id, 'dropped']),
  )
  const unit = unitOf(items)
  const family = familyOf(items)
  for (const root of family.roots) settle(root, family, countings)
  if (unit === 'items')
    for (const [id, counting] of countings) if (counting === 'unestimated') countings.set(id, 'counted')
  const counted = items
    .filter(({ id }) => countings.get(id) === 'counted')
    .map((item) => ({ item, size: unit === 'items' ? 1 : (item.points ?? 0) }))
  return { unit, countings, counted, total: sizeOf(counted), accepted: sizeOf(counted.filter(isAccepted)) }
}

export function unitOf(items: readonly ScopeItem[]): ScopeUnit {
  return items.some(({ points, state }) => points !== null && state !== 'dropped') ? 'points' : 'items'
}

export function isAccepted({ item }: SizedItem): boolean {
  return item.state === 'accepted'
}

/** Exact to a hundredth: sums of halves and thirds of points show no dust. */
export function sizeOf(items: readonly SizedItem[]): number {
  return Math.round(items.reduce((sum, { size }) => sum + size, 0) * 100) / 100
}

/** Kinds of item that only gather others. */
const gathering = /\b(epic|feature|initiative|theme|capability|saga|portfolio)\b/i

export function gathers({ type }: ScopeItem): boolean {
  return type === null || gathering.test(type)
}

function settle(item: ScopeItem, family: Family, countings: Map<string, Counting>): void {
  const children = family.childrenOf(item)
  const byItself = item.points !== null
  const byOthers = children.some((child) => holdsSize(child, family))
  const ofOthers = children.length > 0 && (gathers(item) ? byOthers || !byItself : byOthers && !byItself)
  countings.set(item.id, ofOthers ? 'holds-others' : byItself ? 'counted' : 'unestimated')
  for (const child of children) {
    if (ofOthers) settle(child, family, countings)
    else settleWithin(child, family, countings)
  }
}

function settleWithin(item: ScopeItem, family: Family, countings: Map<string, Counting>): void {
  countings.set(item.id, 'within-another')
  for (const child of family.childrenOf(item)) settleWithin(child, family, countings)
}

function holdsSize(item: ScopeItem, family: Family): boolean {
  return item.points !== null || family.childrenOf(item).some((child) => holdsSize(child, family))
}

export function scopeCounts(list: ScopeList, scope: CountedScope = countScope(list.items)): ScopeCounts {
  const many = (wanted: readonly Counting[]): number =>
    [...scope.countings.values()].filter((counting) => wanted.includes(counting)).length
  return {
    items: list.items.length,
    counted: scope.counted.length,
    accepted: scope.counted.filter(isAccepted).length,
    unestimated: many(['unestimated']),
    withinOthers: many(['within-another', 'holds-others']),
    dropped: many(['dropped']),
    sprints: list.sprints.length,
    unit: scope.unit,
    total: scope.total,
    acceptedTotal: scope.accepted,
  }
}
