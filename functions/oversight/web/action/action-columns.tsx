import type { Day } from '@portolan/quantity'
import {
  type Choice,
  Cut,
  DayText,
  type Format,
  type GridColumn,
  Link,
  NameCell,
  type Say,
  StatusChip,
} from '@portolan/ui'
import type { ActionRow } from '../../contract/index.ts'
import { SourceLink } from './source-link.tsx'
import { toneOfAction, wordOfAction } from './words.ts'

type Column = GridColumn<ActionRow>

export type ColumnWords = { readonly say: Say; readonly format: Format }

export function actionColumns(
  { say, format }: ColumnWords,
  owners: readonly Choice[],
  within: boolean,
): readonly Column[] {
  const closed = (row: ActionRow): string | undefined =>
    row.state === 'open' ? undefined : say('closed-cell')
  return [
    {
      id: 'title',
      header: say('column.title'),
      width: 240,
      grow: 5,
      cell: (row) => <NameCell name={row.title} code={`A-${row.number}`} />,
      text: (row) => `A-${row.number} ${row.title}`,
      edit: {
        kind: 'text',
        longest: 300,
        needed: true,
        read: (row) => row.title,
        write: (row, title) => ({ ...row, title: title ?? '' }),
        closed,
      },
    },
    {
      id: 'due',
      header: say('column.due'),
      width: 92,
      cell: (row) => (
        <span className={row.sign === 'overdue' ? 'p-bad' : undefined}>
          <DayText of={row.due as Day} />
        </span>
      ),
      text: (row) => row.due,
      edit: {
        kind: 'day',
        needed: true,
        read: (row) => row.due as Day,
        write: (row, due) => ({ ...row, due: due ?? row.due }),
        closed,
      },
    },
    {
      id: 'owner',
      header: say('column.owner'),
      width: 120,
      grow: 2,
      cell: (row) => <Cut>{row.owner.name}</Cut>,
      text: (row) => row.owner.name,
      group: (row) => ({ key: row.owner.id, label: row.owner.name }),
      edit: {
        kind: 'choice',
        choices: (row) => withHeld(owners, row),
        needed: true,
        read: (row) => row.owner.id,
        write: (row, id) => ({
          ...row,
          owner: { id: id ?? '', name: owners.find(({ value }) => value === id)?.label ?? row.owner.name },
        }),
        closed,
      },
    },
    {
      id: 'late',
      header: say('column.late'),
      hint: say('hint.late'),
      width: 74,
      align: 'end',
      cell: (row) =>
        row.lateDays === 0 ? (
          '–'
        ) : (
          <span className={row.state === 'open' ? 'p-num p-bad' : 'p-num'}>
            {format.value(row.lateDays, 'days')}
          </span>
        ),
      text: (row) => String(row.lateDays),
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 116,
      cell: (row) => <StatusChip tone={toneOfAction(row)} word={say(wordOfAction(row))} bare />,
      text: (row) => say(wordOfAction(row)),
      group: (row) => ({ key: row.state, label: say(`state.${row.state}`) }),
    },
    ...(within ? [] : [projectColumn(say)]),
    {
      id: 'source',
      header: say('column.source'),
      width: 130,
      grow: 2,
      cell: (row) => <SourceLink of={row.source} />,
      text: (row) => row.source?.title ?? '',
    },
    {
      id: 'askedBy',
      header: say('column.askedBy'),
      width: 110,
      grow: 1,
      cell: (row) => <Cut>{row.askedBy.name}</Cut>,
      text: (row) => row.askedBy.name,
      group: (row) => ({ key: row.askedBy.id, label: row.askedBy.name }),
    },
  ]
}

function projectColumn(say: Say): Column {
  return {
    id: 'project',
    header: say('column.project'),
    width: 130,
    grow: 2,
    cell: ({ project }) =>
      project === null ? (
        <span className="p-label">{say('organisation')}</span>
      ) : (
        <Link
          to="/projects/$projectId/actions"
          params={{ projectId: project.id }}
          className="p-link p-cut"
          title={project.name}
        >
          {project.name}
        </Link>
      ),
    text: ({ project }) => project?.name ?? '',
    group: ({ project }) => ({ key: project?.id ?? '', label: project?.name ?? say('organisation') }),
  }
}

/** Who owns it now stays a choice, also where he is not among those who are offered. */
function withHeld(owners: readonly Choice[], { owner }: ActionRow): readonly Choice[] {
  return owners.some(({ value }) => value === owner.id)
    ? owners
    : [...owners, { value: owner.id, label: owner.name }]
}
