import type { Instant } from '@portolan/quantity'
import { Age, Cut, Figure, type GridColumn, NameCell, Person, type Say } from '@portolan/ui'
import type { EstimateRow } from '../../contract/index.ts'
import { figureUnit, roundAmount, writeAmount } from './amounts.ts'
import { EstimateStateChip, OutcomeChip, outcomeOf } from './estimate-words.tsx'

type Column = GridColumn<EstimateRow>

/** Title and what it is of, three points, state, and what came of it. */
export function estimateColumns(
  say: Say,
  { withProject }: { readonly withProject: boolean },
): readonly Column[] {
  const amount = (id: string, label: string, of: (row: EstimateRow) => number | null): Column => ({
    id,
    header: label,
    width: 92,
    align: 'end',
    cell: (row) => <Figure value={roundAmount(of(row), row)} unit={figureUnit(row)} label={label} />,
    text: (row) => {
      const value = of(row)
      return value === null ? '' : writeAmount(value, row)
    },
  })
  const project: Column = {
    id: 'project',
    header: say('column.project'),
    width: 170,
    grow: 1,
    cell: (row) => <NameCell name={row.project} note={row.code ?? ''} />,
    text: (row) => row.project,
  }
  return [
    {
      id: 'title',
      header: say('column.title'),
      width: 210,
      grow: 2,
      cell: (row) => (
        <NameCell
          name={row.title}
          note={row.subject.kind === 'project' ? row.kind : `${row.kind} · ${row.subject.title}`}
        />
      ),
      text: (row) => row.title,
    },
    ...(withProject ? [project] : []),
    {
      id: 'state',
      header: say('column.state'),
      width: 116,
      cell: (row) => <EstimateStateChip of={row.state} />,
      text: (row) => say(`state.${row.state}`),
    },
    {
      id: 'method',
      header: say('column.method'),
      width: 112,
      cell: (row) => <Cut>{say(`method.${row.method}`)}</Cut>,
      text: (row) => say(`method.${row.method}`),
    },
    amount('low', say('points.low'), (row) => row.points.low),
    amount('likely', say('points.likely'), (row) => row.points.likely),
    amount('high', say('points.high'), (row) => row.points.high),
    amount('expected', say('expected'), (row) => row.expected),
    amount('actual', say('actual'), (row) => row.outcome?.actual ?? null),
    {
      id: 'ratio',
      header: say('ratio-short'),
      width: 84,
      align: 'end',
      cell: (row) => <Figure value={row.outcome?.ratio ?? null} unit="ratio" label={say('ratio')} />,
      text: (row) => (row.outcome === null ? '' : String(row.outcome.ratio)),
    },
    {
      id: 'outcome',
      header: say('column.outcome'),
      width: 144,
      cell: (row) => <OutcomeChip of={row} />,
      text: (row) => {
        const word = outcomeOf(row)
        return word === undefined ? '' : say(`outcome.${word}`)
      },
    },
    {
      id: 'author',
      header: say('column.author'),
      width: 136,
      cell: (row) => <Person name={row.author.name} />,
      text: (row) => row.author.name,
    },
    {
      id: 'written',
      header: say('column.written'),
      width: 84,
      cell: (row) => <Age of={row.writtenAt as Instant} />,
      text: (row) => row.writtenAt.slice(0, 10),
    },
  ]
}

/** Where there is little room. */
export const hiddenNarrow = ['method', 'low', 'high', 'expected', 'author', 'written', 'ratio']
