import './page-texts.ts'
import { showProject } from '@portolan/plan/contract'
import { Button, ErrorState, SidePanel, Skeleton, useGo, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { showStanding } from '../contract/index.ts'
import { DifferenceLine } from './difference-line.tsx'
import { ReasonChain } from './reason-chain.tsx'
import { useExplain } from './use-explain.ts'

/** Why one project of the list stands where it does, without leaving the list. */
export function StandingPanel(props: {
  projectId: string
  /** Known where the list holds the project; a link or a chart may open one that it does not hold. */
  name: string | undefined
  onClose: () => void
}): ReactNode {
  const say = useWords('oversight')
  const go = useGo()
  const { projectId } = props
  const explain = useExplain()
  const project = useRead(showProject, { projectId }, { keep: false, enabled: props.name === undefined })
  const standing = useRead(showStanding, { projectId }, { keep: false })
  return (
    <SidePanel
      title={props.name ?? project.data?.name ?? ''}
      width={316}
      onClose={props.onClose}
      footer={
        <Button kind="first" onClick={() => go('/projects/$projectId', { projectId })}>
          {say('panel.open')}
        </Button>
      }
    >
      {standing.problem ? (
        <ErrorState title={say('overview.failed')} problem={standing.problem} onRetry={standing.again} />
      ) : standing.data ? (
        <div className="oversight-panel">
          <DifferenceLine of={standing.data} explain={explain} />
          <ReasonChain of={standing.data} explain={explain} titled />
        </div>
      ) : (
        <Skeleton rows={6} />
      )}
    </SidePanel>
  )
}
