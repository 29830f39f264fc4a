import { type RefObject, useEffect, useState } from 'react'
import type { GridColumn } from './column.ts'
import { mountedColumns } from './mounted-columns.ts'

/** Below this many columns mounting all of them costs less than watching the scroll. */
const WIDE = 16

/** Which columns are mounted; undefined while all of them are. */
export function useMountedColumns<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  columns: readonly GridColumn<Row>[],
  active: number,
): readonly number[] | undefined {
  const wide = columns.length > WIDE
  const [view, setView] = useState({ left: 0, width: 0 })
  useEffect(() => {
    const element = scroller.current
    if (!wide || !element) return undefined
    // Steps of half the margin: between them nothing comes into view that is not mounted.
    const look = (): void =>
      setView((before) => {
        const next = { left: Math.round(element.scrollLeft / 100) * 100, width: element.clientWidth }
        return next.left === before.left && next.width === before.width ? before : next
      })
    const watch = new ResizeObserver(look)
    watch.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [wide, scroller])
  const least = columns.reduce((sum, { width }) => sum + width, 0)
  // Columns that share out what is left over have no width of their own to reckon with.
  if (!wide || view.width === 0 || least <= view.width) return undefined
  return mountedColumns({ widths: columns.map(({ width }) => width), frozen: 1, active, ...view })
}
