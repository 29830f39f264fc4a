import './schedule.css'
import './texts.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  Icon,
  PageHeader,
  Skeleton,
  Steps,
  useGo,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { type ScheduleImport, showScheduleImport } from '../../contract/index.ts'
import { ImportPreview } from './import-preview.tsx'
import { useProjectCrumbs } from '../versions/use-project-crumbs.ts'

const steps = ['file', 'preview', 'done'] as const
const plan = '/projects/$projectId/plan'

/** A dropped schedule: what was read, how it agrees, what would change; nothing is written until somebody says so. */
export function ScheduleImportPage(): ReactNode {
  const say = useWords('schedule')
  const go = useGo()
  const { projectId = '', scheduleImportId = '' } = useParams({ strict: false })
  const read = useRead(showScheduleImport, { projectId, importId: scheduleImportId }, { keep: false })
  const crumbs = useProjectCrumbs(projectId, 'plan')
  const shown = read.data
  const open = shown?.state === 'previewed'
  return (
    <>
      <PageHeader crumbs={crumbs} title={shown?.fileName ?? say('import.title')} />
      <Steps
        steps={steps.map((step) => say(`step.${step}`))}
        current={shown && !open ? 2 : 1}
        {...(open ? { onGo: () => go(plan, { projectId }, { drop: true }) } : {})}
        right={
          shown ? (
            <span className="schedule-file">
              <Icon of={FileText} size={12} /> {shown.fileName} · {say(`format.${shown.format}`)}
            </span>
          ) : undefined
        }
      />
      {read.problem ? (
        <ErrorState title={say('import.failed')} problem={read.problem} onRetry={read.again} />
      ) : !shown ? (
        <Skeleton rows={8} />
      ) : open ? (
        <ImportPreview of={shown} />
      ) : (
        <Done of={shown} />
      )}
    </>
  )
}

function Done(props: { of: ScheduleImport }): ReactNode {
  const say = useWords('schedule')
  const go = useGo()
  const { of } = props
  const committed = of.state === 'committed'
  return (
    <EmptyState
      title={
        committed
          ? say('import.done-title', { name: of.fileName, number: of.becameVersion ?? '' })
          : say('import.dropped-title')
      }
      actions={
        <Button kind="first" onClick={() => go(plan, { projectId: of.projectId })}>
          {say('import.to-plan')}
        </Button>
      }
    >
      {say(committed ? 'import.done-words' : 'import.dropped-words')}
    </EmptyState>
  )
}
