import type { Instant } from '@portolan/quantity'
import { Link, Section, StatusShape, Told, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Decision } from '../../contract/index.ts'
import { RouteWhy } from './route-why.tsx'
import { toneOfState } from './words.ts'

/** How it went: each step with who and when, why it went to whom it went, and what it caused. */
export function Course(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const format = useFormat()
  const { of } = props
  return (
    <Section title={say('course.title')}>
      {of.outcome !== null && of.outcome.problem !== null ? (
        <p className="decision-failed">
          <Told of={of.outcome.problem} />
        </p>
      ) : null}
      <ol className="decision-course">
        {of.steps.map((step, at) => (
          <li key={`${step.state} ${at}`}>
            <StatusShape tone={toneOfState(step.state)} />
            <span>
              {say(`state.${step.state}`)}
              {step.by ? <span className="p-meta"> {step.by.name}</span> : null}
            </span>
            <time className="p-meta" dateTime={step.at}>
              {format.instant(step.at as Instant)}
            </time>
          </li>
        ))}
      </ol>
      {of.route.map((step) => (
        <p key={`${step.from} ${step.to}`} className="decision-note">
          <RouteWhy of={step} />
        </p>
      ))}
      {of.reason ? <p className="decision-said">{of.reason}</p> : null}
      {of.effect.length > 0 ? (
        <p className="p-label">{say('course.effect', { count: of.effect.length })}</p>
      ) : null}
      <Links of={of} />
    </Section>
  )
}

function Links(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { takesBack, takenBackBy, asksAnew, askedAnewBy } = props.of
  const links = { takesBack, takenBackBy, asksAnew, askedAnewBy }
  return Object.entries(links).flatMap(([name, link]) =>
    link === null
      ? []
      : [
          <p key={name}>
            <Link to="/decisions/$decisionId" params={{ decisionId: link.id }}>
              {say(`link.${name}`, { number: link.number })}
            </Link>{' '}
            <span className="p-meta">{say(`state.${link.state}`)}</span>
          </p>,
        ],
  )
}
