import { type CSSProperties, memo, type ReactNode, useRef } from 'react'
import { useWords } from '../words.ts'
import type { GridColumn } from './column.ts'
import type { CellLook } from './grid-extension.ts'
import type { Range } from './range.ts'
import { TreeLine } from './tree-line.tsx'
import type { RowActs } from './use-row-acts.ts'

export type GridRowProps<Row> = {
  readonly row: Row
  readonly id: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly columns: readonly GridColumn<Row>[]
  /** Which of them are mounted; undefined for all. */
  readonly mounted: readonly number[] | undefined
  readonly tracks: string
  readonly tone: 'bad' | 'warn' | undefined
  readonly open: boolean
  /** Undefined where rows cannot be selected. */
  readonly selected: boolean | undefined
  /** The column that holds the focus, if it is in this row. */
  readonly active: number | undefined
  /** The selected cells where there are more than one, and what a pulled handle would fill. */
  readonly range: Range | undefined
  readonly pull: Range | undefined
  /** The column at whose end the fill handle stands, if it is in this row. */
  readonly handle: number | undefined
  readonly look: ((row: Row, column: GridColumn<Row>) => CellLook | undefined) | undefined
  /** Words of a line in which nothing stands yet. */
  readonly blank: string | undefined
  /** In a tree: how deep it stands, and whether what lies below it shows. */
  readonly level: number | undefined
  readonly unfolded: boolean | undefined
  readonly opens: boolean
  readonly acts: RowActs<Row>
}

/** Rendered anew only when something of it changed: of the rows in sight scrolling and moving about leave most alone. */
export const GridRow: <Row>(props: GridRowProps<Row>) => ReactNode = memo(RowLine) as typeof RowLine

function RowLine<Row>(props: GridRowProps<Row>): ReactNode {
  const say = useWords('grid')
  const pressedAt = useRef({ x: 0, y: 0 })
  const { row, id, selected, acts } = props
  return (
    <div
      role="row"
      className="p-grid-row"
      aria-rowindex={props.index + 2}
      aria-selected={selected}
      aria-level={props.level}
      aria-expanded={props.unfolded}
      data-open={props.open || undefined}
      data-tone={props.tone}
      data-opens={props.opens ? '' : undefined}
      data-blank={props.blank === undefined ? undefined : ''}
      style={{
        gridTemplateColumns: props.tracks,
        height: props.height,
        transform: `translateY(${props.top}px)`,
      }}
      onPointerDown={(event) => {
        pressedAt.current = { x: event.clientX, y: event.clientY }
      }}
      onClick={(event) => {
        // A drag over the row selects its text, and Shift selects cells: these are no clicks.
        const far = Math.hypot(event.clientX - pressedAt.current.x, event.clientY - pressedAt.current.y) > 5
        if (!far && !event.shiftKey && !isControl(event.target)) acts.open(row)
      }}
    >
      {selected === undefined ? null : (
        <div role="gridcell" className="p-grid-cell p-grid-check" aria-colindex={1}>
          {props.blank === undefined ? (
            <input
              type="checkbox"
              tabIndex={-1}
              checked={selected}
              aria-label={say('select-row')}
              onChange={() => acts.pick(id)}
            />
          ) : null}
        </div>
      )}
      {props.columns.map((column, index) =>
        props.mounted && !props.mounted.includes(index) ? null : (
          <GridCell key={column.id} of={props} column={column} index={index} />
        ),
      )}
    </div>
  )
}

function GridCell<Row>(props: { of: GridRowProps<Row>; column: GridColumn<Row>; index: number }): ReactNode {
  const { of, column, index } = props
  const look = of.look?.(of.row, column)
  const sentence = look?.sentence
  const told = sentence === undefined ? undefined : `${of.id}-${column.id}-refused`
  const shown =
    look?.content ?? (of.blank === undefined ? column.cell(of.row) : index === 0 ? of.blank : null)
  return (
    <div
      role={index === 0 ? 'rowheader' : 'gridcell'}
      className="p-grid-cell"
      aria-colindex={index + firstOf(of)}
      aria-selected={of.range ? isIn(of.range, of.index, index) : undefined}
      aria-readonly={look?.state === 'fixed' || undefined}
      aria-invalid={look?.state === 'refused' || undefined}
      aria-describedby={told}
      title={typeof shown === 'string' ? shown : undefined}
      {...cellMarks(of, index)}
      data-align={column.align ?? 'start'}
      data-state={look?.state}
      style={placeOf(of, index)}
      tabIndex={of.active === index ? 0 : -1}
      onFocus={() => of.acts.focus({ row: of.index, column: index })}
    >
      {index === 0 && of.level !== undefined && of.blank === undefined ? (
        <TreeLine
          level={of.level}
          open={of.unfolded}
          onToggle={() => of.acts.fold(of.row, of.unfolded === false)}
        >
          {shown}
        </TreeLine>
      ) : (
        shown
      )}
      {sentence === undefined ? null : (
        <span
          id={told}
          className="p-grid-refused"
          data-shown={of.active === index || undefined}
          aria-hidden="true"
        >
          {sentence}
        </span>
      )}
      {of.handle === index && look?.state !== 'editing' ? (
        <span className="p-grid-handle" data-handle="" aria-hidden="true" />
      ) : null}
    </div>
  )
}

type Marks = Readonly<Record<`data-${string}`, string | boolean | undefined>>

function cellMarks<Row>(of: GridRowProps<Row>, index: number): Marks {
  return {
    'data-cell': `${of.index}:${index}`,
    'data-frozen': index === 0 || undefined,
    'data-last': index === of.columns.length - 1 || undefined,
    'data-after-check': (index === 0 && of.selected !== undefined) || undefined,
    'data-range':
      of.range && isIn(of.range, of.index, index) ? edgesOf(of.range, of.index, index) : undefined,
    'data-pull': of.pull && isIn(of.pull, of.index, index) ? edgesOf(of.pull, of.index, index) : undefined,
  }
}

/** Number of the first column of data: boxes for selecting take the one before. */
function firstOf<Row>({ selected }: GridRowProps<Row>): number {
  return selected === undefined ? 1 : 2
}

/** With some columns left out, those that are there say their place. */
function placeOf<Row>(of: GridRowProps<Row>, index: number): CSSProperties | undefined {
  return of.mounted ? { gridColumn: index + firstOf(of) } : undefined
}

function isIn(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

/** Which sides of the cell are on the edge of the range: 't', 'r', 'b', 'l'. */
function edgesOf(range: Range, row: number, column: number): string {
  return `${row === range.top ? 't' : ''}${column === range.right ? 'r' : ''}${row === range.bottom ? 'b' : ''}${column === range.left ? 'l' : ''}`
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null
}
