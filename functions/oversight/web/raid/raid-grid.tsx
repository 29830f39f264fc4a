import { useNarrow } from '@portolan/plan/web'
import { DataGrid, EmptyState, NoMatch, type PagedRead, useFormat, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type EntryRow, listOwners, type listRaid } from '../../contract/index.ts'
import { useNextAndBefore } from '../decision/use-next-and-before.ts'
import { type ChangeRaid, closed, type RaidAddress } from './address.ts'
import { raidColumns } from './raid-columns.tsx'
import { isFiltered, unfiltered } from './raid-filters.tsx'
import { useRaidEditing } from './use-raid-editing.ts'

/** What steps aside beside an open panel and on a narrow screen. */
const beside = ['kind', 'next', 'asked', 'age', 'looked', 'owner']
const narrowOnly = ['kind', 'project', 'next', 'asked', 'age', 'looked', 'owner', 'weight']

export function RaidGrid(props: {
  list: PagedRead<typeof listRaid>
  address: RaidAddress
  onChange: ChangeRaid
  projectId?: string
}): ReactNode {
  const say = useWords('raid')
  const format = useFormat()
  const narrow = useNarrow()
  const { list, address, onChange, projectId } = props
  const { edit = false, over = false, place = 'all' } = address
  const people = useRead(listOwners, projectId === undefined ? {} : { projectId }, { enabled: edit }).data
  const owners = useMemo(
    () => (people?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [people],
  )
  const within = projectId !== undefined
  const columns = useMemo(
    () => raidColumns({ say, format, owners, within, narrow }),
    [say, format, owners, within, narrow],
  )
  const editing = useRaidEditing(edit)
  const toggle = (id: string): void => {
    const row = list.rows.find((one) => one.id === id)
    if (row === undefined || id === address.row) onChange(closed)
    else onChange({ ...closed, row: id, kind: row.kind, of: row.project.id })
  }
  useNextAndBefore(list.rows, address.row, toggle)
  const open = address.row !== undefined || address.add !== undefined
  const hidden = useMemo(() => (narrow ? narrowOnly : open ? beside : ['kind', 'looked']), [narrow, open])
  return (
    <DataGrid<EntryRow>
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
      onOpen={(row) => toggle(row.id)}
      openId={address.row}
      rowTone={(row) => (row.asked === 'sponsor' ? 'bad' : row.asked === 'manager' ? 'warn' : undefined)}
      editing={editing}
      empty={
        isFiltered(address) ? (
          <NoMatch onClear={() => onChange(unfiltered)} />
        ) : (
          <EmptyState title={say(over ? 'empty.over' : `empty.${place}`)}>
            {say(over ? 'empty.over-words' : `empty.${place}-words`)}
          </EmptyState>
        )
      }
    />
  )
}
