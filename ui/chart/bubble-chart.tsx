import type { ReactNode } from 'react'
import { StatusShape, type Tone } from '../parts/status.tsx'
import { useFormat } from '../setting.tsx'
import { useWords } from '../words.ts'
import { AlongAxis, roomFor, UpAxis } from './axes.tsx'
import { type Bubble, type BubbleAxis, bubbleSpans, placeBubbles, type PlacedBubble } from './bubbles.ts'
import { ChartFrame, NoChart } from './chart-frame.tsx'
import { ChartItems } from './chart-items.tsx'

export type BubbleChartProps = {
  readonly title: string
  readonly bubbles: readonly Bubble[]
  readonly along: BubbleAxis
  readonly up: BubbleAxis
  /** What the area of a bubble says. */
  readonly sizeLabel: string
  readonly tones: readonly { readonly tone: Tone; readonly word: string }[]
  readonly height?: number
  readonly openId?: string | undefined
  readonly onOpen?: (id: string) => void
}

const TOP = 24
const BOTTOM = 40
const RIGHT = 20

/** Three numbers and a status of many things: two by place, one by area, the status by colour and shape. */
export function BubbleChart(props: BubbleChartProps): ReactNode {
  const say = useWords()
  const format = useFormat()
  const { along, up } = props
  const toneWord = new Map(props.tones.map(({ tone, word }) => [tone, word]))
  return (
    <ChartFrame
      title={props.title}
      legend={
        <>
          {props.tones.map(({ tone, word }) => (
            <span key={tone} className="p-chart-tone" data-tone={tone}>
              <StatusShape tone={tone} size={10} /> {word}
            </span>
          ))}
          <span>{say('chart.area', { of: props.sizeLabel })}</span>
        </>
      }
      table={() => ({
        head: [say('chart.item'), along.label, up.label, props.sizeLabel, say('chart.status')],
        rows: props.bubbles.map((bubble) => [
          bubble.name,
          format.value(bubble.along, along.unit),
          format.value(bubble.up, up.unit),
          bubble.sizeText,
          toneWord.get(bubble.tone) ?? '',
        ]),
      })}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  )
}

function Drawing(props: BubbleChartProps & { readonly width: number }): ReactNode {
  const { width, height = 300, along, up } = props
  const format = useFormat()
  const say = useWords()
  const writeAlong = (value: number): string => format.value(value, along.unit)
  const writeUp = (value: number): string => format.value(value, up.unit)
  if (props.bubbles.length === 0) return <NoChart height={height} />
  const spans = bubbleSpans(props.bubbles)
  const left = Math.max(44, roomFor(spans.up, writeUp))
  const box = { left, right: width - RIGHT, top: TOP, foot: height - BOTTOM }
  const placed = placeBubbles(props.bubbles, spans, box)
  const items = placed.map((one) => ({
    ...one,
    facts: [
      [along.label, writeAlong(one.along)],
      [up.label, writeUp(one.up)],
      [props.sizeLabel, one.sizeText],
      ...(one.beyond ? [[say('chart.beyond'), say('chart.beyond-hint')] as const] : []),
    ] as const,
  }))
  return (
    <ChartItems
      title={props.title}
      width={width}
      height={height}
      items={items}
      draw={(item) => <BubbleShape of={item} />}
      openId={props.openId}
      onOpen={props.onOpen}
    >
      <UpAxis
        span={spans.up}
        from={box.foot}
        to={TOP}
        left={left}
        right={box.right}
        write={writeUp}
        label={up.label}
        zero
      />
      <AlongAxis
        span={spans.along}
        from={left}
        to={box.right}
        top={TOP}
        foot={box.foot}
        write={writeAlong}
        label={along.label}
        zero
      />
    </ChartItems>
  )
}

/** The shapes of the statuses, all of one area for one size. */
function BubbleShape(props: { readonly of: PlacedBubble }): ReactNode {
  const { x, y, radius: r, tone, beyond, labelled, name } = props.of
  return (
    <g className="p-bubble" data-tone={tone} data-beyond={beyond || undefined}>
      {tone === 'warn' ? (
        <path d={`M${x} ${y - r * 1.35}L${x + r * 1.17} ${y + r * 0.67}H${x - r * 1.17}Z`} />
      ) : tone === 'bad' ? (
        <path d={`M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z`} />
      ) : (
        <circle cx={x} cy={y} r={r} />
      )}
      {labelled ? (
        <text x={x + r * 1.25 + 4} y={y + 4}>
          {name}
        </text>
      ) : null}
    </g>
  )
}
