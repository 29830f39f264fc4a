import type { KeyboardEvent, RefObject } from 'react'
import type { GridColumn } from './column.ts'
import type { Arranging } from './use-arrangement.ts'
import type { Place } from './use-place.ts'

const STEP = 16

/** On a header Shift and the arrows to the sides make its column wider and narrower; with Ctrl too they move it. */
export function useHeaderKeys<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  given: { shown: readonly GridColumn<Row>[]; arranging: Arranging<Row>; own: Place },
): (event: KeyboardEvent) => boolean {
  const { shown, arranging, own } = given
  return (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined
    const column = shown[own.active.column]
    if (!by || !column || !event.shiftKey || event.altKey) return false
    if (event.ctrlKey || event.metaKey) {
      arranging.step(column.id, by)
      const to = Math.max(1, Math.min(shown.length - 1, own.active.column + by))
      if (own.active.column > 0) own.go({ row: -1, column: to })
      return true
    }
    const cell = scroller.current?.querySelector(`[data-cell="-1:${own.active.column}"]`)
    arranging.setWidth(column.id, (cell?.getBoundingClientRect().width ?? column.width) + by * STEP)
    return true
  }
}
