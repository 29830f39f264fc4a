import './texts.ts'
import { DataGrid, EmptyState, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { showProjectReconciliation } from '../../contract/index.ts'
import { usePeriodName } from '../period/use-period-name.ts'
import { reconciledRows, reconciliationColumns } from './reconciliation-columns.tsx'
import { useNoteEditing } from './use-note-editing.ts'

/** What ledger and plan say of one project, by category and period. */
export function ProjectReconciliation(props: { projectId: string; mayNote: boolean }): ReactNode {
  const say = useWords('ledger')
  const nameOf = usePeriodName()
  const read = useRead(showProjectReconciliation, { projectId: props.projectId })
  const editing = useNoteEditing()
  const columns = useMemo(() => reconciliationColumns(say, nameOf, false), [say, nameOf])
  const rows = useMemo(() => reconciledRows(read.data?.items ?? []), [read.data])
  return (
    <DataGrid
      label={say('reconciliation.title')}
      columns={columns}
      rows={rows}
      idOf={(row) => row.id}
      density="compact"
      loading={read.loading}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      editing={props.mayNote ? editing : undefined}
      empty={
        <EmptyState title={say('reconciliation.nothing')}>{say('reconciliation.nothing-words')}</EmptyState>
      }
    />
  )
}
