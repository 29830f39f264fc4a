import './button.css'
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from './icon.tsx'

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  /** One 'first' a region; 'danger' is what cannot be taken back. */
  readonly kind?: 'first' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'regular' | 'small'
  readonly icon?: LucideIcon | undefined
  /** Waiting for an answer: stays focusable, does nothing. */
  readonly busy?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps): ReactNode {
  const {
    kind = 'plain',
    size = 'regular',
    icon,
    busy = false,
    children,
    type = 'button',
    onClick,
    ...rest
  } = props
  return (
    <button
      {...rest}
      type={type}
      className={`p-button p-button-${kind}`}
      data-size={size}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon ? <Icon of={icon} size={13} /> : null}
      <span className="p-button-words">{children}</span>
      {busy ? <span className="p-button-wait" aria-hidden="true" /> : null}
    </button>
  )
}

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label'> & {
  readonly icon: LucideIcon
  readonly label: string
  readonly framed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton(props: IconButtonProps): ReactNode {
  const { icon, label, framed = false, type = 'button', ...rest } = props
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className="p-icon-button"
      data-framed={framed || undefined}
    >
      <Icon of={icon} />
    </button>
  )
}
