import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { AlongAxis } from './axes.tsx'
import { type BarRow, barSpan } from './bars.ts'
import { ChartFrame, NoChart } from './chart-frame.tsx'
import { ChartItems } from './chart-items.tsx'
import { place } from './scale.ts'

export type BarChartProps = {
  readonly title: string
  /** What the lines are: 'Work package'. */
  readonly of: string
  /** What they say: 'Variance at completion'. */
  readonly says: string
  readonly rows: readonly BarRow[]
  readonly write: (value: number) => string
  /** The value that bars start from, drawn as a line. */
  readonly base?: number | undefined
  readonly onOpen?: (id: string) => void
}

const ROW = 26
const FOOT = 24
const GAP = 8

/** Lying bars, a line each: a tornado by `tornadoRows`, a waterfall by `waterfallRows`. */
export function BarChart(props: BarChartProps): ReactNode {
  return (
    <ChartFrame
      title={props.title}
      table={() => ({ head: [props.of, props.says], rows: props.rows.map(({ name, text }) => [name, text]) })}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  )
}

function Drawing(props: BarChartProps & { readonly width: number }): ReactNode {
  const { rows, width, base } = props
  const say = useWords()
  if (rows.length === 0) return <NoChart height={120} />
  const { span, broken } = barSpan(rows)
  const left = Math.min(width * 0.34, Math.max(...rows.map(({ name }) => name.length)) * 6.4 + 12)
  const right = width - Math.max(...rows.map(({ text }) => text.length)) * 6.6 - 14
  const foot = rows.length * ROW
  const x = (value: number): number => place(Math.max(span.low, value), span, left, right)
  const items = rows.map((row, index) => ({
    ...row,
    index,
    x: x(Math.max(...row.bars.map(({ to }) => to))),
    y: index * ROW,
    facts: [[props.says, row.text] as const],
  }))
  return (
    <ChartItems
      title={broken ? say('chart.broken', { title: props.title }) : props.title}
      width={width}
      height={foot + FOOT}
      items={items}
      onOpen={props.onOpen}
      draw={(row) => (
        <Line of={row} x={x} left={left} width={width} broken={broken} next={items[row.index + 1]} />
      )}
      words={items.map((row) => (
        <Words key={row.id} of={row} left={left} width={width} />
      ))}
    >
      <AlongAxis span={span} from={left} to={right} top={0} foot={foot} write={props.write} zero />
      {base === undefined ? null : <line className="p-bar-base" x1={x(base)} x2={x(base)} y1={0} y2={foot} />}
    </ChartItems>
  )
}

function Line(props: {
  readonly of: BarRow & { readonly y: number }
  readonly x: (value: number) => number
  readonly left: number
  readonly width: number
  readonly broken: boolean
  readonly next: BarRow | undefined
}): ReactNode {
  const { of: row, x, left, width } = props
  const end = row.bars.at(-1)?.to
  return (
    <g>
      <rect className="p-bar-row" x={0} y={row.y} width={width} height={ROW} />
      {row.bars.map(({ from, to, tone }) => {
        const [a, b] = [x(from), x(to)].toSorted((one, other) => one - other) as [number, number]
        return (
          <rect
            key={`${from} ${to}`}
            className="p-bar"
            data-tone={tone}
            x={a}
            y={row.y + GAP / 2}
            width={Math.max(1, b - a)}
            height={ROW - GAP}
            rx={2}
          />
        )
      })}
      {row.whole && props.broken ? (
        <path
          className="p-bar-break"
          d={`M${left + 7} ${row.y + 2}l-4 ${ROW / 2 - 2}l4 0l-4 ${ROW / 2 - 2}`}
        />
      ) : null}
      {row.whole !== undefined && props.next && end !== undefined ? (
        <line
          className="p-bar-link"
          x1={x(end)}
          x2={x(end)}
          y1={row.y + ROW - GAP / 2}
          y2={row.y + ROW + GAP / 2}
        />
      ) : null}
    </g>
  )
}

function Words(props: {
  readonly of: BarRow & { readonly y: number }
  readonly left: number
  readonly width: number
}): ReactNode {
  const { of: row, left, width } = props
  const most = Math.floor((left - 12) / 6.2)
  return (
    <>
      <text className="p-bar-name" x={0} y={row.y + 17}>
        {row.name.length > most ? `${row.name.slice(0, most - 1)}…` : row.name}
      </text>
      <text className="p-bar-text" x={width} y={row.y + 17} textAnchor="end">
        {row.text}
      </text>
    </>
  )
}
