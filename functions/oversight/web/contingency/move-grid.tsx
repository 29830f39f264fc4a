import { useNarrow } from '@portolan/plan/web'
import type { Day } from '@portolan/quantity'
import { Cut, DataGrid, DayText, EmptyState, type GridColumn, Money, type Say, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { ContingencyMove } from '../../contract/index.ts'
import type { HeldPart } from './contingency-tab.tsx'

const givesWay = ['by', 'basis']

/** Every change of what is held, the newest first: nothing of it is ever edited. */
export function MoveGrid({ of, address, onChange }: HeldPart): ReactNode {
  const say = useWords('contingency')
  const narrow = useNarrow()
  const columns = useMemo(() => moveColumns(say), [say])
  const open = address.row !== undefined || address.ask === true || address.hold === true
  return (
    <DataGrid<ContingencyMove>
      label={say('moves')}
      columns={columns}
      rows={of.moves}
      idOf={({ id }) => id}
      height={360}
      hiddenColumns={narrow || open ? givesWay : []}
      onOpen={({ drawdown }) => {
        if (drawdown !== null) onChange({ row: drawdown.id, ask: undefined, hold: undefined })
      }}
      empty={<EmptyState title={say('empty.unset')}>{say('empty.unset-words')}</EmptyState>}
    />
  )
}

function moveColumns(say: Say): readonly GridColumn<ContingencyMove>[] {
  const kindOf = ({ kind, pool }: ContingencyMove): string =>
    say(pool === 'reserve' ? 'of-reserve' : 'of-contingency', { kind: say(`kind.${kind}`) })
  return [
    {
      id: 'kind',
      header: say('column.kind'),
      width: 170,
      grow: 1,
      cell: (one) => <Cut>{kindOf(one)}</Cut>,
      text: kindOf,
    },
    {
      id: 'day',
      header: say('column.day'),
      width: 96,
      cell: ({ at }) => <DayText of={at.slice(0, 10) as Day} />,
      text: ({ at }) => at.slice(0, 10),
    },
    {
      id: 'money',
      header: say('column.money'),
      width: 96,
      align: 'end',
      cell: ({ money }) => (money == null ? '–' : <Money of={money} signed />),
    },
    {
      id: 'days',
      header: say('column.days'),
      width: 72,
      align: 'end',
      cell: ({ days }) => (days === 0 ? '–' : days > 0 ? `+${days}` : `−${-days}`),
    },
    {
      id: 'left',
      header: say('column.left'),
      hint: say('column.left-hint'),
      width: 96,
      align: 'end',
      cell: ({ left }) => (left == null ? '–' : <Money of={left} />),
    },
    {
      id: 'words',
      header: say('column.words'),
      width: 200,
      grow: 3,
      cell: ({ words, drawdown }) => (
        <Cut>{drawdown === null ? words : `${say('code', { number: drawdown.number })} ${words}`}</Cut>
      ),
      text: ({ words }) => words,
    },
    {
      id: 'basis',
      header: say('column.basis'),
      width: 130,
      grow: 1,
      cell: ({ basis }) => <Cut>{basis === null ? '–' : say(`basis.${basis}`)}</Cut>,
      text: ({ basis }) => (basis === null ? '' : say(`basis.${basis}`)),
    },
    {
      id: 'by',
      header: say('column.by'),
      width: 120,
      grow: 1,
      cell: ({ by }) => <Cut>{by.name}</Cut>,
      text: ({ by }) => by.name,
    },
  ]
}
