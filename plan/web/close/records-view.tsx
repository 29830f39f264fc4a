import type { Instant } from '@portolan/quantity'
import { Age, DataGrid, EmptyState, ErrorState, Skeleton, StatusChip, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type CloseRecord, type PeriodClose, showCloseRecord } from '../../contract/index.ts'
import { reconciledRows, reconciliationColumns } from '../ledger/reconciliation-columns.tsx'
import '../ledger/texts.ts'
import { usePeriodName } from '../period/use-period-name.ts'
import { useNarrow } from '../use-narrow.ts'

/** What stood each time the period was locked: ledger beside plan, frozen, with the hash that proves it. */
export function RecordsView(props: {
  of: PeriodClose
  open: number | undefined
  onOpen: (number: number) => void
}): ReactNode {
  const say = useWords('close')
  const { of } = props
  const shown = of.records.find(({ number }) => number === props.open) ?? of.records[0]
  if (shown === undefined)
    return <EmptyState title={say('record.none')}>{say('record.none-words')}</EmptyState>
  return (
    <>
      <div className="close-records">
        {of.records.map((record) => (
          <button
            key={record.number}
            type="button"
            className="close-record"
            aria-pressed={record.number === shown.number}
            onClick={() => props.onOpen(record.number)}
          >
            <strong>{say('record.number', { number: record.number })}</strong>
            <span className="p-meta">
              {record.by} · <Age of={record.at as Instant} />
            </span>
            <code className="p-cut" title={record.sha256}>
              {record.sha256.slice(0, 16)}…
            </code>
          </button>
        ))}
      </div>
      <Record key={shown.number} periodId={of.period.id} number={shown.number} />
    </>
  )
}

function Record(props: { periodId: string; number: number }): ReactNode {
  const say = useWords('close')
  const read = useRead(showCloseRecord, { periodId: props.periodId, number: props.number })
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={8} />
  return <Cells of={read.data} />
}

function Cells(props: { of: CloseRecord }): ReactNode {
  const say = useWords('close')
  const sayLedger = useWords('ledger')
  const nameOf = usePeriodName()
  const narrow = useNarrow()
  const { of } = props
  const columns = useMemo(() => reconciliationColumns(sayLedger, nameOf, true), [sayLedger, nameOf])
  const rows = useMemo(() => reconciledRows(of.cells), [of.cells])
  return (
    <>
      <p className="close-intact">
        <StatusChip
          tone={of.intact ? 'good' : 'bad'}
          word={say(of.intact ? 'record.intact' : 'record.broken')}
        />
        <span className="p-label">
          {of.changed === 0 ? say('record.same') : say('record.changed', { count: of.changed })}
        </span>
      </p>
      <DataGrid
        label={say('record.number', { number: of.number })}
        columns={columns}
        rows={rows}
        idOf={(row) => row.id}
        density="compact"
        {...(narrow
          ? { hiddenColumns: ['source', 'plan', 'ledger', 'period'] }
          : { hiddenColumns: ['period'] })}
        empty={<EmptyState title={say('record.empty')}>{say('record.empty-words')}</EmptyState>}
      />
    </>
  )
}
