import './page-texts.ts'
import './dashboard/dashboard.css'
import './portfolio.css'
import { permissions as plan } from '@portolan/plan/contract'
import { listFields } from '@portolan/platform/fields/contract'
import { listTags } from '@portolan/platform/tags/contract'
import type { Day } from '@portolan/quantity'
import {
  Button,
  ErrorState,
  later,
  PageHeader,
  ProgressLine,
  Skeleton,
  Split,
  useAddress,
  useFormat,
  useGo,
  useMay,
  useRead,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { listFilterChoices, listStanding, showTrend, totalStanding } from '../contract/index.ts'
import { isFiltered, noFilters, portfolioAddress } from './address.ts'
import type { Fields } from './custom-columns.tsx'
import { ExportLinks } from './export-links.tsx'
import { FigureLine } from './figure-line.tsx'
import { NoProjects } from './no-projects.tsx'
import { PortfolioFilters } from './portfolio-filters.tsx'
import { PortfolioGrid } from './portfolio-grid.tsx'
import { inputsAt } from './portfolio-readings.ts'

const noFields: Fields = []
const noTags: readonly { readonly name: string; readonly times: number }[] = []

const asides = () => import('./portfolio-asides.ts')
const ChangesPanel = later(async () => (await asides()).ChangesPanel)
const MatrixPanel = later(async () => (await asides()).MatrixPanel)
const PortfolioChart = later(async () => (await asides()).PortfolioChart, <Skeleton rows={10} />)
const StandingPanel = later(async () => (await asides()).StandingPanel)

/** Every project one sees: what is reported beside what is computed, and the sum of all. */
export function PortfolioPage(): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const go = useGo()
  const may = useMay()
  const [address, change] = useAddress(portfolioAddress)
  const inputs = inputsAt(address)
  const list = useReadPages(listStanding, inputs.list)
  const total = useRead(totalStanding, inputs.totals)
  const trend = useRead(showTrend, inputs.trend ?? {}, { enabled: inputs.trend !== undefined })
  const choices = useRead(listFilterChoices, {})
  const fields = useRead(listFields, { subjectKind: 'investment' }).data?.items ?? noFields
  const tags = useRead(listTags, { subjectKind: 'investment' }).data?.items ?? noTags
  const totals = total.data
  const clear = (): void => change(noFilters)
  const importing = may(plan.import) ? (
    <Button kind="first" icon={FileUp} onClick={() => go('/imports/new')}>
      {say('portfolio.import')}
    </Button>
  ) : undefined
  const empty = totals?.count === 0 && !isFiltered(address)
  const asOf =
    totals && !empty ? say('portfolio.as-of', { day: format.day(totals.asOf.day as Day) }) : undefined
  const actions = (
    <>
      <ExportLinks of={address} />
      <Button onClick={() => go('/exceptions')}>{say('exceptions')}</Button>
      <Button onClick={() => go('/portfolio/limits')}>{say('limits')}</Button>
      {importing}
    </>
  )
  const mayEdit = list.rows.some((row) =>
    may(plan.edit, { projectId: row.id, portfolioId: row.portfolio.id }),
  )
  const open = list.rows.find((row) => row.id === address.row)
  return (
    <>
      <PageHeader title={say('portfolio.title')} asOf={asOf} actions={empty ? undefined : actions} />
      {empty ? (
        <NoProjects importing={importing} />
      ) : (
        <Split
          side={
            address.row !== undefined ? (
              <StandingPanel
                projectId={address.row}
                name={open?.name}
                onClose={() => change({ row: undefined })}
              />
            ) : address.panel === 'matrix' && totals ? (
              <MatrixPanel
                totals={totals}
                chosen={address}
                onChoose={(reported, computed) => change({ reported, computed })}
                onClose={() => change({ panel: undefined })}
              />
            ) : address.panel === 'changes' ? (
              <ChangesPanel
                filters={inputs.totals}
                days={choices.data?.registerDays.map(({ day }) => day as Day) ?? []}
                since={address.since}
                onSince={(since) => change({ since })}
                onClose={() => change({ panel: undefined, since: undefined })}
              />
            ) : undefined
          }
        >
          <ProgressLine
            active={(totals?.behind ?? 0) > 0}
            label={say('portfolio.behind', { count: totals?.behind ?? 0 })}
          />
          {total.problem ? (
            <ErrorState
              title={say('portfolio.totals-failed')}
              problem={total.problem}
              onRetry={total.again}
            />
          ) : null}
          {total.problem && !totals ? null : (
            <FigureLine
              totals={totals}
              trend={inputs.trend && trend.data}
              onDiffering={() => change({ differs: true, panel: 'matrix' })}
              onOffTrack={() => change({ computed: ['off-track'] })}
            />
          )}
          <PortfolioFilters
            address={address}
            choices={choices.data}
            fields={fields}
            tags={tags}
            count={totals?.count}
            onChange={change}
            onClear={clear}
            mayEdit={mayEdit && address.asOf === undefined && address.view !== 'chart'}
          />
          {address.view === 'chart' ? (
            <PortfolioChart
              filters={inputs.totals}
              count={totals?.count}
              openId={address.row}
              onOpen={(row) => change({ row })}
            />
          ) : (
            <PortfolioGrid
              list={list}
              totals={totals}
              address={address}
              fields={fields}
              onChange={change}
              onClear={clear}
            />
          )}
        </Split>
      )}
    </>
  )
}
