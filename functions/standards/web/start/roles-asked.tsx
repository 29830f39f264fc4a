import { listOwners } from '@portolan/oversight/contract'
import { useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { MethodRole } from '../../contract/index.ts'

/** By the id of the role. */
type Chosen = Readonly<Record<string, string>>

/** Who holds the roles of the method, as far as it is known when the project starts. */
export function RolesAsked(props: {
  projectId: string
  of: readonly MethodRole[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}): ReactNode {
  const say = useWords('start')
  const { projectId, of, chosen, onChoose } = props
  const people = useRead(listOwners, { projectId }).data?.items ?? []
  const choose = (roleId: string, personId: string): void => {
    const { [roleId]: _, ...others } = chosen
    onChoose(personId === '' ? others : { ...others, [roleId]: personId })
  }
  return (
    <section className="start-part">
      <h3>{say('roles.title')}</h3>
      <p className="method-note">{say('roles.note')}</p>
      {of
        .filter(({ holder }) => holder === 'named')
        .map(({ id, name }) => (
          <label key={id} className="start-role">
            <span>{name}</span>
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
