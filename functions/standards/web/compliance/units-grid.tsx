import { DataGrid, EmptyState, NameCell, type Read, type Say, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { ComplianceSummary, UnitScore } from '../../contract/index.ts'
import type { ChangeCompliance, ComplianceAddress } from './address.ts'
import { ScoreFigure } from './score-figure.tsx'
import { stateColumns } from './state-columns.tsx'

type Part = {
  readonly read: Read<ComplianceSummary>
  readonly address: ComplianceAddress
  readonly onChange: ChangeCompliance
}

/** Compliance of organisation units, the lowest first; one opens to its projects. */
export function UnitsGrid({ read, onChange }: Part): ReactNode {
  const say = useWords('compliance')
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <DataGrid<UnitScore>
      label={say('view.units')}
      columns={columns}
      rows={read.data?.units ?? []}
      idOf={({ unit }) => unit?.id ?? 'none'}
      loading={read.data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      onOpen={({ unit }) => {
        if (unit !== null) onChange({ view: undefined, unitId: unit.id })
      }}
      empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say) {
  const nameOf = ({ unit }: UnitScore): string => unit?.name ?? say('no-unit')
  return [
    {
      id: 'unit',
      header: say('column.unit'),
      width: 200,
      grow: 3,
      cell: (row: UnitScore) => <NameCell name={nameOf(row)} />,
      text: nameOf,
    },
    {
      id: 'projects',
      header: say('view.projects'),
      width: 90,
      align: 'end' as const,
      cell: ({ projects }: UnitScore) => <span className="p-num">{projects}</span>,
      text: ({ projects }: UnitScore) => String(projects),
    },
    {
      id: 'score',
      header: say('score'),
      hint: say('hint.score'),
      width: 110,
      align: 'end' as const,
      cell: (row: UnitScore) => <ScoreFigure of={row} />,
      text: ({ score }: UnitScore) => (score === null ? '' : String(score)),
    },
    ...stateColumns<UnitScore>(say),
  ]
}
