import type { Overlay, Span } from '@portolan/ui'
import type { Spans } from './desk-messages.ts'

/** What the timeline shows for a moment: what somebody holds, and where everything else would go. */
export type Live = {
  held: { readonly id: string; readonly span: Span } | undefined
  spans: Spans | undefined
  rubber: Overlay['rubber']
  hoveredRow: number | undefined
}

export function noLive(): Live {
  return { held: undefined, spans: undefined, rubber: undefined, hoveredRow: undefined }
}

/** Where a bar stands for now; undefined where nothing moves it. */
export function liveSpan(
  live: Live,
  id: string,
  placeOf: ReadonlyMap<string, number> | undefined,
): Span | undefined {
  if (live.held?.id === id) return live.held.span
  const place = placeOf?.get(id)
  if (live.spans === undefined || place === undefined) return undefined
  const [from, to] = [live.spans.start[place] ?? Number.NaN, live.spans.finish[place] ?? Number.NaN]
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { from, to }
}

export function setHovered(live: Live, row: number | undefined): boolean {
  if (live.hoveredRow === row) return false
  live.hoveredRow = row
  return true
}
