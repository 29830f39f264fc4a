import './texts.ts'
import { permissions as planPermissions } from '@portolan/plan/contract'
import { Button, EmptyState, useGo, useMay, useWords } from '@portolan/ui'
import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'

/** What belongs here, and where it comes from. */
export function NoSchedule(props: {
  projectId: string
  title: string
  sentences: readonly string[]
}): ReactNode {
  const say = useWords('truth')
  const may = useMay()
  const go = useGo()
  const { projectId } = props
  const drop = (): void => go('/projects/$projectId/plan', { projectId }, { drop: true })
  return (
    <EmptyState
      title={props.title}
      actions={
        may(planPermissions.edit, { projectId }) ? (
          <Button kind="first" icon={FileUp} onClick={drop}>
            {say('empty.drop')}
          </Button>
        ) : undefined
      }
    >
      {props.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </EmptyState>
  )
}
