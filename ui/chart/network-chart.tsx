import type { ReactNode } from 'react'
import { StatusShape, type Tone } from '../parts/status.tsx'
import { useWords } from '../words.ts'
import { ChartFrame, NoChart } from './chart-frame.tsx'
import { ChartItems } from './chart-items.tsx'
import { layOutNetwork } from './network.ts'

export type NetworkChartProps = {
  readonly title: string
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly tone: Tone }[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly name: string }[]
  readonly tones: readonly { readonly tone: Tone; readonly word: string }[]
  readonly height?: number
  readonly openId?: string | undefined
  readonly onOpen?: (id: string) => void
}

const ARROW = 'p-network-arrow'

/** What leans on what. The arrow points to the one that waits. */
export function NetworkChart(props: NetworkChartProps): ReactNode {
  const say = useWords()
  const names = new Map(props.nodes.map(({ id, name }) => [id, name]))
  return (
    <ChartFrame
      title={props.title}
      legend={props.tones.map(({ tone, word }) => (
        <span key={tone} className="p-chart-tone" data-tone={tone}>
          <StatusShape tone={tone} size={10} /> {word}
        </span>
      ))}
      table={() => ({
        head: [say('chart.from'), say('chart.to'), say('chart.why')],
        rows: props.edges.map(({ from, to, name }) => [names.get(from) ?? from, names.get(to) ?? to, name]),
      })}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  )
}

function Drawing(props: NetworkChartProps & { readonly width: number }): ReactNode {
  const { width, height = 300, nodes, edges } = props
  const say = useWords()
  if (nodes.length === 0) return <NoChart height={height} />
  const words = new Map(props.tones.map(({ tone, word }) => [tone, word]))
  const places = layOutNetwork(
    nodes.map(({ id }) => id),
    edges,
    { width, height },
  )
  const items = nodes.flatMap((node) => {
    const at = places.get(node.id)
    return at ? [{ ...node, ...at, facts: [[say('chart.status'), words.get(node.tone) ?? ''] as const] }] : []
  })
  return (
    <ChartItems
      title={props.title}
      width={width}
      height={height}
      items={items}
      openId={props.openId}
      onOpen={props.onOpen}
      draw={({ x, y, tone, name }) => (
        <g className="p-network-node" data-tone={tone}>
          <circle cx={x} cy={y} r={7} />
          <text x={x} y={y + 20} textAnchor="middle">
            {name}
          </text>
        </g>
      )}
    >
      <defs>
        <marker
          id={ARROW}
          viewBox="0 0 8 8"
          refX={15}
          refY={4}
          markerWidth={8}
          markerHeight={8}
          orient="auto"
        >
          <path className="p-network-head" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {edges.map(({ from, to }) => {
        const [a, b] = [places.get(from), places.get(to)]
        return a && b ? (
          <line
            key={`${from} ${to}`}
            className="p-network-edge"
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
            markerEnd={`url(#${ARROW})`}
          />
        ) : null
      })}
    </ChartItems>
  )
}
