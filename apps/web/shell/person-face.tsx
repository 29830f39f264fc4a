import { Avatar, useSession, useWords } from '@portolan/ui'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

export type PersonFaceProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly onNear?: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** Whose screen this is, at the foot of the menu. */
export function PersonFace(props: PersonFaceProps): ReactNode {
  const { onNear, ...button } = props
  const say = useWords('shell')
  const session = useSession()
  const person = session?.eyesOf ?? session?.person
  return (
    <button
      aria-haspopup="menu"
      {...button}
      type="button"
      className="p-me"
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      <span className="p-hidden">
        {say('me', { name: [person?.name, person?.note].filter(Boolean).join(' ') })}
      </span>
      <Avatar name={person?.name ?? ''} />
      <span className="p-me-words" aria-hidden="true">
        <span className="p-cut">{person?.name}</span>
        <span className="p-meta p-cut">{person?.note}</span>
      </span>
    </button>
  )
}
