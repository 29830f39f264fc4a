import { Button, ErrorState, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type Assessment, confirmAbility } from '../../contract/index.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'

/** Confirms what somebody else proposed, perhaps at another level, or says why not. */
export function ConfirmAbility(props: { of: Assessment }): ReactNode {
  const say = useWords('abilities')
  const toast = useToast()
  const { run, busy, problem } = useWrite(confirmAbility)
  const { id, version, person, ability, mine } = props.of
  const [level, setLevel] = useState(String(props.of.level))
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  if (mine) return <span className="p-meta">{say('yours')}</span>
  const decide = (confirm: boolean): void => {
    const why = reason.trim() === '' ? {} : { reason: reason.trim() }
    const at = confirm ? { level: Number(level) } : {}
    void run({ assessmentId: id, confirm, ...at, ...why }, { ifMatch: version }).then(
      () => {
        const about = { name: person.name, ability: ability.name }
        toast({ sentence: say(confirm ? 'did-confirm' : 'did-not-confirm', about) })
      },
      () => undefined,
    )
  }
  return (
    <div className="ability-fields">
      {problem ? <ErrorState title={say('failed')} problem={problem} /> : null}
      {declining ? (
        <TextField label={say('reason')} value={reason} onType={setReason} />
      ) : (
        <ChoiceField
          label={say('level')}
          value={level}
          choices={[1, 2, 3, 4, 5].map((one) => [String(one), String(one)] as const)}
          onChoose={setLevel}
        />
      )}
      <span className="p-row">
        {declining ? null : (
          <Button size="small" kind="first" busy={busy} onClick={() => decide(true)}>
            {say('confirm')}
          </Button>
        )}
        <Button size="small" busy={busy} onClick={() => (declining ? decide(false) : setDeclining(true))}>
          {say('not-confirm')}
        </Button>
      </span>
    </div>
  )
}
