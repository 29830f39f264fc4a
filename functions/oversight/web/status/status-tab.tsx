import './status.css'
import './texts.ts'
import type { Instant } from '@portolan/quantity'
import {
  Button,
  EmptyState,
  ErrorState,
  isProblem,
  Skeleton,
  Split,
  useAddress,
  useFormat,
  useProblemWords,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { listStatusReports, showStatusDraft, type StatusDraft } from '../../contract/index.ts'
import { statusAddress } from './address.ts'
import { DraftForm } from './draft-form.tsx'
import { Memory } from './memory.tsx'
import { PastReports } from './past-reports.tsx'
import { ReportPanel } from './report-panel.tsx'
import { usePeriodName } from './use-period-name.ts'

/** The status of one project: its finished draft for whoever manages it, and what was confirmed before. */
export function StatusTab(): ReactNode {
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(statusAddress)
  const say = useWords('status')
  const read = useRead(listStatusReports, { projectId })
  if (read.problem && read.data === undefined)
    return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={10} />
  const { items, waiting, memory } = read.data
  const open = (report: string | undefined): void => change({ report })
  return (
    <Split
      side={
        address.report === undefined ? undefined : (
          <ReportPanel
            key={address.report}
            projectId={projectId}
            statusId={address.report}
            onClose={() => open(undefined)}
          />
        )
      }
    >
      <Waiting
        at={items.some(({ publishedAt }) => publishedAt === null) ? null : (waiting?.visibleFrom ?? null)}
      />
      <Draft projectId={projectId} onConfirmed={open} none={items.length === 0} />
      <PastReports of={items} open={address.report} onOpen={open} />
      {memory === null ? null : <Memory of={memory} />}
    </Split>
  )
}

/** For whoever sees the project and not yet the new colour: that there is one, and from when on it is seen. */
function Waiting({ at }: { at: string | null }): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  if (at === null) return null
  return (
    <p className="status-banner" role="status">
      {say('not-yet', { at: format.instant(at as Instant) })}
    </p>
  )
}

function Draft(props: { projectId: string; none: boolean; onConfirmed: (id: string) => void }): ReactNode {
  const say = useWords('status')
  const tell = useProblemWords()
  const { projectId } = props
  const read = useRead(showStatusDraft, { projectId })
  if (read.problem && read.data === undefined)
    return isProblem(read.problem) ? (
      <p className="status-banner">{tell(read.problem, say('failed'))}</p>
    ) : (
      <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
    )
  if (read.data === undefined) return <Skeleton rows={8} />
  if (read.data.mine)
    return (
      <OwnDraft
        key={`${projectId} ${read.data.period.name}`}
        of={read.data}
        onAgain={read.again}
        onConfirmed={props.onConfirmed}
      />
    )
  const { manager, period, last } = read.data
  const said = last?.content.period === period.name
  if (!props.none) return manager === null || said ? null : <Next manager={manager} period={period.name} />
  return (
    <EmptyState title={say('none')}>
      {manager === null ? say('none-unmanaged') : say('none-words', { manager })}
    </EmptyState>
  )
}

/** Whoever reads along knows whose word comes next. */
function Next({ manager, period }: { manager: string; period: string }): ReactNode {
  const say = useWords('status')
  const periodName = usePeriodName()
  return <p className="status-banner">{say('next', { manager, period: periodName(period) })}</p>
}

/** What is confirmed is done; only who has more to say writes another one, which corrects it. */
function OwnDraft(props: {
  of: StatusDraft
  onAgain: () => void
  onConfirmed: (id: string) => void
}): ReactNode {
  const say = useWords('status')
  const periodName = usePeriodName()
  const { of, onConfirmed } = props
  const [another, setAnother] = useState(false)
  if (of.last?.content.period !== of.period.name || another)
    return (
      <DraftForm
        {...props}
        onConfirmed={(id) => {
          setAnother(false)
          onConfirmed(id)
        }}
      />
    )
  return (
    <div className="status-banner status-done">
      <span>{say('done', { period: periodName(of.period.name) })}</span>
      <Button size="small" onClick={() => setAnother(true)}>
        {say('another')}
      </Button>
    </div>
  )
}
