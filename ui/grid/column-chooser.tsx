import { Popover } from '@mantine/core'
import { Columns3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../parts/button.tsx'
import { useWords } from '../words.ts'
import type { GridColumn } from './column.ts'

export function ColumnChooser<Row>(props: {
  columns: readonly GridColumn<Row>[]
  shown: readonly GridColumn<Row>[]
  onShow: (id: string, visible: boolean) => void
}): ReactNode {
  const say = useWords()
  const choices = props.columns.filter((column, index) => index > 0 && column.optional !== false)
  return (
    <div className="p-grid-chooser">
      <Popover position="bottom-end" offset={2} returnFocus trapFocus withinPortal>
        <Popover.Target>
          <IconButton icon={Columns3} label={say('grid.columns')} />
        </Popover.Target>
        <Popover.Dropdown p={4} aria-label={say('grid.columns')}>
          <fieldset className="p-filter-list">
            <legend className="p-hidden">{say('grid.columns')}</legend>
            {choices.map((column) => (
              <label key={column.id} className="p-filter-choice">
                <input
                  type="checkbox"
                  checked={props.shown.some((one) => one.id === column.id)}
                  onChange={(event) => props.onShow(column.id, event.target.checked)}
                />
                <span>{column.header}</span>
              </label>
            ))}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
