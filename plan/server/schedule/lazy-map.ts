/** Computes when first asked, and then never again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** A map whose keys are known, and whose values are made when they are first asked for. */
export function lazyMap<T>(
  keys: readonly string[],
  make: (key: string, place: number) => T | undefined,
): ReadonlyMap<string, T> {
  const places = new Map(keys.map((key, place) => [key, place]))
  const made = new Map<string, T>()
  const get = (key: string): T | undefined => {
    const known = made.get(key)
    const place = places.get(key)
    if (known !== undefined || place === undefined) return known
    const value = make(key, place)
    if (value !== undefined) made.set(key, value)
    return value
  }
  const whole = once(() => {
    const all = new Map<string, T>()
    for (const key of places.keys()) {
      const value = get(key)
      if (value !== undefined) all.set(key, value)
    }
    return all
  })
  return {
    get,
    has: (key) => places.has(key),
    size: places.size,
    forEach: (visit) => whole().forEach(visit),
    entries: () => whole().entries(),
    keys: () => places.keys(),
    values: () => whole().values(),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  }
}
