import { Cut, DataGrid, EmptyState, type GridColumn, type Read, type Say, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { ComplianceSummary, ControlSummary } from '../../contract/index.ts'
import type { ChangeCompliance, ComplianceAddress } from './address.ts'
import { stateColumns } from './state-columns.tsx'
import { controlText } from './words.ts'

type Part = {
  readonly read: Read<ComplianceSummary>
  readonly address: ComplianceAddress
  readonly onChange: ChangeCompliance
}

/** Each control over all projects, those that most lack first; one opens to the projects that are asked for it. */
export function ControlsGrid({ read, onChange }: Part): ReactNode {
  const say = useWords('compliance')
  const methods = useWords('methods')
  const columns = useMemo(() => columnsOf(say, methods), [say, methods])
  return (
    <DataGrid<ControlSummary>
      label={say('view.controls')}
      columns={columns}
      rows={read.data?.controls ?? []}
      idOf={({ id }) => id}
      loading={read.data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      onOpen={({ id }) => onChange({ view: undefined, control: id })}
      empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say, methods: Say): readonly GridColumn<ControlSummary>[] {
  const textOf = (control: ControlSummary): string => controlText(control, methods)
  const readFrom = ({ method }: ControlSummary): string =>
    method === null ? say('from-record') : say('confirmed-in', { method })
  return [
    {
      id: 'control',
      header: say('column.control'),
      width: 260,
      grow: 4,
      cell: (row) => <Cut>{textOf(row)}</Cut>,
      text: textOf,
    },
    {
      id: 'from',
      header: say('column.from'),
      width: 150,
      grow: 1,
      cell: (row) => <Cut>{readFrom(row)}</Cut>,
      text: readFrom,
    },
    ...stateColumns<ControlSummary>(say),
  ]
}
