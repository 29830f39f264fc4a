import { Cut, type GridColumn, NameCell, type Say, StatusChip } from '@portolan/ui'
import type { GateLine } from '../../contract/index.ts'
import { signTones } from './tones.ts'

export function gateColumns(say: Say): readonly GridColumn<GateLine>[] {
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 190,
      grow: 2,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'gate',
      header: say('column.gate'),
      width: 150,
      grow: 1,
      cell: ({ gate }) => <Cut>{gate}</Cut>,
      text: ({ gate }) => gate,
    },
    {
      id: 'phase',
      header: say('column.phase'),
      width: 130,
      grow: 1,
      cell: (row) => <Cut>{phaseText(row, say)}</Cut>,
      text: (row) => phaseText(row, say),
    },
    {
      id: 'sign',
      header: say('column.sign'),
      width: 150,
      cell: ({ sign }) => <StatusChip tone={signTones[sign]} word={say(`sign.${sign}`)} bare />,
      text: ({ sign }) => say(`sign.${sign}`),
    },
    number('musts', say, (row) => say('of-musts', { met: row.met, musts: row.musts })),
    {
      id: 'missing',
      header: say('column.missing'),
      width: 220,
      grow: 3,
      cell: (row) => <Cut>{missingText(row, say)}</Cut>,
      text: (row) => missingText(row, say),
    },
    {
      id: 'mends',
      header: say('column.mends'),
      width: 150,
      grow: 1,
      cell: (row) => <Cut>{mendersText(row)}</Cut>,
      text: mendersText,
    },
    number('waived', say, ({ waived }) => count(waived)),
    number('conditions', say, ({ overdueConditions }) => count(overdueConditions)),
    {
      id: 'outcome',
      header: say('column.outcome'),
      width: 130,
      cell: (row) => <Cut>{outcomeText(row, say)}</Cut>,
      text: (row) => outcomeText(row, say),
    },
    number('days', say, ({ days }) => String(days)),
  ]
}

function number(id: string, say: Say, text: (row: GateLine) => string): GridColumn<GateLine> {
  return {
    id,
    header: say(`column.${id}`),
    width: 92,
    align: 'end',
    cell: (row) => <span className="p-num">{text(row)}</span>,
    text,
  }
}

function count(number: number): string {
  return number === 0 ? '–' : String(number)
}

function phaseText({ phase, place, phases }: GateLine, say: Say): string {
  return `${phase} (${say('place', { place, phases })})`
}

/** What a passed gate lacks again comes first: work goes on past it. */
function missingText({ missing, lapsed, sign }: GateLine, say: Say): string {
  const all = sign === 'passed' ? lapsed : [...lapsed, ...missing.map(({ words }) => words)]
  const [first, ...rest] = all
  if (first === undefined) return '–'
  return rest.length === 0 ? first : `${first}, ${say('more', { count: rest.length })}`
}

function mendersText({ missing, sign }: GateLine): string {
  if (sign === 'passed') return '–'
  const names = [...new Set(missing.flatMap(({ people }) => people.map(({ name }) => name)))]
  return names.length === 0 ? '–' : names.join(', ')
}

function outcomeText({ outcome }: GateLine, say: Say): string {
  return outcome === null ? '–' : say(`outcome.${outcome}`)
}
