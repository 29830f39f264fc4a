import './ledger.css'
import './texts.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  PageHeader,
  Skeleton,
  Split,
  useGo,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { commitLedger, dropLedger, type LedgerImport, showLedgerImport } from '../../contract/index.ts'
import { ControlPanel } from './control-panel.tsx'
import { JudgedLines } from './judged-lines.tsx'

/** A dropped file of postings: a verdict for each line, control totals beside them, and the button that records them. */
export function LedgerImportPage(): ReactNode {
  const say = useWords('ledger')
  const { ledgerImportId = '' } = useParams({ strict: false })
  const read = useRead(showLedgerImport, { ledgerImportId }, { keep: false })
  const shown = read.data
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('title'), to: '/money/ledger' }]}
        title={shown?.fileName ?? say('title')}
      />
      {read.problem ? (
        <ErrorState title={say('import.failed')} problem={read.problem} onRetry={read.again} />
      ) : !shown ? (
        <Skeleton rows={8} />
      ) : shown.state === 'previewed' ? (
        <Preview of={shown} />
      ) : (
        <Done of={shown} />
      )}
    </>
  )
}

function Preview(props: { of: LedgerImport }): ReactNode {
  const say = useWords('ledger')
  const { of } = props
  return (
    <>
      <div className="ledger-bar">
        <span role="status">{say('import.counts', of.counts)}</span>
      </div>
      <Split side={<ControlPanel key={of.version} of={of} />}>
        <JudgedLines of={of} />
      </Split>
      <Foot of={of} />
    </>
  )
}

function Foot(props: { of: LedgerImport }): ReactNode {
  const say = useWords('ledger')
  const go = useGo()
  const toast = useToast()
  const commit = useWrite(commitLedger)
  const drop = useWrite(dropLedger)
  const { id, version } = props.of
  const record = (): void =>
    void commit.run({ ledgerImportId: id }, { ifMatch: version }).then(
      ({ counts }) => {
        toast({ sentence: say('import.recorded', { count: counts.new + counts.suspense }) })
        go('/money/ledger', {}, counts.suspense > 0 ? { view: 'suspense' } : {})
      },
      () => undefined,
    )
  const leave = (): void =>
    void drop.run({ ledgerImportId: id }, { ifMatch: version }).then(
      () => go('/money/ledger', {}, { view: 'imports' }),
      () => undefined,
    )
  return (
    <>
      {commit.problem ? <ErrorState title={say('import.write-failed')} problem={commit.problem} /> : null}
      <div className="ledger-foot">
        <Button busy={drop.busy} onClick={leave}>
          {say('import.leave')}
        </Button>
        <span className="p-meta" role="status">
          {commit.busy ? say('import.recording') : say('import.nothing-yet')}
        </span>
        <span className="ledger-bar-end">
          <Button kind="first" busy={commit.busy} onClick={record}>
            {say('import.record')}
          </Button>
        </span>
      </div>
    </>
  )
}

function Done(props: { of: LedgerImport }): ReactNode {
  const say = useWords('ledger')
  const go = useGo()
  const { of } = props
  return (
    <EmptyState
      title={of.fileName}
      actions={
        <Button kind="first" onClick={() => go('/money/ledger')}>
          {say('import.to-ledger')}
        </Button>
      }
    >
      {of.state === 'committed' ? say('import.done', of.counts) : say('import.dropped')}
    </EmptyState>
  )
}
