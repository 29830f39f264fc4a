import type { Day } from '@portolan/quantity'
import {
  Chip,
  Cut,
  DataGrid,
  DayText,
  type GridColumn,
  Money,
  type Say,
  useTold,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { JudgedLine, LedgerImport } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'

const tones = { new: 'accent', suspense: 'warn', same: 'none', stop: 'bad' } as const

/** The lines of a dropped file with their verdicts, worst first. */
export function JudgedLines(props: { of: LedgerImport }): ReactNode {
  const say = useWords('ledger')
  const tell = useTold()
  const narrow = useNarrow()
  const columns = useMemo(() => columnsOf(say, tell), [say, tell])
  const { lines } = props.of
  return (
    <DataGrid
      label={say('import.lines')}
      columns={columns}
      rows={lines}
      idOf={(row) => String(row.row)}
      density="compact"
      {...(narrow ? { hiddenColumns: ['row', 'supplier', 'document'] } : {})}
    />
  )
}

function columnsOf(say: Say, tell: ReturnType<typeof useTold>): readonly GridColumn<JudgedLine>[] {
  return [
    {
      id: 'verdict',
      header: say('column.verdict'),
      width: 96,
      cell: (row) => <Chip tone={tones[row.verdict]}>{say(`verdict.${row.verdict}`)}</Chip>,
      text: (row) => say(`verdict.${row.verdict}`),
    },
    { id: 'row', header: say('column.row'), width: 56, align: 'end', cell: (row) => row.row },
    {
      id: 'document',
      header: say('column.document'),
      width: 120,
      cell: (row) => <Cut>{`${row.document} / ${row.line}`}</Cut>,
      text: (row) => `${row.document} / ${row.line}`,
    },
    {
      id: 'day',
      header: say('column.day'),
      width: 96,
      cell: (row) => <DayText of={row.day as Day | null} />,
      text: (row) => row.day ?? '',
    },
    {
      id: 'project',
      header: say('column.project'),
      width: 150,
      grow: 1,
      cell: (row) => <Cut>{row.project?.name ?? (row.projectText || '–')}</Cut>,
      text: (row) => row.project?.name ?? row.projectText,
    },
    {
      id: 'category',
      header: say('column.category'),
      width: 110,
      cell: (row) => <Cut>{row.category}</Cut>,
      text: (row) => row.category,
    },
    {
      id: 'amount',
      header: say('column.amount'),
      width: 116,
      align: 'end',
      cell: (row) => <Money of={row.money} full />,
      text: (row) => (row.money === null ? '' : String(row.money.amount / 100)),
    },
    {
      id: 'supplier',
      header: say('column.supplier'),
      width: 130,
      cell: (row) => <Cut>{row.supplier || '–'}</Cut>,
      text: (row) => row.supplier,
    },
    {
      id: 'because',
      header: say('column.because'),
      width: 200,
      grow: 3,
      cell: (row) =>
        row.because ? (
          <span className="p-cut" title={tell(row.because)}>
            {tell(row.because)}
          </span>
        ) : (
          ''
        ),
      text: (row) => (row.because ? tell(row.because) : ''),
    },
  ]
}
