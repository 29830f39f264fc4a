import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useToast } from '../../toast.tsx'
import { useWords } from '../../words.ts'
import type { GridPlace } from '../grid-extension.ts'
import type { Acts } from './use-acts.ts'
import type { Blocks } from './use-blocks.ts'

export type MenuPlace = { readonly x: number; readonly y: number }

/** All that keys do to cells, for those who do not know the keys. */
export function CellMenu<Row>(props: {
  at: MenuPlace
  place: GridPlace<Row>
  acts: Acts<Row>
  blocks: Blocks<Row>
  /** How many rows a bulk edit would speak of. */
  rows: number
  onEdit: (() => void) | undefined
  onBulk: () => void
  onOpen: ((row: Row) => void) | undefined
  onClose: () => void
}): ReactNode {
  const say = useWords('grid-editing')
  const toast = useToast()
  const { place, acts, blocks } = props
  const row = place.rows[place.active.row]
  const copy = async (): Promise<void> => {
    const text = blocks.copyText(place)
    if (text !== undefined) await navigator.clipboard.writeText(text)
  }
  const paste = async (): Promise<void> => {
    try {
      blocks.pasteText(await navigator.clipboard.readText(), place)
    } catch {
      toast({ sentence: say('menu.by-key') })
    }
  }
  // The focus goes back to the cell, unless what was chosen takes it elsewhere.
  const item = (
    key: string,
    act: () => void,
    more: { keys?: string; count?: number; away?: boolean } = {},
  ): ReactNode => (
    <Menu.Item
      key={key}
      rightSection={more.keys ? <kbd className="p-kbd">{more.keys}</kbd> : undefined}
      onClick={() => {
        props.onClose()
        if (!more.away) place.refocus()
        act()
      }}
    >
      {say(`menu.${key}`, more.count === undefined ? {} : { count: more.count })}
    </Menu.Item>
  )
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) {
          props.onClose()
          place.refocus()
        }
      }}
      position="bottom-start"
      offset={2}
      width={256}
      withinPortal
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="p-grid-menu-place"
          aria-label={say('menu.label')}
          style={{ left: props.at.x, top: props.at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={say('menu.label')}>
        {props.onEdit ? item('edit', props.onEdit, { keys: 'F2', away: true }) : null}
        {item('copy', () => void copy(), { keys: 'Ctrl C' })}
        {item('paste', () => void paste(), { keys: 'Ctrl V' })}
        <Menu.Divider />
        {item('fill', () => blocks.fillDown(place), { keys: 'Ctrl D' })}
        {item('clear', () => blocks.clear(place), { keys: 'Del' })}
        {props.rows > 0 ? item('bulk', props.onBulk, { count: props.rows, away: true }) : null}
        <Menu.Divider />
        {acts.canUndo() ? item('undo', acts.undo, { keys: 'Ctrl Z' }) : null}
        {acts.canRedo() ? item('redo', acts.redo, { keys: 'Ctrl Y' }) : null}
        {props.onOpen && row !== undefined
          ? item('open', () => props.onOpen?.(row), { keys: 'Ctrl ⏎', away: true })
          : null}
      </Menu.Dropdown>
    </Menu>
  )
}
