import { Button, ErrorState, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type Absence, decideAbsence } from '../../contract/index.ts'
import { TextField } from '../money/fields.tsx'

/** Approves what somebody else asked for, or declines it with a reason. */
export function DecideAbsence(props: { of: Absence }): ReactNode {
  const say = useWords('people')
  const toast = useToast()
  const { run, busy, problem } = useWrite(decideAbsence)
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const { id, version, person, mine } = props.of
  if (mine) return <span className="p-meta">{say('yours')}</span>
  const decide = (approve: boolean): void => {
    const why = reason.trim() === '' ? {} : { reason: reason.trim() }
    void run({ absenceId: id, approve, ...why }, { ifMatch: version }).then(
      () => toast({ sentence: say(approve ? 'did-approve' : 'did-decline', { name: person.name }) }),
      () => undefined,
    )
  }
  return (
    <div className="away-fields">
      {problem ? <ErrorState title={say('failed')} problem={problem} /> : null}
      {declining ? <TextField label={say('reason')} value={reason} onType={setReason} /> : null}
      <span className="p-row">
        {declining ? null : (
          <Button size="small" kind="first" busy={busy} onClick={() => decide(true)}>
            {say('approve')}
          </Button>
        )}
        <Button size="small" busy={busy} onClick={() => (declining ? decide(false) : setDeclining(true))}>
          {say('decline')}
        </Button>
      </span>
    </div>
  )
}
