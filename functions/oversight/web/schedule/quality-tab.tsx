import './texts.ts'
import './truth.css'
import { ErrorState, ProgressLine, Skeleton, Split, useAddress, useRead, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showScheduleQuality } from '../../contract/index.ts'
import { qualityAddress } from './address.ts'
import { Complements } from './complements.tsx'
import { FindingsSection } from './findings-section.tsx'
import { NoSchedule } from './no-schedule.tsx'
import { OffendersPanel } from './offenders-panel.tsx'
import { Points } from './points.tsx'
import { Practices } from './practices.tsx'
import { QualityFigures } from './quality-figures.tsx'
import { useExplainQuality } from './use-explain-schedule.ts'

/** Whether the plan can be trusted: what holds, what does not, and which activity to mend. */
export function QualityTab(): ReactNode {
  const say = useWords('truth')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(qualityAddress)
  const explain = useExplainQuality(projectId)
  const read = useRead(showScheduleQuality, { projectId }, { keep: false })
  if (read.problem)
    return <ErrorState title={say('quality.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={10} />
  const { quality } = read.data
  if (quality === null)
    return (
      <NoSchedule
        projectId={projectId}
        title={say('quality.empty')}
        sentences={[say('quality.empty-words')]}
      />
    )
  const opened = [...quality.points, ...quality.complements].find(({ id }) => id === address.point)
  const open = (id: string): void => change({ point: id === address.point ? undefined : id })
  return (
    <>
      <ProgressLine active={read.refreshing} />
      <QualityFigures of={read.data} quality={quality} explain={explain} />
      <Split
        side={
          opened ? (
            <OffendersPanel projectId={projectId} of={opened} onClose={() => change({ point: undefined })} />
          ) : undefined
        }
      >
        <Points of={quality.points} opened={opened?.id} onOpen={open} explain={explain} />
        <Complements of={quality.complements} opened={opened?.id} onOpen={open} explain={explain} />
        <Practices of={quality.practices} />
        <FindingsSection of={quality.findings} />
      </Split>
    </>
  )
}
