import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { GridExtension, GridPlace } from './grid-extension.ts'
import type { Cell } from './movement.ts'
import { pulledTo, type Range } from './range.ts'
import type { Place } from './use-place.ts'

type Act = { readonly kind: 'select' } | { readonly kind: 'fill'; readonly source: Range }

export type Pointing = {
  /** What a pulled fill handle would fill. */
  readonly pull: Range | undefined
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
}

const NEAR_EDGE = 28

/** Selecting by pulling over cells, and filling by the handle. Shift and a press select up to the cell in any grid. */
export function usePointing<Row>(
  given: { own: Place; place: GridPlace<Row>; extension: GridExtension<Row> | undefined },
  scroller: RefObject<HTMLDivElement | null>,
): Pointing {
  const { own, place, extension } = given
  const act = useRef<Act | undefined>(undefined)
  const [pull, setPull] = useState<Range | undefined>(undefined)
  const end = (): void => {
    act.current = undefined
    setPull(undefined)
  }
  return {
    pull,
    onPointerDown: (event) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      if (event.target.closest('[data-handle]')) {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        act.current = { kind: 'fill', source: own.range }
        return
      }
      const cell = cellUnder(event.target)
      if (!cell || isControl(event.target)) return
      if (event.shiftKey && cell.row >= 0) {
        // Else the browser would mark the text in between.
        event.preventDefault()
        own.go(cell, true)
      } else if (extension && cell.row >= 0 && event.pointerType === 'mouse') act.current = { kind: 'select' }
    },
    onPointerMove: (event) => {
      if (!act.current) return
      if (event.buttons === 0) {
        end()
        return
      }
      scrollAtEdge(event, scroller.current)
      const cell = cellUnder(document.elementFromPoint(event.clientX, event.clientY))
      if (!cell || cell.row < 0) return
      if (act.current.kind === 'select') own.stretch(cell)
      else setPull(pulledTo(act.current.source, cell.row))
    },
    onPointerUp: () => {
      const now = act.current
      if (now?.kind === 'fill' && pull) {
        extension?.onFill({ source: now.source, target: pull }, place)
        own.stretch({ row: pull.bottom, column: now.source.right })
      }
      end()
    },
    onPointerCancel: end,
  }
}

function cellUnder(element: Element | null): Cell | undefined {
  const [row, column] =
    element?.closest<HTMLElement>('[data-cell]')?.dataset['cell']?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

function scrollAtEdge(event: PointerEvent, scroller: HTMLDivElement | null): void {
  if (!scroller) return
  const box = scroller.getBoundingClientRect()
  if (event.clientY > box.bottom - NEAR_EDGE) scroller.scrollTop += NEAR_EDGE
  else if (event.clientY < box.top + 2 * NEAR_EDGE) scroller.scrollTop -= NEAR_EDGE
}

function isControl(target: Element): boolean {
  return target.closest('a, button, input, select, textarea, label') !== null
}
