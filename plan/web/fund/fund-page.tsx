import '../money/spending.css'
import '../money/texts.ts'
import {
  DataGrid,
  EmptyState,
  ErrorState,
  FigureBox,
  FigureStrip,
  PageHeader,
  Skeleton,
  Split,
  Switcher,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useSetting,
  useWords,
} from '@portolan/ui'
import type { Day } from '@portolan/quantity'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Fund, fundPermissions, type FundShareRow, showFund } from '../../contract/index.ts'
import { explainFund, type FundMeasure } from '../../domain/index.ts'
import { MoneyFigure } from '../money/spending.tsx'
import { shareColumns } from './fund-columns.tsx'
import { MoveForm } from './move-form.tsx'
import { FundMoves } from './fund-moves.tsx'
import { TrancheList } from './tranche-list.tsx'

const views = ['shares', 'moves'] as const
const address = z.object({ view: z.enum(views).optional().catch(undefined) })

/** A fund: what is left at each step, its tranches, what projects have of it, and how it was moved. */
export function FundPage(): ReactNode {
  const say = useWords('spending')
  const { fundId = '' } = useParams({ strict: false })
  const read = useRead(showFund, { fundId }, { keep: false })
  const of = read.data?.id === fundId ? read.data : undefined
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('fund.title'), to: '/money/funds' }]}
        title={of?.name ?? say('fund.one')}
      />
      {read.problem ? (
        <ErrorState title={say('fund.failed')} problem={read.problem} onRetry={read.again} />
      ) : !of ? (
        <Skeleton rows={10} />
      ) : (
        <Loaded of={of} />
      )}
    </>
  )
}

function Loaded(props: { of: Fund }): ReactNode {
  const say = useWords('spending')
  const may = useMay()
  const [now, change] = useAddress(address)
  const { of } = props
  const mayMove = may(fundPermissions.ask)
  const columns = useMemo(() => shareColumns(say), [say])
  const view = now.view ?? 'shares'
  return (
    <>
      <FundFigures of={of} />
      <div className="spend-bar">
        <Switcher
          label={say('views')}
          value={view}
          choices={[
            { value: 'shares', label: say('fund.shares'), count: of.shares.length },
            { value: 'moves', label: say('fund.moves'), count: of.moves.length },
          ]}
          onChoose={(value) => change({ view: value === 'moves' ? value : undefined })}
        />
      </div>
      <Split side={<TrancheList of={of} />}>
        {mayMove ? <MoveForm of={of} /> : null}
        {view === 'moves' ? (
          <FundMoves of={of} />
        ) : (
          <DataGrid<FundShareRow>
            label={say('fund.shares')}
            columns={columns}
            rows={of.shares}
            idOf={({ projectId }) => projectId}
            density="compact"
            empty={<EmptyState title={say('fund.no-shares')}>{say('fund.no-shares-words')}</EmptyState>}
          />
        )}
      </Split>
    </>
  )
}

function FundFigures(props: { of: Fund }): ReactNode {
  const say = useWords('spending')
  const format = useFormat()
  const { today: asOf } = useSetting()
  const { figures, currency, from, to } = props.of
  const box = (id: 'toRelease' | 'free' | 'toOrder', measure: FundMeasure, note: string): ReactNode => (
    <FigureBox label={say(`column.${id}`)} note={note}>
      <MoneyFigure
        of={{ amount: figures[id], currency }}
        label={say(`column.${id}`)}
        size="large"
        explain={async () => await Promise.resolve(explainFund(measure, figures, { currency, asOf }))}
      />
    </FigureBox>
  )
  const short = (amount: number): string => format.moneyShort({ amount, currency })
  return (
    <FigureStrip>
      <FigureBox label={say('column.amount')} note={`${format.day(from as Day)} – ${format.day(to as Day)}`}>
        <MoneyFigure of={{ amount: figures.amount, currency }} label={say('column.amount')} size="large" />
      </FigureBox>
      {box('toRelease', 'fund-to-release', say('fund.released-note', { amount: short(figures.released) }))}
      {box('free', 'fund-free', say('fund.given-note', { amount: short(figures.allocated) }))}
      {box('toOrder', 'fund-to-order', say('fund.ordered-note', { amount: short(figures.ordered) }))}
      <FigureBox
        label={say('fund.open-orders')}
        note={say('fund.invoiced-note', { amount: short(figures.invoiced) })}
      >
        <MoneyFigure
          of={{ amount: figures.ordered - figures.invoiced, currency }}
          label={say('fund.open-orders')}
          size="large"
          explain={async () =>
            await Promise.resolve(explainFund('fund-open-orders', figures, { currency, asOf }))
          }
        />
      </FigureBox>
    </FigureStrip>
  )
}
