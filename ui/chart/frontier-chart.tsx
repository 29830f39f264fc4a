import type { ReactNode } from 'react'
import { useFormat } from '../setting.tsx'
import { useWords } from '../words.ts'
import { AlongAxis, roomFor, UpAxis } from './axes.tsx'
import type { BubbleAxis } from './bubbles.ts'
import { ChartFrame, NoChart } from './chart-frame.tsx'
import { ChartItems } from './chart-items.tsx'
import { pathOf, place, spanOf } from './scale.ts'

export type FrontierPoint = {
  readonly id: string
  readonly name: string
  readonly along: number
  readonly up: number
  /** On the line of the best that can be had; else a point to compare with it. */
  readonly best?: boolean
}

export type FrontierChartProps = {
  readonly title: string
  readonly points: readonly FrontierPoint[]
  readonly along: BubbleAxis
  readonly up: BubbleAxis
  readonly openId?: string | undefined
  readonly onOpen?: (id: string) => void
}

const HEIGHT = 260
const TOP = 24
const FOOT = HEIGHT - 40

/** What the most of one thing costs of another: the line of the best, and where one's own choices stand to it. */
export function FrontierChart(props: FrontierChartProps): ReactNode {
  const format = useFormat()
  const say = useWords()
  const { along, up, points } = props
  return (
    <ChartFrame
      title={props.title}
      table={() => ({
        head: [say('chart.item'), along.label, up.label],
        rows: points.map((one) => [
          one.name,
          format.value(one.along, along.unit),
          format.value(one.up, up.unit),
        ]),
      })}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  )
}

function Drawing(props: FrontierChartProps & { readonly width: number }): ReactNode {
  const format = useFormat()
  const { along, up, points } = props
  if (points.length === 0) return <NoChart height={HEIGHT} />
  const alongSpan = spanOf(
    points.map((one) => one.along),
    false,
  )
  const upSpan = spanOf(
    points.map((one) => one.up),
    false,
  )
  const writeAlong = (value: number): string => format.value(value, along.unit)
  const writeUp = (value: number): string => format.value(value, up.unit)
  const left = Math.max(44, roomFor(upSpan, writeUp))
  const right = props.width - 20
  const items = points
    .map((one) => ({
      ...one,
      x: place(one.along, alongSpan, left, right),
      y: place(one.up, upSpan, FOOT, TOP),
      facts: [
        [along.label, writeAlong(one.along)],
        [up.label, writeUp(one.up)],
      ] as const,
    }))
    .toSorted((one, other) => one.x - other.x)
  return (
    <ChartItems
      title={props.title}
      width={props.width}
      height={HEIGHT}
      items={items}
      openId={props.openId}
      onOpen={props.onOpen}
      draw={({ x, y, best, name }) => (
        <g className="p-frontier" data-best={best || undefined}>
          {best ? <circle cx={x} cy={y} r={4} /> : <path d={`M${x} ${y - 6}l6 6l-6 6l-6 -6Z`} />}
          {best ? null : (
            <text
              x={x > right - 90 ? x - 10 : x + 10}
              y={y + 4}
              textAnchor={x > right - 90 ? 'end' : 'start'}
            >
              {name}
            </text>
          )}
        </g>
      )}
    >
      <UpAxis span={upSpan} from={FOOT} to={TOP} left={left} right={right} write={writeUp} label={up.label} />
      <AlongAxis
        span={alongSpan}
        from={left}
        to={right}
        top={TOP}
        foot={FOOT}
        write={writeAlong}
        label={along.label}
      />
      <path
        className="p-frontier-line"
        d={pathOf(
          items.filter(({ best }) => best),
          false,
        )}
      />
    </ChartItems>
  )
}
