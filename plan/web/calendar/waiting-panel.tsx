import { ErrorState, Section, SidePanel, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listWaitingAbsences } from '../../contract/index.ts'
import { useAwayWords } from './away-words.ts'
import { DecideAbsence } from './decide-absence.tsx'

/** What waits for a decision, the earliest first, each with how many others are away then. */
export function WaitingPanel(props: { onClose: () => void }): ReactNode {
  const say = useWords('people')
  const words = useAwayWords()
  const read = useRead(listWaitingAbsences, {})
  return (
    <SidePanel title={say('waiting-title')} width={372} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={6} />
      ) : (
        <Section>
          {read.data.items.length === 0 ? <p className="p-label">{say('waiting-none')}</p> : null}
          <ul className="away-list">
            {read.data.items.map((absence) => (
              <li key={absence.id}>
                <strong>{absence.person.name}</strong>
                <span>{words(absence)}</span>
                <span className="p-meta">
                  {say('others', { count: absence.others })}
                  {absence.askedBy.id === absence.person.id
                    ? ''
                    : ` · ${say('asked-by', { name: absence.askedBy.name })}`}
                </span>
                <DecideAbsence of={absence} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </SidePanel>
  )
}
