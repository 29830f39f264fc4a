import type { ReactNode } from 'react'
import { place, type Span, ticks } from './scale.ts'

type AxisProps = {
  readonly span: Span
  readonly from: number
  readonly to: number
  readonly write: (value: number) => string
  readonly label?: string | undefined
  /** A line across the drawing where the value is nothing. */
  readonly zero?: boolean
}

/** Values upwards: grid lines from `left` to `right`, at most four. `from` is the foot. */
export function UpAxis(props: AxisProps & { readonly left: number; readonly right: number }): ReactNode {
  const { span, from, to, left, right } = props
  return (
    <g>
      {ticks(span.low, span.high, 4).map((tick) => {
        const y = place(tick, span, from, to)
        return (
          <g key={tick}>
            <line
              className="p-chart-grid"
              data-zero={zeroAt(props, tick)}
              x1={left}
              x2={right}
              y1={y}
              y2={y}
            />
            <text className="p-chart-label" x={left - 8} y={y + 4} textAnchor="end">
              {props.write(tick)}
            </text>
          </g>
        )
      })}
      {props.label ? (
        <text className="p-chart-axis" x={left} y={to - 8}>
          {props.label}
        </text>
      ) : null}
    </g>
  )
}

/** Values to the right: grid lines from `top` to `foot`. */
export function AlongAxis(props: AxisProps & { readonly top: number; readonly foot: number }): ReactNode {
  const { span, from, to, top, foot } = props
  return (
    <g>
      {ticks(span.low, span.high, 5).map((tick) => {
        const x = place(tick, span, from, to)
        return (
          <g key={tick}>
            <line className="p-chart-grid" data-zero={zeroAt(props, tick)} x1={x} x2={x} y1={top} y2={foot} />
            <text className="p-chart-label" x={x} y={foot + 16} textAnchor="middle">
              {props.write(tick)}
            </text>
          </g>
        )
      })}
      {props.label ? (
        <text className="p-chart-axis" x={to} y={foot + 32} textAnchor="end">
          {props.label}
        </text>
      ) : null}
    </g>
  )
}

function zeroAt(props: AxisProps, tick: number): '' | undefined {
  return props.zero && tick === 0 ? '' : undefined
}

/** The room that the longest written value of an axis needs, in pixels of 11 px text. */
export function roomFor(span: Span, write: (value: number) => string): number {
  return 14 + Math.max(0, ...ticks(span.low, span.high, 4).map((tick) => 6.2 * write(tick).length))
}
