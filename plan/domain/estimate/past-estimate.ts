import type { EstimateMethod, Points, Size } from '../../contract/index.ts'

/** An estimate of work that is over. */
export type PastEstimate = Points & {
  readonly id: string
  readonly kind: string
  readonly method: EstimateMethod
  readonly author: { readonly id: string; readonly name: string }
  readonly sizes: readonly Size[]
  readonly began: string
  readonly endedOn: string
  readonly actual: number
}

/** Names of drivers and kinds are the same in any letter case. */
export function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

/** How large it was by each of the drivers; undefined where it does not tell one. */
export function sizesBy(
  past: { readonly sizes: readonly Size[] },
  drivers: readonly string[],
): Readonly<Record<string, number>> | undefined {
  const told = new Map(past.sizes.map(({ driver, size }) => [keyOf(driver), size]))
  const sizes = drivers.flatMap((name): [string, number][] => {
    const size = told.get(keyOf(name))
    return size === undefined ? [] : [[name, size]]
  })
  return sizes.length === drivers.length ? Object.fromEntries(sizes) : undefined
}
