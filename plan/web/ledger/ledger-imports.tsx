import type { Instant } from '@portolan/quantity'
import {
  Age,
  Chip,
  DataGrid,
  EmptyState,
  type GridColumn,
  NameCell,
  Person,
  type Say,
  useGo,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type LedgerImportRow, listLedgerImports } from '../../contract/index.ts'

const tones = { previewed: 'accent', committed: 'good', dropped: 'none' } as const

/** Every file of postings, newest first, with what became of it. */
export function LedgerImports(): ReactNode {
  const say = useWords('ledger')
  const go = useGo()
  const read = useReadPages(listLedgerImports, { limit: 100 })
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <DataGrid<LedgerImportRow>
      label={say('view.imports')}
      columns={columns}
      rows={read.rows}
      idOf={(row) => row.id}
      onOpen={({ id }) => go('/ledger-imports/$ledgerImportId', { ledgerImportId: id })}
      density="two-line"
      loading={read.loading}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      hasMore={read.hasMore}
      loadingMore={read.loadingMore}
      onNeedMore={read.more}
      empty={<EmptyState title={say('no-imports')}>{say('no-postings-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<LedgerImportRow>[] {
  return [
    {
      id: 'file',
      header: say('column.file'),
      width: 220,
      grow: 2,
      cell: (row) => <NameCell name={row.fileName} note={row.source} />,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 112,
      cell: (row) => <Chip tone={tones[row.state]}>{say(`import.state-of.${row.state}`)}</Chip>,
    },
    ...(['new', 'suspense', 'same', 'stop'] as const).map((name): GridColumn<LedgerImportRow> => ({
      id: name,
      header: say(`verdict.${name}`),
      width: 76,
      align: 'end',
      cell: (row) => row.counts[name],
    })),
    {
      id: 'by',
      header: say('column.by'),
      width: 150,
      grow: 1,
      cell: (row) => <Person name={row.createdBy} />,
    },
    {
      id: 'when',
      header: say('column.when'),
      width: 84,
      cell: (row) => <Age of={(row.committedAt ?? row.createdAt) as Instant} />,
    },
  ]
}
