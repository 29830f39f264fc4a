import type { Activity } from '../../contract/index.ts'

export type Pair = { readonly from: Activity; readonly to: Activity }
export type Match = {
  readonly pairs: readonly Pair[]
  readonly added: readonly Activity[]
  readonly removed: readonly Activity[]
}

type Left = { from: readonly Activity[]; to: readonly Activity[] }

/**
 * Which activity of one version is which of the other: by ID where code or name say the same, else by code, else by the
 * exact name within the same summary, and at last by ID alone, for what was called otherwise since. (An ID by itself may
 * mislead: another database numbers anew, and a plan that is written twice gives a number twice.) A key that stands
 * twice among those left joins nothing.
 */
export function matchActivities(from: readonly Activity[], to: readonly Activity[]): Match {
  const pairs: Pair[] = []
  const left: Left = { from, to }
  for (const key of [idAndCode, idAndName, code]) join(left, pairs, { of: key, among: key })
  joinByName(left, pairs)
  join(left, pairs, { of: idOf, among: idOf })
  joinByName(left, pairs)
  const places = new Map(from.map((one, at) => [one, at]))
  const placeOf = (pair: Pair): number => places.get(pair.from) ?? from.length
  return { pairs: pairs.toSorted((a, b) => placeOf(a) - placeOf(b)), added: left.to, removed: left.from }
}

const idAndCode = ({ id, code: its }: Activity): string | null => (its === null ? null : keyOf(id, its))
const idAndName = ({ id, name }: Activity): string => keyOf(id, name)
const code = (one: Activity): string | null => one.code
const idOf = ({ id }: Activity): string => id

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts)
}

/** Summaries stand before what they hold, so that a joined summary lets its parts be joined in the next round. */
function joinByName(left: Left, pairs: Pair[]): void {
  const among = ({ parent, name }: Activity): string => keyOf(parent, name)
  for (let before = -1; before !== pairs.length;) {
    before = pairs.length
    const placed = new Map(pairs.map((pair) => [pair.from.id, pair.to.id]))
    const of = ({ parent, name }: Activity): string | null => {
      const there = parent === null ? null : placed.get(parent)
      return there === undefined ? null : keyOf(there, name)
    }
    join(left, pairs, { of, among })
  }
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
