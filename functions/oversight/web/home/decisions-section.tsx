import type { Day, Money as Amount } from '@portolan/quantity'
import { Link, Money, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Home, HomeDecision } from '../../contract/index.ts'
import { DueText } from './due-text.tsx'

/** What only this person can move on: by its day, each with what a week of waiting costs. */
export function DecisionsSection(props: { of: Home['decisions'] }): ReactNode {
  const say = useWords('home')
  const { items, all, overdue } = props.of
  return (
    <Section
      title={say('decisions.title')}
      right={
        <>
          {overdue > 0 ? <span className="p-bad">{say('overdue', { count: overdue })}</span> : null}
          <Link to="/decisions">
            {all > items.length ? say('all', { count: all }) : say('decisions.open')}
          </Link>
        </>
      }
    >
      {items.length === 0 ? (
        <p className="p-label">{say('decisions.none')}</p>
      ) : (
        <table className="home-table">
          <thead>
            <tr>
              <th scope="col">{say('column.decision')}</th>
              <th scope="col">{say('column.due')}</th>
              <th scope="col" className="home-end home-wide">
                {say('column.waiting')}
              </th>
              <th scope="col" className="home-wide">
                {say('column.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Line key={one.id} of={one} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Line(props: { of: HomeDecision }): ReactNode {
  const say = useWords('home')
  const format = useFormat()
  const { of } = props
  return (
    <tr>
      <th scope="row">
        <Link to="/decisions/$decisionId" params={{ decisionId: of.id }} className="home-name">
          {of.question}
        </Link>
        <span className="home-under">
          D-{of.number} · {of.project?.name ?? say('organisation')} ·{' '}
          {say('asked-by', { name: of.askedBy.name })}
        </span>
      </th>
      <td>
        <DueText of={of.due as Day | null} overdue={of.overdue} />
      </td>
      <td className="home-end home-wide">
        {of.waitingCost === null ? (
          <span className="p-label">{say('decisions.no-cost')}</span>
        ) : (
          <Money of={of.waitingCost as Amount} />
        )}
      </td>
      <td className="home-wide">
        {of.votesNeeded > 1
          ? say('decisions.votes', { votes: of.votes, needed: of.votesNeeded })
          : say('decisions.waits', { age: format.value(of.latencyDays ?? 0, 'days') })}
      </td>
    </tr>
  )
}
