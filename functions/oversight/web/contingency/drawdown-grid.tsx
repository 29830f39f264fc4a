import { useNarrow } from '@portolan/plan/web'
import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  DayText,
  EmptyState,
  type GridColumn,
  Money,
  NameCell,
  type Say,
  StatusChip,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { Drawdown } from '../../contract/index.ts'
import type { HeldPart } from './contingency-tab.tsx'
import { toneOfDrawdown } from './words.ts'

const givesWay = ['asker', 'answerer', 'cause']

/** What was asked for, the open ones first, and what was granted of it. */
export function DrawdownGrid({ of, address, onChange }: HeldPart): ReactNode {
  const say = useWords('contingency')
  const narrow = useNarrow()
  const columns = useMemo(() => drawdownColumns(say), [say])
  const open = address.row !== undefined || address.ask === true || address.hold === true
  return (
    <DataGrid<Drawdown>
      label={say('drawdowns')}
      columns={columns}
      rows={of.drawdowns}
      idOf={({ id }) => id}
      height={360}
      hiddenColumns={narrow || open ? givesWay : []}
      onOpen={({ id }) =>
        onChange({ row: id === address.row ? undefined : id, ask: undefined, hold: undefined })
      }
      openId={address.row}
      rowTone={({ may }) => (may.includes('answer') ? 'warn' : undefined)}
      empty={<EmptyState title={say('empty.drawdowns')}>{say('empty.drawdowns-words')}</EmptyState>}
    />
  )
}

function drawdownColumns(say: Say): readonly GridColumn<Drawdown>[] {
  const causeOf = ({ cause }: Drawdown): string =>
    cause === null ? '–' : say(`cause.${cause.kind}`, { number: cause.number, title: cause.title })
  return [
    {
      id: 'purpose',
      header: say('column.purpose'),
      width: 200,
      grow: 3,
      cell: ({ purpose, number }) => <NameCell name={purpose} code={say('code', { number })} />,
      text: ({ purpose }) => purpose,
    },
    {
      id: 'state',
      header: say('column.answer'),
      width: 130,
      grow: 1,
      cell: ({ state }) => <StatusChip tone={toneOfDrawdown[state]} word={say(`drawdown.${state}`)} bare />,
      text: ({ state }) => say(`drawdown.${state}`),
    },
    {
      id: 'asked',
      header: say('column.asked'),
      width: 96,
      align: 'end',
      cell: ({ money }) => (money == null || money.amount === 0 ? '–' : <Money of={money} />),
    },
    {
      id: 'days',
      header: say('column.days'),
      width: 84,
      align: 'end',
      cell: ({ days, answer }) => (days === 0 ? '–' : daysText(days, answer?.days ?? null)),
    },
    {
      id: 'granted',
      header: say('column.granted'),
      width: 96,
      align: 'end',
      cell: ({ answer }) =>
        answer?.money == null || answer.money.amount === 0 ? '–' : <Money of={answer.money} />,
    },
    {
      id: 'cause',
      header: say('column.cause'),
      width: 150,
      grow: 2,
      cell: (one) => <Cut>{causeOf(one)}</Cut>,
      text: causeOf,
    },
    {
      id: 'asker',
      header: say('column.asker'),
      width: 120,
      grow: 1,
      cell: ({ askedBy }) => <Cut>{askedBy.name}</Cut>,
      text: ({ askedBy }) => askedBy.name,
    },
    {
      id: 'day',
      header: say('column.asked-on'),
      width: 96,
      cell: ({ askedAt }) => <DayText of={askedAt.slice(0, 10) as Day} />,
      text: ({ askedAt }) => askedAt.slice(0, 10),
    },
    {
      id: 'answerer',
      header: say('column.answerer'),
      width: 120,
      grow: 1,
      cell: ({ answer }) => <Cut>{answer?.by.name ?? '–'}</Cut>,
      text: ({ answer }) => answer?.by.name ?? '',
    },
  ]
}

/** '5', or '3 / 5' where fewer were granted than asked for. */
function daysText(asked: number, granted: number | null): string {
  return granted === null || granted === asked ? String(asked) : `${granted} / ${asked}`
}
