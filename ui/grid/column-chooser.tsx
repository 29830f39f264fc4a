import './column-chooser.css'
import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Floating } from '../floating/floating.tsx'
import { useOpener } from '../floating/use-opener.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { useWords } from '../words.ts'
import { LEAST_WIDTH, MOST_WIDTH } from './arrangement.ts'
import type { GridColumn } from './column.ts'
import type { Arranging } from './use-arrangement.ts'

/** Which columns show, in which order and how wide: all that the header does by pulling. */
export function ColumnChooser<Row>(props: {
  arranging: Arranging<Row>
  shown: readonly GridColumn<Row>[]
  onShow: (id: string, visible: boolean) => void
}): ReactNode {
  const say = useWords('grid')
  const opener = useOpener('dialog')
  const { arranging } = props
  const choices = arranging.columns.slice(1)
  return (
    <div className="p-grid-chooser">
      <IconButton {...opener.button} icon={Columns3} label={say('columns')} />
      <Floating of={opener} label={say('columns')} position="bottom-end" offset={2}>
        <fieldset className="p-filter-list p-grid-choices">
          <legend className="p-hidden">{say('columns')}</legend>
          {choices.map((column, index) => (
            <div key={column.id} className="p-grid-choice">
              <label className="p-filter-choice">
                <input
                  type="checkbox"
                  checked={props.shown.some((one) => one.id === column.id)}
                  disabled={column.optional === false}
                  onChange={(event) => props.onShow(column.id, event.target.checked)}
                />
                <span className="p-cut">{column.header}</span>
              </label>
              <input
                type="number"
                className="p-grid-choice-width"
                aria-label={say('width', { column: column.header })}
                title={say('width', { column: column.header })}
                min={LEAST_WIDTH}
                max={MOST_WIDTH}
                step={8}
                value={column.width}
                onChange={(event) => {
                  const width = event.target.valueAsNumber
                  if (width >= LEAST_WIDTH) arranging.setWidth(column.id, width)
                }}
              />
              <IconButton
                icon={ChevronUp}
                label={say('earlier', { column: column.header })}
                disabled={index === 0}
                onClick={() => arranging.step(column.id, -1)}
              />
              <IconButton
                icon={ChevronDown}
                label={say('later', { column: column.header })}
                disabled={index === choices.length - 1}
                onClick={() => arranging.step(column.id, 1)}
              />
            </div>
          ))}
        </fieldset>
        {arranging.reset ? (
          <Button kind="quiet" size="small" onClick={arranging.reset}>
            {say('reset')}
          </Button>
        ) : null}
      </Floating>
    </div>
  )
}
