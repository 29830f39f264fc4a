import type { Party } from '../../contract/index.ts'

export type PartyRow = Party & { readonly depth: number }

/** Units below the one they belong to, each level by name; what has no known unit above stands on top. */
export function partyTree(parties: readonly Party[]): readonly PartyRow[] {
  const known = new Set(parties.map(({ id }) => id))
  const below = new Map<string, Party[]>()
  for (const party of parties) {
    const above = party.parent !== null && known.has(party.parent.id) ? party.parent.id : ''
    below.set(above, [...(below.get(above) ?? []), party])
  }
  const walk = (above: string, depth: number): readonly PartyRow[] =>
    (below.get(above) ?? []).flatMap((party) => [{ ...party, depth }, ...walk(party.id, depth + 1)])
  return walk('', 0)
}
