import { ArrowDown, ArrowUp } from 'lucide-react'
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.ts'
import { type GridColumn, nextSorting, type Sorting } from './column.ts'

export type HeaderRowProps<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly mounted: readonly number[] | undefined
  readonly tracks: string
  readonly sorting: Sorting | undefined
  readonly onSort: ((sorting: Sorting | undefined) => void) | undefined
  readonly active: number | undefined
  readonly onFocusCell: (column: number) => void
  readonly all: 'none' | 'some' | 'all' | undefined
  readonly onAll: () => void
  readonly onWidth: (id: string, width: number) => void
}

export function HeaderRow<Row>(props: HeaderRowProps<Row>): ReactNode {
  return (
    <div role="rowgroup" className="p-grid-head">
      <div
        role="row"
        className="p-grid-head-row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: props.tracks }}
      >
        {props.all === undefined ? null : <AllBox state={props.all} onToggle={props.onAll} />}
        {props.columns.map((column, index) =>
          props.mounted && !props.mounted.includes(index) ? null : (
            <HeaderCell key={column.id} of={props} column={column} index={index} />
          ),
        )}
      </div>
    </div>
  )
}

function HeaderCell<Row>(props: {
  of: HeaderRowProps<Row>
  column: GridColumn<Row>
  index: number
}): ReactNode {
  const { of, column, index } = props
  const { sorting } = of
  const first = of.all === undefined ? 1 : 2
  const sorted = column.sort !== undefined && sorting?.by === column.sort
  const order = sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'
  return (
    <div
      role="columnheader"
      className="p-grid-cell"
      aria-colindex={index + first}
      aria-sort={column.sort ? order : undefined}
      title={column.hint ?? column.header}
      data-cell={`-1:${index}`}
      data-align={column.align ?? 'start'}
      data-frozen={index === 0 || undefined}
      data-last={index === of.columns.length - 1 || undefined}
      data-after-check={(index === 0 && of.all !== undefined) || undefined}
      style={of.mounted ? { gridColumn: index + first } : undefined}
      tabIndex={of.active === index ? 0 : -1}
      onFocus={() => of.onFocusCell(index)}
    >
      {column.sort && of.onSort ? (
        <button
          type="button"
          tabIndex={-1}
          className="p-grid-sort"
          data-sorted={sorted || undefined}
          onClick={() => column.sort && of.onSort?.(nextSorting(sorting, column.sort))}
        >
          <span className="p-cut">{column.header}</span>
          {sorted ? <Icon of={sorting.descending ? ArrowDown : ArrowUp} size={12} /> : null}
        </button>
      ) : (
        <span className="p-cut">{column.header}</span>
      )}
      <WidthHandle onWidth={(width) => of.onWidth(column.id, width)} />
    </div>
  )
}

/** Pulls the edge of a column. On the header Shift and the arrows do the same, and so does the list of columns. */
function WidthHandle(props: { onWidth: (width: number) => void }): ReactNode {
  const begun = useRef<{ x: number; width: number } | undefined>(undefined)
  const begin = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0
    begun.current = { x: event.clientX, width }
  }
  return (
    <span
      className="p-grid-width"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={(event) => {
        if (begun.current) props.onWidth(begun.current.width + event.clientX - begun.current.x)
      }}
      onPointerUp={() => {
        begun.current = undefined
      }}
    />
  )
}

function AllBox(props: { state: 'none' | 'some' | 'all'; onToggle: () => void }): ReactNode {
  const say = useWords('grid')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = props.state === 'some'
  }, [props.state])
  return (
    <div role="columnheader" className="p-grid-cell p-grid-check" aria-colindex={1}>
      <input
        ref={box}
        type="checkbox"
        tabIndex={-1}
        checked={props.state === 'all'}
        aria-label={say('select-all')}
        onChange={props.onToggle}
      />
    </div>
  )
}
