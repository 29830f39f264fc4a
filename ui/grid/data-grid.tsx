import {
  type ComponentType,
  lazy,
  type ReactNode,
  type RefObject,
  startTransition,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
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

let came = false

/** Comes when a grid is edited for the first time. Until then the same rows show, for reading. */
const EditingGrid = lazy(async () => {
  const { EditingGrid: loaded } = await import('./editing/editing-grid.tsx')
  came = true
  return { default: loaded as ComponentType<InnerGridProps<object>> }
})

function InnerGrid<Row extends object>(props: InnerGridProps<Row>): ReactNode {
  const seen = useSeen()
  const Editing = EditingGrid as unknown as ComponentType<InnerGridProps<Row>>
  const core = <GridCore {...props} />
  return <Suspense fallback={core}>{props.editing && seen ? <Editing {...props} /> : core}</Suspense>
}

/** Rows are seen before what edits them is asked for; where it has come already there is nothing to wait for. */
function useSeen(): boolean {
  const [seen, setSeen] = useState(came)
  useEffect(() => {
    const next = requestAnimationFrame(() => startTransition(() => setSeen(true)))
    return () => cancelAnimationFrame(next)
  }, [])
  return seen
}
