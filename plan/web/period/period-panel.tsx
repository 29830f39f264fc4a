import { addDays, type Day, day, daysBetween, type Instant } from '@portolan/quantity'
import {
  Age,
  DayText,
  ErrorState,
  Facts,
  Link,
  Section,
  SidePanel,
  Skeleton,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { permissions, type PeriodWithSteps, showPeriod } from '../../contract/index.ts'
import { PeriodMoves } from './period-moves.tsx'
import { PeriodState } from './period-state.tsx'
import { usePeriodName } from './use-period-name.ts'

/** A period, who closed, locked or reopened it and why, and what may be done with it now. */
export function PeriodPanel(props: { periodId: string; mayClose: boolean; onClose: () => void }): ReactNode {
  const say = useWords('periods')
  const nameOf = usePeriodName()
  const mayRead = useMay()(permissions.readLedger)
  const read = useRead(showPeriod, { periodId: props.periodId }, { keep: false })
  const period = read.data
  return (
    <SidePanel title={period ? nameOf(period.name) : say('title')} width={340} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !period ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <PeriodFacts of={period} />
          <Section>
            {mayRead && period.state !== 'open' ? (
              <p>
                <Link to="/periods/$periodId/close" params={{ periodId: period.id }} className="p-link">
                  {say('panel.close')}
                </Link>
              </p>
            ) : null}
            {props.mayClose ? <PeriodMoves of={period} /> : <p className="p-label">{say('panel.reader')}</p>}
          </Section>
          <PeriodHistory of={period} />
        </>
      )}
    </SidePanel>
  )
}

export function PeriodFacts(props: { of: PeriodWithSteps }): ReactNode {
  const say = useWords('periods')
  const { of } = props
  return (
    <Section flush>
      <p className="period-panel-state">
        <PeriodState of={of.state} />
      </p>
      <Facts
        of={[
          [say('panel.year'), of.year],
          [
            say('panel.days'),
            <span key="days">
              <DayText of={of.from as Day} /> – <DayText of={addDays(day(of.to), -1)} />
            </span>,
          ],
          [say('panel.length'), say('panel.length-days', { count: daysBetween(day(of.from), day(of.to)) })],
          [say('panel.cut-off'), <DayText key="cut-off" of={of.cutOff as Day} />],
        ]}
      />
    </Section>
  )
}

export function PeriodHistory(props: { of: PeriodWithSteps }): ReactNode {
  const say = useWords('periods')
  const { steps } = props.of
  return (
    <Section title={say('panel.history')}>
      {steps.length === 0 ? <p className="p-label">{say('panel.nothing')}</p> : null}
      <ol className="period-steps">
        {steps.map((step) => (
          <li key={step.at}>
            <PeriodState of={step.state} bare />
            <span className="p-label">
              {step.by} · <Age of={step.at as Instant} />
            </span>
            {step.reason ? <p>{step.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
