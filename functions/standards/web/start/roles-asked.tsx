import { listOwners } from '@portolan/oversight/contract'
import { useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { MethodContent, ProjectClass } from '../../contract/index.ts'
import { isAskedOf } from '../../domain/index.ts'

/** By the id of the role. */
type Chosen = Readonly<Record<string, string>>

/** Who holds the roles of the method, as far as it is known when the project starts. */
export function RolesAsked(props: {
  projectId: string
  of: MethodContent
  size: ProjectClass
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}): ReactNode {
  const say = useWords('start')
  const { projectId, of, size, chosen, onChoose } = props
  const people = useRead(listOwners, { projectId }).data?.items ?? []
  const choose = (roleId: string, personId: string): void => {
    const { [roleId]: _, ...others } = chosen
    onChoose(personId === '' ? others : { ...others, [roleId]: personId })
  }
  return (
    <section className="start-part">
      <h3>{say('roles.title')}</h3>
      <p className="method-note">{say('roles.note')}</p>
      {of.roles
        .filter(({ holder }) => holder === 'named')
        .map(({ id, name }) => (
          <label key={id} className="start-role">
            <span>
              {name}
              <Rules of={of} size={size} roleId={id} />
            </span>
            <select
              className="p-input"
              aria-label={say('roles.who', { role: name })}
              value={chosen[id] ?? ''}
              onChange={(event) => choose(id, event.target.value)}
            >
              <option value="">{say('roles.open')}</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </label>
        ))}
    </section>
  )
}

/** The gates that a role rules in a project of this class: who is named for it is asked there. */
function Rules(props: { of: MethodContent; size: ProjectClass; roleId: string }): ReactNode {
  const say = useWords('start')
  const { of, size, roleId } = props
  const gates = of.phases.flatMap(({ gate }) =>
    gate?.gatekeepers.some((one) => one.roleId === roleId && isAskedOf(one, size)) ? [gate.name] : [],
  )
  if (gates.length === 0) return null
  return <small className="p-meta"> {say('roles.rules', { gates: gates.join(', ') })}</small>
}
