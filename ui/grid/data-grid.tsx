import './data-grid.css'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { InDenseTable } from '../figure.tsx'
import { ProgressLine } from '../parts/states.tsx'
import { useWords } from '../words.ts'
import { ColumnChooser } from './column-chooser.tsx'
import type { GridColumn, Sorting } from './column.ts'
import { FooterRow, HeaderRow } from './grid-edges.tsx'
import { GridRow } from './grid-row.tsx'
import { GridBones, GridMessage } from './grid-states.tsx'
import { selectionState, toggleAll, toggleOne } from './selection.ts'
import { type ShownColumns, useShownColumns } from './shown-columns.ts'
import { type GridTree, treeStep } from './tree.ts'
import { type Cell, mountedRows, move, trackList } from './movement.ts'

export type DataGridProps<Row> = {
  /** Names the grid for those who do not see it: 'Projects'. */
  readonly label: string
  /** Keep the list of one identity (module scope or useMemo). */
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  /** The row whose panel is open. */
  readonly openId?: string | undefined
  readonly sorting?: Sorting | undefined
  readonly onSort?: (sorting: Sorting | undefined) => void
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (selected: ReadonlySet<string>) => void
  readonly density?: 'regular' | 'compact' | 'two-line'
  /** All rows there are, where known; else those that came so far. */
  readonly total?: number | undefined
  readonly hasMore?: boolean
  readonly loadingMore?: boolean
  readonly onNeedMore?: () => void
  readonly loading?: boolean
  readonly refreshing?: boolean
  readonly problem?: unknown
  readonly onRetry?: () => void
  /** Shown in place of rows when there are none: EmptyState or NoMatch. */
  readonly empty?: ReactNode
  readonly rowTone?: (row: Row) => 'bad' | 'warn' | undefined
  /** 'fill' takes the height of its flex parent; a number is the most it grows to. */
  readonly height?: 'fill' | number
  readonly hiddenColumns?: readonly string[]
  readonly onHideColumns?: (ids: readonly string[]) => void
  /** Makes it a tree: `rows` are then those that show. Arrows to the sides open and close in the first column. */
  readonly tree?: GridTree<Row>
}

const HEAD = 30
const NEAR_END = 20
const heights = { regular: 34, compact: 28, 'two-line': 45 } as const

/** Many rows, few on the screen: keyboard, sorting and paging as the grid pattern of WAI-ARIA asks. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>): ReactNode {
  const say = useWords()
  const { rows, columns } = props
  const rowHeight = heights[props.density ?? 'regular']
  const shown = useShownColumns(props)
  const selectable = props.onSelect !== undefined
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState<Cell>({ row: 0, column: 0 })
  // A filter may take away the row that held the focus: the grid must stay reachable by Tab.
  const active = within(wanted, rows.length, shown.length)
  const moved = useRef(false)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised over what it returns
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: columns.some((column) => column.footer !== undefined) ? rowHeight : 0,
    rangeExtractor: (range) => mountedRows(defaultRangeExtractor(range), active.row, rows.length),
  })
  useNeedMore(virtual.getVirtualItems().at(-1)?.index ?? -1, props)
  // After a key moved it, the focus goes to the new cell as soon as that is mounted.
  useEffect(() => {
    if (!moved.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
    if (!cell) return
    moved.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const tracks = trackList([...(selectable ? [{ width: 36 }] : []), ...shown])
  const least = shown.reduce((sum, column) => sum + column.width, selectable ? 36 : 0)
  const keys = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / rowHeight) - 1)
    const extent = { rows: rows.length, columns: shown.length, page }
    const ctrl = event.ctrlKey || event.metaKey
    const step = isPlain(event) && !ctrl ? treeStep(event.key, active, props) : undefined
    if (step?.kind === 'toggle') {
      event.preventDefault()
      props.tree?.onToggle(step.row, step.open)
      return
    }
    const to = step?.to ?? (isPlain(event) ? move(active, { key: event.key, ctrl }, extent) : undefined)
    if (to) {
      event.preventDefault()
      moved.current = true
      if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' })
      setActive(to)
      return
    }
    pressInCell(event, active, props, shown)
  }
  const body = rows.length > 0
  return (
    <div className="p-grid-frame" data-fill={(props.height ?? 'fill') === 'fill' || undefined}>
      <ProgressLine active={props.refreshing ?? false} />
      <div
        ref={scroller}
        className="p-grid"
        role={props.tree ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={props.total === undefined ? (props.hasMore ? -1 : rows.length + 1) : props.total + 1}
        aria-colcount={shown.length + (selectable ? 1 : 0)}
        aria-multiselectable={selectable || undefined}
        aria-busy={props.loading || undefined}
        data-density={props.density ?? 'regular'}
        style={scrollStyle(props, (shown[0]?.width ?? 0) + (selectable ? 36 : 0), rowHeight)}
        onKeyDown={keys}
      >
        <div className="p-grid-inner" style={{ minWidth: least }}>
          <HeaderRow
            columns={shown}
            tracks={tracks}
            sorting={props.sorting}
            onSort={props.onSort}
            active={active.row === -1 || !body ? active.column : undefined}
            onFocusCell={(column) => setActive({ row: -1, column })}
            all={selectable ? selectionState(props) : undefined}
            onAll={() => props.onSelect?.(toggleAll(props))}
          />
          {body ? (
            <div className="p-grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
              <InDenseTable value={true}>
                {virtual.getVirtualItems().map((item) => {
                  const row = rows[item.index]
                  if (row === undefined) return null
                  const id = props.idOf(row)
                  return (
                    <GridRow
                      key={id}
                      row={row}
                      id={id}
                      index={item.index}
                      top={item.start}
                      height={rowHeight}
                      columns={shown}
                      tracks={tracks}
                      tone={props.rowTone?.(row)}
                      open={props.openId === id}
                      selected={props.selected?.has(id)}
                      active={active.row === item.index ? active.column : undefined}
                      onFocusCell={setActive}
                      onOpen={props.onOpen}
                      onToggle={selectable ? () => props.onSelect?.(toggleOne(props, id)) : undefined}
                      tree={props.tree}
                    />
                  )
                })}
              </InDenseTable>
            </div>
          ) : null}
          {body && shown.some((column) => column.footer !== undefined) ? (
            <FooterRow columns={shown} tracks={tracks} selectable={selectable} />
          ) : null}
        </div>
      </div>
      {props.loading && !body ? (
        <GridBones tracks={tracks} columns={shown.length} height={rowHeight} />
      ) : null}
      {props.loadingMore ? <p className="p-grid-more p-meta">{say('grid.more')}</p> : null}
      <GridMessage {...props} body={body} />
      {props.onHideColumns || columns.some((column) => column.hidden) ? (
        <ColumnChooser columns={columns} shown={shown} onShow={shown.show} />
      ) : null}
    </div>
  )
}

function useNeedMore<Row>(last: number, props: DataGridProps<Row>): void {
  const { rows, hasMore, loadingMore, onNeedMore } = props
  const near = hasMore === true && loadingMore !== true && last >= rows.length - NEAR_END
  useEffect(() => {
    if (near) onNeedMore?.()
  }, [near, onNeedMore])
}

function within(cell: Cell, rows: number, columns: number): Cell {
  return { row: Math.min(cell.row, rows - 1), column: Math.max(0, Math.min(cell.column, columns - 1)) }
}

/** The focused cell must not come to rest under the frozen column or the totals. */
function scrollStyle<Row>(props: DataGridProps<Row>, frozen: number, rowHeight: number): CSSProperties {
  const totals = props.columns.some((column) => column.footer !== undefined)
  return {
    scrollPaddingLeft: frozen,
    scrollPaddingBottom: totals ? rowHeight : 0,
    ...(typeof props.height === 'number' ? { maxHeight: props.height } : {}),
  }
}

function pressInCell<Row>(
  event: KeyboardEvent,
  active: Cell,
  props: DataGridProps<Row>,
  shown: ShownColumns<Row>,
): void {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null
  if (event.key === 'Escape' && cell && event.target !== cell) cell.focus()
  if (event.target !== cell || !cell) return
  const row = props.rows[active.row]
  if (event.key === 'F2') cell.querySelector<HTMLElement>('a, button, input, select')?.focus()
  else if (event.key === ' ' && row !== undefined && props.onSelect)
    props.onSelect(toggleOne(props, props.idOf(row)))
  else if (event.key === 'Enter' && active.row === -1) cell.querySelector('button')?.click()
  else if (event.key === 'Enter' && row !== undefined) {
    const figure = active.column > 0 ? cell.querySelector<HTMLElement>('[data-figure]') : null
    if (figure) figure.click()
    else props.onOpen?.(row)
  } else return
  if (shown.length > 0) event.preventDefault()
}

function isPlain(event: KeyboardEvent): boolean {
  const target = event.target
  const inField = target instanceof HTMLInputElement && target.type !== 'checkbox'
  return !event.altKey && !inField && !(target instanceof HTMLTextAreaElement)
}
