import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  startTransition,
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

function InnerGrid<Row extends object>(props: InnerGridProps<Row>): ReactNode {
  const Editing = useEditingGrid(props.editing !== undefined) as
    | ComponentType<InnerGridProps<Row>>
    | undefined
  return props.editing && Editing ? <Editing {...props} /> : <GridCore {...props} />
}

type AnyGrid = ComponentType<InnerGridProps<object>>

let known: AnyGrid | undefined

async function readEditingGrid(): Promise<AnyGrid> {
  const { EditingGrid } = await import('./editing/editing-grid.tsx')
  known = EditingGrid as AnyGrid
  return known
}

/**
 * What edits comes after the rows are seen, and takes their place in one step: the same rows show for reading until
 * it is whole. A page that draws something else meanwhile does not disturb them.
 */
function useEditingGrid(wanted: boolean): AnyGrid | undefined {
  const [part, setPart] = useState(() => known)
  useEffect(() => {
    if (!wanted || part !== undefined) return undefined
    let here = true
    const show = (get: () => AnyGrid): void => {
      if (here) startTransition(() => setPart(get))
    }
    const next = requestAnimationFrame(() => {
      readEditingGrid().then(
        (read) => show(() => read),
        // Thrown as it draws, so that the page says it as it says any fault.
        (fault: unknown) =>
          show(() => {
            throw fault
          }),
      )
    })
    return () => {
      here = false
      cancelAnimationFrame(next)
    }
  }, [wanted, part])
  return part
}
