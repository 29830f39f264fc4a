import './action.css'
import type { Day, Instant } from '@portolan/quantity'
import {
  DayText,
  ErrorState,
  Facts,
  HostedPart,
  Link,
  Section,
  SidePanel,
  Skeleton,
  StatusChip,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Action, showAction } from '../../contract/index.ts'
import { ActionActs } from './action-acts.tsx'
import { SourceLink } from './source-link.tsx'
import { toneOfAction, wordOfAction } from './words.ts'

/** One action beside the list: what is to be done, by whom, and the way to say that it is. */
export function ActionPanel(props: { id: string; onClose: () => void }): ReactNode {
  const say = useWords('actions')
  const read = useRead(showAction, { actionId: props.id }, { keep: false })
  const action = read.data
  return (
    <SidePanel title={action ? `A-${action.number}` : say('title')} width={400} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : action === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <Inside of={action} />
      )}
    </SidePanel>
  )
}

function Inside(props: { of: Action }): ReactNode {
  const say = useWords('actions')
  const format = useFormat()
  const { of } = props
  const late = of.lateDays > 0 ? ` ${say('late-by', { days: format.value(of.lateDays, 'days') })}` : ''
  return (
    <>
      <div className="action-head">
        <h3>{of.title}</h3>
        <StatusChip tone={toneOfAction(of)} word={say(wordOfAction(of))} />
      </div>
      {of.detail ? <p className="action-detail">{of.detail}</p> : null}
      <div className="action-facts">
        <Facts
          of={[
            [say('column.owner'), of.owner.name],
            [
              say('column.due'),
              <span key="due" className={of.sign === 'overdue' ? 'p-bad' : undefined}>
                <DayText of={of.due as Day} />
                {late}
              </span>,
            ],
            [say('column.askedBy'), of.askedBy.name],
            [say('column.project'), <Within key="project" of={of} />],
            [say('column.source'), <SourceLink key="source" of={of.source} />],
          ]}
        />
      </div>
      {of.evidence ? <p className="action-evidence">{of.evidence}</p> : null}
      <ActionActs key={of.version} of={of} />
      <Section title={say('course')}>
        <ol className="action-course">
          {of.steps.map((step) => (
            <li key={`${step.move} ${step.at}`}>
              <p>
                {say(`move.${step.move}`)} <span className="p-meta">{step.by.name}</span>
              </p>
              <time className="p-meta" dateTime={step.at}>
                {format.instant(step.at as Instant)}
              </time>
              {step.words ? <p className="action-said">{step.words}</p> : null}
            </li>
          ))}
        </ol>
      </Section>
      <HostedPart name="discussion" kind="action" id={of.id} />
    </>
  )
}

function Within(props: { of: Action }): ReactNode {
  const say = useWords('actions')
  const { project } = props.of
  if (project === null) return say('organisation')
  return (
    <Link to="/projects/$projectId/actions" params={{ projectId: project.id }}>
      {project.name}
    </Link>
  )
}
