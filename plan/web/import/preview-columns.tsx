import type { Import, ImportRow } from '../../contract/index.ts'
import { Button, type GridColumn, Money, type Say, type ToldSentence } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Answers } from './use-answers.ts'
import { amountOf, doubtOf, offencesOf, type RowField, worstFirst } from './row-cells.ts'
import { VerdictChip } from './verdict-chip.tsx'

export type RowActions = Pick<Answers, 'leaveOut' | 'join'>

/** How it speaks: its own words, and those of the server. */
export type Voice = { readonly say: Say; readonly tell: (of: ToldSentence) => string }

export function previewColumns(
  { say, tell }: Voice,
  of: Import['columns'],
  actions: RowActions,
): readonly GridColumn<ImportRow>[] {
  const cell =
    (field: RowField, value: (row: ImportRow) => ReactNode) =>
    (row: ImportRow): ReactNode => {
      const offence = offencesOf(row, of).get(field)
      const shown = value(row) ?? offence?.text ?? '–'
      if (!offence) return shown
      return (
        <span className="plan-offence" data-tone={offence.tone} title={tell(offence.finding)}>
          {shown}
        </span>
      )
    }
  return [
    { id: 'row', header: say('preview.row'), width: 64, cell: (row) => row.label },
    {
      id: 'verdict',
      header: say('preview.verdict'),
      width: 104,
      cell: (row) => <VerdictChip of={row.verdict} />,
    },
    { id: 'code', header: say('preview.code'), width: 136, cell: cell('code', (row) => cut(row.code)) },
    {
      id: 'name',
      header: say('preview.name'),
      width: 170,
      grow: 3,
      cell: cell('name', (row) => (
        <span
          className="plan-two-lines plan-row-name"
          data-same={row.verdict === 'same' || undefined}
          title={row.name}
        >
          {row.name || '–'}
        </span>
      )),
    },
    {
      id: 'rating',
      header: say('preview.rating'),
      width: 104,
      cell: cell('rating', (row) => cut(row.rating)),
    },
    { id: 'start', header: say('preview.start'), width: 92, cell: cell('start', (row) => row.start) },
    { id: 'finish', header: say('preview.finish'), width: 92, cell: cell('finish', (row) => row.finish) },
    {
      id: 'cost',
      header: say('preview.cost'),
      width: 82,
      align: 'end',
      cell: cell('cost', (row) => {
        const amount = amountOf(row.cost)
        return amount ? <Money of={amount} /> : null
      }),
    },
    {
      id: 'found',
      header: say('preview.found'),
      width: 220,
      grow: 4,
      cell: (row) => <Found row={row} say={say} tell={tell} join={actions.join} />,
    },
    {
      id: 'act',
      header: '',
      width: 92,
      align: 'end',
      optional: false,
      cell: (row) => <InOrOut row={row} say={say} leaveOut={actions.leaveOut} />,
    },
  ]
}

function cut(text: string | null): ReactNode {
  return text === null ? null : (
    <span className="p-cut" title={text}>
      {text}
    </span>
  )
}

/** The worst finding, or what would change, or why the row was joined; the rest is in the panel of the row. */
function Found(props: Voice & { row: ImportRow; join: RowActions['join'] }): ReactNode {
  const { row, say, tell, join } = props
  const [worst] = worstFirst(row.findings)
  const doubt = row.verdict === 'skip' ? undefined : doubtOf(row)
  const more = row.findings.length > 1 ? ` ${say('preview.more', { count: row.findings.length - 1 })}` : ''
  const text = worst
    ? tell(worst) + more
    : row.changes.length > 0
      ? changesText(row, tell)
      : joinText(row, tell)
  return (
    <span className="plan-found">
      <span className="plan-two-lines" data-severity={worst?.severity} title={text}>
        {text}
      </span>
      {doubt === undefined ? null : (
        <span className="plan-answers">
          <button
            type="button"
            className="p-link"
            tabIndex={-1}
            onClick={() => void join(row.rowNumber, doubt)}
          >
            {say('preview.join')}
          </button>
          <button
            type="button"
            className="p-link"
            tabIndex={-1}
            onClick={() => void join(row.rowNumber, null)}
          >
            {say('preview.as-new')}
          </button>
        </span>
      )}
    </span>
  )
}

function changesText(row: ImportRow, tell: Voice['tell']): string {
  return row.changes
    .map(
      ({ field, wording, from, to }) => `${tell({ sentence: field, wording })} ${short(from)} → ${short(to)}`,
    )
    .join(', ')
}

function joinText({ joinedBy, joinWording }: ImportRow, tell: Voice['tell']): string {
  return joinedBy === null ? '' : tell({ sentence: joinedBy, wording: joinWording })
}

function short(text: string | null): string {
  const written = text ?? '–'
  return written.length > 40 ? `${written.slice(0, 38)}…` : written
}

function InOrOut(props: { row: ImportRow; say: Say; leaveOut: RowActions['leaveOut'] }): ReactNode {
  const { row, say, leaveOut } = props
  const out = row.verdict === 'skip'
  return (
    <span className="plan-row-act" data-needed={row.verdict === 'stop' || out || undefined}>
      <Button size="small" kind="quiet" tabIndex={-1} onClick={() => void leaveOut(row.rowNumber, !out)}>
        {say(out ? 'preview.take-in' : 'preview.leave-out')}
      </Button>
    </span>
  )
}
