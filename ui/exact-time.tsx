import './exact-time.css'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

const EDGE = 8

/** The exact time beside an age. It stays while the pointer is on it, and Escape takes it away (WCAG 1.4.13). */
export function ExactTime(props: {
  readonly id: string
  readonly of: Element
  readonly onHide: () => void
  readonly children: ReactNode
}): ReactNode {
  const { of, onHide } = props
  const box = useRef<HTMLSpanElement>(null)
  const [at, place] = useState<{ left: number; top: number }>()
  useLayoutEffect(() => {
    const anchor = of.getBoundingClientRect()
    const { width = 0, height = 0 } = box.current?.getBoundingClientRect() ?? {}
    const below = anchor.bottom + height + EDGE <= innerHeight
    place({
      left: Math.max(EDGE, Math.min(anchor.left, innerWidth - width - EDGE)),
      top: below ? anchor.bottom : anchor.top - height,
    })
  }, [of])
  useEffect(() => {
    const hide = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onHide()
    }
    document.addEventListener('keydown', hide)
    // What scrolls would leave it behind.
    document.addEventListener('scroll', onHide, { capture: true, once: true })
    return () => {
      document.removeEventListener('keydown', hide)
      document.removeEventListener('scroll', onHide, { capture: true })
    }
  }, [onHide])
  return createPortal(
    <span ref={box} id={props.id} role="tooltip" className="p-exact" style={at ?? { visibility: 'hidden' }}>
      <span>{props.children}</span>
    </span>,
    document.body,
  )
}
