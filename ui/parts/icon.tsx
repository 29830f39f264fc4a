import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** One size and one stroke for every picture on the screen; beside meta text it is smaller. */
export function Icon(props: {
  of: LucideIcon
  size?: 11 | 12 | 13 | 15 | 18
  className?: string
}): ReactNode {
  const Shape = props.of
  return (
    <Shape
      size={props.size ?? 15}
      strokeWidth={1.75}
      aria-hidden="true"
      className={`p-icon ${props.className ?? ''}`}
    />
  )
}
