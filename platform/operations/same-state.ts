/**
 * What everybody of one reach reads in one state of the database. Two pages show the same projects in another order:
 * what was read for one need not be read for the other, as long as nothing is written.
 */
export type SameState = {
  /** What is there under this name, or else what is read now. It must follow from reach, day and stored rows alone. */
  get<T>(what: string, read: () => Promise<T>): Promise<T>
  /** Rows by their id, for uses that add those they had to read. */
  rows<T>(what: string): Map<string, T>
}

export function openState(): SameState {
  const kept = new Map<string, Promise<unknown>>()
  const rows = new Map<string, Map<string, unknown>>()
  return {
    get: async <T>(what: string, read: () => Promise<T>): Promise<T> => {
      const there = kept.get(what) as Promise<T> | undefined
      if (there !== undefined) return await there.catch(async () => await read())
      const made = read()
      kept.set(what, made)
      made.catch(() => kept.delete(what))
      return await made
    },
    rows: <T>(what: string): Map<string, T> => {
      const there = rows.get(what) ?? new Map<string, unknown>()
      rows.set(what, there)
      return there as Map<string, T>
    },
  }
}

/** States by their names; a new one takes the place of the one that was asked for the longest ago. */
export function openStates(most: number): (name: string) => SameState {
  const states = new Map<string, SameState>()
  return (name) => {
    const state = states.get(name) ?? openState()
    states.delete(name)
    states.set(name, state)
    const oldest = states.keys().next().value
    if (states.size > most && oldest !== undefined) states.delete(oldest)
    return state
  }
}
