import { Avatar, Cut, type OpenerButton, useSession, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

/** Whose screen this is, at the foot of the menu. */
export function PersonFace(props: OpenerButton): ReactNode {
  const say = useWords('shell')
  const session = useSession()
  const person = session?.eyesOf ?? session?.person
  return (
    <button {...props} type="button" className="p-me">
      <span className="p-hidden">
        {say('me', { name: [person?.name, person?.note].filter(Boolean).join(' ') })}
      </span>
      <Avatar name={person?.name ?? ''} />
      <span className="p-me-words" aria-hidden="true">
        <Cut>{person?.name}</Cut>
        <span className="p-meta p-cut">{person?.note}</span>
      </span>
    </button>
  )
}
