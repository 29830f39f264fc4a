import type { KeyboardEvent } from 'react'
import type { DataGridProps } from './grid-props.ts'
import type { GridExtension, GridPlace } from './grid-extension.ts'
import { move } from './movement.ts'
import { toggleOne } from './selection.ts'
import { treeStep } from './tree.ts'
import type { Place } from './use-place.ts'

export type KeysGiven<Row> = {
  readonly props: DataGridProps<Row>
  readonly place: GridPlace<Row>
  readonly own: Place
  /** How many rows fit on the screen. */
  readonly page: () => number
  readonly extension: GridExtension<Row> | undefined
  readonly onHeaderKey: (event: KeyboardEvent) => boolean
}

/** What a key does in a grid: first what editing takes, then moving, then what the cell is for. */
export function pressInGrid<Row>(event: KeyboardEvent, given: KeysGiven<Row>): void {
  const { place, own, extension } = given
  const taken =
    (own.active.row === -1 && given.onHeaderKey(event)) ||
    (own.active.row >= 0 && extension?.onKey(event, place)) ||
    moveInGrid(event, given) ||
    pressInCell(event, given)
  if (taken) event.preventDefault()
}

function moveInGrid<Row>(event: KeyboardEvent, { props, place, own, page }: KeysGiven<Row>): boolean {
  if (!isPlain(event)) return false
  const { active } = own
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl && event.key === 'a' && place.rows.length > 0) {
    own.selectAll()
    return true
  }
  const extent = { rows: place.rows.length, columns: place.columns.length, page: page() }
  const step =
    ctrl || event.shiftKey ? undefined : treeStep(event.key, active, { ...props, rows: place.rows })
  if (step?.kind === 'toggle') {
    props.tree?.onToggle(step.row, step.open)
    return true
  }
  const to = step?.to ?? move(active, { key: event.key, ctrl }, extent)
  if (!to) return false
  const extend = event.shiftKey && active.row >= 0
  place.go(extend ? { ...to, row: Math.max(0, to.row) } : to, extend)
  return true
}

function pressInCell<Row>(event: KeyboardEvent, { props, place, own }: KeysGiven<Row>): boolean {
  const { active } = own
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null
  if (event.key === 'Escape' && cell && event.target !== cell) cell.focus()
  if (event.target !== cell || !cell) return false
  const row = place.rows[active.row]
  if (event.key === 'F2') cell.querySelector<HTMLElement>('a, button, input, select')?.focus()
  else if (event.key === ' ' && row !== undefined && props.onSelect)
    props.onSelect(toggleOne(props, props.idOf(row)))
  else if (event.key === 'Enter' && active.row === -1) cell.querySelector('button')?.click()
  else if (event.key === 'Enter' && row !== undefined) {
    const figure = active.column > 0 ? cell.querySelector<HTMLElement>('[data-figure]') : null
    if (figure) figure.click()
    else props.onOpen?.(row)
  } else return false
  return true
}

function isPlain(event: KeyboardEvent): boolean {
  const target = event.target
  const inField = target instanceof HTMLInputElement && target.type !== 'checkbox'
  return !event.altKey && !inField && !(target instanceof HTMLTextAreaElement)
}
