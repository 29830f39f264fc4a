import './question.css'
import './texts.ts'
import { Section, Told, useFormat, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Decision, type Routing, routeQuestion } from '../../contract/index.ts'
import { RouteWhy } from '../decision/route-why.tsx'

/** Before it is asked: who would decide it as it stands, and each limit that sends it further up. */
export function DraftRoute(props: { of: Decision }): ReactNode {
  const say = useWords('questions')
  const { of } = props
  const read = useRead(routeQuestion, { decisionId: of.id }, { keep: false })
  return (
    <Section title={say('route.title')}>
      {read.data === undefined ? (
        <p className="p-label" role="status">
          {say('route.reading')}
        </p>
      ) : (
        <Routed of={read.data} />
      )}
    </Section>
  )
}

function Routed(props: { of: Routing }): ReactNode {
  const say = useWords('questions')
  const { decider, steps, problem } = props.of
  if (problem !== null)
    return (
      <p className="decision-failed">
        <Told of={problem} />
      </p>
    )
  return (
    <div className="question-route">
      {decider === null ? null : (
        <p>
          <strong>{decider.name}</strong>
        </p>
      )}
      <Weight of={props.of} />
      {steps.map((step) => (
        <p key={`${step.from} ${step.to}`} className="decision-note">
          <RouteWhy of={step} />
        </p>
      ))}
      {decider === null ? null : <p className="p-label">{say('route.keeps', { name: decider.name })}</p>}
    </div>
  )
}

function Weight(props: { of: Routing }): ReactNode {
  const say = useWords('questions')
  const format = useFormat()
  const { weight } = props.of
  if (weight === null) return <p className="p-label">{say('route.changes-nothing')}</p>
  if (weight.slipDays === 0 && weight.cost !== null && weight.cost.amount <= 0)
    return <p className="p-label">{say('route.moves-nothing')}</p>
  const days = format.value(weight.slipDays, 'days')
  return (
    <p className="p-label">
      {weight.cost === null
        ? say('route.most-days', { days })
        : say('route.most', { cost: format.moneyShort(weight.cost), days })}
    </p>
  )
}
