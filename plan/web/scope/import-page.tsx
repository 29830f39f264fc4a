import '../schedule/schedule.css'
import './scope.css'
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
import { type ScopeImport, showScopeImport } from '../../contract/index.ts'
import { ImportPreview } from './import-preview.tsx'
import { useProjectCrumbs } from '../versions/use-project-crumbs.ts'

const steps = ['file', 'preview', 'done'] as const
const scope = '/projects/$projectId/scope'

/** A dropped list: what was read and what would change; nothing is written until somebody says so. */
export function ScopeImportPage(): ReactNode {
  const say = useWords('scope')
  const go = useGo()
  const { projectId = '', scopeImportId = '' } = useParams({ strict: false })
  const read = useRead(showScopeImport, { projectId, importId: scopeImportId }, { keep: false })
  const crumbs = useProjectCrumbs(projectId, 'scope')
  const shown = read.data
  const open = shown?.state === 'previewed'
  return (
    <>
      <PageHeader crumbs={crumbs} title={shown?.fileName ?? say('import.title')} />
      <Steps
        steps={steps.map((step) => say(`step.${step}`))}
        current={shown && !open ? 2 : 1}
        {...(open ? { onGo: () => go(scope, { projectId }, { drop: true }) } : {})}
        right={
          shown ? (
            <span className="schedule-file">
              <Icon of={FileText} size={12} /> {say(`kind.${shown.kind}`)} · {say(`tool.${shown.tool}`)}
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

function Done(props: { of: ScopeImport }): ReactNode {
  const say = useWords('scope')
  const go = useGo()
  const { of } = props
  const key = of.state === 'committed' ? 'done' : 'undone'
  return (
    <EmptyState
      title={say(`import.${key}-title`, { name: of.fileName, number: of.becameVersion ?? '' })}
      actions={
        <Button kind="first" onClick={() => go(scope, { projectId: of.projectId })}>
          {say('import.to-scope')}
        </Button>
      }
    >
      {say(`import.${key}-words`)}
    </EmptyState>
  )
}
