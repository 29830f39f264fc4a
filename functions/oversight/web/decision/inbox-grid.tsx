import { DataGrid, EmptyState, NoMatch, type PagedRead, useFormat, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import '../question/texts.ts'
import type { DecisionRow, listDecisions } from '../../contract/index.ts'
import { useNarrow } from '@portolan/plan/web'
import { inboxColumns } from './inbox-columns.tsx'

/** What steps aside beside an open panel and on a narrow screen. */
const beside = ['askedBy', 'cost', 'slip', 'waiting', 'effect']
const narrowOnly = ['askedBy', 'waiting', 'slip', 'effect']
const both = ['askedBy', 'cost', 'slip', 'waiting', 'project', 'age', 'effect']
/** What is decided no longer waits, and what waits has done nothing yet. */
const ofPlace = { waiting: ['effect'], asked: ['askedBy'], all: ['waiting'] } as const

export function InboxGrid(props: {
  list: PagedRead<typeof listDecisions>
  openId: string | undefined
  onOpen: (id: string) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
  place: 'waiting' | 'asked' | 'all'
  onClear: () => void
  /** Within a project its name says nothing. */
  within?: boolean
}): ReactNode {
  const say = useWords('decisions')
  const effect = useWords('questions')
  const format = useFormat()
  const narrow = useNarrow()
  const { list, openId, within = false, place } = props
  const columns = useMemo(() => inboxColumns({ say, effect, format }, within), [say, effect, format, within])
  const open = openId !== undefined
  const hidden = useMemo(
    () => [...ofPlace[place], ...(open ? (narrow ? both : beside) : narrow ? narrowOnly : [])],
    [open, narrow, place],
  )
  const filtered = list.first !== undefined && list.first.counts.waiting > 0 && place === 'waiting'
  return (
    <DataGrid<DecisionRow>
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
      rowTone={(row) => (row.overdue ? 'bad' : undefined)}
      {...(props.onSelect ? { selected: props.selected ?? new Set(), onSelect: props.onSelect } : {})}
      empty={
        filtered ? (
          <NoMatch onClear={props.onClear} />
        ) : (
          <EmptyState title={say(`empty.${place}`)}>{say(`empty.${place}-words`)}</EmptyState>
        )
      }
    />
  )
}
