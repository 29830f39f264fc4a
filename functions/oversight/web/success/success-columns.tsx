import type { Day } from '@portolan/quantity'
import { Cut, DayText, Figure, type GridColumn, NameCell, type Say, StatusChip } from '@portolan/ui'
import type { SuccessRow } from '../../contract/index.ts'
import { toneOfVerdict } from '../closure/words.ts'

type Column = GridColumn<SuccessRow>
const measures = ['time', 'cost', 'scope', 'benefits', 'satisfaction'] as const

export function successColumns(say: Say, closure: Say): readonly Column[] {
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 200,
      grow: 2,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'verdict',
      header: say('column.verdict'),
      width: 132,
      cell: ({ verdict }) => (
        <StatusChip tone={toneOfVerdict[verdict]} word={closure(`verdict.${verdict}`)} bare />
      ),
      text: ({ verdict }) => closure(`verdict.${verdict}`),
    },
    {
      id: 'closed',
      header: say('column.closed'),
      width: 104,
      cell: ({ closedOn }) => <DayText of={closedOn as Day} />,
      text: ({ closedOn }) => closedOn,
    },
    ...measures.map((key) => measureColumn(key, closure)),
    {
      id: 'category',
      header: say('column.category'),
      width: 110,
      cell: ({ category }) => <Cut>{category ?? '–'}</Cut>,
      text: ({ category }) => category ?? '',
    },
    {
      id: 'sponsor',
      header: say('column.sponsor'),
      width: 130,
      grow: 1,
      cell: ({ sponsor }) => <Cut>{sponsor ?? '–'}</Cut>,
      text: ({ sponsor }) => sponsor ?? '',
    },
  ]
}

function measureColumn(key: (typeof measures)[number], closure: Say): Column {
  return {
    id: key,
    header: closure(`measure-short.${key}`),
    hint: closure(`measure.${key}`),
    width: 92,
    align: 'end',
    cell: (row) =>
      row[key] === null ? (
        <span className="success-none">{closure('unknown')}</span>
      ) : (
        <Figure
          value={row[key]}
          unit={key === 'satisfaction' ? '' : 'share'}
          label={closure(`measure.${key}`)}
          signed={key === 'time' || key === 'cost'}
        />
      ),
    text: (row) => (row[key] === null ? closure('unknown') : String(row[key])),
  }
}
