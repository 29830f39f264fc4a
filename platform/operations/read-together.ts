/**
 * Reads of one thing that many ask for at once. Whoever asks is given what was read after that, never before: a read
 * that is under way is not for those who come late, but all of them share the next one.
 */
export type ReadTogether = {
  <T>(what: string, read: () => Promise<T>): Promise<T>
}

type Boats = { readonly sailing: Promise<unknown>; next?: Promise<unknown> }

export function openReadTogether(): ReadTogether {
  const quays = new Map<string, Boats>()
  const sail = <T>(what: string, read: () => Promise<T>): Promise<T> => {
    const sailing = read()
    const boats: Boats = { sailing }
    quays.set(what, boats)
    const landed = (): void => {
      if (quays.get(what) === boats && boats.next === undefined) quays.delete(what)
    }
    sailing.then(landed, landed)
    return sailing
  }
  return async <T>(what: string, read: () => Promise<T>): Promise<T> => {
    const boats = quays.get(what)
    if (boats === undefined) return await sail(what, read)
    const after = async (): Promise<T> => await sail(what, read)
    boats.next ??= boats.sailing.then(after, after)
    return (await boats.next) as T
  }
}
