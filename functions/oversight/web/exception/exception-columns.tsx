import type { Day } from '@portolan/quantity'
import {
  Cut,
  DayText,
  type Format,
  type GridColumn,
  NameCell,
  type Say,
  StatusChip,
  useTold,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ExceptionRow } from '../../contract/index.ts'
import type { Explain } from '../use-explain.ts'
import { PastBy, pastByText } from './past-by.tsx'
import { toneOfEnd, toneOfNext } from './words.ts'

type Column = GridColumn<ExceptionRow>
export type ColumnParts = {
  readonly say: Say
  readonly format: Format
  readonly explain: Explain
  readonly within: boolean
  readonly closed: boolean
}

export function exceptionColumns(parts: ColumnParts): readonly Column[] {
  const { say, format, explain, closed } = parts
  return [
    ...nameColumns(parts),
    {
      id: 'past',
      header: say('column.past'),
      width: 144,
      align: 'end',
      cell: ({ now, project }) => <PastBy of={now} projectId={project.id} explain={explain} />,
      text: ({ now }) => pastByText(now, format.value),
    },
    {
      id: 'since',
      header: say('column.since'),
      hint: say('column.since-hint'),
      width: 96,
      cell: ({ since }) => <DayText of={since as Day} />,
      text: ({ since }) => since,
    },
    {
      id: 'age',
      header: say('column.age'),
      hint: say('column.age-hint'),
      width: 100,
      align: 'end',
      cell: ({ ageWorkdays }) => say('workdays', { count: ageWorkdays }),
      text: ({ ageWorkdays }) => say('workdays', { count: ageWorkdays }),
    },
    {
      id: 'question',
      header: say('column.question'),
      width: 150,
      grow: 4,
      cell: ({ question }) => <Question of={question} />,
      text: ({ question }) => question.sentence,
    },
    closed ? endColumn(say) : nextColumn(say),
    {
      id: 'who',
      header: say('column.who'),
      width: 116,
      grow: 1,
      cell: (row) => <Cut>{whoText(row, say)}</Cut>,
      text: (row) => whoText(row, say),
    },
  ]
}

/** In the list of all, the project and then the limit; within one project, the limit. */
function nameColumns({ say, within }: ColumnParts): readonly Column[] {
  const limit = ({ rule }: ExceptionRow): string => say(`rule.${rule}`)
  const limits: Column = {
    id: 'limit',
    header: say('column.limit'),
    width: 210,
    grow: within ? 2 : 1,
    cell: (row) => <NameCell name={limit(row)} code={say('code', { number: row.number })} />,
    text: (row) => `${say('code', { number: row.number })} ${limit(row)}`,
  }
  if (within) return [limits]
  const projects: Column = {
    id: 'project',
    header: say('column.project'),
    width: 184,
    grow: 2,
    cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
    text: ({ project }) => project.name,
  }
  return [projects, limits]
}

function Question({ of }: { of: ExceptionRow['question'] }): ReactNode {
  return <Cut>{useTold()(of)}</Cut>
}

function nextColumn(say: Say): Column {
  return {
    id: 'next',
    header: say('column.next'),
    width: 170,
    grow: 1,
    cell: (row) => <StatusChip tone={toneOfNext(row)} word={nextText(row, say)} bare />,
    text: (row) => nextText(row, say),
  }
}

function endColumn(say: Say): Column {
  return {
    id: 'end',
    header: say('column.end'),
    width: 150,
    grow: 1,
    cell: ({ closedHow }) =>
      closedHow === null ? (
        '–'
      ) : (
        <StatusChip tone={toneOfEnd[closedHow]} word={say(`end.${closedHow}`)} bare />
      ),
    text: ({ closedHow }) => (closedHow === null ? '' : say(`end.${closedHow}`)),
  }
}

export function nextText({ next, escalated, within }: ExceptionRow, say: Say): string {
  if (within) return say('next.within')
  return next === 'answer' && escalated !== null ? say(`silent.${escalated}`) : say(`next.${next}`)
}

function whoText({ who, next, state, manager }: ExceptionRow, say: Say): string {
  if (who !== null) return who.name
  if (next === 'answer' || next === 'remedy' || next === 'remedy-late') return say('column.nobody')
  if (next === 'decide') return say('column.deciders')
  if (next === 'ask' && state === 'asked') return say('column.author')
  return next === 'ask' ? say('column.askers') : (manager?.name ?? '–')
}
