import { type Role, roles, type ScopeKind, scopeKinds } from '@portolan/contract'
import { listPortfolios, listProjects } from '@portolan/plan/contract'
import { grantRole } from '@portolan/platform/identity/contract'
import { Button, ErrorState, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type FormEvent, type ReactNode, useId, useState } from 'react'

/** A role, and over what it reaches: everything, one portfolio, or one project that is found by its name. */
export function AddGrant(props: { personId: string; onClose: () => void }): ReactNode {
  const say = useWords('administration')
  const toast = useToast()
  const write = useWrite(grantRole)
  const [role, setRole] = useState<Role>('project-manager')
  const [scope, setScope] = useState<ScopeKind>('organisation')
  const [scopeId, setScopeId] = useState('')
  const grant = async (): Promise<void> => {
    const over = scope === 'organisation' ? {} : { scopeId }
    const { waiting } = await write.run({ personId: props.personId, role, scope, ...over })
    if (waiting) toast({ sentence: say('grant.waits') })
    props.onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (scope === 'organisation' || scopeId !== '') grant().catch(() => undefined)
  }
  const choose = (next: string): void => {
    setScope(scopeKinds.find((one) => one === next) ?? 'organisation')
    setScopeId('')
  }
  return (
    <form className="p-form" onSubmit={submit}>
      {write.problem ? <ErrorState title={say('people.not-done')} problem={write.problem} /> : null}
      <div className="p-form-fields">
        <Choice
          label={say('grant.role')}
          value={role}
          onChoose={(next) => setRole(roles.find((one) => one === next) ?? role)}
          choices={roles.map((value) => ({ value, label: say(`identity:role.${value}`) }))}
        />
        <Choice
          label={say('grant.scope')}
          value={scope}
          onChoose={choose}
          choices={scopeKinds.map((value) => ({ value, label: say(`grant.${value}`) }))}
        />
        {scope === 'portfolio' ? <PortfolioChoice value={scopeId} onChoose={setScopeId} /> : null}
        {scope === 'project' ? <ProjectChoice value={scopeId} onChoose={setScopeId} /> : null}
      </div>
      <div className="p-row p-form-end">
        <Button kind="first" type="submit" busy={write.busy}>
          {say('grant.add')}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}

type Chosen = { value: string; onChoose: (value: string) => void }

function PortfolioChoice(props: Chosen): ReactNode {
  const say = useWords('administration')
  const portfolios = useRead(listPortfolios, {})
  const choices = (portfolios.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))
  return <Choice {...props} label={say('grant.which-portfolio')} choices={choices} open />
}

/** The list is cut at fifty: the field above it narrows it. */
function ProjectChoice(props: Chosen): ReactNode {
  const say = useWords('administration')
  const id = useId()
  const [search, setSearch] = useState('')
  const projects = useRead(listProjects, { ...(search.trim() ? { search } : {}), limit: 50 })
  const choices = (projects.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))
  return (
    <>
      <div className="p-field">
        <label className="p-field-label" htmlFor={id}>
          {say('grant.find-project')}
        </label>
        <input
          id={id}
          className="p-input"
          value={search}
          autoComplete="off"
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <Choice {...props} label={say('grant.which-project')} choices={choices} open />
    </>
  )
}

function Choice(
  props: Chosen & { label: string; choices: readonly { value: string; label: string }[]; open?: boolean },
): ReactNode {
  const say = useWords('administration')
  const id = useId()
  return (
    <div className="p-field">
      <label className="p-field-label" htmlFor={id}>
        {props.label}
      </label>
      <select
        id={id}
        className="p-input"
        value={props.value}
        required
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.open ? <option value="">{say('grant.choose')}</option> : null}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
