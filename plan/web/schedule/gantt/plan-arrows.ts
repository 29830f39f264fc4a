import { type Arrow, type Arrows, type BarEnd, indexArrows } from '@portolan/ui'
import type { ActivityRow, LinkKind, LinkRow } from '../../../contract/index.ts'

type Lines = { readonly rows: readonly ActivityRow[]; readonly placeOf: ReadonlyMap<string, number> }

/** Links between lines that both show. Ends that are folded away have none. */
export function arrowsOf(lines: Lines): Arrows {
  let index: Arrows | undefined
  return {
    between: (first, last) => {
      // Nothing comes down from above the first line: what the lines say of themselves is all there is.
      if (first === 0 && index === undefined) return arrowsDownTo(last, lines)
      index ??= indexArrows(lines.rows.flatMap((row) => arrowsAlong(row.predecessors, lines)))
      return index.between(first, last)
    },
  }
}

function arrowsDownTo(last: number, lines: Lines): readonly Arrow[] {
  return lines.rows
    .slice(0, last + 1)
    .flatMap(({ predecessors, successors }) => [
      ...arrowsAlong(predecessors, lines),
      ...arrowsAlong(successors, lines).filter(({ to }) => to > last),
    ])
}

function arrowsAlong(links: readonly LinkRow[], { rows, placeOf }: Lines): readonly Arrow[] {
  const arrows: Arrow[] = []
  for (const { id, predecessor, successor, kind } of links) {
    const [from, to] = [placeOf.get(predecessor), placeOf.get(successor)]
    if (from === undefined || to === undefined) continue
    const driver = rows[to]?.driver
    const strong = driver?.kind === 'link' && driver.id === id
    arrows.push({ id, from, fromEnd: fromEnd(kind), to, toEnd: toEnd(kind), strong })
  }
  return arrows
}

/** Which end of the first a kind of link leaves, and at which end of the second it arrives. */
export function fromEnd(kind: LinkKind): BarEnd {
  return kind === 'FS' || kind === 'FF' ? 'end' : 'start'
}

export function toEnd(kind: LinkKind): BarEnd {
  return kind === 'FF' || kind === 'SF' ? 'end' : 'start'
}

export function linkBetween(from: BarEnd, to: BarEnd): LinkKind {
  if (from === 'end') return to === 'end' ? 'FF' : 'FS'
  return to === 'end' ? 'SF' : 'SS'
}
