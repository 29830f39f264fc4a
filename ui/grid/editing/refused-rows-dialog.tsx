import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useWords } from '../../words.ts'
import type { RefusedRow } from './use-acts.ts'

/** New rows that the server would not take, each with its reason. */
export function RefusedRowsDialog<Row>(props: {
  rows: readonly RefusedRow<Row>[]
  nameOf: (row: Row) => string
  onClose: () => void
}): ReactNode {
  const say = useWords('grid-editing')
  const words = useWords()
  return (
    <Dialog
      opened
      title={say('refused-rows.title', { count: props.rows.length })}
      width={560}
      onClose={props.onClose}
    >
      <p className="p-label">{say('refused-rows.words')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div className="p-grid-preview" tabIndex={0} role="region" aria-label={say('paste.why')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('paste.row')}</th>
              <th scope="col">{say('paste.why')}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map(({ row, sentence }, index) => (
              <tr key={index}>
                <th scope="row">{props.nameOf(row)}</th>
                <td className="p-bad">{sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="p-row p-grid-dialog-end">
        <Button onClick={props.onClose}>{words('close')}</Button>
      </div>
    </Dialog>
  )
}
