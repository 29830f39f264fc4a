import './ledger.css'
import './texts.ts'
import {
  DataGrid,
  EmptyState,
  GroupChooser,
  Switcher,
  useAddress,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { listReconciliation } from '../../contract/index.ts'
import { usePeriodName } from '../period/use-period-name.ts'
import { useNarrow } from '../use-narrow.ts'
import { reconciledRows, reconciliationColumns } from './reconciliation-columns.tsx'
import { useNoteEditing } from './use-note-editing.ts'

const address = z.object({
  all: z.literal(true).optional().catch(undefined),
  group: z.string().max(40).optional().catch(undefined),
})

/** Where ledger and plan differ, over all projects; and how many amounts agree. */
export function ReconciliationPage(): ReactNode {
  const say = useWords('ledger')
  const nameOf = usePeriodName()
  const narrow = useNarrow()
  const [{ all, group }, change] = useAddress(address)
  const read = useReadPages(listReconciliation, { limit: 200, ...(all ? { all } : {}) })
  const editing = useNoteEditing()
  const columns = useMemo(() => reconciliationColumns(say, nameOf, true), [say, nameOf])
  const rows = useMemo(() => reconciledRows(read.rows), [read.rows])
  const { first } = read
  const compared = (first?.cells ?? 0) > 0
  return (
    <>
      <div className="ledger-bar">
        <Switcher
          label={say('views')}
          value={all ? 'all' : 'differing'}
          choices={[
            { value: 'differing', label: say('reconciliation.difference'), count: first?.differing },
            { value: 'all', label: say('reconciliation.all'), count: first?.cells },
          ]}
          onChoose={(value) => change({ all: value === 'all' ? true : undefined })}
        />
        <GroupChooser
          choices={columns.filter((column) => column.group)}
          by={group}
          onChoose={(by) => change({ group: by })}
        />
        {first ? (
          <span className="p-label">
            {say('reconciliation.summary', {
              cells: first.cells,
              differing: first.differing,
              explained: first.explained,
            })}
          </span>
        ) : null}
      </div>
      <DataGrid
        label={say('reconciliation.title')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.id}
        density="compact"
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hasMore={read.hasMore}
        loadingMore={read.loadingMore}
        onNeedMore={read.more}
        editing={editing}
        groupBy={columns.some(({ id }) => id === group) ? group : undefined}
        {...(narrow ? { hiddenColumns: ['source', 'plan', 'ledger'] } : {})}
        empty={
          <EmptyState title={say(compared ? 'reconciliation.agree' : 'reconciliation.nothing')}>
            {say(compared ? 'reconciliation.agree-words' : 'reconciliation.nothing-words')}
          </EmptyState>
        }
      />
    </>
  )
}
