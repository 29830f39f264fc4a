import { sankey, sankeyLinkHorizontal, type SankeyNode } from 'd3-sankey'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { ChartFrame, NoChart } from './chart-frame.tsx'
import { ChartItems } from './chart-items.tsx'

type Flow = { readonly source: string; readonly target: string; readonly value: number }
type Place = { readonly id: string; readonly name: string }

export type SankeyChartProps = {
  readonly title: string
  readonly nodes: readonly Place[]
  readonly flows: readonly Flow[]
  /** What flows: 'Budget'. */
  readonly of: string
  readonly write: (value: number) => string
  readonly height?: number
  readonly onOpen?: (id: string) => void
}

const LABEL = 150

/** Where amounts come from and go to: each band as wide as its amount. */
export function SankeyChart(props: SankeyChartProps): ReactNode {
  const say = useWords()
  const names = new Map(props.nodes.map(({ id, name }) => [id, name]))
  return (
    <ChartFrame
      title={props.title}
      table={() => ({
        head: [say('chart.from'), say('chart.to'), props.of],
        rows: props.flows.map(({ source, target, value }) => [
          names.get(source) ?? source,
          names.get(target) ?? target,
          props.write(value),
        ]),
      })}
    >
      {(width) => <Drawing {...props} width={width} />}
    </ChartFrame>
  )
}

function Drawing(props: SankeyChartProps & { readonly width: number }): ReactNode {
  const { width, height = 260 } = props
  if (props.flows.length === 0) return <NoChart height={height} />
  const layout = sankey<Place, object>()
    .nodeId((node) => node.id)
    .nodeWidth(10)
    .nodePadding(12)
    .extent([
      [1, 4],
      [width - LABEL, height - 4],
    ])
  // The layout writes into what it is given.
  const { nodes, links } = layout({
    nodes: props.nodes.map((node) => ({ ...node })),
    links: props.flows.map((flow) => ({ ...flow })),
  })
  const band = sankeyLinkHorizontal()
  return (
    <ChartItems
      title={props.title}
      width={width}
      height={height}
      onOpen={props.onOpen}
      items={nodes.map((node) => ({
        id: node.id,
        name: node.name,
        x: node.x1 ?? 0,
        y: node.y0 ?? 0,
        facts: [[props.of, props.write(node.value ?? 0)] as const],
        node,
      }))}
      draw={({ node }) => <NodeBar of={node} write={props.write} />}
    >
      {links.map((link) => (
        <path
          key={`${idOf(link.source)} ${idOf(link.target)}`}
          className="p-sankey-flow"
          d={band(link) ?? ''}
          strokeWidth={Math.max(1, link.width ?? 1)}
        />
      ))}
    </ChartItems>
  )
}

function NodeBar(props: {
  readonly of: SankeyNode<Place, object>
  readonly write: (value: number) => string
}): ReactNode {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, name, value = 0 } = props.of
  return (
    <g className="p-sankey-node">
      <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} rx={2} />
      <text x={x1 + 6} y={(y0 + y1) / 2 + 4}>
        {name} <tspan>{props.write(value)}</tspan>
      </text>
    </g>
  )
}

function idOf(end: string | number | SankeyNode<Place, object>): string {
  return typeof end === 'object' ? end.id : String(end)
}
