import type { KeyboardEvent } from 'react'
import type { GridPlace } from '../grid-extension.ts'
import { type Acts, cellKey } from './use-acts.ts'
import type { Blocks } from './use-blocks.ts'
import type { CellEditor } from './use-cell-editor.tsx'

export type EditingKeys<Row> = {
  readonly acts: Acts<Row>
  readonly blocks: Blocks<Row>
  readonly editor: CellEditor<Row>
  readonly onOpen: ((row: Row) => void) | undefined
  readonly onDrop: (key: string, what: undefined) => void
  readonly idOf: (row: Row) => string
}

/** What keys mean on a cell that can be changed; false for those that mean what they mean in any grid. */
export function pressInEditing<Row>(
  event: KeyboardEvent,
  place: GridPlace<Row>,
  given: EditingKeys<Row>,
): boolean {
  if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return false
  const taken =
    event.ctrlKey || event.metaKey
      ? pressWithControl(event, place, given)
      : event.altKey && event.key !== 'ArrowDown'
        ? false
        : pressPlain(event, place, given)
  // A toast takes Ctrl Z as well, from wherever one stands: once is enough.
  if (taken) event.stopPropagation()
  return taken
}

function pressWithControl<Row>(
  event: KeyboardEvent,
  place: GridPlace<Row>,
  { acts, blocks, onOpen }: EditingKeys<Row>,
): boolean {
  const key = event.key.toLowerCase()
  const row = place.rows[place.active.row]
  if (key === 'z' && !event.shiftKey) acts.undo()
  else if (key === 'y' || (key === 'z' && event.shiftKey)) acts.redo()
  else if (key === 'd') blocks.fillDown(place)
  else if (key === 'enter' && row !== undefined && onOpen) onOpen(row)
  else return false
  return true
}

function pressPlain<Row>(
  event: KeyboardEvent,
  place: GridPlace<Row>,
  { acts, blocks, editor, onDrop, idOf }: EditingKeys<Row>,
): boolean {
  const { key } = event
  const row = place.rows[place.active.row]
  const column = place.columns[place.active.column]
  if (key === 'Delete' || key === 'Backspace') {
    blocks.clear(place)
    return true
  }
  if (key === 'Escape' && row !== undefined && column && acts.refused.has(cellKey(idOf(row), column.id))) {
    onDrop(cellKey(idOf(row), column.id), undefined)
    return true
  }
  if (key === 'F2' || key === 'Enter' || (key === 'ArrowDown' && event.altKey))
    return editor.begin(place.active, place)
  // A dead key begins a letter that only the field can finish: it is opened empty and gets the rest.
  if (key === 'Dead' || key === 'Process') {
    editor.begin(place.active, place, '')
    return false
  }
  return key.length === 1 && key !== ' ' && editor.begin(place.active, place, key)
}
