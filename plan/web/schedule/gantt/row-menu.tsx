import { MenuButton, type MenuEntry, useWords } from '@portolan/ui'
import {
  ArrowRightToLine,
  CalendarArrowUp,
  HelpCircle,
  IndentDecrease,
  IndentIncrease,
  Link2,
  ListPlus,
  type LucideIcon,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActivityRow } from '../../../contract/index.ts'
import type { BarCommand } from './use-bar-keys.ts'

export type OfRow = {
  readonly row: ActivityRow | undefined
  readonly mayEdit: boolean
  readonly onCommand: (command: BarCommand, row: ActivityRow | undefined) => void
}

/** What can be done with the line that was pointed at last: every drag has another way here. */
export function RowMenu(props: { of: OfRow }): ReactNode {
  const say = useWords('gantt')
  const entries = useRowEntries(props.of, ({ keys }) => keys)
  if (entries.length === 0) return null
  return <MenuButton label={say('menu.title')} icon={ArrowRightToLine} entries={entries} />
}

type Command = { readonly id: BarCommand; readonly icon: LucideIcon; readonly keys: string }

const reading: readonly Command[] = [{ id: 'why', icon: HelpCircle, keys: 'Alt W' }]
const editing: readonly Command[] = [
  { id: 'move-to', icon: CalendarArrowUp, keys: 'Alt M' },
  { id: 'link-to', icon: Link2, keys: 'Alt L' },
  { id: 'insert', icon: ListPlus, keys: 'Ins' },
  { id: 'indent', icon: IndentIncrease, keys: 'Alt Shift →' },
  { id: 'outdent', icon: IndentDecrease, keys: 'Alt Shift ←' },
  { id: 'remove', icon: Trash2, keys: 'Alt Del' },
]

/** Nothing where no line was pointed at. */
export function useRowEntries(
  { row, mayEdit, onCommand }: OfRow,
  noteOf: (command: Command, row: ActivityRow) => string,
): readonly MenuEntry[] {
  const say = useWords('gantt')
  if (row === undefined) return []
  return [...reading, ...(mayEdit ? editing : [])].map((command) => ({
    id: command.id,
    icon: command.icon,
    label: say(`menu.${command.id}`),
    note: noteOf(command, row),
    onChoose: () => onCommand(command.id, row),
  }))
}
