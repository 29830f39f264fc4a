import { type Day, daysBetween } from '@portolan/quantity'
import { type ReactNode, useId } from 'react'
import { useFormat } from '../setting.tsx'
import { useWords } from '../words.ts'
import { roomFor, UpAxis } from './axes.tsx'
import { ChartFrame, NoChart } from './chart-frame.tsx'
import { lineFacts } from './line-facts.ts'
import { MARK_LINE, markAt } from './mark.ts'
import { isCovered, pathOf, place, type Point, spaced, type Span, spanOf } from './scale.ts'
import { type ChartBand, type ChartSeries, daysOf, type LineChartProps } from './series.ts'

/** At least; wider where the values need it. */
const LEFT = 52
const RIGHT = 76
const TOP = 10
const BOTTOM = 24

/** A history as lines or steps, with bands where the future is only known as a range. */
export function LineChart(props: LineChartProps): ReactNode {
  const format = useFormat()
  const say = useWords()
  const keys = [
    ...props.series.map((series, index) => ({ ...series, tone: series.tone ?? index + 1 })),
    ...(props.bands ?? []).map((band) => ({ name: band.name, tone: 'band', dashed: false })),
  ]
  return (
    <ChartFrame
      title={props.title}
      legend={keys.map(({ name, tone, dashed }) => (
        <span key={name} className="p-chart-key" data-tone={tone} data-dashed={dashed || undefined}>
          {name}
        </span>
      ))}
      table={() => lineFacts(props, { day: say('chart.day'), none: say('figure.none'), format })}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  )
}

function Drawing(props: LineChartProps & { width: number }): ReactNode {
  const { width, height = 180, limits = [], marks = [] } = props
  const format = useFormat()
  const titleId = useId()
  const bands = props.bands ?? []
  const days = daysOf(props.series, bands)
  const first = days[0]
  const last = days.at(-1)
  const values = [
    ...props.series.flatMap((one) => one.points.flatMap((point) => point.value ?? [])),
    ...bands.flatMap((band) => band.points.flatMap(({ low, high }) => [low, high])),
  ]
  if (!first || !last || values.length === 0) return <NoChart height={height} />
  const span = spanOf([...values, ...limits.map((limit) => limit.value)], props.fromZero ?? false)
  const write = (value: number): string => format.value(value, props.unit)
  const left = Math.max(LEFT, roomFor(span, write))
  const time: Span = { low: 0, high: Math.max(1, daysBetween(first, last)) }
  const x = (day: Day): number => place(daysBetween(first, day), time, left, width - RIGHT)
  const y = (value: number): number => place(value, span, height - BOTTOM, TOP)
  const labels = labelsOf(
    props.series,
    props.series.map((series) => {
      const end = series.points.findLast((point) => point.value !== null)
      return end?.value == null ? undefined : { x: x(end.day), y: y(end.value) }
    }),
    height - BOTTOM,
  )
  return (
    <svg className="p-chart-svg" width={width} height={height} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{describe(props, write, format.day)}</title>
      <UpAxis span={span} from={height - BOTTOM} to={TOP} left={left} right={width - RIGHT} write={write} />
      {bands.map((band) => (
        <path key={band.name} className="p-chart-band" d={bandPath(band, x, y)} />
      ))}
      {limits.map((limit) => (
        <g key={limit.name} className="p-chart-limit" data-tone={limit.tone ?? 'muted'}>
          <line x1={left} x2={width - RIGHT} y1={y(limit.value)} y2={y(limit.value)} />
          <text x={left + 4} y={y(limit.value) - 5}>
            {limit.name}
          </text>
        </g>
      ))}
      {marks.map((mark, at) => (
        <g key={mark.name} className="p-chart-mark">
          <line x1={x(mark.day)} x2={x(mark.day)} y1={TOP} y2={height - BOTTOM} />
          <text {...markAt(x(mark.day), mark.name, left)} y={TOP + 9 + MARK_LINE * at}>
            {mark.name}
          </text>
        </g>
      ))}
      {props.series.map((series, index) => (
        <SeriesLine
          key={series.name}
          series={series}
          index={index}
          x={x}
          y={y}
          label={props.nameless ? undefined : labels[index]}
        />
      ))}
      {dayTicks(days, x).map((day) => (
        <text key={day} className="p-chart-label" x={x(day)} y={height - 6} textAnchor="middle">
          {format.day(day)}
        </text>
      ))}
    </svg>
  )
}

type Label = Point & { readonly anchor: 'start' | 'end' }

const LETTER = 6.2
const LINE = 13

/** Names stand right of the ends of their lines, clear of each other; left and above where another line ends there. */
function labelsOf(
  series: readonly ChartSeries[],
  ends: readonly (Point | undefined)[],
  lowest: number,
): readonly (Label | undefined)[] {
  const left = ends.map((end, index) => {
    const width = 16 + LETTER * (series[index]?.name.length ?? 0)
    return end !== undefined && isCovered(end, ends, { width, height: LINE })
  })
  const heights = spaced(
    ends.map((end, index) => (left[index] ? undefined : end)),
    { near: RIGHT, gap: LINE, lowest },
  )
  return ends.map((end, index): Label | undefined => {
    if (end === undefined) return undefined
    if (left[index]) return { x: end.x - 6, y: end.y - 6, anchor: 'end' }
    return { x: end.x + 8, y: (heights[index] ?? end.y) + 4, anchor: 'start' }
  })
}

function SeriesLine(props: {
  series: ChartSeries
  index: number
  x: (day: Day) => number
  y: (value: number) => number
  label: Label | undefined
}): ReactNode {
  const { series, label } = props
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
      {label ? (
        <text x={label.x} y={label.y} textAnchor={label.anchor}>
          {series.name}
        </text>
      ) : null}
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

/** Out along the upper edge, back along the lower one. */
function bandPath(band: ChartBand, x: (day: Day) => number, y: (value: number) => number): string {
  const upper = band.points.map((point) => ({ x: x(point.day), y: y(point.high) }))
  const lower = band.points.toReversed().map((point) => ({ x: x(point.day), y: y(point.low) }))
  return upper.length < 2 ? '' : `${pathOf([...upper, ...lower], false)}Z`
}

const DAY_ROOM = 84

/** Days whose names stand clear of each other: the last, the first, and as many between as have room. */
function dayTicks(days: readonly Day[], x: (day: Day) => number): Day[] {
  const last = days.at(-1)
  return days.reduce<Day[]>((kept, day) => {
    const before = kept.at(-1)
    const clear =
      (before === undefined || x(day) - x(before) >= DAY_ROOM) &&
      (last === undefined || day === last || x(last) - x(day) >= DAY_ROOM)
    return clear ? [...kept, day] : kept
  }, [])
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
