import { addDays, type Day } from '@portolan/quantity'

export type HeldAbility = {
  readonly personId: string
  readonly abilityId: string
  readonly level: number
  readonly from: string
  readonly until: string | null
}

export type AbilityCoverage = { readonly holders: number; readonly expiring: number }

/** An end is told so long before that somebody can still do something about it. */
export const expiryWarningDays = 90

/** What counts on a day: what has begun and not ended. */
export function countsOn({ from, until }: HeldAbility, today: string): boolean {
  return from <= today && (until === null || until >= today)
}

/** For each ability, who holds it at a level or above today, and for how many of them that ends soon. */
export function coverageOf(
  held: readonly HeldAbility[],
  { level, today }: { readonly level: number; readonly today: Day },
): ReadonlyMap<string, AbilityCoverage> {
  const soon = addDays(today, expiryWarningDays)
  const coverage = new Map<string, AbilityCoverage>()
  for (const one of held) {
    if (one.level < level || !countsOn(one, today)) continue
    const { holders, expiring } = coverage.get(one.abilityId) ?? { holders: 0, expiring: 0 }
    const ends = one.until !== null && one.until < soon
    coverage.set(one.abilityId, { holders: holders + 1, expiring: expiring + (ends ? 1 : 0) })
  }
  return coverage
}
