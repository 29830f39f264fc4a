import { DataGrid, EmptyState, NoMatch, type PagedRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { ComplianceLine, ControlSummary, listCompliance } from '../../contract/index.ts'
import { type ChangeCompliance, closed, type ComplianceAddress, isFiltered, unfiltered } from './address.ts'
import { complianceColumns } from './compliance-columns.tsx'

/** Projects by controls, the lowest score first. Without a method it shows what all methods share: facts of the record. */
export function ComplianceGrid(props: {
  list: PagedRead<typeof listCompliance>
  controls: readonly ControlSummary[] | undefined
  address: ComplianceAddress
  onChange: ChangeCompliance
  narrow: boolean
}): ReactNode {
  const say = useWords('compliance')
  const methods = useWords('methods')
  const { list, controls, address, onChange, narrow } = props
  const { row, cell, methodId, control } = address
  const shown = useMemo(
    () =>
      (controls ?? []).filter(
        ({ id, check }) =>
          id === control || (control === undefined && (methodId !== undefined || check.kind === 'fact')),
      ),
    [controls, methodId, control],
  )
  const opened = row === undefined || cell === undefined ? undefined : `${row} ${cell}`
  const columns = useMemo(() => {
    const open = (projectId: string, controlId: string): void =>
      onChange(opened === `${projectId} ${controlId}` ? closed : { row: projectId, cell: controlId })
    return complianceColumns({ say, methods, controls: shown, open, opened })
  }, [say, methods, shown, opened, onChange])
  const hidden = useMemo(
    () => (narrow || row !== undefined ? ['unit', 'method', 'manager'] : ['manager']),
    [narrow, row],
  )
  return (
    <DataGrid<ComplianceLine>
      label={say('view.projects')}
      columns={columns}
      rows={list.rows}
      idOf={({ project }) => project.id}
      loading={list.loading}
      refreshing={list.refreshing}
      problem={list.problem}
      onRetry={list.again}
      hasMore={list.hasMore}
      loadingMore={list.loadingMore}
      onNeedMore={list.more}
      hiddenColumns={hidden}
      openId={row}
      onOpen={({ project, states }) => {
        const first = control ?? firstLacking(states)
        if (first !== undefined) onChange({ row: project.id, cell: first })
      }}
      empty={
        isFiltered(address) ? (
          <NoMatch onClear={() => onChange(unfiltered)} />
        ) : (
          <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
        )
      }
    />
  )
}

const urgency = ['missed', 'unknown', 'open', 'waived', 'met'] as const

/** What most needs somebody: a row that is opened opens there. */
function firstLacking(states: ComplianceLine['states']): string | undefined {
  const [first] = Object.entries(states).toSorted(([, a], [, b]) => urgency.indexOf(a) - urgency.indexOf(b))
  return first?.[0]
}
