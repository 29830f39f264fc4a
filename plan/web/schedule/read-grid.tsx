import { DataGrid, EmptyState, Figure, type GridColumn, type Say, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { ScheduleImport } from '../../contract/index.ts'

type Row = ScheduleImport['entities'][number]

/** Counts in and out: how many of each kind of thing the file holds, and how many the plan keeps. */
export function ReadGrid(props: { of: readonly Row[] }): ReactNode {
  const say = useWords('schedule')
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <DataGrid<Row>
      label={say('import.view-read')}
      columns={columns}
      rows={props.of}
      idOf={(row) => row.entity}
      empty={<EmptyState title={say('read.none')} />}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<Row>[] {
  const count = (id: 'read' | 'kept'): GridColumn<Row> => ({
    id,
    header: say(`read.${id}`),
    width: 110,
    align: 'end',
    cell: (row) => (
      <Figure
        value={row[id]}
        unit="count"
        label={say(`read.${id}`)}
        tone={id === 'kept' && row.kept < row.read ? 'warn' : 'plain'}
      />
    ),
  })
  return [
    { id: 'entity', header: say('read.entity'), width: 240, cell: (row) => row.entity },
    count('read'),
    count('kept'),
    { id: 'rest', header: '', width: 20, grow: 1, cell: () => null },
  ]
}
