import { type ReactNode, useRef } from 'react'
import { useWords } from '../words.ts'
import type { GridColumn } from './column.ts'
import type { Cell } from './movement.ts'
import { TreeLine } from './tree-line.tsx'
import type { GridTree } from './tree.ts'

export type GridRowProps<Row> = {
  readonly row: Row
  readonly id: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly columns: readonly GridColumn<Row>[]
  readonly tracks: string
  readonly tone: 'bad' | 'warn' | undefined
  readonly open: boolean
  readonly selected: boolean | undefined
  /** The column that holds the focus, if it is in this row. */
  readonly active: number | undefined
  readonly onFocusCell: (cell: Cell) => void
  readonly onOpen: ((row: Row) => void) | undefined
  readonly onToggle: (() => void) | undefined
  readonly tree: GridTree<Row> | undefined
}

export function GridRow<Row>(props: GridRowProps<Row>): ReactNode {
  const say = useWords()
  const first = props.onToggle ? 2 : 1
  const pressedAt = useRef({ x: 0, y: 0 })
  const { tree } = props
  const unfolded = tree?.openOf(props.row)
  return (
    <div
      role="row"
      className="p-grid-row"
      aria-rowindex={props.index + 2}
      aria-selected={props.onToggle ? (props.selected ?? false) : undefined}
      aria-level={tree?.levelOf(props.row)}
      aria-expanded={unfolded}
      data-open={props.open || undefined}
      data-tone={props.tone}
      data-opens={props.onOpen ? '' : undefined}
      style={{
        gridTemplateColumns: props.tracks,
        height: props.height,
        transform: `translateY(${props.top}px)`,
      }}
      onPointerDown={(event) => {
        pressedAt.current = { x: event.clientX, y: event.clientY }
      }}
      onClick={(event) => {
        // A drag over the row selects its text: that is no click.
        const far = Math.hypot(event.clientX - pressedAt.current.x, event.clientY - pressedAt.current.y) > 5
        if (!far && !isControl(event.target)) props.onOpen?.(props.row)
      }}
    >
      {props.onToggle ? (
        <div role="gridcell" className="p-grid-cell p-grid-check" aria-colindex={1}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={props.selected ?? false}
            aria-label={say('grid.select-row')}
            onChange={props.onToggle}
          />
        </div>
      ) : null}
      {props.columns.map((column, index) => (
        <div
          key={column.id}
          role={index === 0 ? 'rowheader' : 'gridcell'}
          className="p-grid-cell"
          aria-colindex={index + first}
          data-cell={`${props.index}:${index}`}
          data-align={column.align ?? 'start'}
          data-frozen={index === 0 || undefined}
          data-after-check={(index === 0 && props.onToggle !== undefined) || undefined}
          tabIndex={props.active === index ? 0 : -1}
          onFocus={() => props.onFocusCell({ row: props.index, column: index })}
        >
          {index === 0 && tree ? (
            <TreeLine
              level={tree.levelOf(props.row)}
              open={unfolded}
              onToggle={() => tree.onToggle(props.row, unfolded === false)}
            >
              {column.cell(props.row)}
            </TreeLine>
          ) : (
            column.cell(props.row)
          )}
        </div>
      ))}
    </div>
  )
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null
}
