import type { Day } from '@portolan/quantity'
import { Cut, DayText, type GridColumn, type Say } from '@portolan/ui'
import type { FundRow, FundShareRow } from '../../contract/index.ts'
import { moneyColumn } from '../money/spending.tsx'

/** What is granted, released, given to projects, ordered, and left at each step. */
export function fundColumns(say: Say): readonly GridColumn<FundRow>[] {
  const money = (id: keyof FundRow['figures']): GridColumn<FundRow> =>
    moneyColumn(say, id, ({ figures, currency }) => ({ amount: figures[id], currency }))
  return [
    {
      id: 'name',
      header: say('fund.name'),
      width: 200,
      grow: 3,
      cell: ({ name }) => (
        <span className="p-cut" title={name}>
          {name}
        </span>
      ),
      text: ({ name }) => name,
    },
    {
      id: 'owner',
      header: say('fund.owner'),
      width: 130,
      grow: 1,
      cell: ({ owner }) => <Cut tone="label">{owner?.name ?? '–'}</Cut>,
      text: ({ owner }) => owner?.name ?? '',
    },
    {
      id: 'to',
      header: say('fund.until'),
      width: 104,
      cell: ({ to }) => <DayText of={to as Day} />,
      text: ({ to }) => to,
    },
    money('amount'),
    money('released'),
    money('toRelease'),
    money('allocated'),
    money('free'),
    money('ordered'),
    {
      id: 'waiting',
      header: say('fund.waiting'),
      width: 84,
      align: 'end',
      cell: ({ waiting }) => waiting,
      text: ({ waiting }) => String(waiting),
    },
  ]
}

/** What each project has of a fund. */
export function shareColumns<Row extends FundShareRow>(say: Say): readonly GridColumn<Row>[] {
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 220,
      grow: 2,
      cell: ({ project }) => <Cut>{project.name}</Cut>,
      text: ({ project }) => project.name,
    },
    moneyColumn(say, 'allocated', ({ allocated }) => allocated),
    moneyColumn(say, 'ordered', ({ ordered }) => ordered),
    moneyColumn(say, 'toOrder', ({ left }) => left),
  ]
}
