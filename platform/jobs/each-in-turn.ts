/**
 * Does something for each of them, one after the other, though it fails for some: what one organisation holds keeps no
 * other from its turn. Answers what came of those that went well. What failed is thrown once all had their turn, so that
 * it is logged, and tried again by whoever comes for what was left.
 */
export async function eachInTurn<T, R>(all: Iterable<T>, run: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  const faults: unknown[] = []
  for (const one of all)
    try {
      done.push(await run(one))
    } catch (fault) {
      faults.push(fault)
    }
  if (faults.length === 0) return done
  if (faults.length === 1) throw faults[0]
  const words = faults.map((fault) => (fault instanceof Error ? fault.message : String(fault)))
  throw new AggregateError(faults, [...new Set(words)].join('; '))
}

/** The same, where each answers a count. */
export async function sumInTurn<T>(all: Iterable<T>, run: (one: T) => Promise<number>): Promise<number> {
  return (await eachInTurn(all, run)).reduce((sum, count) => sum + count, 0)
}
