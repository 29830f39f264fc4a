import './chart.css'
import type { ReactNode } from 'react'
import { pathOf, place, spanOf } from './scale.ts'

/** A line the size of a word. The number it ends at stands beside it, so the picture itself is silent. */
export function Sparkline(props: {
  values: readonly (number | null)[]
  width?: number
  tone?: 'accent' | 'bad' | 'muted'
}): ReactNode {
  const { values, width = 64 } = props
  const known = values.filter((value) => value !== null)
  const span = spanOf(known, false)
  const points = values.flatMap((value, index) =>
    value === null
      ? []
      : [{ x: 2 + (index / Math.max(1, values.length - 1)) * (width - 4), y: place(value, span, 16, 2) }],
  )
  const end = points.at(-1)
  if (!end) return null
  return (
    <svg className="p-spark" data-tone={props.tone ?? 'accent'} width={width} height={18} aria-hidden="true">
      <path d={pathOf(points, false)} />
      <circle cx={end.x} cy={end.y} r="2" />
    </svg>
  )
}
