import { ErrorState, Link, SidePanel, Skeleton, StatusChip, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Decision, showDecision } from '../../contract/index.ts'
import { Evidence } from './evidence.tsx'
import { OptionList } from './option-list.tsx'
import { toneOfState } from './words.ts'
import { Votes } from './votes.tsx'

/** A question beside the list: enough to decide it, and a way to all of it. */
export function DecisionPanel(props: { id: string; onClose: () => void }): ReactNode {
  const say = useWords('decisions')
  const read = useRead(showDecision, { decisionId: props.id }, { keep: false })
  const decision = read.data
  return (
    <SidePanel
      title={decision ? `D-${decision.number}` : say('title')}
      width={400}
      onClose={props.onClose}
      footer={
        <Link to="/decisions/$decisionId" params={{ decisionId: props.id }}>
          {say('panel.open')}
        </Link>
      }
    >
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : decision === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <Inside of={decision} />
      )}
    </SidePanel>
  )
}

function Inside(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { of } = props
  return (
    <>
      <div className="decision-head">
        <h3>{of.question}</h3>
        <StatusChip tone={toneOfState(of.state)} word={say(`state.${of.state}`)} />
      </div>
      {of.context ? <p className="decision-context">{of.context}</p> : null}
      <OptionList of={of} />
      <Votes of={of} />
      <Evidence of={of} />
    </>
  )
}
