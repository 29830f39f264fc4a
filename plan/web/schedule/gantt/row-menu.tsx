import { MenuButton, useWords } from '@portolan/ui'
import {
  ArrowRightToLine,
  CalendarArrowUp,
  HelpCircle,
  IndentDecrease,
  IndentIncrease,
  Link2,
  ListPlus,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActivityRow } from '../../../contract/index.ts'
import type { BarCommand } from './use-bar-keys.ts'

/** What can be done with the line that was pointed at last: every drag has another way here. */
export function RowMenu(props: {
  row: ActivityRow | undefined
  mayEdit: boolean
  onCommand: (command: BarCommand, row: ActivityRow | undefined) => void
}): ReactNode {
  const say = useWords('gantt')
  const { row, mayEdit, onCommand } = props
  if (row === undefined) return null
  const entry = (id: BarCommand, icon: typeof Link2, keys: string) => ({
    id,
    icon,
    label: say(`menu.${id}`),
    note: keys,
    onChoose: () => onCommand(id, row),
  })
  return (
    <MenuButton
      label={say('menu.title')}
      icon={ArrowRightToLine}
      entries={[
        entry('why', HelpCircle, 'Alt W'),
        ...(mayEdit
          ? [
              entry('move-to', CalendarArrowUp, 'Alt M'),
              entry('link-to', Link2, 'Alt L'),
              entry('insert', ListPlus, 'Ins'),
              entry('indent', IndentIncrease, 'Alt Shift →'),
              entry('outdent', IndentDecrease, 'Alt Shift ←'),
              entry('remove', Trash2, 'Alt Del'),
            ]
          : []),
      ]}
    />
  )
}
