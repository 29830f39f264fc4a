import { addDays, type Day } from '@portolan/quantity'
import {
  Cut,
  Figure,
  type GridColumn,
  NameCell,
  type Say,
  StatusChip,
  useFormat,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import type { GateLine } from '../../contract/index.ts'
import { signTones } from './tones.ts'

export function gateColumns(say: Say): readonly GridColumn<GateLine>[] {
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 165,
      grow: 2,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'gate',
      header: say('column.gate'),
      width: 150,
      grow: 2,
      cell: ({ gate }) => <Cut>{gate}</Cut>,
      text: ({ gate }) => gate,
    },
    {
      id: 'phase',
      header: say('column.phase'),
      width: 116,
      grow: 1,
      cell: (row) => <Cut>{phaseText(row, say)}</Cut>,
      text: (row) => phaseText(row, say),
    },
    {
      id: 'sign',
      header: say('column.sign'),
      width: 140,
      cell: ({ sign }) => <StatusChip tone={signTones[sign]} word={say(`sign.${sign}`)} bare />,
      text: ({ sign }) => say(`sign.${sign}`),
    },
    {
      id: 'due',
      header: say('column.due'),
      width: 124,
      cell: (row) => <DueCell of={row} />,
      text: ({ due }) => due ?? '–',
    },
    number('musts', say, (row) => mustsText(row, say)),
    {
      id: 'missing',
      header: say('column.missing'),
      width: 150,
      grow: 3,
      cell: (row) => <Cut>{missingText(row, say)}</Cut>,
      text: (row) => missingText(row, say),
    },
    {
      id: 'mends',
      header: say('column.mends'),
      width: 130,
      grow: 2,
      cell: (row) => <Cut>{mendersText(row, say)}</Cut>,
      text: (row) => mendersText(row, say),
    },
    number('conditions', say, ({ overdueConditions }) =>
      overdueConditions === 0 ? '–' : String(overdueConditions),
    ),
    number('days', say, ({ days }) => String(days)),
  ]
}

function number(id: string, say: Say, text: (row: GateLine) => string): GridColumn<GateLine> {
  return {
    id,
    header: say(`column.${id}`),
    width: id === 'days' ? 92 : 84,
    align: 'end',
    cell: (row) => <span className="p-num">{text(row)}</span>,
    text,
  }
}

function mustsText({ met, musts, waived }: GateLine, say: Say): string {
  const text = say('of-musts', { met, musts })
  return waived === 0 ? text : `${text} + ${waived}`
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

/** People by name, and roles that nobody holds: whoever names somebody mends that. */
function mendersText({ missing, sign }: GateLine, say: Say): string {
  if (sign === 'passed') return '–'
  const names = missing.flatMap(({ people, role }) =>
    people.length === 0 && role !== null ? [say('role-open', { role })] : people.map(({ name }) => name),
  )
  return names.length === 0 ? '–' : [...new Set(names)].join(', ')
}

/** The day on which the work of its phase ends, and the days past it; of a plan without work of phases that it has none. */
function DueCell({ of: { due, daysLate, outside } }: { of: GateLine }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  if (due === null)
    return <span className="p-meta">{outside === null || outside === 0 ? '–' : say('outside')}</span>
  const explain = async () => {
    const { explainGateLate } = await import('../../domain/gate/explain-days.ts')
    return explainGateLate({ due, daysLate }, addDays(due as Day, daysLate))
  }
  return (
    <span className="gate-due" title={outside ? say('outside-count', { count: outside }) : undefined}>
      {format.day(due as Day)}
      {daysLate === 0 ? null : (
        <strong className="gate-late">
          <Figure value={daysLate} unit="days" label={say('late')} explain={explain} />
        </strong>
      )}
    </span>
  )
}
