import './editing.css'
import { type ReactNode, useMemo, useState } from 'react'
import { useSetting } from '../../setting.tsx'
import { addTexts } from '../../words.ts'
import { anyEdit } from '../cell-edit.ts'
import type { InnerGridProps } from '../data-grid.tsx'
import { GridCore } from '../grid-core.tsx'
import type { GridExtension, GridPlace } from '../grid-extension.ts'
import { textOfCell } from '../text-of-cell.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { CellMenu, type MenuPlace } from './cell-menu.tsx'
import de from './locales/de.json'
import en from './locales/en.json'
import { PasteDialog } from './paste-dialog.tsx'
import { pressInEditing } from './editing-keys.ts'
import type { CellEdit } from './planned-edits.ts'
import { RefusedRowsDialog } from './refused-rows-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { cellKey, useActs } from './use-acts.ts'
import { useBlankRow } from './use-blank-row.ts'
import { useBlocks } from './use-blocks.ts'
import { useCellEditor } from './use-cell-editor.tsx'

// The words of editing come with it: most grids are for reading.
addTexts({ namespace: 'grid-editing', en, de })

/** A grid whose cells can be changed: typed into, pasted over, filled, emptied, and all of it taken back. */
export function EditingGrid<Row extends object>(props: InnerGridProps<Row>): ReactNode {
  const { idOf, columns, editing } = props
  const { locale } = useSetting()
  const textOf = (cell: CellEdit): string => textOfEdit(cell, props, locale)
  const acts = useActs(props, textOf)
  const blank = useBlankRow(props, acts)
  const lines = useMemo(
    () => [...acts.rows, ...acts.arriving, ...(blank.row ? [blank.row] : [])],
    [acts.rows, acts.arriving, blank.row],
  )
  const arriving = useMemo(() => new Set(acts.arriving.map(idOf)), [acts.arriving, idOf])
  const blocks = useBlocks(props, { acts, blank })
  const editor = useCellEditor(props, { acts, blank, arriving })
  const [menu, setMenu] = useState<MenuPlace | undefined>(undefined)
  const [bulk, setBulk] = useState<readonly Row[] | undefined>(undefined)
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set())
  const selected = props.selected ?? own
  const onSelect = props.onSelect ?? setOwn
  const chosen = acts.rows.filter((row) => selected.has(idOf(row)))
  const bulkRows = (place: GridPlace<Row>): readonly Row[] =>
    chosen.length > 0 ? chosen : acts.rows.slice(place.range.top, place.range.bottom + 1)

  const extension: GridExtension<Row> = {
    onKey: (event, place) =>
      pressInEditing(event, place, { acts, blocks, editor, onOpen: props.onOpen, onDrop: acts.refuse, idOf }),
    onPaste: blocks.paste,
    onCut: blocks.cut,
    onDoubleClick: (cell, place) => editor.begin(cell, place),
    onMenu: (event) => {
      if (event.target instanceof HTMLInputElement) return
      event.preventDefault()
      setMenu(placeOfMenu(event))
    },
    onFill: blocks.pull,
    look: (row, column, place) => {
      const id = idOf(row)
      const edited = editor.look(row, column, place)
      if (edited) return edited
      const refused = acts.refused.get(cellKey(id, column.id))
      if (refused)
        return {
          state: 'refused',
          content: <span className="p-cut">{refused.text}</span>,
          sentence: refused.sentence,
        }
      const fixed = !column.edit || arriving.has(id) || anyEdit(column.edit).closed?.(row) !== undefined
      return fixed ? { state: 'fixed' } : undefined
    },
    blank: blank.words,
    parts: (place) => (
      <>
        <SelectionBar
          count={chosen.length}
          onChange={() => setBulk(chosen)}
          onClear={() => onSelect(new Set())}
        />
        {menu ? (
          <CellMenu
            at={menu}
            place={place}
            acts={acts}
            blocks={blocks}
            rows={bulkRows(place).length}
            onEdit={editor.canEdit(place.active, place) ? () => editor.begin(place.active, place) : undefined}
            onBulk={() => setBulk(bulkRows(place))}
            onOpen={props.onOpen}
            onClose={() => setMenu(undefined)}
          />
        ) : null}
        {bulk ? (
          <BulkDialog
            grid={{ rows: bulk, columns: place.columns, idOf }}
            nameOf={(row) => editing?.nameOf(row) ?? idOf(row)}
            onDo={(cells) => acts.perform({ cells })}
            onClose={() => {
              setBulk(undefined)
              place.refocus()
            }}
          />
        ) : null}
        {blocks.waiting ? (
          <PasteDialog
            plan={blocks.waiting}
            columns={columns}
            nameOf={(id) => nameOfId(id, acts.rows, props)}
            onPaste={blocks.pasteRest}
            onClose={() => {
              blocks.leave()
              place.refocus()
            }}
          />
        ) : null}
        {acts.refusedRows.length > 0 ? (
          <RefusedRowsDialog
            rows={acts.refusedRows}
            nameOf={(row) => editing?.nameOf(row) ?? ''}
            onClose={() => {
              acts.forgetRefusedRows()
              place.refocus()
            }}
          />
        ) : null}
      </>
    ),
  }
  return (
    <GridCore
      {...props}
      rows={lines}
      selected={selected}
      onSelect={onSelect}
      extension={extension}
      total={props.total === undefined ? undefined : props.total + lines.length - props.rows.length}
    />
  )
}

function nameOfId<Row>(
  id: string | undefined,
  rows: readonly Row[],
  props: InnerGridProps<Row>,
): string | undefined {
  const row = rows.find((one) => props.idOf(one) === id)
  return row === undefined ? undefined : props.editing?.nameOf(row)
}

function textOfEdit<Row>(cell: CellEdit, props: InnerGridProps<Row>, locale: string): string {
  const edit = props.columns.find(({ id }) => id === cell.columnId)?.edit
  const row = props.rows.find((one) => props.idOf(one) === cell.rowId)
  if (!edit || row === undefined) return ''
  const any = anyEdit(edit)
  return textOfCell(any, any.write(row, cell.after), locale)
}

function placeOfMenu(event: { clientX: number; clientY: number; target: EventTarget }): MenuPlace {
  // The key of the menu gives no place of its own: then it opens at the cell.
  const box = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined
  return event.clientX === 0 && box
    ? { x: box.left + 12, y: box.bottom - 6 }
    : { x: event.clientX, y: event.clientY }
}
