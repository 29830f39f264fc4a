import { ErrorState, Section, SidePanel, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listProposedAbilities } from '../../contract/index.ts'
import { AssessmentList } from './assessment-list.tsx'
import { ConfirmAbility } from './confirm-ability.tsx'

/** What people proposed of themselves, the oldest first. */
export function ProposedPanel(props: { onClose: () => void }): ReactNode {
  const say = useWords('abilities')
  const read = useRead(listProposedAbilities, {})
  return (
    <SidePanel title={say('waiting-title')} width={372} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={6} />
      ) : (
        <Section>
          {read.data.items.length === 0 ? <p className="p-label">{say('waiting-none')}</p> : null}
          <AssessmentList of={read.data.items} named below={(one) => <ConfirmAbility of={one} />} />
        </Section>
      )}
    </SidePanel>
  )
}
