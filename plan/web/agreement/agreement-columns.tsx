import type { Day } from '@portolan/quantity'
import { Chip, DayText, type GridColumn, type Say } from '@portolan/ui'
import type { AgreementRow } from '../../contract/index.ts'
import { moneyColumn } from '../money/spending.tsx'

export const runTones = { ahead: 'accent', running: 'good', over: 'none' } as const

type Column = GridColumn<AgreementRow>

/** Who with, what about, how it is billed, and how far that is. */
export function agreementColumns(say: Say): readonly Column[] {
  const text = (id: string, width: number, of: (row: AgreementRow) => string): Column => ({
    id,
    header: say(`column.${id}`),
    width,
    cell: (row) => (
      <span className="p-cut" title={of(row)}>
        {of(row)}
      </span>
    ),
    text: of,
  })
  return [
    { ...text('title', 190, ({ title }) => title), grow: 3 },
    text('number', 96, ({ number }) => number),
    {
      ...text('party', 120, ({ party }) => party.name),
      grow: 1,
      group: ({ party }) => ({ key: party.id, label: party.name }),
    },
    { ...text('project', 120, ({ project }) => project?.name ?? '–'), grow: 1 },
    text('basis', 112, ({ basis }) => say(`basis.${basis}`)),
    {
      id: 'run',
      header: say('column.run'),
      width: 86,
      cell: ({ run }) => <Chip tone={runTones[run]}>{say(`run.${run}`)}</Chip>,
      text: ({ run }) => say(`run.${run}`),
    },
    {
      id: 'reached',
      header: say('column.reached'),
      width: 86,
      align: 'end',
      cell: ({ reached, milestones, toConfirm }) =>
        milestones === 0 ? '–' : `${reached} / ${milestones}${toConfirm > 0 ? ' •' : ''}`,
      text: ({ reached, milestones }) => `${reached} / ${milestones}`,
      hint: say('column.reached-hint'),
    },
    {
      id: 'next',
      header: say('column.next'),
      width: 90,
      cell: ({ next }) => (next ? <DayText of={next as Day} /> : '–'),
      text: ({ next }) => next ?? '',
    },
    moneyColumn(say, 'value', ({ value }) => value),
    moneyColumn(say, 'billed', ({ billed }) => billed),
    moneyColumn(
      say,
      'overdue',
      ({ overdue }) => overdue,
      ({ overdue }) => ((overdue?.amount ?? 0) > 0 ? 'bad' : undefined),
    ),
  ]
}
