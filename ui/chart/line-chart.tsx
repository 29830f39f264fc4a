import './chart.css'
import { useElementSize } from '@mantine/hooks'
import { type Day, daysBetween } from '@portolan/quantity'
import { type ReactNode, useId, useState } from 'react'
import { useFormat } from '../setting.tsx'
import { useWords } from '../words.ts'
import { ChartTable } from './chart-table.tsx'
import { pathOf, place, spaced, type Span, spanOf, ticks } from './scale.ts'
import { type ChartSeries, daysOf, type LineChartProps } from './series.ts'

/** At least; wider where the values need it. */
const LEFT = 52
const RIGHT = 76
const TOP = 10
const BOTTOM = 24

/** A history as lines or steps, drawn by ourselves, with the same numbers as a table one press away. */
export function LineChart(props: LineChartProps): ReactNode {
  const say = useWords()
  const { ref, width } = useElementSize()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="p-chart">
      <figcaption className="p-chart-head">
        <h3>{props.title}</h3>
        <span className="p-chart-legend">
          {props.series.map((series, index) => (
            <span
              key={series.name}
              className="p-chart-key"
              data-tone={series.tone ?? index + 1}
              data-dashed={series.dashed || undefined}
            >
              {series.name}
            </span>
          ))}
          <button
            type="button"
            className="p-link"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {say(asTable ? 'chart.as-chart' : 'chart.as-table')}
          </button>
        </span>
      </figcaption>
      <div ref={ref}>
        {asTable ? <ChartTable {...props} /> : <Drawing {...props} width={Math.max(width, 280)} />}
      </div>
    </figure>
  )
}

function Drawing(props: LineChartProps & { width: number }): ReactNode {
  const { width, height = 180, limits = [], marks = [] } = props
  const format = useFormat()
  const titleId = useId()
  const days = daysOf(props.series)
  const first = days[0]
  const last = days.at(-1)
  const values = props.series.flatMap((one) => one.points.flatMap((point) => point.value ?? []))
  if (!first || !last || values.length === 0) return <NoChart height={height} />
  const span = spanOf([...values, ...limits.map((limit) => limit.value)], props.fromZero ?? false)
  const grid = ticks(span.low, span.high, 4)
  const left = Math.max(LEFT, ...grid.map((tick) => 14 + 6.2 * format.value(tick, props.unit).length))
  const time: Span = { low: 0, high: Math.max(1, daysBetween(first, last)) }
  const x = (day: Day): number => place(daysBetween(first, day), time, left, width - RIGHT)
  const y = (value: number): number => place(value, span, height - BOTTOM, TOP)
  const labels = spaced(
    props.series.map((series) => {
      const end = series.points.findLast((point) => point.value !== null)
      return end?.value == null ? undefined : { x: x(end.day), y: y(end.value) }
    }),
    { near: RIGHT, gap: 13 },
  )
  return (
    <svg className="p-chart-svg" width={width} height={height} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{describe(props, (value) => format.value(value, props.unit), format.day)}</title>
      {grid.map((tick) => (
        <g key={tick}>
          <line className="p-chart-grid" x1={left} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="p-chart-label" x={left - 8} y={y(tick) + 4} textAnchor="end">
            {format.value(tick, props.unit)}
          </text>
        </g>
      ))}
      {limits.map((limit) => (
        <g key={limit.name} className="p-chart-limit" data-tone={limit.tone ?? 'muted'}>
          <line x1={left} x2={width - RIGHT} y1={y(limit.value)} y2={y(limit.value)} />
          <text x={left + 4} y={y(limit.value) - 5}>
            {limit.name}
          </text>
        </g>
      ))}
      {marks.map((mark) => (
        <g key={mark.name} className="p-chart-mark">
          <line x1={x(mark.day)} x2={x(mark.day)} y1={TOP} y2={height - BOTTOM} />
          <text x={x(mark.day) - 5} y={TOP + 9} textAnchor="end">
            {mark.name}
          </text>
        </g>
      ))}
      {props.series.map((series, index) => (
        <SeriesLine key={series.name} series={series} index={index} x={x} y={y} labelY={labels[index]} />
      ))}
      {dayTicks(days, width - left).map((day) => (
        <text key={day} className="p-chart-label" x={x(day)} y={height - 6} textAnchor="middle">
          {format.day(day)}
        </text>
      ))}
    </svg>
  )
}

function SeriesLine(props: {
  series: ChartSeries
  index: number
  x: (day: Day) => number
  y: (value: number) => number
  /** Where its name stands, clear of other names. */
  labelY: number | undefined
}): ReactNode {
  const { series } = props
  const known = series.points.filter((point) => point.value !== null)
  const end = known.at(-1)
  if (!end || end.value === null) return null
  const path = pathsOf(series, props.x, props.y)
  const endX = props.x(end.day)
  const endY = props.y(end.value)
  return (
    <g
      className="p-chart-series"
      data-tone={series.tone ?? props.index + 1}
      data-dashed={series.dashed || undefined}
    >
      <path d={path} />
      <circle cx={endX} cy={endY} r="3" />
      <text x={endX + 8} y={(props.labelY ?? endY) + 4}>
        {series.name}
      </text>
    </g>
  )
}

/** A gap in the data is a gap in the line. */
function pathsOf(series: ChartSeries, x: (day: Day) => number, y: (value: number) => number): string {
  const runs: { x: number; y: number }[][] = [[]]
  for (const point of series.points) {
    if (point.value === null) runs.push([])
    else runs.at(-1)?.push({ x: x(point.day), y: y(point.value) })
  }
  return runs.map((run) => pathOf(run, series.step ?? false)).join('')
}

function NoChart(props: { height: number }): ReactNode {
  const say = useWords()
  return (
    <p className="p-label" style={{ minHeight: props.height / 3 }}>
      {say('chart.nothing')}
    </p>
  )
}

function dayTicks(days: readonly Day[], width: number): Day[] {
  const most = Math.max(2, Math.min(6, Math.floor((width - RIGHT) / 70)))
  if (days.length <= most) return [...days]
  const step = Math.ceil((days.length - 1) / (most - 1))
  return days.filter((_, index) => (days.length - 1 - index) % step === 0)
}

function describe(props: LineChartProps, write: (value: number) => string, day: (d: Day) => string): string {
  const ends = props.series.flatMap((series) => {
    const known = series.points.filter((point) => point.value !== null)
    const [from, to] = [known[0], known.at(-1)]
    if (!from || !to || from.value === null || to.value === null) return []
    return [`${series.name}: ${write(from.value)} (${day(from.day)}) → ${write(to.value)} (${day(to.day)})`]
  })
  return [props.title, ...ends].join('. ')
}

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
