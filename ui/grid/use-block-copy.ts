import type { ClipboardEvent } from 'react'
import { useSetting } from '../setting.tsx'
import { anyEdit } from './cell-edit.ts'
import type { GridColumn } from './column.ts'
import { formatBlock } from './editing/block-text.ts'
import type { GridPlace } from './grid-extension.ts'
import { cellsIn, numbersFrom, type Range } from './range.ts'
import { textOfCell } from './text-of-cell.ts'

/** Puts the selected cells on the clipboard as a spreadsheet takes them. How many there were; 0 where it did nothing. */
export function useBlockCopy<Row>(): (event: ClipboardEvent, place: GridPlace<Row>) => number {
  const { locale } = useSetting()
  return (event, place) => {
    if (!isOnCell(event.target) || hasMarkedText() || place.active.row < 0) return 0
    const text = blockOf(place, locale)
    if (text === undefined) return 0
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    return cellsIn(place.range)
  }
}

/** Undefined where none of the selected columns says what copying gives. */
export function blockOf<Row>(
  place: {
    readonly rows: readonly Row[]
    readonly columns: readonly GridColumn<Row>[]
    readonly range: Range
  },
  locale: string,
): string | undefined {
  const { range } = place
  const columns = place.columns.slice(range.left, range.right + 1)
  if (!columns.some((column) => column.edit !== undefined || column.text !== undefined)) return undefined
  const lines = numbersFrom(range.top, range.bottom).flatMap((index) => place.rows[index] ?? [])
  return formatBlock(lines.map((row) => columns.map((column) => textOf(column, row, locale))))
}

function textOf<Row>(column: GridColumn<Row>, row: Row, locale: string): string {
  return column.edit ? textOfCell(anyEdit(column.edit), row, locale) : (column.text?.(row) ?? '')
}

function isOnCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['cell'] !== undefined
}

/** Whoever marked words wants those. */
function hasMarkedText(): boolean {
  return (getSelection()?.toString() ?? '') !== ''
}
