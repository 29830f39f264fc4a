import { listOwners } from '@portolan/oversight/contract'
import { Person, Section, useProblemWords, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type HeldRole, nameRole, type ProjectMethod } from '../../contract/index.ts'
import type { May } from './method-tab.tsx'

/** Who holds each role of the method in this project; open ones come first to the eye. */
export function FollowedRoles(props: { of: ProjectMethod; roles: readonly HeldRole[]; may: May }): ReactNode {
  const say = useWords('project-method')
  const { of, roles, may } = props
  return (
    <Section title={say('roles.title')}>
      <ul className="method-roles">
        {roles.map((role) => (
          <li key={role.id}>
            <div className="method-line">
              <strong>{role.name}</strong>
            </div>
            {role.holder === 'project-manager' || !may.follow ? (
              role.person ? (
                <Person name={role.person.name} />
              ) : (
                <p className="p-meta">{say('roles.open')}</p>
              )
            ) : (
              <Holder project={of} of={role} />
            )}
            <p>{role.duty}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Holder({ project, of }: { project: ProjectMethod; of: HeldRole }): ReactNode {
  const say = useWords('project-method')
  const toast = useToast()
  const tell = useProblemWords()
  const { projectId, version } = project
  const listed = useRead(listOwners, { projectId }).data?.items ?? []
  const held = of.person
  const people = held === null || listed.some(({ id }) => id === held.id) ? listed : [held, ...listed]
  const { run, busy } = useWrite(nameRole)
  const name = async (personId: string | null): Promise<void> => {
    try {
      await run({ projectId, roleId: of.id, personId }, { ifMatch: version })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <select
      className="p-input"
      aria-label={say('roles.who', { role: of.name })}
      value={held?.id ?? ''}
      aria-busy={busy || undefined}
      data-open={held === null || undefined}
      onChange={({ target: { value } }) => {
        if (!busy) void name(value === '' ? null : value)
      }}
    >
      <option value="">{say('roles.open')}</option>
      {people.map(({ id, name: of }) => (
        <option key={id} value={id}>
          {of}
        </option>
      ))}
    </select>
  )
}
