import { Avatar, Chip, Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Decision } from '../../contract/index.ts'
import { VoteForm } from './vote-form.tsx'
import { letterOf } from './words.ts'

/** Who decides, how far the voting is, and the reader's own vote. */
export function Votes(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { of } = props
  return (
    <Section title={say(of.body === null ? 'votes.decider' : 'votes.title')} right={<Counted of={of} />}>
      <ul className="decision-people">
        {of.body === null ? (
          <Alone of={of} />
        ) : (
          of.body.seats.map((seat) => <Seat key={seat.person.id} of={of} seat={seat} />)
        )}
      </ul>
      <VoteForm of={of} />
    </Section>
  )
}

function Counted(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { body, votes, votesNeeded } = props.of
  if (body === null) return null
  const rule = say(`rule.${body.rule}`)
  return <span className="p-meta">{say('votes.counted', { count: votes, needed: votesNeeded, rule })}</span>
}

function Alone(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { decider, delegate } = props.of
  if (decider === null) return null
  const cast = props.of.cast.at(-1)
  const inPlace = cast !== undefined && cast.person.id !== cast.seatOf.id
  return (
    <li>
      <Avatar name={decider.name} />
      <div>
        {decider.name}
        {delegate ? <p className="p-meta">{say('votes.delegate', { name: delegate.name })}</p> : null}
        {inPlace ? <p className="p-meta">{say('votes.in-place', { name: cast.person.name })}</p> : null}
        {cast?.reason ? <p className="decision-said">{cast.reason}</p> : null}
      </div>
      {cast ? <Chip tone="accent">{letterOf(cast.option)}</Chip> : null}
    </li>
  )
}

type SeatShown = NonNullable<Decision['body']>['seats'][number]

function Seat(props: { of: Decision; seat: SeatShown }): ReactNode {
  const say = useWords('decisions')
  const { of, seat } = props
  const cast = of.cast.findLast(({ seatOf }) => seatOf.id === seat.person.id)
  const inPlace = cast !== undefined && cast.person.id !== cast.seatOf.id
  return (
    <li>
      <Avatar name={seat.person.name} />
      <div>
        {seat.person.name} <span className="p-meta">{say(`seat.${seat.role}`)}</span>
        {inPlace ? <p className="p-meta">{say('votes.in-place', { name: cast.person.name })}</p> : null}
        {cast?.reason ? <p className="decision-said">{cast.reason}</p> : null}
      </div>
      {cast ? <Chip tone="accent">{letterOf(cast.option)}</Chip> : <span className="p-meta">–</span>}
    </li>
  )
}
