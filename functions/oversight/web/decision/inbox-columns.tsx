import type { Day } from '@portolan/quantity'
import {
  Cut,
  DayText,
  type Format,
  type GridColumn,
  Link,
  Money,
  NameCell,
  type Say,
  StatusChip,
} from '@portolan/ui'
import type { DecisionRow } from '../../contract/index.ts'
import { toneOfState } from './words.ts'

type Column = GridColumn<DecisionRow>

export type InboxWords = {
  readonly say: Say
  /** Words of what came of a decision. */
  readonly effect: Say
  readonly format: Format
}

export function inboxColumns({ say, effect, format }: InboxWords, within: boolean): readonly Column[] {
  const project: Column = {
    id: 'project',
    header: say('column.project'),
    width: 130,
    grow: 2,
    cell: ({ project: of }) =>
      of === null ? (
        <span className="p-label">{say('organisation')}</span>
      ) : (
        <Link
          to="/projects/$projectId"
          params={{ projectId: of.id }}
          className="p-link p-cut"
          title={of.name}
        >
          {of.name}
        </Link>
      ),
    text: ({ project: of }) => of?.name ?? '',
    group: ({ project: of }) => ({ key: of?.id ?? '', label: of?.name ?? say('organisation') }),
  }
  return [
    {
      id: 'question',
      header: say('column.question'),
      width: 240,
      grow: 5,
      cell: (row) => <NameCell name={row.question} code={`D-${row.number}`} />,
      text: (row) => `D-${row.number} ${row.question}`,
    },
    ...(within ? [] : [project]),
    {
      id: 'state',
      header: say('column.state'),
      width: 128,
      cell: (row) => <StatusChip tone={toneOfState(row.state)} word={say(`state.${row.state}`)} bare />,
      text: (row) => say(`state.${row.state}`),
      group: (row) => ({ key: row.state, label: say(`state.${row.state}`) }),
    },
    {
      id: 'decider',
      header: say('column.decider'),
      width: 120,
      grow: 2,
      cell: (row) => (
        <span className="p-cut" title={deciderOf(row, say)}>
          {deciderOf(row, say)}
        </span>
      ),
      text: (row) => deciderOf(row, say),
      group: (row) => ({ key: row.decider?.id ?? '', label: row.decider?.name ?? '–' }),
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
    {
      id: 'due',
      header: say('column.due'),
      width: 84,
      cell: (row) => (
        <span className={row.overdue ? 'p-bad' : undefined}>
          {row.due === null ? '–' : <DayText of={row.due as Day} />}
        </span>
      ),
      text: (row) => row.due ?? '',
    },
    {
      id: 'age',
      header: say('column.age'),
      hint: say('hint.age'),
      width: 74,
      align: 'end',
      cell: (row) =>
        row.latencyDays === null ? (
          '–'
        ) : (
          <span className="p-num">{format.value(row.latencyDays, 'days')}</span>
        ),
      text: (row) => String(row.latencyDays ?? ''),
    },
    {
      id: 'cost',
      header: say('column.cost'),
      hint: say('hint.cost'),
      width: 98,
      align: 'end',
      cell: (row) => (row.cost === null || row.cost.amount === 0 ? '–' : <Money of={row.cost} signed />),
      text: (row) => (row.cost === null ? '' : format.money(row.cost)),
    },
    {
      id: 'slip',
      header: say('column.slip'),
      hint: say('hint.slip'),
      width: 74,
      align: 'end',
      cell: (row) =>
        row.slipDays === null || row.slipDays === 0 ? (
          '–'
        ) : (
          <span className="p-num">{format.value(row.slipDays, 'days')}</span>
        ),
      text: (row) => String(row.slipDays ?? ''),
    },
    {
      id: 'waiting',
      header: say('column.waiting'),
      hint: say('hint.waiting'),
      width: 84,
      align: 'end',
      cell: (row) => (row.waitingCost === null ? '–' : <Money of={row.waitingCost} />),
      text: (row) => (row.waitingCost === null ? '' : format.money(row.waitingCost)),
    },
    {
      id: 'effect',
      header: effect('effect.column'),
      hint: effect('effect.column-hint'),
      width: 130,
      align: 'end',
      cell: (row) => <Cut>{didInWords(row, format)}</Cut>,
      text: (row) => didInWords(row, format),
    },
  ]
}

/** Who decides; where the reader votes in somebody's place, also in whose. */
function deciderOf({ decider, insteadOf }: DecisionRow, say: Say): string {
  const name = decider?.name ?? '–'
  if (insteadOf === null) return name
  return decider?.id === insteadOf.id
    ? say('instead.of', { name })
    : say('instead.in', { name, of: insteadOf.name })
}

/** By how much cost and finish moved when it was carried out. */
function didInWords({ did }: DecisionRow, format: Format): string {
  if (did === null) return '–'
  const cost = did.cost === null || did.cost.amount === 0 ? [] : [format.moneyShort(did.cost)]
  const slip = did.slipDays === null || did.slipDays === 0 ? [] : [format.value(did.slipDays, 'days')]
  return [...cost, ...slip].join(', ') || '±0'
}
