import './import.css'
import './texts.ts'
import { type ImportSummary, listImports } from '../../contract/index.ts'
import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Chip,
  DataGrid,
  DayText,
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
import { UndoImport } from './undo-import.tsx'

/** All imports, newest first; the last one written can be taken back. */
export function ImportsPage(): ReactNode {
  const say = useWords('plan')
  const go = useGo()
  const imports = useReadPages(listImports, { limit: 100 })
  const columns = useMemo(() => columnsOf(say), [say])
  const last = imports.rows.find((row) => row.isLast && row.state === 'committed')
  const drop = (
    <Button kind="first" onClick={() => go('/imports/new')}>
      {say('import.action')}
    </Button>
  )
  return (
    <>
      <div className="plan-imports-bar">
        <span className="p-label">
          {last ? say('imports.last', { name: last.fileName }) : say('imports.note')}
        </span>
        <span className="plan-foot-end">
          {last ? <UndoImport importId={last.id} /> : null}
          {drop}
        </span>
      </div>
      <DataGrid
        label={say('imports.title')}
        columns={columns}
        rows={imports.rows}
        idOf={(row) => row.id}
        loading={imports.loading}
        refreshing={imports.refreshing}
        problem={imports.problem}
        onRetry={imports.again}
        hasMore={imports.hasMore}
        loadingMore={imports.loadingMore}
        onNeedMore={imports.more}
        onOpen={(row) => go('/imports/$importId', { importId: row.id })}
        density="two-line"
        empty={<EmptyState title={say('imports.none')}>{say('imports.none-words')}</EmptyState>}
      />
    </>
  )
}

function columnsOf(say: Say): readonly GridColumn<ImportSummary>[] {
  return [
    {
      id: 'file',
      header: say('imports.file'),
      width: 220,
      grow: 2,
      cell: (row) => <NameCell name={row.fileName} note={row.portfolio.name} />,
    },
    {
      id: 'state',
      header: say('imports.state'),
      width: 112,
      cell: (row) => (
        <Chip tone={row.state === 'committed' ? 'good' : row.state === 'previewed' ? 'accent' : 'none'}>
          {say(`imports.${row.state}`)}
        </Chip>
      ),
    },
    {
      id: 'asOf',
      header: say('imports.as-of'),
      width: 100,
      cell: (row) => <DayText of={row.asOf as Day | null} />,
    },
    ...(['rows', 'new', 'update', 'check', 'same'] as const).map((name): GridColumn<ImportSummary> => ({
      id: name,
      header: say(`counts.${name}`),
      width: 76,
      align: 'end',
      cell: (row) => row.counts?.[name] ?? '–',
    })),
    { id: 'by', header: say('done.by'), width: 150, grow: 1, cell: (row) => <Person name={row.createdBy} /> },
    {
      id: 'when',
      header: say('imports.when'),
      width: 84,
      cell: (row) => <Age of={(row.undoneAt ?? row.committedAt ?? row.createdAt) as Instant} />,
    },
  ]
}
