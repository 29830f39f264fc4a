import './timeline.css'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'

/** A line between two panes that can be moved: by pointer, by arrows, and home again by Enter. */
export function Splitter(props: {
  label: string
  /** Width of what stands before it, in pixels. */
  value: number
  least: number
  most: number
  onChange: (value: number | undefined) => void
}): ReactNode {
  const { value, least, most, onChange } = props
  const held = useRef<{ x: number; value: number } | undefined>(undefined)
  const set = (next: number): void => onChange(Math.round(Math.max(least, Math.min(most, next))))
  const drop = (event: PointerEvent<HTMLElement>): void => {
    held.current = undefined
    delete event.currentTarget.dataset['held']
  }
  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -24, ArrowRight: 24 }[event.key]
    if (step !== undefined) set(value + step)
    else if (event.key === 'Home') set(least)
    else if (event.key === 'End') set(most)
    else if (event.key === 'Enter') onChange(undefined)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a separator that can be moved is a control (WAI-ARIA window splitter)
    <div
      role="separator"
      tabIndex={0}
      className="p-splitter"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={keys}
      onDoubleClick={() => onChange(undefined)}
      onPointerDown={(event) => {
        held.current = { x: event.clientX, value }
        event.currentTarget.dataset['held'] = ''
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (held.current) set(held.current.value + event.clientX - held.current.x)
      }}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  )
}
