import './page-texts.ts'
import { useNarrow, useProjectEditing } from '@portolan/plan/web'
import type { Day } from '@portolan/quantity'
import {
  DataGrid,
  NoMatch,
  type PagedRead,
  useFormat,
  useGo,
  useWords,
  widthsOf,
  widthTexts,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type listStanding, type StandingRow, StandingSort, type StandingTotals } from '../contract/index.ts'
import { hiddenAtFirst, type PortfolioAddress } from './address.ts'
import { customColumns, customId, type Fields } from './custom-columns.tsx'
import { timelineColumn, type TimelineGiven, timelineScale } from './dashboard/timeline-column.tsx'
import { portfolioColumns, portfolioTotals } from './portfolio-columns.tsx'
import { useExplain } from './use-explain.ts'

/** What steps aside so that nothing scrolls sideways: beside an open panel, on a narrow screen, and both. */
const besideWhenWide = ['organisation', 'growth']
const whenNarrow = ['growth']
const besideWhenNarrow = ['organisation', 'growth', 'slip', 'cost', 'age']

const noColumns: readonly string[] = []

/** What is told of a project beside its line of time. */
const besideTimeline = ['name', 'computed', 'finish', 'slip']

export function PortfolioGrid(props: {
  list: PagedRead<typeof listStanding>
  totals: StandingTotals | undefined
  address: PortfolioAddress
  fields: Fields
  onChange: (patch: Partial<PortfolioAddress>) => void
  onClear: () => void
}): ReactNode {
  const say = useWords('oversight')
  const go = useGo()
  const { list, totals, address, fields, onChange } = props
  const explain = useExplain(address.asOf)
  const lists = useWords('projects')
  const { editing, withEdits, editor } = useProjectEditing<StandingRow>(
    list.rows,
    address.edit === true && address.asOf === undefined,
  )
  const line = useLineOfTime(address.view === 'timeline' ? totals : undefined)
  const columns = useMemo(() => {
    const all = [
      ...withEdits(portfolioColumns({ say, lists }, explain)),
      ...customColumns(fields, lists('none')),
    ]
    return line ? [...all.filter(({ id }) => besideTimeline.includes(id)), timelineColumn(line)] : all
  }, [say, lists, withEdits, explain, line, fields])
  const sums = useMemo(
    () => totals && { ...portfolioTotals(say, totals), ...(line ? { timeline: timelineScale(line) } : {}) },
    [say, totals, line],
  )
  const { group, order, width } = address
  const arrangement = useMemo(() => ({ order, widths: widthsOf(width) }), [order, width])
  const narrow = useNarrow()
  const { hide = hiddenAtFirst, show = noColumns } = address
  const chosen = useMemo(() => {
    const custom = fields.map(customId).filter((id) => !show.includes(id))
    return [...hide, ...custom]
  }, [hide, show, fields])
  const beside = (address.row ?? address.panel) !== undefined
  const hidden = useMemo(() => {
    const aside = beside ? (narrow ? besideWhenNarrow : besideWhenWide) : narrow ? whenNarrow : []
    return [...new Set([...chosen, ...aside])]
  }, [chosen, beside, narrow])
  return (
    <>
      {editor}
      <DataGrid
        label={say('portfolio.grid')}
        columns={columns}
        rows={list.rows}
        totals={sums}
        idOf={(row) => row.id}
        total={totals?.count}
        loading={list.loading}
        refreshing={list.refreshing}
        problem={list.problem}
        onRetry={list.again}
        hasMore={list.hasMore}
        loadingMore={list.loadingMore}
        onNeedMore={list.more}
        sorting={address.sort ? { by: address.sort, descending: address.direction === 'desc' } : undefined}
        onSort={(sorting) =>
          onChange({
            sort: StandingSort.safeParse(sorting?.by).data,
            direction: sorting?.descending ? 'desc' : undefined,
          })
        }
        hiddenColumns={hidden}
        onHideColumns={(ids) => {
          const off = ids.filter((id) => chosen.includes(id) || !hidden.includes(id))
          const shown = fields.map(customId).filter((id) => !off.includes(id))
          onChange({
            hide: off.filter((id) => !id.startsWith('custom.')),
            show: shown.length === 0 ? undefined : shown,
          })
        }}
        editing={editing}
        groupBy={columns.some((column) => column.id === group && column.group) ? group : undefined}
        arrangement={arrangement}
        onArrange={(next) =>
          onChange({ order: next.order ? [...next.order] : undefined, width: [...widthTexts(next.widths)] })
        }
        onOpen={(row) =>
          address.row === row.id
            ? go('/projects/$projectId', { projectId: row.id })
            : onChange({ row: row.id })
        }
        openId={address.row}
        empty={<NoMatch onClear={props.onClear} />}
      />
    </>
  )
}

/** The line over which projects are drawn: from the first start to the last finish of all that are listed. */
function useLineOfTime(totals: StandingTotals | undefined): TimelineGiven | undefined {
  const say = useWords('oversight')
  const format = useFormat()
  const from = totals?.span.from as Day | undefined
  const until = totals?.span.until as Day | undefined
  const today = totals?.asOf.day as Day | undefined
  return useMemo(
    () =>
      from && until && today && from < until ? { span: { from, until }, today, format, say } : undefined,
    [from, until, today, format, say],
  )
}
