import { type Role, roles } from '@portolan/contract'
import { changeSignInRules, showSignInRules } from '@portolan/platform/identity/contract'
import { Button, ErrorState, Skeleton, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'

/** Which roles need a second factor. It holds with the next click of whoever has such a role. */
export function SignInRules(props: { onClose: () => void }): ReactNode {
  const say = useWords('administration')
  const toast = useToast()
  const rules = useRead(showSignInRules, {}, { staleTime: 0 })
  const write = useWrite(changeSignInRules)
  const [edited, setEdited] = useState<readonly Role[] | undefined>(undefined)
  if (rules.problem)
    return <ErrorState title={say('rules.failed')} problem={rules.problem} onRetry={rules.again} />
  if (!rules.data) return <Skeleton rows={6} />
  const { version, secondFactorFor } = rules.data
  const chosen = edited ?? secondFactorFor
  const toggle = (role: Role): void =>
    setEdited(chosen.includes(role) ? chosen.filter((one) => one !== role) : [...chosen, role])
  const save = async (): Promise<void> => {
    await write.run({ secondFactorFor: [...chosen] }, { ifMatch: version })
    toast({ sentence: say('rules.saved') })
    props.onClose()
  }
  return (
    <form
      className="p-form"
      onSubmit={(event) => {
        event.preventDefault()
        save().catch(() => undefined)
      }}
    >
      <p>{say('rules.note')}</p>
      {write.problem ? (
        <ErrorState title={say('people.not-done')} problem={write.problem} onRetry={rules.again} />
      ) : null}
      <fieldset className="p-filter-list">
        <legend className="p-hidden">{say('rules.title')}</legend>
        {roles.map((role) => (
          <label key={role} className="p-filter-choice">
            <input type="checkbox" checked={chosen.includes(role)} onChange={() => toggle(role)} />
            <span>{say(`identity:role.${role}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="p-row p-form-end">
        <Button kind="first" type="submit" busy={write.busy}>
          {say('people.save')}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
