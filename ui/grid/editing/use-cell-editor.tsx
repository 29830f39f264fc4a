import type { Day } from '@portolan/quantity'
import { useState } from 'react'
import { useSetting } from '../../setting.tsx'
import { useWords } from '../../words.ts'
import { type AnyEdit, anyEdit, type CellValue, choicesOf, isSameValue } from '../cell-edit.ts'
import type { GridColumn } from '../column.ts'
import type { InnerGridProps } from '../data-grid.tsx'
import type { CellLook, GridPlace } from '../grid-extension.ts'
import type { Cell } from '../movement.ts'
import { textOfCell } from '../text-of-cell.ts'
import { judgeText, judgeValue, type Judged } from './cell-text.ts'
import { ChoiceEditor } from './choice-editor.tsx'
import { problemWords } from './problem-words.ts'
import { type Leave, TextEditor } from './text-editor.tsx'
import { type Acts, cellKey } from './use-acts.ts'
import type { BlankRow } from './use-blank-row.ts'

export type CellEditor<Row> = {
  readonly canEdit: (cell: Cell, place: GridPlace<Row>) => boolean
  /** `typed` is the letter that replaces what stands there. */
  readonly begin: (cell: Cell, place: GridPlace<Row>, typed?: string) => boolean
  readonly look: (row: Row, column: GridColumn<Row>, place: GridPlace<Row>) => CellLook | undefined
}

type Open = {
  readonly rowId: string
  readonly columnId: string
  readonly text: string
  readonly typed: boolean
}
type Target<Row> = { readonly row: Row; readonly column: GridColumn<Row>; readonly edit: AnyEdit<Row> }

/** The one cell that is being written. */
export function useCellEditor<Row extends object>(
  props: InnerGridProps<Row>,
  given: { acts: Acts<Row>; blank: BlankRow<Row>; arriving: ReadonlySet<string> },
): CellEditor<Row> {
  const { idOf, editing } = props
  const { acts, blank, arriving } = given
  const say = useWords('grid-editing')
  const { locale, today } = useSetting()
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const targetAt = (cell: Cell, place: GridPlace<Row>): Target<Row> | undefined => {
    const row = place.rows[cell.row]
    const column = place.columns[cell.column]
    if (row === undefined || !column?.edit || arriving.has(idOf(row))) return undefined
    const edit = anyEdit(column.edit)
    return edit.closed?.(row) === undefined ? { row, column, edit } : undefined
  }
  const nameOf = (row: Row): string => (blank.words(row) ?? editing?.nameOf(row)) || idOf(row)

  /** Takes what was judged; the sentence where it was refused. */
  const take = ({ row, column, edit }: Target<Row>, judged: Judged): string | undefined => {
    if ('problem' in judged) return problemWords(judged.problem, say)
    write({ row, column, edit }, judged.value)
    return undefined
  }
  const write = ({ row, column, edit }: Target<Row>, after: CellValue): void => {
    const before = edit.read(row)
    const rowId = idOf(row)
    acts.refuse(cellKey(rowId, column.id), undefined)
    if (isSameValue(before, after)) return
    if (blank.row !== undefined && rowId === idOf(blank.row)) blank.write(column.id, after)
    else acts.perform({ cells: [{ rowId, columnId: column.id, before, after }] })
  }
  const leaveTo = (leave: Leave, place: GridPlace<Row>): void => {
    setOpen(undefined)
    const to = stepOf(leave, place.active)
    if (leave === 'nowhere') return
    const { rows, columns } = place
    const inside = to && to.row >= 0 && to.row < rows.length && to.column >= 0 && to.column < columns.length
    if (inside) place.go(to)
    // What was typed into the empty line becomes a row, and there is another empty line below it.
    else if (to && leave === 'down' && blank.row !== undefined) place.go(to)
    else place.refocus()
  }
  const done = (target: Target<Row>, place: GridPlace<Row>) => (text: string, leave: Leave) => {
    const wrong = take(target, judgeText(target.edit, target.row, { text, locale, today }))
    if (wrong === undefined) leaveTo(leave, place)
    else if (leave === 'nowhere') {
      // The person went elsewhere: what was typed waits in the cell with its reason.
      acts.refuse(cellKey(idOf(target.row), target.column.id), { text, sentence: wrong })
      setOpen(undefined)
    }
    return wrong
  }

  return {
    canEdit: (cell, place) => targetAt(cell, place) !== undefined,
    begin: (cell, place, typed) => {
      const target = targetAt(cell, place)
      if (!target) return false
      const rowId = idOf(target.row)
      const refused = acts.refused.get(cellKey(rowId, target.column.id))
      const text = typed ?? refused?.text ?? textOfCell(target.edit, target.row, locale)
      setOpen({ rowId, columnId: target.column.id, text, typed: typed !== undefined })
      return true
    },
    look: (row, column, place) => {
      if (open?.rowId !== idOf(row) || open.columnId !== column.id || !column.edit) return undefined
      const edit = anyEdit(column.edit)
      const target = { row, column, edit }
      const label = say('edit-cell', { column: column.header, row: nameOf(row) })
      const cancel = (): void => leaveTo('stay', place)
      const shared = {
        label,
        text: open.text,
        typed: open.typed,
        align: column.align ?? 'start',
        onCancel: cancel,
      } as const
      const content =
        edit.kind === 'choice' ? (
          <ChoiceEditor
            {...shared}
            choices={choicesOf(edit, row)}
            now={edit.read(row) as string | null}
            optional={edit.needed !== true}
            onChoose={(value, leave) => {
              const wrong = take(target, judgeValue(edit, row, value))
              if (wrong !== undefined)
                acts.refuse(cellKey(idOf(row), column.id), { text: open.text, sentence: wrong })
              leaveTo(leave, place)
            }}
          />
        ) : (
          <TextEditor
            {...shared}
            onDone={done(target, place)}
            {...(edit.kind === 'day' ? { day: edit.read(row) as Day | null } : {})}
          />
        )
      return { state: 'editing', content }
    },
  }
}

const steps: Readonly<Record<Leave, readonly [number, number] | undefined>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: undefined,
  nowhere: undefined,
}

function stepOf(leave: Leave, from: Cell): Cell | undefined {
  const step = steps[leave]
  return step && { row: from.row + step[0], column: from.column + step[1] }
}
