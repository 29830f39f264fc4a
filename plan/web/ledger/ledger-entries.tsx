import { DataGrid, EmptyState, NoMatch, useReadPages, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { listLedgerEntries } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'
import { entryColumns } from './entry-columns.tsx'

/** All postings, newest first. */
export function LedgerEntries(props: { search: string | undefined }): ReactNode {
  const say = useWords('ledger')
  const narrow = useNarrow()
  const read = useReadPages(listLedgerEntries, {
    limit: 200,
    ...(props.search ? { search: props.search } : {}),
  })
  const columns = useMemo(() => entryColumns(say), [say])
  return (
    <DataGrid
      label={say('title')}
      columns={columns}
      rows={read.rows}
      idOf={(row) => row.id}
      density="compact"
      loading={read.loading}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      hasMore={read.hasMore}
      loadingMore={read.loadingMore}
      onNeedMore={read.more}
      {...(narrow ? { hiddenColumns: ['line', 'supplier', 'text', 'document'] } : {})}
      empty={
        props.search ? (
          <NoMatch />
        ) : (
          <EmptyState title={say('no-postings')}>{say('no-postings-words')}</EmptyState>
        )
      }
    />
  )
}
