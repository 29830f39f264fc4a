import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  DayText,
  EmptyState,
  Figure,
  FilterBar,
  type Format,
  type GridColumn,
  NameCell,
  NoMatch,
  type Say,
  useFormat,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { LevellingPreview, LevelMove } from '../../contract/index.ts'
import type { ChangeAddress, LevellingAddress } from './address.ts'
import { reasonText } from './reason-text.ts'

/** What would stand on other days, by project, each with why it stands there. */
export function MoveGrid(props: {
  of: LevellingPreview
  address: LevellingAddress
  onChange: ChangeAddress
}): ReactNode {
  const say = useWords('levelling')
  const format = useFormat()
  const { of, address, onChange } = props
  const open = address.move !== undefined
  const columns = useMemo(() => moveColumns(say, format), [say, format])
  const rows = useMemo(() => found(of, address), [of, address])
  const filters = [
    {
      id: 'project',
      label: say('column.project'),
      choices: of.projects
        .filter(({ moved }) => moved > 0)
        .map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      id: 'person',
      label: say('column.person'),
      choices: [...new Set(of.moves.flatMap(({ people }) => people))]
        .toSorted()
        .map((name) => ({ value: name, label: name })),
    },
  ]
  const clear = (): void => onChange({ project: undefined, person: undefined, search: undefined })
  return (
    <>
      <FilterBar
        search={address.search}
        searchLabel={say('find')}
        onSearch={(search) => onChange({ search })}
        filters={filters}
        chosen={{ project: listOf(address.project), person: listOf(address.person) }}
        onChoose={(id, values) => onChange({ [id]: values.at(-1) })}
        onClear={clear}
        found={say('found', { count: rows.length, all: of.moves.length })}
      />
      <DataGrid<LevelMove>
        label={say('view.moves')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        onOpen={({ id }) => onChange({ move: id })}
        openId={address.move}
        hiddenColumns={open ? ['project', 'why', 'people'] : ['project']}
        groupBy={address.project === undefined ? 'project' : undefined}
        empty={
          of.moves.length === 0 ? (
            <EmptyState title={say('no-moves')}>{say('no-moves-words')}</EmptyState>
          ) : (
            <NoMatch onClear={clear} />
          )
        }
      />
    </>
  )
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}

function found({ moves }: LevellingPreview, address: LevellingAddress): readonly LevelMove[] {
  const words = address.search?.toLowerCase() ?? ''
  return moves.filter(
    (move) =>
      (address.project === undefined || move.projectId === address.project) &&
      (address.person === undefined ||
        move.people.includes(address.person) ||
        move.reason.person?.name === address.person) &&
      (move.name.toLowerCase().includes(words) || move.project.toLowerCase().includes(words)),
  )
}

function moveColumns(say: Say, format: Format): readonly GridColumn<LevelMove>[] {
  const day = (id: 'startBefore' | 'startAfter' | 'finishAfter'): GridColumn<LevelMove> => ({
    id,
    header: say(`column.${id}`),
    width: 92,
    cell: (row) => <DayText of={row[id] as Day} />,
    text: (row) => row[id],
  })
  return [
    {
      id: 'name',
      header: say('column.activity'),
      width: 200,
      grow: 3,
      cell: ({ name, activity }) => <NameCell name={name} code={activity} />,
      text: ({ name }) => name,
    },
    {
      id: 'project',
      header: say('column.project'),
      width: 130,
      cell: ({ project }) => <Cut>{project}</Cut>,
      text: ({ project }) => project,
      group: ({ projectId, project }) => ({ key: projectId, label: project }),
    },
    day('startBefore'),
    day('startAfter'),
    day('finishAfter'),
    {
      id: 'later',
      header: say('column.later'),
      width: 84,
      align: 'end',
      cell: ({ laterDays }) => <Figure label={say('column.later')} value={laterDays} unit="days" signed />,
      text: ({ laterDays }) => String(laterDays),
    },
    {
      id: 'people',
      header: say('column.people'),
      width: 120,
      grow: 1,
      cell: ({ people }) => <Cut>{people.join(', ')}</Cut>,
      text: ({ people }) => people.join(', '),
    },
    {
      id: 'why',
      header: say('column.why'),
      width: 260,
      grow: 5,
      cell: ({ reason }) => <Cut>{reasonText(reason, say, format)}</Cut>,
      text: ({ reason }) => reasonText(reason, say, format),
    },
  ]
}
