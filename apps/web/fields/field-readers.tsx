import { type Role, roles, rolesWithoutSight } from '@portolan/contract'
import { useWords } from '@portolan/ui'
import { type ReactNode, useId } from 'react'

const rolesThatRead: readonly Role[] = roles.filter((role) => !rolesWithoutSight.includes(role))

/** Everybody who sees the thing, or only who holds one of these roles over it. */
export function FieldReaders(props: {
  readers: readonly Role[] | null
  onChange: (readers: readonly Role[] | null) => void
}): ReactNode {
  const say = useWords('fields')
  const { readers, onChange } = props
  const group = useId()
  return (
    <fieldset>
      <legend>{say('readers')}</legend>
      <label className="p-filter-choice">
        <input type="radio" name={group} checked={readers === null} onChange={() => onChange(null)} />
        <span>{say('everybody')}</span>
      </label>
      <label className="p-filter-choice">
        <input type="radio" name={group} checked={readers !== null} onChange={() => onChange(['pmo-lead'])} />
        <span>{say('some')}</span>
      </label>
      {readers === null ? null : (
        <div className="field-roles">
          {rolesThatRead.map((role) => (
            <label key={role} className="p-filter-choice">
              <input
                type="checkbox"
                checked={readers.includes(role)}
                disabled={readers.length === 1 && readers.includes(role)}
                onChange={() =>
                  onChange(
                    readers.includes(role) ? readers.filter((one) => one !== role) : [...readers, role],
                  )
                }
              />
              <span>{say(`identity:role.${role}`)}</span>
            </label>
          ))}
        </div>
      )}
      <p className="p-meta">{say('readers-help')}</p>
    </fieldset>
  )
}
