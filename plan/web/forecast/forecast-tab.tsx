import './forecast.css'
import './texts.ts'
import {
  DataGrid,
  EmptyState,
  ErrorState,
  Skeleton,
  Switcher,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { permissions, showForecast, showProject } from '../../contract/index.ts'
import { ProjectReconciliation } from '../ledger/project-reconciliation.tsx'
import { usePeriodName } from '../period/use-period-name.ts'
import { forecastColumns } from './forecast-columns.tsx'
import { ForecastBar, ForecastFigures } from './forecast-head.tsx'
import { gridRows } from './row-amounts.ts'
import { useForecastEditing } from './use-forecast-editing.ts'

const views = ['forecast', 'reconciliation'] as const
const address = z.object({
  view: z.enum(views).optional().catch(undefined),
  hide: z.array(z.string()).optional().catch(undefined),
})

/** What a project will cost, period by period: typed, pasted, filled from last time; and how ledger and plan agree. */
export function ForecastTab(): ReactNode {
  const say = useWords('forecast')
  const nameOf = usePeriodName()
  const format = useFormat()
  const { projectId = '' } = useParams({ strict: false })
  const [now, change] = useAddress(address)
  const read = useRead(showForecast, { projectId })
  const project = useRead(showProject, { projectId }).data
  const of = read.data?.projectId === projectId ? read.data : undefined
  const mayForecast = useMay()(permissions.forecast, { projectId, portfolioId: project?.portfolio.id })
  const editing = useForecastEditing(of)
  const columns = useMemo(
    () => (of ? forecastColumns(of, { say, nameOf, share: (one) => format.share(one, 0) }) : []),
    [of, say, nameOf, format],
  )
  const rows = useMemo(() => (of ? gridRows(of) : []), [of])
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (!of) return <Skeleton rows={10} />
  const view = now.view ?? 'forecast'
  const shows = view === 'forecast' && of.asOf !== null
  const switcher = (
    <Switcher
      label={say('views')}
      value={view}
      choices={views.map((value) => ({ value, label: say(`view.${value}`) }))}
      onChoose={(value) => change({ view: value === 'reconciliation' ? value : undefined })}
    />
  )
  return (
    <>
      {shows ? <ForecastFigures of={of} /> : null}
      <ForecastBar of={shows ? of : undefined} mayForecast={mayForecast}>
        {switcher}
      </ForecastBar>
      {view === 'reconciliation' ? (
        <ProjectReconciliation projectId={projectId} mayNote={mayForecast} />
      ) : of.asOf === null ? (
        <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
      ) : (
        <DataGrid
          label={say('title')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.id}
          density="compact"
          refreshing={read.refreshing}
          editing={mayForecast && of.state !== 'submitted' ? editing : undefined}
          {...(now.hide ? { hiddenColumns: now.hide } : {})}
          onHideColumns={(hide) => change({ hide: [...hide] })}
          empty={<EmptyState title={say('none')}>{say('filled.nothing')}</EmptyState>}
        />
      )}
    </>
  )
}
