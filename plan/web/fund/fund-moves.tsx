import type { Instant } from '@portolan/quantity'
import { Age, DataGrid, EmptyState, type GridColumn, Money, type Say, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { Fund } from '../../contract/index.ts'

type Move = Fund['moves'][number] & { readonly id: string }

/** Every move of a fund, the newest first: to whom, how much, why, by whom. */
export function FundMoves(props: { of: Fund }): ReactNode {
  const say = useWords('spending')
  const columns = useMemo(() => columnsOf(say), [say])
  const rows = useMemo(
    () => props.of.moves.map((move, at): Move => ({ ...move, id: `${move.at} ${at}` })),
    [props.of.moves],
  )
  return (
    <DataGrid<Move>
      label={say('fund.moves')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      density="compact"
      empty={<EmptyState title={say('fund.no-shares')}>{say('fund.no-shares-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<Move>[] {
  const text = (id: string, header: string, of: (move: Move) => string): GridColumn<Move> => ({
    id,
    header,
    width: 160,
    grow: 1,
    cell: (move) => (
      <span className="p-cut" title={of(move)}>
        {of(move)}
      </span>
    ),
    text: of,
  })
  return [
    text('project', say('column.project'), ({ project }) => project),
    {
      id: 'amount',
      header: say('field.amount'),
      width: 120,
      align: 'end',
      cell: ({ amount }) => <Money of={amount} full signed />,
      text: ({ amount }) => String(amount.amount / 100),
    },
    text('words', say('fund.why'), ({ words }) => words),
    text('by', say('fund.by'), ({ by }) => by),
    {
      id: 'at',
      header: say('fund.when'),
      width: 96,
      cell: ({ at }) => <Age of={at as Instant} />,
      text: ({ at }) => at,
    },
  ]
}
