import type { Hit, TimelineHandle } from '@portolan/ui'
import { type RefObject, useMemo } from 'react'
import { type Live, setHovered } from './live.ts'

type OfGrid = {
  readonly onPointerMove: (event: { readonly target: EventTarget }) => void
  readonly onPointerLeave: () => void
}

/** A line that is hovered on one side is hovered on the other too. */
export function useSharedHover(
  live: Live,
  frame: RefObject<HTMLElement | null>,
  timeline: TimelineHandle | undefined,
): { readonly ofGrid: OfGrid; readonly ofTimeline: (hit: Hit | undefined) => void } {
  return useMemo(() => {
    const hover = (row: number | undefined): void => {
      if (!setHovered(live, row)) return
      timeline?.redraw()
      markLine(frame.current, row)
    }
    return {
      ofGrid: {
        onPointerMove: ({ target }) => {
          const line = target instanceof Element ? target.closest('.p-grid-row') : null
          if (line) hover(Number(line.getAttribute('aria-rowindex')) - 2)
        },
        onPointerLeave: () => hover(undefined),
      },
      ofTimeline: (hit) => hover(hit?.row),
    }
  }, [live, frame, timeline])
}

/** Past React: a hover must not draw the grid anew. */
function markLine(frame: HTMLElement | null, row: number | undefined): void {
  for (const line of frame?.querySelectorAll('.p-grid-row[data-hovered]') ?? [])
    line.removeAttribute('data-hovered')
  if (row !== undefined)
    frame?.querySelector(`.p-grid-row[aria-rowindex="${row + 2}"]`)?.setAttribute('data-hovered', '')
}
