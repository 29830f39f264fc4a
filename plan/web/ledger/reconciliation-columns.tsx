import { Cut, Figure, type GridColumn, Link, type Say } from '@portolan/ui'
import { actualsSources, type ReconciledCell } from '../../contract/index.ts'

export type ReconciledRow = ReconciledCell & { readonly id: string; readonly words: string | null }

type Column = GridColumn<ReconciledRow>

export function reconciledRows(cells: readonly ReconciledCell[]): readonly ReconciledRow[] {
  return cells.map((cell) => ({
    ...cell,
    id: [cell.projectId, cell.category, cell.from].join(' '),
    words: cell.note?.words ?? null,
  }))
}

/** Ledger beside plan, the difference to the cent, whose amount counts, and why they differ. */
export function reconciliationColumns(
  say: Say,
  nameOf: (name: string) => string,
  withProject: boolean,
): readonly Column[] {
  const money = (id: 'ledger' | 'plan' | 'difference'): Column => ({
    id,
    header: say(`reconciliation.${id}`),
    width: 116,
    align: 'end',
    cell: (row) => (
      <Figure
        value={row[id].amount}
        unit={row[id].currency}
        label={say(`reconciliation.${id}`)}
        full
        signed={id === 'difference'}
        tone={
          id === 'difference' && row.difference.amount !== 0 && row.note?.holds !== true ? 'warn' : 'plain'
        }
      />
    ),
    text: (row) => String(row[id].amount / 100),
    sum: (row) => row[id],
  })
  return [
    ...(withProject ? [projectColumn(say)] : []),
    {
      id: 'category',
      header: say('column.category'),
      width: 130,
      ...(withProject ? {} : { grow: 1 }),
      cell: (row) => <Cut>{row.category}</Cut>,
      text: (row) => row.category,
      group: (row) => ({ key: row.category, label: row.category }),
    },
    {
      id: 'period',
      header: say('reconciliation.period'),
      width: 100,
      cell: (row) => nameOf(row.period),
      text: (row) => row.period,
      group: (row) => ({ key: row.from, label: nameOf(row.period) }),
    },
    money('ledger'),
    money('plan'),
    money('difference'),
    {
      id: 'source',
      header: say('reconciliation.counts'),
      width: 92,
      hint: say('reconciliation.counts-hint'),
      cell: (row) => say(`reconciliation.source.${row.source}`),
      edit: {
        kind: 'choice',
        needed: true,
        choices: actualsSources.map((value) => ({ value, label: say(`reconciliation.source.${value}`) })),
        read: (row) => row.source,
        write: (row, value) => ({
          ...row,
          source: actualsSources.find((one) => one === value) ?? row.source,
        }),
      },
    },
    {
      id: 'words',
      header: say('reconciliation.note'),
      width: 200,
      grow: 2,
      cell: (row) => (
        <span className="p-cut" title={row.words ?? undefined}>
          {row.words === null
            ? ''
            : row.note?.holds === false
              ? `${row.words} (${say('reconciliation.note-old')})`
              : row.words}
        </span>
      ),
      edit: {
        kind: 'text',
        longest: 500,
        read: (row) => row.words,
        write: (row, words) => ({ ...row, words }),
        closed: (row) => (row.difference.amount === 0 ? say('reconciliation.agreed') : undefined),
      },
    },
  ]
}

function projectColumn(say: Say): Column {
  return {
    id: 'project',
    header: say('reconciliation.project'),
    width: 200,
    grow: 2,
    cell: (row) => (
      <Link
        to="/projects/$projectId/forecast"
        params={{ projectId: row.projectId }}
        search={{ view: 'reconciliation' }}
        tabIndex={-1}
        className="p-link p-cut"
        title={row.project}
      >
        {row.project}
      </Link>
    ),
    text: (row) => row.project,
    group: (row) => ({ key: row.projectId, label: row.project }),
  }
}
