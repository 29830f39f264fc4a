import type { View } from '../plain/network.ts'
import type { Roster } from './roster.ts'

/** Who comes before whom, for the search; links of other kinds count as if one waited for the other. */
export function viewsOf(roster: Roster): { readonly forward: View; readonly backward: View } {
  const count = roster.activities.length
  const durations = Int32Array.from(roster.activities, ({ duration }) => duration)
  const none = new Int32Array(count)
  const before = roster.activities.map(({ incoming }) => [...new Set(incoming.map(({ from }) => from))])
  const after: number[][] = roster.activities.map(() => [])
  before.forEach((list, j) => {
    for (const one of list) after[one]?.push(j)
  })
  const base = { count, durations, head: none, tail: none }
  return {
    forward: { ...base, ...packed(before), step: 1 },
    backward: { ...base, ...packed(after), step: -1 },
  }
}

function packed(lists: readonly (readonly number[])[]): Pick<View, 'before' | 'beforeFrom'> {
  const beforeFrom = new Int32Array(lists.length + 1)
  lists.forEach((list, j) => {
    beforeFrom[j + 1] = (beforeFrom[j] as number) + list.length
  })
  return { before: Int32Array.from(lists.flat()), beforeFrom }
}
