import type { ScopeItem } from '../../contract/index.ts'

/** The items that a list puts under each item, those dropped left out; and the ones that nothing holds. */
export type Family = {
  readonly roots: readonly ScopeItem[]
  readonly childrenOf: (item: ScopeItem) => readonly ScopeItem[]
}

/** Trees of tools are four or five levels deep. What lies deeper, or in a ring, is cut off and stands by itself. */
const deepest = 50

export function familyOf(items: readonly ScopeItem[]): Family {
  const live = items.filter(({ state }) => state !== 'dropped')
  const known = new Map(live.map((item) => [item.id, item]))
  const children = new Map<string, ScopeItem[]>()
  const roots: ScopeItem[] = []
  for (const item of live) {
    const parent = item.parent === null ? undefined : known.get(item.parent)
    if (parent === undefined || !endsWithin(parent, known)) {
      roots.push(item)
      continue
    }
    const beside = children.get(parent.id)
    if (beside) beside.push(item)
    else children.set(parent.id, [item])
  }
  return { roots, childrenOf: ({ id }) => children.get(id) ?? [] }
}

function endsWithin(from: ScopeItem, known: ReadonlyMap<string, ScopeItem>): boolean {
  let at: ScopeItem | undefined = from
  for (let level = 1; at !== undefined && level < deepest; level += 1)
    at = at.parent === null ? undefined : known.get(at.parent)
  return at === undefined
}
