import {
  defaultRangeExtractor,
  elementScroll,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { InDenseTable } from '../figure.tsx'
import type { GridColumn } from './column.ts'
import type { GridExtension, GridPlace } from './grid-extension.ts'
import type { DataGridProps } from './grid-props.ts'
import { GridRow } from './grid-row.tsx'
import { mountedRows } from './movement.ts'
import type { Range } from './range.ts'
import type { Reach } from './reach.ts'
import { useRowActs } from './use-row-acts.ts'

export type GridBodyProps<Row> = {
  readonly grid: DataGridProps<Row>
  readonly place: GridPlace<Row>
  readonly extension: GridExtension<Row> | undefined
  readonly rowHeight: number
  /** What the header and the totals cover. */
  readonly covered: { readonly top: number; readonly bottom: number }
  readonly mounted: readonly number[] | undefined
  readonly tracks: string
  readonly many: Range | undefined
  readonly pull: Range | undefined
  readonly onFocusCell: (cell: { readonly row: number; readonly column: number }) => void
  readonly reach: Reach
}

const NEAR_END = 20
/** Of the height of the window, what a table usually has: drawn before anything is measured. */
const USUAL_SHARE = 0.66

/** The rows that are in sight. Scrolling renders this alone, and of it only the rows that come. */
export function GridBody<Row extends object>(props: GridBodyProps<Row>): ReactNode {
  const { grid, place, extension, covered, rowHeight, reach } = props
  const { rows, columns, active, range } = place
  const body = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised over what it returns
  const virtual = useVirtualizer({
    count: rows.length,
    // The scroller stands above, and is not told yet when this looks for it first.
    getScrollElement: () => body.current?.closest<HTMLElement>('.p-grid') ?? null,
    estimateSize: () => rowHeight,
    initialRect: { width: 0, height: window.innerHeight * USUAL_SHARE },
    observeElementRect: watchSize,
    scrollToFn: scrollTo,
    overscan: useOverscan(),
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
    rangeExtractor: (seen) => mountedRows(defaultRangeExtractor(seen), active.row, rows.length),
  })
  useLayoutEffect(
    () => reach.follow((row) => virtual.scrollToIndex(row, { align: 'auto' })),
    [reach, virtual],
  )
  const items = virtual.getVirtualItems()
  useNeedMore(items.at(-1)?.index ?? -1, grid)
  const acts = useRowActs({ grid, onFocusCell: props.onFocusCell, opens: extension === undefined })
  const look = useMemo(
    () => extension && ((row: Row, column: GridColumn<Row>) => extension.look(row, column, place)),
    [extension, place],
  )
  return (
    <div ref={body} className="p-grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
      <InDenseTable value={true}>
        {items.map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          const id = grid.idOf(row)
          return (
            <GridRow
              key={id}
              row={row}
              id={id}
              index={item.index}
              top={item.start}
              height={rowHeight}
              columns={columns}
              mounted={props.mounted}
              tracks={props.tracks}
              tone={grid.rowTone?.(row)}
              open={grid.openId === id}
              selected={grid.onSelect === undefined ? undefined : (grid.selected?.has(id) ?? false)}
              active={active.row === item.index ? active.column : undefined}
              range={props.many}
              pull={props.pull}
              handle={extension && item.index === range.bottom ? range.right : undefined}
              look={look}
              blank={extension?.blank(row)}
              level={grid.tree?.levelOf(row)}
              unfolded={grid.tree?.openOf(row)}
              opens={grid.onOpen !== undefined && extension === undefined}
              acts={acts}
            />
          )
        })}
      </InDenseTable>
    </div>
  )
}

/** Told with the first frame: to ask before that would have the page laid out once more. */
function watchSize(
  { scrollElement }: Virtualizer<HTMLElement, Element>,
  tell: (size: { readonly width: number; readonly height: number }) => void,
): (() => void) | undefined {
  if (scrollElement === null) return undefined
  const watch = new ResizeObserver(() =>
    tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }),
  )
  watch.observe(scrollElement)
  return () => watch.disconnect()
}

/** Scrollers that have been told where to stand. */
const told = new WeakSet<Element>()

/** A scroller that has just come stands at its top: to be told so would have the page laid out once more. */
function scrollTo(...[to, options, virtual]: Parameters<typeof elementScroll<HTMLElement>>): void {
  const { scrollElement } = virtual
  if (scrollElement === null) return
  if (to !== 0 || told.has(scrollElement)) elementScroll(to, options, virtual)
  told.add(scrollElement)
}

const OVERSCAN = 8

/** Rows out of sight are there before they are scrolled to, but not before those in sight are seen. */
function useOverscan(): number {
  const [rows, setRows] = useState(0)
  useEffect(() => {
    const next = requestAnimationFrame(() => setRows(OVERSCAN))
    return () => cancelAnimationFrame(next)
  }, [])
  return rows
}

function useNeedMore<Row>(last: number, props: DataGridProps<Row>): void {
  const { rows, hasMore, loadingMore, onNeedMore } = props
  const near = hasMore === true && loadingMore !== true && last >= rows.length - NEAR_END
  useEffect(() => {
    if (near) onNeedMore?.()
  }, [near, onNeedMore])
}
