import { Avatar, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

export type Somebody = { readonly id: string; readonly name: string; readonly note: string | null }

export type PeopleChoicesProps = {
  readonly id: string
  readonly people: readonly Somebody[]
  readonly at: number
  readonly onChoose: (somebody: Somebody) => void
}

/** Who may be named here; the keys stay in the field above. */
export function PeopleChoices(props: PeopleChoicesProps): ReactNode {
  const say = useWords('discussion')
  const { id, people, at, onChoose } = props
  return (
    <div className="talk-people">
      <p className="p-meta" role="status">
        {people.length === 0 ? say('composer.nobody') : say('composer.choices', { count: people.length })}
      </p>
      <ul id={id} role="listbox" aria-label={say('composer.people')}>
        {people.map((one, nth) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
          <li
            key={one.id}
            id={`${id}-${nth}`}
            role="option"
            aria-selected={nth === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(one)}
          >
            <Avatar name={one.name} />
            <span>{one.name}</span>
            <span className="p-meta p-cut">{one.note}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
