import { Button, Told, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import type { Decision } from '../../contract/index.ts'
import { useVote } from './use-vote.ts'
import { letterOf } from './words.ts'

/** The options, a reason and the vote; or why the reader has none. */
export function VoteForm(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { of } = props
  if (of.stuck !== null) return <p className="decision-note">{<Told of={of.stuck} />}</p>
  if (!of.may.includes('vote'))
    return of.mayNotVote === null ? null : (
      <p className="decision-note">
        <Told of={of.mayNotVote} />
      </p>
    )
  return <Ballot key={of.id} of={of} action={say(of.body === null ? 'vote.decide' : 'vote.vote')} />
}

function Ballot(props: { of: Decision; action: string }): ReactNode {
  const say = useWords('decisions')
  const { of, action } = props
  const [option, choose] = useState<number | undefined>(undefined)
  const [reason, setReason] = useState('')
  const vote = useVote(of)
  const name = useId()
  return (
    <form
      className="decision-ballot"
      onSubmit={(event) => {
        event.preventDefault()
        if (option !== undefined) void vote.cast(option, reason)
      }}
    >
      {of.insteadOf === null ? null : (
        <p className="decision-note">{say('instead.you', { name: of.insteadOf.name })}</p>
      )}
      <fieldset>
        <legend className="p-label">{say('vote.choose')}</legend>
        {of.options.map(({ number, title }) => (
          <label key={number} className="decision-choice">
            <input
              type="radio"
              name={name}
              checked={option === number}
              onChange={() => choose(number)}
              value={number}
            />
            <span className="decision-letter" aria-hidden="true">
              {letterOf(number)}
            </span>
            <span>{number === 0 ? say('none') : title}</span>
          </label>
        ))}
      </fieldset>
      <label className="decision-reason">
        <span className="p-label">{say('vote.reason')}</span>
        <textarea
          className="p-input"
          rows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {vote.failed ? (
        <p className="decision-failed" role="alert">
          {vote.failed}
        </p>
      ) : null}
      <Button kind="first" type="submit" busy={vote.busy} disabled={option === undefined}>
        {action}
      </Button>
    </form>
  )
}
