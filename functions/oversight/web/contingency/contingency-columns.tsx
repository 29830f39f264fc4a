import { Cut, type GridColumn, Money, NameCell, type Say, StatusChip } from '@portolan/ui'
import type { ContingencyMeasure, ContingencyRow, ContingencySort } from '../../contract/index.ts'
import { HeldFigure, numberOf } from './held-figure.tsx'
import type { ExplainHeld } from './use-explain-contingency.ts'
import { toneOfState } from './words.ts'

type Column = GridColumn<ContingencyRow>

export function contingencyColumns(say: Say, explain: ExplainHeld): readonly Column[] {
  const figure = (
    name: ContingencyMeasure,
    width: number,
    more: { readonly id?: string; readonly sort?: ContingencySort } = {},
  ): Column => ({
    id: name,
    header: say(`column.${name}`),
    hint: say(`figure.${name}`),
    width,
    align: 'end',
    cell: ({ figures, projectId }) => (
      <HeldFigure of={figures} name={name} projectId={projectId} explain={explain} say={say} />
    ),
    text: ({ figures }) => String(numberOf(figures, name) ?? ''),
    ...more,
  })
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 170,
      grow: 1,
      sort: 'name' satisfies ContingencySort,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 120,
      cell: ({ state }) => <StatusChip tone={toneOfState[state]} word={say(`state.${state}`)} bare />,
      text: ({ state }) => say(`state.${state}`),
    },
    {
      id: 'open',
      header: say('column.open'),
      hint: say('column.open-hint'),
      width: 76,
      align: 'end',
      sort: 'open' satisfies ContingencySort,
      cell: ({ open, asked }) => (open === 0 ? '–' : asked == null ? open : <Money of={asked} />),
      text: ({ open }) => String(open),
    },
    figure('held', 84),
    figure('remaining', 84, { sort: 'remaining' }),
    figure('burn', 64, { sort: 'burn' }),
    figure('progress', 72),
    figure('index', 64, { sort: 'index' }),
    figure('exposure', 84),
    figure('adequacy', 78, { sort: 'adequacy' }),
    figure('adequacySimulated', 72, { id: 'simulated' }),
    figure('remainingDays', 72, { id: 'days' }),
    figure('reserve', 84, { id: 'reserve' }),
    {
      id: 'manager',
      header: say('column.manager'),
      width: 104,
      cell: ({ manager }) => <Cut>{manager?.name ?? '–'}</Cut>,
      text: ({ manager }) => manager?.name ?? '',
    },
  ]
}
