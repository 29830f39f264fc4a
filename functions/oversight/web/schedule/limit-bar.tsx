import type { ReactNode } from 'react'

/** A measure against its limit: the filled part is what was found, the line is how far it may go. */
export function LimitBar(props: {
  value: number | null
  from?: number
  to: number
  kept: boolean | undefined
}): ReactNode {
  const { value, from, to, kept } = props
  const whole = Math.max(1e-9, (from ?? 0) > 0 ? Math.max(1, value ?? 0) : Math.max(2 * to, value ?? 0, 0.1))
  const at = (amount: number): string => `${Math.min(100, Math.max(0, (amount / whole) * 100))}%`
  return (
    <span
      className="truth-bar"
      data-kept={kept === undefined ? undefined : kept ? 'yes' : 'no'}
      aria-hidden="true"
    >
      {value === null ? null : <span className="truth-bar-fill" style={{ width: at(value) }} />}
      <span className="truth-bar-limit" style={{ left: at(from ?? to) }} />
    </span>
  )
}
