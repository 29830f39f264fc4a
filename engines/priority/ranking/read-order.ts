import { findingOf, told } from '@portolan/quantity'
import type { Checks } from '../checks.ts'

/** The items in an order of their ids; null, and told, where it does not hold each of them once. */
export function readOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  order: readonly string[],
  checks: Checks,
): readonly Item[] | null {
  const known = new Map<unknown, Item>(items.map((item) => [item.id, item]))
  const named = Array.isArray(order) ? order : []
  const placed = named.flatMap((id) => known.get(id) ?? [])
  if (new Set(placed).size === items.length && named.length === items.length) return placed
  const says = told(
    'priority:order-incomplete',
  )`The order names ${{ named: named.length }} items, and does not hold each of the ${{ items: items.length }} that can be counted with once; correct order.`
  checks.findings.push(findingOf('error', 'order-incomplete', ['input', 'order', says]))
  return null
}
