import { type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { GridCore } from './grid-core.tsx'
import type { DataGridProps } from './grid-props.ts'
import { GroupedGrid } from './grouped-grid.tsx'
import { type StandingState, standingAt } from './use-place.ts'

export type InnerGridProps<Row> = DataGridProps<Row> & {
  readonly standing: StandingState
  /** How far it is scrolled, for a grid that begins to be edited stays where it is. */
  readonly scrolledRef: RefObject<{ top: number; left: number }>
  /** Whether the focus is in it: the grid that takes its place takes the focus over. */
  readonly heldRef: RefObject<boolean>
}

/** Many rows, few on the screen; for reading, and with `editing` for changing its cells as in a spreadsheet. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>): ReactNode {
  const standing = useState(() => standingAt({ row: 0, column: 0 }))
  const scrolledRef = useRef({ top: 0, left: 0 })
  const heldRef = useRef(false)
  const inner = { ...props, standing, scrolledRef, heldRef }
  return props.groupBy !== undefined && !props.tree ? (
    <GroupedGrid of={inner} show={(grouped) => <InnerGrid {...grouped} />} />
  ) : (
    <InnerGrid {...inner} />
  )
}

/** Until what edits has come the same rows show, for reading. */
function InnerGrid<Row extends object>(props: InnerGridProps<Row>): ReactNode {
  const Editing = useEditingGrid<Row>(props.editing !== undefined)
  return props.editing && Editing ? <Editing {...props} /> : <GridCore {...props} />
}

let known: ComponentType<InnerGridProps<object>> | undefined

/** Comes when a grid is edited for the first time, and not before its rows are seen. */
function useEditingGrid<Row extends object>(wanted: boolean): ComponentType<InnerGridProps<Row>> | undefined {
  const [loaded, setLoaded] = useState(() => known)
  const missing = wanted && loaded === undefined
  useEffect(() => {
    if (!missing) return undefined
    const next = requestAnimationFrame(() => {
      void import('./editing/editing-grid.tsx').then(({ EditingGrid }) => {
        known = EditingGrid as ComponentType<InnerGridProps<object>>
        setLoaded(() => known)
      })
    })
    return () => cancelAnimationFrame(next)
  }, [missing])
  return loaded as unknown as ComponentType<InnerGridProps<Row>> | undefined
}
