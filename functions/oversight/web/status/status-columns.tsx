import type { Instant } from '@portolan/quantity'
import { Cut, type GridColumn, NameCell, type Say, StatusChip, useFormat } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type PeriodStatusRow, statusColours } from '../../contract/index.ts'
import { ColourChip } from './colour-chip.tsx'
import { stateTones } from './tones.ts'

export function statusColumns(say: Say): readonly GridColumn<PeriodStatusRow>[] {
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 200,
      grow: 2,
      cell: ({ project, code }) => <NameCell name={project} code={code ?? undefined} />,
      text: ({ project }) => project,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 150,
      cell: ({ state }) => <StatusChip tone={stateTones[state]} word={say(`state.${state}`)} bare />,
      text: ({ state }) => say(`state.${state}`),
    },
    {
      id: 'late',
      header: say('column.late'),
      width: 110,
      align: 'end',
      cell: (row) => lateText(row, say),
      text: (row) => lateText(row, say),
    },
    {
      id: 'colour',
      header: say('past.colour'),
      width: 100,
      cell: ({ colour }) => {
        const known = statusColours.find((one) => one === colour)
        return known === undefined ? '–' : <ColourChip of={known} bare />
      },
      text: ({ colour }) => (colour === null ? '–' : say(`colour.${colour}`)),
    },
    {
      id: 'differs',
      header: say('column.differs'),
      width: 160,
      cell: (row) => <Cut>{differsText(row, say)}</Cut>,
      text: (row) => differsText(row, say),
    },
    {
      id: 'thought',
      header: say('past.thought'),
      width: 190,
      grow: 3,
      cell: ({ thought }) => <Cut>{thought === '' ? '–' : thought}</Cut>,
      text: ({ thought }) => thought,
    },
    {
      id: 'manager',
      header: say('column.manager'),
      width: 140,
      grow: 1,
      cell: ({ manager }) => <Cut>{manager ?? say('column.nobody')}</Cut>,
      text: ({ manager }) => manager ?? say('column.nobody'),
    },
    {
      id: 'at',
      header: say('column.at'),
      width: 170,
      cell: (row) => <At of={row} />,
      text: ({ confirmedAt, visibleFrom }) => confirmedAt ?? visibleFrom ?? '',
    },
  ]
}

function lateText({ state, workdaysLate }: PeriodStatusRow, say: Say): string {
  return state === 'late' ? say('state.late-by', { count: workdaysLate }) : '–'
}

function differsText({ steps }: PeriodStatusRow, say: Say): string {
  if (steps === null || steps === 0) return '–'
  return say(steps > 0 ? 'column.better' : 'column.worse')
}

/** When it was confirmed; of one that is kept back, from when on it is seen. */
function At({ of }: { of: PeriodStatusRow }): ReactNode {
  const format = useFormat()
  const at = of.visibleFrom ?? of.confirmedAt
  return at === null ? '–' : format.instant(at as Instant)
}
