import { useNarrow } from '@portolan/plan/web'
import { DataGrid, EmptyState, NoMatch, type PagedRead, useFormat, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type ActionRow, type listActions, listOwners } from '../../contract/index.ts'
import { actionColumns } from './action-columns.tsx'
import { useActionEditing } from './use-action-editing.ts'

/** What steps aside beside an open panel and on a narrow screen. */
const beside = ['askedBy', 'source', 'late']
const narrowOnly = ['askedBy', 'source', 'late', 'project']
const both = ['askedBy', 'source', 'late', 'project', 'state']

export function ActionGrid(props: {
  list: PagedRead<typeof listActions>
  openId: string | undefined
  onOpen: (id: string) => void
  place: 'mine' | 'asked' | 'all'
  editing: boolean
  filtered: boolean
  onClear: () => void
  /** Within a project its name says nothing, and only who sees it may own. */
  projectId?: string
}): ReactNode {
  const say = useWords('actions')
  const format = useFormat()
  const narrow = useNarrow()
  const { list, openId, place, projectId } = props
  const offered = useRead(listOwners, projectId === undefined ? {} : { projectId }, {
    enabled: props.editing,
  })
  const owners = useMemo(
    () => (offered.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [offered.data],
  )
  const within = projectId !== undefined
  const columns = useMemo(() => actionColumns({ say, format }, owners, within), [say, format, owners, within])
  const editing = useActionEditing(props.editing)
  const open = openId !== undefined
  const hidden = useMemo(() => {
    if (open) return narrow ? both : beside
    return narrow ? narrowOnly : place === 'mine' ? ['owner'] : place === 'asked' ? ['askedBy'] : []
  }, [open, narrow, place])
  return (
    <DataGrid<ActionRow>
      label={say(`place.${place}-label`)}
      columns={columns}
      rows={list.rows}
      idOf={(row) => row.id}
      loading={list.loading}
      refreshing={list.refreshing}
      problem={list.problem}
      onRetry={list.again}
      hasMore={list.hasMore}
      loadingMore={list.loadingMore}
      onNeedMore={list.more}
      hiddenColumns={hidden}
      onOpen={(row) => props.onOpen(row.id)}
      openId={openId}
      rowTone={(row) => (row.sign === 'overdue' ? 'bad' : undefined)}
      editing={editing}
      empty={
        props.filtered ? (
          <NoMatch onClear={props.onClear} />
        ) : (
          <EmptyState title={say(`empty.${place}`)}>{say(`empty.${place}-words`)}</EmptyState>
        )
      }
    />
  )
}
