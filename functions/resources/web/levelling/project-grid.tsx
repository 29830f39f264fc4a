import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  DayText,
  EmptyState,
  Figure,
  type GridColumn,
  NameCell,
  type Say,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { LevelledProject, LevellingPreview } from '../../contract/index.ts'

/** When each project would finish, and for whom it waits. */
export function ProjectGrid(props: { of: LevellingPreview; onOpen: (project: string) => void }): ReactNode {
  const say = useWords('levelling')
  const columns = useMemo(() => projectColumns(say), [say])
  const rows = useMemo(
    () => props.of.projects.toSorted((a, b) => b.laterDays - a.laterDays || (a.name < b.name ? -1 : 1)),
    [props.of],
  )
  return (
    <DataGrid<LevelledProject>
      label={say('view.projects')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      onOpen={({ id }) => props.onOpen(id)}
      rowTone={({ stale }) => (stale ? 'warn' : undefined)}
      empty={<EmptyState title={say('no-projects')}>{say('no-projects-words')}</EmptyState>}
    />
  )
}

function projectColumns(say: Say): readonly GridColumn<LevelledProject>[] {
  return [
    {
      id: 'name',
      header: say('column.project'),
      width: 220,
      grow: 4,
      cell: ({ name, code }) => <NameCell name={name} code={code ?? ''} />,
      text: ({ name }) => name,
    },
    dayColumn('finishBefore', say),
    dayColumn('finishAfter', say),
    {
      id: 'later',
      header: say('column.later'),
      hint: say('hint.later'),
      width: 96,
      align: 'end',
      cell: ({ laterDays }) =>
        laterDays === 0 ? '–' : <Figure label={say('column.later')} value={laterDays} unit="days" signed />,
      text: ({ laterDays }) => String(laterDays),
    },
    {
      id: 'moved',
      header: say('column.moved'),
      hint: say('hint.moved'),
      width: 90,
      align: 'end',
      cell: ({ moved }) => <Figure label={say('column.moved')} value={moved} unit="count" />,
      text: ({ moved }) => String(moved),
    },
    {
      id: 'binding',
      header: say('column.binding'),
      hint: say('hint.binding'),
      width: 160,
      grow: 2,
      cell: ({ binding, moves }) => (
        <Cut>
          {binding === null
            ? moves
              ? '–'
              : say('stays')
            : say('binding', { name: binding.person.name, days: binding.days })}
        </Cut>
      ),
      text: ({ binding }) => binding?.person.name ?? '',
    },
  ]
}

function dayColumn(id: 'finishBefore' | 'finishAfter', say: Say): GridColumn<LevelledProject> {
  return {
    id,
    header: say(`column.${id}`),
    width: 104,
    cell: (row) => <DayText of={row[id] as Day} />,
    text: (row) => row[id],
  }
}
