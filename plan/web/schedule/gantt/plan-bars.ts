import type { Arrow, Bar, BarEnd, Span } from '@portolan/ui'
import type { ActivityRow, LinkKind } from '../../../contract/index.ts'
import { minuteOf, spanOf } from './minutes.ts'

/** Where activities stood in something else: a baseline, another version. */
export type SpanOf = (activity: string) => Span | undefined

/** One bar for each line of the plan that has dates. */
export function barOf(
  row: ActivityRow,
  given: { readonly ghostOf?: SpanOf | undefined; readonly otherOf?: SpanOf | undefined },
): Bar | undefined {
  const span = spanOf(row.start, row.finish)
  if (span === undefined) return undefined
  const ghost = given.ghostOf ? given.ghostOf(row.id) : spanOf(row.baselineStart, row.baselineFinish)
  const deadline = minuteOf(row.deadline)
  return {
    ...span,
    id: row.id,
    shape: row.kind === 'summary' ? 'bracket' : row.kind.endsWith('milestone') ? 'diamond' : 'bar',
    tone: toneOf(row),
    done: row.actualFinish === null ? (row.percent ?? 0) / 100 : 1,
    label: row.name,
    ghost,
    other: given.otherOf?.(row.id),
    reach: reachOf(row, span),
    flag: deadline === undefined ? undefined : { at: deadline, missed: span.to > deadline },
  }
}

/** Links between lines that both show. Ends that are folded away have none. */
export function arrowsOf(rows: readonly ActivityRow[]): readonly Arrow[] {
  const placeOf = new Map<string, number>()
  for (const [place, { id }] of rows.entries()) placeOf.set(id, place)
  const arrows: Arrow[] = []
  for (const [to, { predecessors, driver }] of rows.entries()) {
    const strong = driver?.kind === 'link' ? driver.id : undefined
    for (const { id, predecessor, kind } of predecessors) {
      const from = placeOf.get(predecessor)
      if (from === undefined) continue
      arrows.push({ id, from, fromEnd: fromEnd(kind), to, toEnd: toEnd(kind), strong: strong === id })
    }
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

function toneOf({ critical, inactive, kind, actualFinish }: ActivityRow): Bar['tone'] {
  if (inactive) return 'faint'
  return critical && kind !== 'summary' && actualFinish === null ? 'strong' : 'plain'
}

/** How far the finish may move before it delays the project. */
function reachOf({ kind, totalFloat, lateFinish, inactive }: ActivityRow, { to }: Span): number | undefined {
  if (kind === 'summary' || inactive || totalFloat === null || totalFloat <= 0) return undefined
  const late = minuteOf(lateFinish)
  return late === undefined || late <= to ? undefined : late
}
