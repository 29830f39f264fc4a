import '../risk/texts.ts'
import '../risk/risk.css'
import { ErrorState, SidePanel, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { showRisk } from '../../contract/index.ts'
import { RiskPanel } from '../risk/risk-panel.tsx'
import { EntryActs } from './entry-acts.tsx'
import type { EntryPanelProps } from './raid-side.tsx'
import { CameTrue } from './came-true.tsx'
import { useMayKeep } from './use-may-keep.ts'

/** A risk with all of its numbers, as the plan is played with it. */
export function RiskEntry({ projectId, id, onClose, onChange }: EntryPanelProps): ReactNode {
  const say = useWords('raid')
  const mayKeep = useMayKeep(projectId)
  const read = useRead(showRisk, { projectId }, { keep: false })
  const risk = read.data?.risks.find((one) => one.id === id)
  if (read.data === undefined || risk === undefined)
    return (
      <SidePanel title={say('kind.risk')} width={400} onClose={onClose}>
        {read.data === undefined && read.problem === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        )}
      </SidePanel>
    )
  return (
    <RiskPanel of={read.data} risk={risk} mayKeep={mayKeep} onClose={onClose}>
      {risk.state === 'open' && mayKeep ? (
        <div className="raid-acts">
          <EntryActs kind="risk" projectId={projectId} id={id} />
          <CameTrue of={risk} onChange={onChange} />
        </div>
      ) : null}
    </RiskPanel>
  )
}
