/** Pieces of three letters of a name key, padded so that beginnings count. */
export function trigrams(key: string): ReadonlySet<string> {
  const padded = `  ${key} `
  const found = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3))
  return found
}

/** Dice coefficient of two sets: 1 the same pieces, 0 none in common. */
export function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const piece of small) if (large.has(piece)) common += 1
  return (2 * common) / (a.size + b.size)
}

export type Candidate<T> = { readonly entry: T; readonly score: number }

/** Finds the most alike of many by an index over pieces, so that thousands against thousands stays quick. */
export function nearestBy<T>(entries: readonly T[], keysOf: (entry: T) => readonly string[]) {
  const pieces = entries.map((entry) => keysOf(entry).map(trigrams))
  const index = new Map<string, number[]>()
  pieces.forEach((sets, at) => {
    for (const piece of new Set(sets.flatMap((set) => [...set]))) {
      const list = index.get(piece)
      if (list) list.push(at)
      else index.set(piece, [at])
    }
  })
  return (key: string): Candidate<T> | undefined => {
    const wanted = trigrams(key)
    let best: Candidate<T> | undefined
    for (const at of likely(wanted, index)) {
      const entry = entries[at]
      const score = Math.max(0, ...(pieces[at] ?? []).map((set) => alikeness(wanted, set)))
      if (entry !== undefined && (!best || score > best.score)) best = { entry, score }
    }
    return best
  }
}

/** Only entries that share many pieces can be near; the fifty best of them are compared in full. */
function likely(wanted: ReadonlySet<string>, index: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>()
  for (const piece of wanted) {
    for (const at of index.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  return [...shared]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 50)
    .map(([at]) => at)
}
