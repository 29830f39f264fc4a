import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useWords } from '../../words.ts'
import type { GridColumn } from '../column.ts'
import type { PastePlan } from './plan-paste.ts'
import { problemWords } from './problem-words.ts'

const SHOWN = 50

/** A block that cannot go in whole: what goes, what does not and why, before anything is written. */
export function PasteDialog<Row>(props: {
  plan: PastePlan<Row>
  columns: readonly GridColumn<Row>[]
  nameOf: (rowId: string | undefined) => string | undefined
  onPaste: () => void
  onClose: () => void
}): ReactNode {
  const say = useWords('grid-editing')
  const words = useWords()
  const { plan } = props
  const { cells, newRows, newIds, problems, beyond } = plan
  const any = cells.length + newRows.length > 0
  const counts = [
    cells.length > 0 ? say('paste.can', { count: cells.length }) : '',
    newRows.length > 0 ? say('paste.rows', { count: newRows.length }) : '',
    problems.length > 0 ? say('paste.cannot', { count: problems.length }) : '',
    beyond.rows > 0 ? say('paste.beyond-rows', { count: beyond.rows }) : '',
    beyond.columns > 0 ? say('paste.beyond-columns', { count: beyond.columns }) : '',
  ].filter((sentence) => sentence !== '')
  return (
    <Dialog opened title={say('paste.title')} width={640} onClose={props.onClose}>
      <ul className="p-grid-counts">
        {counts.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {any ? null : <p className="p-label">{say('paste.nothing')}</p>}
      {problems.length > 0 ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
        <div className="p-grid-preview" tabIndex={0} role="region" aria-label={say('paste.why')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('paste.row')}</th>
                <th scope="col">{say('paste.column')}</th>
                <th scope="col">{say('paste.text')}</th>
                <th scope="col">{say('paste.why')}</th>
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, SHOWN).map(({ rowId, columnId, text, problem }) => (
                <tr key={`${rowId}-${columnId}`}>
                  <th scope="row">
                    {props.nameOf(rowId) ?? say('paste.new-row', { number: newIds.indexOf(rowId ?? '') + 1 })}
                  </th>
                  <td>{props.columns.find(({ id }) => id === columnId)?.header}</td>
                  <td>{text}</td>
                  <td className="p-bad">{problemWords(problem, say)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {problems.length > SHOWN ? (
            <p className="p-meta">{say('paste.more', { count: problems.length - SHOWN })}</p>
          ) : null}
        </div>
      ) : null}
      <div className="p-row p-grid-dialog-end">
        {any ? (
          <Button
            kind="first"
            onClick={() => {
              props.onPaste()
              props.onClose()
            }}
          >
            {say('paste.go')}
          </Button>
        ) : null}
        <Button onClick={props.onClose}>{words(any ? 'cancel' : 'close')}</Button>
      </div>
    </Dialog>
  )
}
