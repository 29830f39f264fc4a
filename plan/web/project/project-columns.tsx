import type { Day } from '@portolan/quantity'
import { DayText, type GridColumn, Link, Money, type Say } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ProjectRow } from '../../contract/index.ts'
import { ReportedChip } from './reported-chip.tsx'

/** Columns that are off until somebody wants them. */
export const hiddenAtFirst: readonly string[] = [
  'portfolio',
  'programme',
  'manager',
  'category',
  'state',
  'start',
]

type Column = GridColumn<ProjectRow>

/** `say` speaks of projects in lists, `words` of the plan. */
export function projectColumns(say: Say, words: Say): readonly Column[] {
  const named = (
    id: string,
    header: string,
    of: (row: ProjectRow) => { readonly id: string; readonly name: string } | null,
    more: Partial<Column> = {},
  ): Column => ({
    id,
    header,
    width: 130,
    cell: (row) => <Cut of={of(row)?.name} />,
    text: (row) => of(row)?.name ?? '',
    group: (row) => ({ key: of(row)?.id ?? '', label: of(row)?.name ?? say('none') }),
    ...more,
  })
  const worded = (id: 'category' | 'phase', header: string): Column => ({
    id,
    header,
    width: 130,
    cell: (row) => <Cut of={row[id]} />,
    text: (row) => row[id] ?? '',
    group: (row) => ({ key: row[id] ?? '', label: row[id] ?? say('none') }),
  })
  const dated = (id: 'start' | 'finish' | 'latestAsOf', header: string): Column => ({
    id: id === 'latestAsOf' ? 'asOf' : id,
    header,
    width: 104,
    cell: (row) => <DayText of={row[id] as Day | null} />,
    text: (row) => row[id] ?? '',
  })
  return [
    {
      id: 'name',
      header: words('projects.name'),
      width: 240,
      grow: 3,
      cell: (row) => <Name row={row} />,
      text: (row) => row.name,
    },
    {
      id: 'code',
      header: words('field.code'),
      width: 130,
      cell: (row) => <span className="p-label">{row.code}</span>,
      text: (row) => row.code ?? '',
    },
    named('organisation', words('projects.organisation'), (row) => row.organisation, { width: 120, grow: 2 }),
    named('portfolio', say('portfolio'), (row) => row.portfolio),
    named('programme', say('programme'), (row) => row.programme),
    named('manager', say('manager'), (row) => row.manager),
    worded('category', say('category')),
    {
      id: 'reported',
      header: words('projects.reported'),
      width: 150,
      cell: (row) => <ReportedChip of={row.reported} />,
      text: (row) => row.reported?.raw ?? '',
      group: (row) => ({ key: row.reported?.raw ?? '', label: row.reported?.raw ?? say('not-reported') }),
    },
    worded('phase', words('projects.phase')),
    {
      id: 'state',
      header: words('projects.state'),
      width: 100,
      cell: (row) => words(`state.${row.state}`),
      text: (row) => words(`state.${row.state}`),
      group: (row) => ({ key: row.state, label: words(`state.${row.state}`) }),
    },
    dated('start', say('start')),
    dated('finish', words('projects.finish')),
    {
      id: 'cost',
      header: words('projects.cost'),
      width: 104,
      align: 'end',
      cell: (row) => <Money of={row.cost} />,
      sum: (row) => row.cost,
    },
    dated('latestAsOf', words('projects.as-of')),
  ]
}

function Name(props: { row: ProjectRow }): ReactNode {
  return (
    <Link
      to="/projects/$projectId"
      params={{ projectId: props.row.id }}
      className="plan-name-link p-cut"
      title={props.row.name}
      tabIndex={-1}
    >
      {props.row.name}
    </Link>
  )
}

function Cut(props: { of: string | null | undefined }): ReactNode {
  return (
    <span className="p-cut" title={props.of ?? undefined}>
      {props.of ?? '–'}
    </span>
  )
}
