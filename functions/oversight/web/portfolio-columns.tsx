import { ReportedChip } from '@portolan/plan/web'
import type { Day } from '@portolan/quantity'
import { DayText, Figure, type GridColumn, Link, Money, type Say, StatusChip } from '@portolan/ui'
import type { ReactNode } from 'react'
import { measures, type StandingRow, type StandingTotals } from '../contract/index.ts'
import { sumOf } from './figure-line.tsx'
import type { Explain } from './use-explain.ts'
import { statusWord, toneOf } from './words.ts'

type Column = GridColumn<StandingRow>
type Measure = keyof typeof measures

/** `say` speaks of standings, `lists` of projects in lists. */
export function portfolioColumns(
  { say, lists }: { readonly say: Say; readonly lists: Say },
  explain: Explain,
): readonly Column[] {
  const figure = (id: string, measure: Measure, width: number, more: Partial<Column> = {}): Column => ({
    id,
    header: say(`column.${id}`),
    hint: say(`hint.${id}`),
    width,
    align: 'end',
    text: (row) => String(row.figures[measure] ?? ''),
    cell: (row) => (
      <Figure
        value={row.figures[measure]}
        unit={measures[measure].unit}
        label={say(`hint.${id}`)}
        signed={id !== 'age'}
        explain={explain(row.id, measure)}
      />
    ),
    ...more,
  })
  const groupOf = (
    of: { readonly id: string; readonly name: string } | null,
  ): { readonly key: string; readonly label: string } => ({
    key: of?.id ?? '',
    label: of?.name ?? lists('none'),
  })
  return [
    {
      id: 'name',
      header: say('column.name'),
      width: 150,
      grow: 4,
      sort: 'name',
      cell: (row) => <Name row={row} />,
    },
    {
      id: 'organisation',
      header: say('column.organisation'),
      width: 96,
      grow: 3,
      sort: 'organisation',
      cell: (row) => (
        <span className="p-cut" title={row.organisation?.name}>
          {row.organisation?.name ?? '–'}
        </span>
      ),
      text: (row) => row.organisation?.name ?? '',
      group: (row) => groupOf(row.organisation),
    },
    {
      id: 'portfolio',
      header: say('column.portfolio'),
      width: 110,
      cell: (row) => row.portfolio.name,
      text: (row) => row.portfolio.name,
      group: (row) => groupOf(row.portfolio),
    },
    {
      id: 'programme',
      header: lists('programme'),
      width: 120,
      cell: (row) => row.programme?.name ?? '–',
      text: (row) => row.programme?.name ?? '',
      group: (row) => groupOf(row.programme),
    },
    {
      id: 'manager',
      header: lists('manager'),
      width: 120,
      cell: (row) => row.manager?.name ?? '–',
      text: (row) => row.manager?.name ?? '',
      group: (row) => groupOf(row.manager),
    },
    {
      id: 'category',
      header: say('column.category'),
      width: 120,
      cell: (row) => row.category ?? '–',
      text: (row) => row.category ?? '',
      group: (row) => ({ key: row.category ?? '', label: row.category ?? lists('none') }),
    },
    {
      id: 'phase',
      header: say('column.phase'),
      width: 110,
      cell: (row) => row.phase ?? '–',
      text: (row) => row.phase ?? '',
      group: (row) => ({ key: row.phase ?? '', label: row.phase ?? lists('none') }),
    },
    {
      id: 'tags',
      header: say('column.tags'),
      width: 150,
      cell: (row) => (
        <span className="p-cut" title={row.tags.join(', ')}>
          {row.tags.join(', ') || '–'}
        </span>
      ),
      text: (row) => row.tags.join(', '),
    },
    {
      id: 'reported',
      header: say('column.reported'),
      width: 140,
      cell: (row) => <ReportedChip of={row.reported} />,
      text: (row) => row.reported?.raw ?? '',
      group: (row) => ({
        key: row.reported?.raw ?? '',
        label: row.reported?.raw ?? say('status.not-reported'),
      }),
    },
    {
      id: 'computed',
      header: say('column.computed'),
      width: 136,
      sort: 'computed',
      cell: (row) => <Computed row={row} say={say} />,
      text: (row) => statusWord(say, row.computed.status),
      group: (row) => ({ key: row.computed.status, label: statusWord(say, row.computed.status) }),
    },
    {
      id: 'finish',
      header: say('column.finish'),
      width: 106,
      sort: 'finish',
      cell: (row) => <DayText of={row.finish as Day | null} />,
      text: (row) => row.finish ?? '',
    },
    figure('slip', 'slipCurrentDays', 96, { sort: 'slip' }),
    figure('slipFirst', 'slipFirstDays', 96),
    {
      id: 'cost',
      header: say('column.cost'),
      width: 104,
      align: 'end',
      sort: 'cost',
      cell: (row) => <Money of={row.cost} />,
      // In the currency of the organisation, as the total below: groups add up to it.
      sum: (row) => row.costInOwn,
    },
    figure('growth', 'costCurrentShare', 86, { sort: 'growth' }),
    figure('costFirst', 'costFirstShare', 86),
    figure('age', 'evidenceAgeDays', 124, { sort: 'age' }),
    { id: 'sure', header: say('column.sure'), width: 70, cell: (row) => sureWord(row, say) },
  ]
}

/** What stands below the columns: it comes by itself, and must not draw the rows anew. */
export function portfolioTotals(say: Say, totals: StandingTotals): Readonly<Record<string, ReactNode>> {
  const sum = sumOf(totals.cost)
  return {
    name: say('filter.found', { count: totals.count }),
    ...(totals.differs > 0 ? { computed: say('column.differ', { count: totals.differs }) } : {}),
    ...(sum ? { cost: <Money of={sum} /> } : {}),
  }
}

/** The columns by which rows can be gathered, for choosing one before any row is there. */
export function groupChoices(
  say: Say,
  lists: Say,
): readonly { readonly id: string; readonly header: string }[] {
  const own = ['organisation', 'portfolio', 'category', 'phase', 'reported', 'computed'] as const
  const shared = ['programme', 'manager'] as const
  return [
    ...own.map((id) => ({ id, header: say(`column.${id}`) })),
    ...shared.map((id) => ({ id, header: lists(id) })),
  ]
}

function Name(props: { row: StandingRow }): ReactNode {
  const { row } = props
  return (
    <>
      <Link
        to="/projects/$projectId"
        params={{ projectId: row.id }}
        className="oversight-name p-cut"
        title={row.name}
        tabIndex={-1}
      >
        {row.name}
      </Link>
      {row.code ? <span className="p-cell-code oversight-code p-cut">{row.code}</span> : null}
    </>
  )
}

/** The sign beside the word says that the report says otherwise; the panel of the row says how. */
function Computed(props: { row: StandingRow; say: Say }): ReactNode {
  const { row, say } = props
  const steps = row.figures.reportedDifference
  const differs = typeof steps === 'number' && steps !== 0
  const sentence = differs ? say(steps > 0 ? 'difference.worse' : 'difference.better') : ''
  return (
    <>
      <StatusChip bare tone={toneOf(row.computed.status)} word={statusWord(say, row.computed.status)} />
      {differs ? (
        <span className="oversight-differs" role="img" aria-label={sentence} title={sentence}>
          ≠
        </span>
      ) : null}
      {row.computed.behind && row.computed.status !== 'computing' ? (
        <span className="p-meta" title={say('column.behind-hint')}>
          {say('column.behind')}
        </span>
      ) : null}
    </>
  )
}

function sureWord(row: StandingRow, say: Say): string {
  return row.computed.sure ? say(`sure.${row.computed.sure.level}`) : '–'
}
