import { type ReactNode, useId } from 'react'
import { useFormat } from '../setting.tsx'
import { useWords } from '../words.ts'
import { AlongAxis, roomFor, UpAxis } from './axes.tsx'
import { ChartFrame, NoChart } from './chart-frame.tsx'
import { MARK_LINE, markAt } from './mark.ts'
import { pathOf, place, spanOf } from './scale.ts'
import type { ChartSeries } from './series.ts'

export type ShareSeries = Pick<ChartSeries, 'name' | 'tone' | 'dashed'> & {
  /** The value up to which so much of 1 lies. */
  readonly points: readonly { readonly share: number; readonly value: number }[]
}

export type ShareChartProps = {
  readonly title: string
  readonly series: readonly ShareSeries[]
  readonly unit: string
  /** Values that matter to all lines, as what was planned. */
  readonly marks?: readonly { readonly name: string; readonly value: number }[]
  readonly height?: number
}

const TOP = 22
const BOTTOM = 26
const RIGHT = 24
const whole = { low: 0, high: 1 }

/** How much of all lies up to a value, by value: the S of what is uncertain. */
export function ShareChart(props: ShareChartProps): ReactNode {
  const format = useFormat()
  const say = useWords()
  const { series, unit } = props
  return (
    <ChartFrame
      title={props.title}
      legend={series.map(({ name, tone, dashed }, index) => (
        <span
          key={name}
          className="p-chart-key"
          data-tone={tone ?? index + 1}
          data-dashed={dashed || undefined}
        >
          {name}
        </span>
      ))}
      table={() => ({
        head: [say('chart.share'), ...series.map(({ name }) => name)],
        rows: (series[0]?.points ?? []).map(({ share }, at) => [
          format.value(share, 'share'),
          ...series.map(({ points }) => {
            const value = points[at]?.value
            return value === undefined ? say('figure.none') : format.value(value, unit)
          }),
        ]),
      })}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  )
}

function Drawing(props: ShareChartProps & { readonly width: number }): ReactNode {
  const format = useFormat()
  const titleId = useId()
  const { width, height = 248, series, marks = [], unit } = props
  const values = [...series.flatMap(({ points }) => points), ...marks].map(({ value }) => value)
  if (values.length === 0) return <NoChart height={height} />
  const span = spanOf(values, false)
  const foot = height - BOTTOM
  const writeShare = (share: number): string => format.value(share, 'share')
  const left = Math.max(44, roomFor(whole, writeShare))
  const x = (value: number): number => place(value, span, left, width - RIGHT)
  const y = (share: number): number => place(share, whole, foot, TOP)
  return (
    <svg className="p-chart-svg" width={width} height={height} role="img" aria-labelledby={titleId}>
      <title id={titleId}>
        {[props.title, ...marks.map(({ name, value }) => `${name}: ${format.value(value, unit)}`)].join('. ')}
      </title>
      <UpAxis span={whole} from={foot} to={TOP} left={left} right={width - RIGHT} write={writeShare} />
      <AlongAxis
        span={span}
        from={left}
        to={width - RIGHT}
        top={TOP}
        foot={foot}
        write={(value) => format.value(value, unit)}
      />
      {marks.map(({ name, value }, at) => (
        <g key={name} className="p-chart-mark">
          <line x1={x(value)} x2={x(value)} y1={TOP} y2={foot} />
          <text {...markAt(x(value), name, left)} y={TOP + 9 + MARK_LINE * at}>
            {name}
          </text>
        </g>
      ))}
      {series.map(({ name, points, tone, dashed }, index) => (
        <g
          key={name}
          className="p-chart-series"
          data-tone={tone ?? index + 1}
          data-dashed={dashed || undefined}
        >
          <path
            d={pathOf(
              points.map(({ share, value }) => ({ x: x(value), y: y(share) })),
              false,
            )}
          />
        </g>
      ))}
    </svg>
  )
}
