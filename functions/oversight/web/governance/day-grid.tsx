import { useNarrow } from '@portolan/plan/web'
import type { Dated } from '@portolan/platform/dated/contract'
import { DataGrid, EmptyState, NoMatch, type Read, useFormat, useGo, useTold, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { GovernanceDays } from '../../contract/index.ts'
import { placeOf } from '../place-of.ts'
import { type CalendarAddress, type ChangeCalendar, isFiltered, unfiltered } from './address.ts'
import { dayColumns } from './day-columns.tsx'
import { rowsOf } from './rows-of.ts'

const narrowOnly = ['kind', 'project', 'who']

/** What is past its day first, then week by week; each opens the place where it is done. */
export function DayGrid(props: {
  read: Read<GovernanceDays>
  address: CalendarAddress
  onChange: ChangeCalendar
}): ReactNode {
  const say = useWords('calendar')
  const [format, tell, go, narrow] = [useFormat(), useTold(), useGo(), useNarrow()]
  const { read, address, onChange } = props
  const { data } = read
  const columns = useMemo(() => dayColumns({ say, format, tell }), [say, format, tell])
  const rows = useMemo(() => rowsOf(data, address.week), [data, address.week])
  return (
    <DataGrid<Dated>
      label={say('title')}
      columns={columns}
      rows={rows}
      idOf={({ kind, id }) => `${kind} ${id}`}
      groupBy="what"
      loading={data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      hiddenColumns={narrow ? narrowOnly : none}
      onOpen={({ opens }) => {
        const { to, search = {} } = placeOf(opens)
        go(to, {}, search)
      }}
      empty={
        isFiltered(address) ? (
          <NoMatch onClear={() => onChange(unfiltered)} />
        ) : (
          <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
        )
      }
    />
  )
}

const none: readonly string[] = []
