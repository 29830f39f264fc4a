import type { Instant } from '@portolan/quantity'
import { Age, Button, ErrorState, Section, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type CloseWaiver, decideWaiver } from '../../contract/index.ts'
import { TextField } from '../money/fields.tsx'

/** Why the period may be locked without an item, who asked it, and what somebody else says to it. */
export function WaiverSection(props: { of: CloseWaiver; mayClose: boolean }): ReactNode {
  const say = useWords('close')
  const { of } = props
  return (
    <Section title={say(`waiver.${of.state}-title`)}>
      <p>{of.reason}</p>
      <p className="p-meta">
        {of.askedBy} · <Age of={of.askedAt as Instant} />
      </p>
      {of.decidedBy ? (
        <p className="p-label">
          {say(of.state === 'granted' ? 'waiver.granted-by' : 'waiver.refused-by', { name: of.decidedBy })}
          {of.words === '' ? '' : ` ${of.words}`}
        </p>
      ) : null}
      {of.state !== 'asked' || !props.mayClose ? null : of.mayDecide ? (
        <Decide of={of} />
      ) : (
        <p className="p-label">{say('waiver.own')}</p>
      )}
    </Section>
  )
}

function Decide(props: { of: CloseWaiver }): ReactNode {
  const say = useWords('close')
  const toast = useToast()
  const [words, setWords] = useState('')
  const { run, busy, problem } = useWrite(decideWaiver)
  const decide = (granted: boolean): void =>
    void run({ waiverId: props.of.id, granted, words }).then(
      () => toast({ sentence: say(granted ? 'waiver.granted-done' : 'waiver.refused-done') }),
      () => undefined,
    )
  return (
    <div className="close-decide">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <TextField label={say('waiver.words')} value={words} onType={setWords} />
      <span className="close-buttons">
        <Button kind="first" busy={busy} onClick={() => decide(true)}>
          {say('waiver.grant')}
        </Button>
        <Button busy={busy} onClick={() => decide(false)}>
          {say('waiver.refuse')}
        </Button>
      </span>
    </div>
  )
}
