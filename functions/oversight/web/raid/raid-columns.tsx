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
import type { EntryRow } from '../../contract/index.ts'
import { codeOf, toneOfSign } from './words.ts'
import { WeightCell, weightText } from './weight-cell.tsx'

type Column = GridColumn<EntryRow>

export type RaidColumns = {
  readonly say: Say
  readonly format: Format
  readonly owners: readonly Choice[]
  readonly within: boolean
  readonly narrow: boolean
}

export function raidColumns(words: RaidColumns): readonly Column[] {
  const { say, within } = words
  return [
    titleColumn(words),
    {
      id: 'kind',
      header: say('column.kind'),
      width: 96,
      hidden: true,
      cell: (row) => say(`kind.${row.kind}`),
      text: (row) => say(`kind.${row.kind}`),
      group: (row) => ({ key: row.kind, label: say(`kinds.${row.kind}`) }),
    },
    ...(within ? [] : [projectColumn(say)]),
    {
      id: 'weight',
      header: say('column.weight'),
      hint: say('hint.weight'),
      width: 150,
      cell: (row) => <WeightCell of={row} />,
      text: (row) => weightText(row, say),
    },
    signColumn(say),
    {
      id: 'next',
      header: say('column.next'),
      width: 150,
      grow: 2,
      cell: (row) => <Cut>{row.next === null ? '–' : say(`next.${row.next}`)}</Cut>,
      text: (row) => (row.next === null ? '' : say(`next.${row.next}`)),
    },
    dueColumn(words),
    ownerColumn(words),
    {
      id: 'asked',
      header: say('column.asked'),
      hint: say('hint.asked'),
      width: 92,
      cell: (row) => (row.asked === null ? '–' : say(`asked.${row.asked}`)),
      text: (row) => (row.asked === null ? '' : say(`asked.${row.asked}`)),
      group: (row) => ({ key: row.asked ?? '', label: row.asked === null ? '–' : say(`asked.${row.asked}`) }),
    },
    ...ageColumns(words),
  ]
}

/** What it asks for, or how it ended. */
function signColumn(say: Say): Column {
  return {
    id: 'sign',
    header: say('column.sign'),
    width: 140,
    cell: (row) =>
      row.sign === null ? (
        <StatusChip tone="none" word={say(`state.${row.state}`)} bare />
      ) : (
        <StatusChip tone={toneOfSign[row.sign]} word={say(`sign.${row.sign}`)} bare />
      ),
    text: (row) => say(row.sign === null ? `state.${row.state}` : `sign.${row.sign}`),
    group: (row) => ({
      key: row.sign ?? row.state,
      label: say(row.sign === null ? `state.${row.state}` : `sign.${row.sign}`),
    }),
  }
}

function ageColumns({ say, format }: RaidColumns): readonly Column[] {
  return [
    {
      id: 'age',
      header: say('column.age'),
      hint: say('hint.age'),
      width: 76,
      align: 'end',
      cell: (row) => <span className="p-num">{format.value(row.ageDays, 'days')}</span>,
      text: (row) => String(row.ageDays),
    },
    {
      id: 'looked',
      header: say('column.looked'),
      hint: say('hint.looked'),
      width: 84,
      align: 'end',
      hidden: true,
      cell: (row) => <span className="p-num">{format.value(row.lookedDays, 'days')}</span>,
      text: (row) => String(row.lookedDays),
    },
  ]
}

/** What is over keeps its words. */
function closedIn(say: Say): (row: EntryRow) => string | undefined {
  return (row) => (row.state === 'open' ? undefined : say('closed-cell'))
}

function titleColumn({ say, narrow }: RaidColumns): Column {
  return {
    id: 'title',
    header: say('column.title'),
    // On a phone what it asks for stands beside it in full.
    width: narrow ? 170 : 250,
    grow: 5,
    cell: (row) => <NameCell name={row.title} code={codeOf(row)} />,
    text: (row) => `${codeOf(row)} ${row.title}`,
    edit: {
      kind: 'text',
      longest: 300,
      needed: true,
      read: (row) => row.title,
      write: (row, title) => ({ ...row, title: title ?? '' }),
      closed: closedIn(say),
    },
  }
}

function dueColumn({ say }: RaidColumns): Column {
  return {
    id: 'due',
    header: say('column.due'),
    hint: say('hint.due'),
    width: 96,
    cell: (row) => (
      <span className={row.sign === 'late' || row.sign === 'conflict' ? 'p-bad' : undefined}>
        <DayText of={row.due as Day | null} />
      </span>
    ),
    text: (row) => row.due ?? '',
    edit: {
      kind: 'day',
      read: (row) => row.due as Day | null,
      write: (row, due) => ({ ...row, due }),
      // The day of a dependency is a promise: it changes in its panel, where one sees that both sides agree anew.
      closed: (row) => (row.kind === 'dependency' ? say('promised-cell') : closedIn(say)(row)),
    },
  }
}

function ownerColumn({ say, owners }: RaidColumns): Column {
  return {
    id: 'owner',
    header: say('column.owner'),
    width: 120,
    grow: 2,
    cell: (row) => <Cut>{row.owner?.name ?? '–'}</Cut>,
    text: (row) => row.owner?.name ?? '',
    group: (row) => ({ key: row.owner?.id ?? '', label: row.owner?.name ?? say('sign.unowned') }),
    edit: {
      kind: 'choice',
      choices: (row) => withHeld(owners, row),
      read: (row) => row.owner?.id ?? null,
      write: (row, id) => ({
        ...row,
        owner: id === null ? null : { id, name: owners.find(({ value }) => value === id)?.label ?? '' },
      }),
      closed: closedIn(say),
    },
  }
}

/** Who owns it now stays a choice, also where he is not among those who are offered. */
function withHeld(owners: readonly Choice[], { owner }: EntryRow): readonly Choice[] {
  return owner === null || owners.some(({ value }) => value === owner.id)
    ? owners
    : [...owners, { value: owner.id, label: owner.name }]
}

function projectColumn(say: Say): Column {
  return {
    id: 'project',
    header: say('column.project'),
    width: 140,
    grow: 3,
    cell: ({ project }) => (
      <Link
        to="/projects/$projectId/raid"
        params={{ projectId: project.id }}
        className="p-link p-cut"
        title={project.name}
      >
        {project.name}
      </Link>
    ),
    text: ({ project }) => project.name,
    group: ({ project }) => ({ key: project.id, label: project.name }),
  }
}
