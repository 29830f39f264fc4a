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

export function portfolioColumns(
  say: Say,
  explain: Explain,
  totals: StandingTotals | undefined,
): readonly Column[] {
  const figure = (id: string, measure: Measure, width: number, more: Partial<Column> = {}): Column => ({
    id,
    header: say(`column.${id}`),
    hint: say(`hint.${id}`),
    width,
    align: 'end',
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
  const sum = totals ? sumOf(totals.cost) : undefined
  return [
    {
      id: 'name',
      header: say('column.name'),
      width: 150,
      grow: 4,
      sort: 'name',
      cell: (row) => <Name row={row} />,
      footer: totals ? say('filter.found', { count: totals.count }) : undefined,
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
    },
    { id: 'portfolio', header: say('column.portfolio'), width: 110, cell: (row) => row.portfolio.name },
    { id: 'category', header: say('column.category'), width: 120, cell: (row) => row.category ?? '–' },
    { id: 'phase', header: say('column.phase'), width: 110, cell: (row) => row.phase ?? '–' },
    {
      id: 'reported',
      header: say('column.reported'),
      width: 140,
      cell: (row) => <ReportedChip of={row.reported} />,
    },
    {
      id: 'computed',
      header: say('column.computed'),
      width: 136,
      sort: 'computed',
      cell: (row) => <Computed row={row} say={say} />,
      footer: totals && totals.differs > 0 ? say('column.differ', { count: totals.differs }) : undefined,
    },
    {
      id: 'finish',
      header: say('column.finish'),
      width: 106,
      sort: 'finish',
      cell: (row) => <DayText of={row.finish as Day | null} />,
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
      footer: sum ? <Money of={sum} /> : undefined,
    },
    figure('growth', 'costCurrentShare', 86, { sort: 'growth' }),
    figure('costFirst', 'costFirstShare', 86),
    figure('age', 'evidenceAgeDays', 124, { sort: 'age' }),
    { id: 'sure', header: say('column.sure'), width: 70, cell: (row) => sureWord(row, say) },
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
