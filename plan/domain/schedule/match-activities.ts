import type { Activity } from '../../contract/index.ts'

export type Pair = { readonly from: Activity; readonly to: Activity }
export type Match = {
  readonly pairs: readonly Pair[]
  readonly added: readonly Activity[]
  readonly removed: readonly Activity[]
}

type Left = { from: readonly Activity[]; to: readonly Activity[] }

/**
 * Which activity of one version is which of the other: by ID, else by code, else by the exact name within the same
 * summary. A key that stands twice among those left joins nothing.
 */
export function matchActivities(from: readonly Activity[], to: readonly Activity[]): Match {
  const pairs: Pair[] = []
  const left: Left = { from, to }
  join(left, pairs, { of: ({ id }) => id, among: ({ id }) => id })
  join(left, pairs, { of: ({ code }) => code, among: ({ code }) => code })
  // Summaries stand before what they hold, so that a joined summary lets its parts be joined in the next round.
  for (let before = -1; before !== pairs.length;) {
    before = pairs.length
    const placed = new Map(pairs.map((pair) => [pair.from.id, pair.to.id]))
    const among = ({ parent, name }: Activity): string => JSON.stringify([parent, name])
    const of = ({ parent, name }: Activity): string | null => {
      const there = parent === null ? null : placed.get(parent)
      return there === undefined ? null : JSON.stringify([there, name])
    }
    join(left, pairs, { of, among })
  }
  return { pairs, added: left.to, removed: left.from }
}

type Keys = {
  readonly of: (from: Activity) => string | null
  readonly among: (to: Activity) => string | null
}

function join(left: Left, pairs: Pair[], { of, among }: Keys): void {
  const there = uniqueBy(left.to, among)
  const joined = new Set<Activity>()
  for (const [key, from] of uniqueBy(left.from, of)) {
    const to = there.get(key)
    if (to === undefined) continue
    pairs.push({ from, to })
    joined.add(from).add(to)
  }
  left.from = left.from.filter((one) => !joined.has(one))
  left.to = left.to.filter((one) => !joined.has(one))
}

function uniqueBy(
  activities: readonly Activity[],
  keyOf: (activity: Activity) => string | null,
): ReadonlyMap<string, Activity> {
  const unique = new Map<string, Activity>()
  const twice = new Set<string>()
  for (const activity of activities) {
    const key = keyOf(activity)
    if (key === null) continue
    if (unique.has(key)) twice.add(key)
    else unique.set(key, activity)
  }
  for (const key of twice) unique.delete(key)
  return unique
}
