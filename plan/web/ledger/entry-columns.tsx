import type { Day } from '@portolan/quantity'
import { DayText, type GridColumn, Link, Money, type Say } from '@portolan/ui'
import type { LedgerEntry } from '../../contract/index.ts'

type Column = GridColumn<LedgerEntry>

/** A posting as the ledger wrote it, with the project it belongs to. */
export function entryColumns(say: Say): readonly Column[] {
  const text = (
    id: 'category' | 'document' | 'line' | 'supplier' | 'text',
    width: number,
    grow = 0,
  ): Column => ({
    id,
    header: say(`column.${id}`),
    width,
    ...(grow > 0 ? { grow } : {}),
    cell: (row) => (
      <span className="p-cut" title={row[id]}>
        {row[id] || '–'}
      </span>
    ),
    text: (row) => row[id],
  })
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 200,
      grow: 2,
      cell: (row) =>
        row.project === null ? (
          <span className="p-label p-cut">{row.projectText || '–'}</span>
        ) : (
          <Link
            to="/projects/$projectId/forecast"
            params={{ projectId: row.project.id }}
            tabIndex={-1}
            className="p-link p-cut"
            title={row.project.name}
          >
            {row.project.name}
          </Link>
        ),
      text: (row) => row.project?.name ?? row.projectText,
    },
    {
      id: 'day',
      header: say('column.day'),
      width: 96,
      cell: (row) => <DayText of={row.day as Day} />,
      text: (row) => row.day,
    },
    text('category', 120),
    {
      id: 'amount',
      header: say('column.amount'),
      width: 120,
      align: 'end',
      cell: (row) => <Money of={row.money} full />,
      text: (row) => String(row.money.amount / 100),
      sum: (row) => row.money,
    },
    text('document', 110),
    text('line', 56),
    text('supplier', 150, 1),
    text('text', 160, 1),
  ]
}
