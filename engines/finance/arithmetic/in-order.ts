import type { Day } from '@portolan/quantity'

/** Oldest first; what is of one day stays as it was. */
export function inOrder<Dated extends { readonly day: Day }>(dated: readonly Dated[]): readonly Dated[] {
  return dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
