import './estimate.css'
import './texts.ts'
import {
  Button,
  DataGrid,
  EmptyState,
  later,
  NoMatch,
  useAddress,
  useGo,
  useMay,
  useRead,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { Calculator } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { estimatePermissions, type EstimateRow, listEstimates, showProject } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'
import { estimatesAddress, estimatesInput, isFiltered, unfiltered } from './address.ts'
import { estimateColumns, hiddenNarrow } from './estimate-columns.tsx'
import { EstimateFilters, ExportLinks } from './estimate-filters.tsx'

const NewEstimateDialog = later(async () => (await import('./new-estimate-dialog.tsx')).NewEstimateDialog)

/** What was estimated of a project, and what came of it. */
export function EstimatesTab(): ReactNode {
  const say = useWords('estimates')
  const go = useGo()
  const narrow = useNarrow()
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(estimatesAddress)
  const project = useRead(showProject, { projectId }).data
  const mayEstimate = useMay()(estimatePermissions.estimate, {
    projectId,
    portfolioId: project?.portfolio.id,
  })
  const input = estimatesInput(address, projectId)
  const read = useReadPages(listEstimates, { ...input, limit: 100 })
  const columns = useMemo(() => estimateColumns(say, { withProject: false }), [say])
  const open = (estimateId: string): void =>
    go('/projects/$projectId/estimates/$estimateId', { projectId, estimateId })
  const add = mayEstimate ? (
    <Button kind="first" icon={Calculator} onClick={() => change({ add: true })}>
      {say('new')}
    </Button>
  ) : null
  return (
    <>
      <EstimateFilters
        address={address}
        kinds={read.first?.kinds ?? []}
        total={read.first?.total}
        onChange={change}
      >
        <ExportLinks of={input} />
        {add}
      </EstimateFilters>
      <DataGrid<EstimateRow>
        label={say('title')}
        columns={columns}
        rows={read.rows}
        idOf={(row) => row.id}
        onOpen={({ id }) => open(id)}
        density="two-line"
        {...(narrow ? { hiddenColumns: hiddenNarrow } : {})}
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hasMore={read.hasMore}
        loadingMore={read.loadingMore}
        onNeedMore={read.more}
        empty={
          isFiltered(address) ? (
            <NoMatch onClear={() => change(unfiltered)} />
          ) : (
            <EmptyState title={say('none-here')}>{say('none-here-words')}</EmptyState>
          )
        }
      />
      {address.add === true && mayEstimate ? (
        <NewEstimateDialog
          projectId={projectId}
          onClose={() => change({ add: undefined })}
          onDone={(id) => {
            change({ add: undefined })
            open(id)
          }}
        />
      ) : null}
    </>
  )
}
