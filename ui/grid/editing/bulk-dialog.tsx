import '../../form/form.css'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useSetting } from '../../setting.tsx'
import { useWords } from '../../words.ts'
import { type AnyEdit, anyEdit, choicesOf } from '../cell-edit.ts'
import { textOfCell } from '../text-of-cell.ts'
import { judgeText, type Judged } from './cell-text.ts'
import { planBulk } from './plan-fill.ts'
import type { CellEdit, GridRows } from './planned-edits.ts'
import { problemWords } from './problem-words.ts'

const SHOWN = 100

/** One column of many rows gets one value: what changes, what stays and what cannot, before anything is written. */
export function BulkDialog<Row>(props: {
  grid: GridRows<Row>
  nameOf: (row: Row) => string
  onDo: (cells: readonly CellEdit[]) => void
  onClose: () => void
}): ReactNode {
  const say = useWords('grid-editing')
  const words = useWords()
  const { locale, today } = useSetting()
  const { grid } = props
  const columns = grid.columns.filter(({ edit }) => edit !== undefined)
  const [columnId, setColumn] = useState(
    columns.find(({ edit }) => edit?.kind === 'choice')?.id ?? columns[0]?.id ?? '',
  )
  const [text, setText] = useState<string | undefined>(undefined)
  const id = useId()
  const column = columns.find((one) => one.id === columnId)
  const edit = column?.edit && anyEdit(column.edit)
  const judged =
    edit && text !== undefined ? judgeLoosely(edit, grid.rows, { text, locale, today }) : undefined
  const plan =
    judged && 'value' in judged ? planBulk({ column: columnId, value: judged.value }, grid) : undefined
  const changing = new Map(plan?.cells.map((cell) => [cell.rowId, cell]))
  const stuck = new Map(plan?.problems.map((one) => [one.rowId, problemWords(one.problem, say)]))
  const same = plan ? grid.rows.length - changing.size - stuck.size : 0
  const rows = [...grid.rows].toSorted(
    (a, b) => Number(stuck.has(grid.idOf(b))) - Number(stuck.has(grid.idOf(a))),
  )
  return (
    <Dialog opened title={say('bulk.title', { count: grid.rows.length })} width={640} onClose={props.onClose}>
      <div className="p-grid-bulk">
        <label htmlFor={`${id}-column`}>{say('bulk.column')}</label>
        <select
          id={`${id}-column`}
          className="p-input"
          value={columnId}
          onChange={(event) => {
            setColumn(event.target.value)
            setText(undefined)
          }}
        >
          {columns.map((one) => (
            <option key={one.id} value={one.id}>
              {one.header}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-value`}>{say('bulk.value')}</label>
        {edit ? (
          <ValueField id={`${id}-value`} key={columnId} edit={edit} row={grid.rows[0]} onText={setText} />
        ) : null}
      </div>
      {judged && 'problem' in judged ? (
        <p role="alert" className="p-bad p-grid-bulk-words">
          {problemWords(judged.problem, say)}
        </p>
      ) : null}
      {plan && edit ? (
        <>
          <div role="status">
            <ul className="p-grid-counts">
              {changing.size === 0 ? <li>{say('bulk.nothing')}</li> : null}
              {same > 0 ? <li>{say('bulk.same', { count: same })}</li> : null}
              {stuck.size > 0 ? <li>{say('bulk.cannot', { count: stuck.size })}</li> : null}
            </ul>
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
          <div className="p-grid-preview" tabIndex={0} role="region" aria-label={say('bulk.then')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('paste.row')}</th>
                  <th scope="col">{say('bulk.now')}</th>
                  <th scope="col">{say('bulk.then')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, SHOWN).map((row) => {
                  const cell = changing.get(grid.idOf(row))
                  const now = textOfCell(edit, row, locale)
                  const then = cell ? textOfCell(edit, edit.write(row, cell.after), locale) : now
                  return (
                    <tr key={grid.idOf(row)}>
                      <th scope="row">{props.nameOf(row)}</th>
                      <td>{now || '–'}</td>
                      <td
                        className={stuck.has(grid.idOf(row)) ? 'p-bad' : undefined}
                        data-changed={cell ? '' : undefined}
                      >
                        {stuck.get(grid.idOf(row)) ?? (then || '–')}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
            {rows.length > SHOWN ? (
              <p className="p-meta">{say('paste.more', { count: rows.length - SHOWN })}</p>
            ) : null}
          </div>
        </>
      ) : null}
      <div className="p-row p-grid-dialog-end">
        <Button
          kind="first"
          disabled={changing.size === 0}
          onClick={() => {
            props.onDo([...changing.values()])
            props.onClose()
          }}
        >
          {changing.size === 0 ? say('bulk.nothing') : say('bulk.go', { count: changing.size })}
        </Button>
        <Button onClick={props.onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  )
}

/** The text must be readable at all; what single rows have against the value is said for each of them. */
function judgeLoosely<Row>(
  edit: AnyEdit<Row>,
  rows: readonly Row[],
  given: Parameters<typeof judgeText>[2],
): Judged {
  const { closed: _, check: __, ...bare } = edit
  const row = rows[0]
  return row === undefined ? { value: null } : judgeText(bare, row, given)
}

function ValueField<Row>(props: {
  id: string
  edit: AnyEdit<Row>
  row: Row | undefined
  onText: (text: string) => void
}): ReactNode {
  const say = useWords('grid-editing')
  const { id, edit, row, onText } = props
  const change = (event: { target: { value: string } }): void => onText(event.target.value)
  if (edit.kind !== 'choice' || row === undefined)
    return (
      <input id={id} className="p-input" type={edit.kind === 'day' ? 'date' : 'text'} onChange={change} />
    )
  return (
    <select id={id} className="p-input" defaultValue="" onChange={change}>
      <option value="">{edit.needed ? '' : say('empty-choice')}</option>
      {choicesOf(edit, row).map(({ value, label }) => (
        <option key={value} value={label}>
          {label}
        </option>
      ))}
    </select>
  )
}
