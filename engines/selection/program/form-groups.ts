import type { Candidate, Portfolio } from '../portfolio.ts'

/** Candidates that start together are one group; the others are groups of their own, in the order given. */
export function formGroups({ candidates, dependencies }: Portfolio): readonly (readonly number[])[] {
  const place = new Map(candidates.map(({ id }, i) => [id, i]))
  const root = candidates.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (root[at] !== at) at = root[at] ?? at
    return at
  }
  for (const { kind, first, second } of dependencies ?? []) {
    const [a, b] = [place.get(first), place.get(second)]
    if (kind !== 'starts-with' || a === undefined || b === undefined) continue
    const [x, y] = [find(a), find(b)]
    root[Math.max(x, y)] = Math.min(x, y)
  }
  const members = new Map<number, number[]>()
  candidates.forEach((_, i) => {
    const of = find(i)
    members.set(of, [...(members.get(of) ?? []), i])
  })
  return [...members.values()]
}

/** Of a group: the periods in which all of it may start, with what that is worth. */
export function startsOf(members: readonly Candidate[]): readonly { period: number; value: number }[] {
  const [head, ...others] = members
  if (head === undefined || members.some(({ decision }) => decision === 'out')) return []
  return head.starts.flatMap(({ period, value }) => {
    const values = others.map(({ starts }) => starts.find((one) => one.period === period)?.value)
    if (values.includes(undefined)) return []
    return [{ period, value: values.reduce<number>((sum, one) => sum + (one ?? 0), value) }]
  })
}

export function mustStart(members: readonly Candidate[]): boolean {
  return members.some(({ decision }) => decision === 'in')
}
