import type { Day, Money as MoneyOf } from '@portolan/quantity'
import {
  type Choice,
  DayText,
  type Format,
  type GridColumn,
  Money,
  NameCell,
  type Say,
  StatusChip,
} from '@portolan/ui'
import type { Risk } from '../../contract/index.ts'
import { minutesOfDay } from './risk-draft.ts'

type Column = GridColumn<Risk>

export type RiskColumns = {
  readonly say: Say
  readonly format: Format
  readonly owners: readonly Choice[]
  readonly currency: string | null
}

const percents = (value: number): number => Math.round(value * 1_000) / 10

export function riskColumns({ say, format, owners, currency }: RiskColumns): readonly Column[] {
  return [
    {
      id: 'title',
      header: say('column.title'),
      width: 260,
      grow: 5,
      cell: (row) => <NameCell name={row.title} />,
      text: (row) => row.title,
      edit: {
        kind: 'text',
        longest: 300,
        needed: true,
        read: (row) => row.title,
        write: (row, title) => ({ ...row, title: title ?? '' }),
      },
    },
    {
      id: 'probability',
      header: say('column.probability'),
      width: 104,
      align: 'end',
      cell: (row) => <span className="p-num">{format.value(row.probability, 'share')}</span>,
      text: (row) => String(percents(row.probability)),
      edit: {
        kind: 'number',
        least: 0,
        most: 100,
        needed: true,
        read: (row) => percents(row.probability),
        write: (row, value) => ({ ...row, probability: (value ?? 0) / 100 }),
      },
    },
    {
      id: 'delay',
      header: say('column.delay'),
      width: 120,
      cell: (row) => <span className="p-num">{delayText(row, say)}</span>,
      text: (row) => delayText(row, say),
    },
    {
      id: 'cost',
      header: say('column.cost'),
      width: 104,
      align: 'end',
      cell: ({ cost }) =>
        cost === undefined || cost === null || currency === null ? (
          '–'
        ) : (
          <Money of={moneyOf(cost.likely, currency)} />
        ),
      text: ({ cost }) => String(cost?.likely ?? ''),
    },
    {
      id: 'response',
      header: say('column.response'),
      width: 120,
      grow: 1,
      cell: ({ response }) => (response === null ? '–' : say(`kind.${response.kind}`)),
      text: ({ response }) => (response === null ? '' : say(`kind.${response.kind}`)),
    },
    {
      id: 'near',
      header: say('column.near'),
      width: 100,
      cell: ({ near }) => (near === null ? '–' : <DayText of={near as Day} />),
      text: ({ near }) => near ?? '',
      edit: {
        kind: 'day',
        read: (row) => row.near as Day | null,
        write: (row, near) => ({ ...row, near }),
      },
    },
    {
      id: 'owner',
      header: say('column.owner'),
      width: 120,
      grow: 2,
      cell: (row) => <span className="p-cut">{row.owner?.name ?? '–'}</span>,
      text: (row) => row.owner?.name ?? '',
      edit: {
        kind: 'choice',
        choices: owners,
        read: (row) => row.ownerId,
        write: (row, id) => ({
          ...row,
          ownerId: id,
          owner: id === null ? null : { id, name: owners.find(({ value }) => value === id)?.label ?? '' },
        }),
      },
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 90,
      cell: (row) => (
        <StatusChip tone={row.state === 'open' ? 'warn' : 'none'} word={say(`state.${row.state}`)} bare />
      ),
      text: (row) => say(`state.${row.state}`),
    },
  ]
}

function delayText({ delay }: Risk, say: Say): string {
  if (delay === null) return '–'
  const by = delay.unit === 'minutes' ? minutesOfDay : 1
  const [low, likely, high] = [delay.low, delay.likely, delay.high].map(
    (one) => Math.round((one / by) * 10) / 10,
  )
  return say(`delay.${delay.unit}`, { low: low ?? 0, likely: likely ?? 0, high: high ?? 0 })
}

function moneyOf(amount: number, currency: string): MoneyOf {
  return { amount, currency } as MoneyOf
}
