import type { Day } from '@portolan/quantity'
import type { Duty } from '@portolan/platform/duties/contract'
import { Age, Link, Section, Told, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Home } from '../../contract/index.ts'
import { placeOf } from '../place-of.ts'
import { DueText } from './due-text.tsx'

/** What this person owes to whatever room: each a sentence that leads to where it is done. */
export function DutiesSection(props: { of: Home['duties'] }): ReactNode {
  const say = useWords('home')
  const { items, all, overdue } = props.of
  return (
    <Section
      title={say('duties.title')}
      right={
        <>
          {overdue > 0 ? <span className="p-bad">{say('overdue', { count: overdue })}</span> : null}
          {all > items.length ? say('duties.more', { count: all - items.length }) : null}
        </>
      }
    >
      {items.length === 0 ? (
        <p className="p-label">{say('duties.none')}</p>
      ) : (
        <table className="home-table">
          <thead>
            <tr>
              <th scope="col">{say('column.duty')}</th>
              <th scope="col">{say('column.due')}</th>
              <th scope="col" className="home-wide">
                {say('column.since')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Line key={`${one.kind} ${one.id}`} of={one} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Line(props: { of: Duty }): ReactNode {
  const { of } = props
  return (
    <tr>
      <th scope="row">
        <Link {...placeOf(of.opens)} className="home-name">
          <Told of={of} />
        </Link>
      </th>
      <td>
        <DueText of={of.due as Day | null} overdue={of.overdue} />
      </td>
      <td className="home-wide">{of.since === null ? '–' : <Age of={of.since as Day} />}</td>
    </tr>
  )
}

/** The router takes what stands after '?' apart from the path. */
