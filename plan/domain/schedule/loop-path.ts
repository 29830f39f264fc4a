import type { ScheduleDraft } from './schedule-draft.ts'
import { summariesAbove } from './schedule-draft.ts'

/**
 * The way along links from one activity to another, both included, or undefined. A link of a summary holds for all
 * that it sums up: what waits for a summary waits for its parts, and what it waits for its parts wait for.
 */
export function pathBetween(draft: ScheduleDraft, from: string, to: string): readonly string[] | undefined {
  const next = arrowsOf(draft)
  const cameFrom = new Map<string, string | null>([[from, null]])
  const waiting = [from]
  const ends = new Set([to, ...partsOf(draft, to)])
  for (const here of waiting) {
    if (ends.has(here)) return wayTo(here, cameFrom)
    for (const there of next(here)) {
      if (cameFrom.has(there)) continue
      cameFrom.set(there, here)
      waiting.push(there)
    }
  }
  return undefined
}

function arrowsOf(draft: ScheduleDraft): (id: string) => readonly string[] {
  const successors = new Map<string, string[]>()
  for (const { predecessor, successor } of draft.links) {
    const known = successors.get(predecessor)
    if (known) known.push(successor)
    else successors.set(predecessor, [successor])
  }
  const parts = new Map<string, string[]>()
  for (const { id, parent } of draft.activities) {
    if (parent === null) continue
    const known = parts.get(parent)
    if (known) known.push(id)
    else parts.set(parent, [id])
  }
  return (id) => [
    ...(parts.get(id) ?? []),
    ...[id, ...summariesAbove(draft, id)].flatMap((one) => successors.get(one) ?? []),
  ]
}

function partsOf(draft: ScheduleDraft, id: string): readonly string[] {
  if (draft.byId.get(id)?.kind !== 'summary') return []
  return draft.activities.filter((one) => summariesAbove(draft, one.id).includes(id)).map((one) => one.id)
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = []
  for (let here: string | null = end; here !== null; here = cameFrom.get(here) ?? null) way.unshift(here)
  return way
}
