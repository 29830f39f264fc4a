import type { Instant } from '@portolan/quantity'
import {
  ConfirmButton,
  ErrorState,
  Facts,
  SidePanel,
  Skeleton,
  StatusChip,
  Told,
  useFormat,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import {
  releaseStatus,
  showStatusDraft,
  showStatusReport,
  statusAspects,
  statusGroups,
  type StatusReport,
} from '../../contract/index.ts'
import { ColourChip, ComputedChip } from './colour-chip.tsx'
import { StatusFigures } from './status-figures.tsx'
import { usePeriodName } from './use-period-name.ts'

/** One status as it was confirmed: reported beside computed, why they differ, what it said. */
export function ReportPanel(props: { projectId: string; statusId: string; onClose: () => void }): ReactNode {
  const say = useWords('status')
  const periodName = usePeriodName()
  const { projectId, statusId, onClose } = props
  const read = useRead(showStatusReport, { projectId, statusId })
  const title = read.data === undefined ? say('report.title') : periodName(read.data.content.period)
  return (
    <SidePanel title={title} width={440} onClose={onClose}>
      <div className="status-report">
        {read.problem ? (
          <ErrorState title={say('report.failed')} problem={read.problem} onRetry={read.again} />
        ) : read.data === undefined ? (
          <Skeleton rows={10} />
        ) : (
          <Report of={read.data} />
        )}
      </div>
    </SidePanel>
  )
}

function Report({ of }: { of: StatusReport }): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  const { content } = of
  return (
    <>
      <div className="status-both">
        <div>
          <div className="p-label">{say('report.reported')}</div>
          <ColourChip of={content.ratings.overall} />
        </div>
        <div>
          <div className="p-label">{say('computed.label')}</div>
          <ComputedChip of={content.computed.status} />
        </div>
      </div>
      {content.reason === '' ? null : (
        <p className="status-why">
          <strong>{say('reason.short')}</strong> {content.reason}
        </p>
      )}
      {content.computed.reason === null ? null : (
        <p className="status-because">
          <Told of={content.computed.reason} />
        </p>
      )}
      {content.thought === '' ? null : <blockquote className="status-thought">{content.thought}</blockquote>}
      <Seen of={of} />
      <Facts
        of={statusAspects.map((aspect) => [
          say(`side.${aspect}`),
          <ColourChip key={aspect} of={content.ratings[aspect]} bare />,
        ])}
      />
      <StatusFigures projectId={of.projectId} of={content.figures} frozen />
      <Lines of={content} />
      <p className="p-meta">
        {say('counter', { typed: content.typed, found: content.found })}
        {content.removed > 0 ? ` · ${say('report.removed', { count: content.removed })}` : ''}
      </p>
      <Facts
        of={[
          [say('report.by'), of.confirmedBy],
          [say('report.at'), format.instant(of.confirmedAt as Instant)],
        ]}
      />
      <StatusChip
        tone={of.intact ? 'good' : 'bad'}
        word={say(of.intact ? 'report.intact' : 'report.touched')}
        bare
      />
      <p className="status-hash">{say('report.hash', { hash: of.hash })}</p>
    </>
  )
}

function Lines({ of }: { of: StatusReport['content'] }): ReactNode {
  const say = useWords('status')
  return statusGroups.map((group) => {
    const lines = of.lines.filter((line) => line.group === group)
    return lines.length === 0 ? null : (
      <section key={group} className="status-lines">
        <h3 className="p-label">{say(`group.${group}`)}</h3>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>{line.corrected ?? <Told of={line} />}</li>
          ))}
        </ul>
      </section>
    )
  })
}

/** Who sees it since when, or from when on; its manager may let it go before. */
function Seen({ of }: { of: StatusReport }): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  if (of.publishedAt !== null)
    return (
      <p className="p-meta">
        {say(of.releasedBy === null ? 'report.seen' : 'report.released', {
          at: format.instant(of.publishedAt as Instant),
          by: of.releasedBy ?? '',
        })}
      </p>
    )
  return (
    <div className="status-hold" role="status">
      <p>{say('report.held', { at: format.instant(of.visibleFrom as Instant) })}</p>
      <Release of={of} />
    </div>
  )
}

function Release({ of }: { of: StatusReport }): ReactNode {
  const say = useWords('status')
  const tell = useProblemWords()
  const toast = useToast()
  const { projectId } = of
  const mine = useRead(showStatusDraft, { projectId }).data?.mine ?? false
  const { run, busy } = useWrite(releaseStatus)
  if (!mine) return null
  const release = async (): Promise<void> => {
    try {
      await run({ projectId, statusId: of.id })
      toast({ sentence: say('released') })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')) })
    }
  }
  return (
    <ConfirmButton
      busy={busy}
      consequence={say('release.consequence')}
      confirm={say('release.confirm')}
      onConfirm={() => void release()}
    >
      {say('release.act')}
    </ConfirmButton>
  )
}
