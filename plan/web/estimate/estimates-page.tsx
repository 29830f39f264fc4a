import './estimate.css'
import './texts.ts'
import {
  Button,
  DataGrid,
  EmptyState,
  NoMatch,
  Split,
  useAddress,
  useGo,
  useMay,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { Target } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { estimatePermissions, type EstimateRow, listEstimates } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'
import { estimatesAddress, estimatesInput, isFiltered, unfiltered } from './address.ts'
import { estimateColumns, hiddenNarrow } from './estimate-columns.tsx'
import { EstimateFilters, ExportLinks } from './estimate-filters.tsx'
import { RecordsPanel } from './records-panel.tsx'

/** The estimates of all projects that one sees, what came of them, and how right they were. */
export function EstimatesPage(): ReactNode {
  const say = useWords('estimates')
  const go = useGo()
  const may = useMay()
  const narrow = useNarrow()
  const [address, change] = useAddress(estimatesAddress)
  const input = estimatesInput(address)
  const read = useReadPages(listEstimates, { ...input, limit: 100 })
  const columns = useMemo(() => estimateColumns(say, { withProject: true }), [say])
  const panel = address.panel === 'records' && may(estimatePermissions.readTrackRecords)
  return (
    <Split
      side={
        panel ? (
          <RecordsPanel
            by={address.by ?? 'author'}
            onBy={(by) => change({ by })}
            onClose={() => change({ panel: undefined, by: undefined })}
          />
        ) : undefined
      }
    >
      <EstimateFilters
        address={address}
        kinds={read.first?.kinds ?? []}
        total={read.first?.total}
        onChange={change}
      >
        <ExportLinks of={input} />
        {may(estimatePermissions.readTrackRecords) ? (
          <Button
            size="small"
            icon={Target}
            aria-expanded={panel}
            onClick={() => change({ panel: panel ? undefined : 'records' })}
          >
            {say('records.open')}
          </Button>
        ) : null}
      </EstimateFilters>
      <DataGrid<EstimateRow>
        label={say('title')}
        columns={columns}
        rows={read.rows}
        idOf={(row) => row.id}
        onOpen={({ projectId, id: estimateId }) =>
          go('/projects/$projectId/estimates/$estimateId', { projectId, estimateId })
        }
        density="two-line"
        {...(narrow || panel ? { hiddenColumns: hiddenNarrow } : {})}
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
            <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
          )
        }
      />
    </Split>
  )
}
