import {
  type Dispatch,
  type FocusEvent,
  type RefObject,
  type SetStateAction,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import type { Cell } from './movement.ts'
import { clipRange, type Range, rangeBetween } from './range.ts'

/** Where the person stands: it outlives the turn from reading to editing and back. */
export type Standing = { readonly active: Cell; readonly anchor: Cell; readonly head: Cell }
export type StandingState = readonly [Standing, Dispatch<SetStateAction<Standing>>]

export type Place = {
  readonly active: Cell
  readonly range: Range
  readonly setActive: (cell: Cell) => void
  /** Moves the focus there as soon as that cell is mounted. */
  readonly go: (to: Cell, extend?: boolean) => void
  /** Selects up to a cell, and leaves the focus where it is. */
  readonly stretch: (to: Cell) => void
  readonly selectAll: () => void
  readonly refocus: () => void
  /** Told by the grid, so that a focus whose row is taken away comes back. */
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent) => void
}

type Size = { readonly rows: number; readonly columns: number }

export function usePlace(
  { rows, columns }: Size,
  scroller: RefObject<HTMLDivElement | null>,
  [chosen, setChosen]: StandingState,
  heldRef: RefObject<boolean>,
): Place {
  // Which cell the focus is to go to. An effect of an earlier drawing may run late, and must leave it alone.
  const awaited = useRef<Cell | 'any' | undefined>(undefined)
  // A filter may take away the row that held the focus: the grid must stay reachable by Tab.
  const active = useMemo(() => within(chosen.active, { rows, columns }), [chosen.active, rows, columns])
  // After a key moved it, the focus goes to the new cell as soon as that is mounted.
  useEffect(() => {
    if (awaited.current !== 'any' && awaited.current !== chosen.active) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
    if (!cell) return
    awaited.current = undefined
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  // A row may be replaced under the focus: a new one gets its own id, a list is read anew.
  useEffect(() => {
    if (!heldRef.current || document.activeElement !== document.body) return undefined
    const takeOver = (): void => {
      if (!heldRef.current || document.activeElement !== document.body) return
      scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)?.focus()
    }
    takeOver()
    // The rows of a grid that has just begun come with its first frame.
    const frame = requestAnimationFrame(takeOver)
    return () => cancelAnimationFrame(frame)
  })
  const range = useMemo(
    () =>
      clipRange(rangeBetween(chosen.anchor, chosen.head), { rows, columns }) ?? rangeBetween(active, active),
    [chosen, active, rows, columns],
  )
  // The cell that already has the focus keeps what is selected: a click into it may be the first of a double click.
  const setActive = useCallback(
    (cell: Cell) => setChosen((before) => (isSame(before.active, cell) ? before : standingAt(cell))),
    [setChosen],
  )
  const go = useCallback(
    (to: Cell, extend = false) => {
      awaited.current = to
      setChosen((before) => (extend ? { active: to, anchor: before.anchor, head: to } : standingAt(to)))
    },
    [setChosen],
  )
  const stretch = useCallback(
    (to: Cell) => setChosen((before) => (isSame(before.head, to) ? before : { ...before, head: to })),
    [setChosen],
  )
  const selectAll = useCallback(
    () =>
      setChosen((before) => ({
        ...before,
        anchor: { row: 0, column: 0 },
        head: { row: rows - 1, column: columns - 1 },
      })),
    [rows, columns, setChosen],
  )
  const refocus = useCallback(() => {
    awaited.current = 'any'
    setChosen((before) => ({ ...before }))
  }, [setChosen])
  const onFocus = useCallback(() => {
    heldRef.current = true
  }, [heldRef])
  const onBlur = useCallback(
    (event: FocusEvent) => {
      const { target } = event
      // What is taken away loses the focus too, and only later one can tell that from going elsewhere.
      setTimeout(() => {
        const stays = scroller.current?.contains(document.activeElement) === true
        if (target.isConnected && !stays) heldRef.current = false
      })
    },
    [scroller, heldRef],
  )
  return { active, range, setActive, go, stretch, selectAll, refocus, onFocus, onBlur }
}

export function standingAt(cell: Cell): Standing {
  return { active: cell, anchor: cell, head: cell }
}

function isSame(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column
}

function within(cell: Cell, { rows, columns }: Size): Cell {
  return { row: Math.min(cell.row, rows - 1), column: Math.max(0, Math.min(cell.column, columns - 1)) }
}
