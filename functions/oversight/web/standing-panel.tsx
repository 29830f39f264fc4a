import { Button, ErrorState, SidePanel, Skeleton, useGo, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { showStanding, type StandingRow } from '../contract/index.ts'
import { DifferenceLine } from './difference-line.tsx'
import { ReasonChain } from './reason-chain.tsx'
import { useExplain } from './use-explain.ts'

/** Why one project of the list stands where it does, without leaving the list. */
export function StandingPanel(props: { row: StandingRow; onClose: () => void }): ReactNode {
  const say = useWords('oversight')
  const go = useGo()
  const { row } = props
  const explain = useExplain()
  const standing = useRead(showStanding, { projectId: row.id }, { keep: false })
  return (
    <SidePanel
      title={row.name}
      width={316}
      onClose={props.onClose}
      footer={
        <Button kind="first" onClick={() => go('/projects/$projectId', { projectId: row.id })}>
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
