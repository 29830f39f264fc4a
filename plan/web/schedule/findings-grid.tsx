import {
  DataGrid,
  EmptyState,
  type GridColumn,
  type Say,
  type ToldSentence,
  useTold,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { ImportFinding } from '../../contract/index.ts'
import { SeverityChip, worstFirst } from './findings-list.tsx'

type Row = ImportFinding & { readonly key: string }

/** What is odd in a file and was read anyway. */
export function FindingsGrid(props: { of: readonly ImportFinding[] }): ReactNode {
  const say = useWords('schedule')
  const rows = useMemo(
    () => worstFirst(props.of).map((finding, at) => ({ ...finding, key: String(at) })),
    [props.of],
  )
  const tell = useTold()
  const columns = useMemo(() => columnsOf(say, tell), [say, tell])
  return (
    <DataGrid<Row>
      label={say('findings.title')}
      columns={columns}
      rows={rows}
      idOf={(row) => row.key}
      empty={<EmptyState title={say('findings.none')}>{say('findings.none-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say, tell: (of: ToldSentence) => string): readonly GridColumn<Row>[] {
  return [
    {
      id: 'severity',
      header: say('findings.severity'),
      width: 110,
      cell: (row) => <SeverityChip of={row.severity} />,
    },
    {
      id: 'sentence',
      header: say('findings.sentence'),
      width: 400,
      grow: 1,
      cell: (row) => (
        <span className="p-cut" title={tell(row)}>
          {tell(row)}
        </span>
      ),
    },
    {
      id: 'subject',
      header: say('findings.subject'),
      width: 160,
      cell: (row) => (
        <span className="p-label p-cut">
          {say(`subject.${row.subject.kind}`, { defaultValue: row.subject.kind })} {row.subject.id}
        </span>
      ),
    },
  ]
}
