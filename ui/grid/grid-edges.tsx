import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.ts'
import { type GridColumn, nextSorting, type Sorting } from './column.ts'

export function HeaderRow<Row>(props: {
  columns: readonly GridColumn<Row>[]
  tracks: string
  sorting: Sorting | undefined
  onSort: ((sorting: Sorting | undefined) => void) | undefined
  active: number | undefined
  onFocusCell: (column: number) => void
  all: 'none' | 'some' | 'all' | undefined
  onAll: () => void
}): ReactNode {
  const { sorting } = props
  const first = props.all === undefined ? 1 : 2
  return (
    <div role="rowgroup" className="p-grid-head">
      <div
        role="row"
        className="p-grid-head-row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: props.tracks }}
      >
        {props.all === undefined ? null : <AllBox state={props.all} onToggle={props.onAll} />}
        {props.columns.map((column, index) => {
          const sorted = column.sort !== undefined && sorting?.by === column.sort
          const order = sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'
          return (
            <div
              key={column.id}
              role="columnheader"
              className="p-grid-cell"
              aria-colindex={index + first}
              aria-sort={column.sort ? order : undefined}
              title={column.hint}
              data-cell={`-1:${index}`}
              data-align={column.align ?? 'start'}
              data-frozen={index === 0 || undefined}
              data-after-check={(index === 0 && props.all !== undefined) || undefined}
              tabIndex={props.active === index ? 0 : -1}
              onFocus={() => props.onFocusCell(index)}
            >
              {column.sort && props.onSort ? (
                <button
                  type="button"
                  tabIndex={-1}
                  className="p-grid-sort"
                  data-sorted={sorted || undefined}
                  onClick={() => column.sort && props.onSort?.(nextSorting(sorting, column.sort))}
                >
                  <span className="p-cut">{column.header}</span>
                  {sorted ? <Icon of={sorting.descending ? ArrowDown : ArrowUp} size={12} /> : null}
                </button>
              ) : (
                column.header
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function AllBox(props: { state: 'none' | 'some' | 'all'; onToggle: () => void }): ReactNode {
  const say = useWords()
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
        aria-label={say('grid.select-all')}
        onChange={props.onToggle}
      />
    </div>
  )
}

/** Totals: sums of all rows there are, which only the server knows, so they are handed in. */
export function FooterRow<Row>(props: {
  columns: readonly GridColumn<Row>[]
  tracks: string
  selectable: boolean
}): ReactNode {
  const first = props.selectable ? 2 : 1
  return (
    <div role="rowgroup" className="p-grid-foot">
      <div role="row" className="p-grid-foot-row" style={{ gridTemplateColumns: props.tracks }}>
        {props.selectable ? (
          <div role="gridcell" className="p-grid-cell p-grid-check" aria-colindex={1} />
        ) : null}
        {props.columns.map((column, index) => (
          <div
            key={column.id}
            role="gridcell"
            className="p-grid-cell"
            aria-colindex={index + first}
            data-align={column.align ?? 'start'}
            data-frozen={index === 0 || undefined}
            data-after-check={(index === 0 && props.selectable) || undefined}
          >
            {column.footer}
          </div>
        ))}
      </div>
    </div>
  )
}
