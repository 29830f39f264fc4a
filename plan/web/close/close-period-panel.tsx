import { ErrorState, Section, SidePanel, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type PeriodClose, showPeriod } from '../../contract/index.ts'
import '../period/period.css'
import { PeriodMoves } from '../period/period-moves.tsx'
import { PeriodFacts, PeriodHistory } from '../period/period-panel.tsx'
import { usePeriodName } from '../period/use-period-name.ts'

/** The period itself: its state, how it goes on, and what happened to it. */
export function ClosePeriodPanel(props: { of: PeriodClose; mayClose: boolean }): ReactNode {
  const say = useWords('close')
  const nameOf = usePeriodName()
  const { of } = props
  const read = useRead(showPeriod, { periodId: of.period.id }, { keep: false })
  return (
    <SidePanel title={nameOf(of.period.name)} width={320}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <PeriodFacts of={read.data} />
          {of.period.state === 'closing' ? (
            <Section>
              <p role="status">
                {of.blocking === 0 ? say('ready') : say('blocking', { count: of.blocking })}
              </p>
            </Section>
          ) : null}
          {props.mayClose ? (
            <Section>
              <PeriodMoves of={read.data} />
            </Section>
          ) : null}
          <PeriodHistory of={read.data} />
        </>
      )}
    </SidePanel>
  )
}
