import { type Finding, told, type Told } from '@portolan/quantity'
import type { CheckedInput } from './check-input.ts'
import { edgesOf } from './edges.ts'
import { called, finding } from './finding.ts'
import type { Edge, Network, Node } from './network.ts'
import { activityNodes, type Built, gateNodes } from './nodes.ts'
import { orderOf } from './order.ts'
import { outlineOf } from './outline.ts'

export type BuiltNetwork = {
  readonly network: Network
  readonly built: Built
  /** Activities that are members of a loop. */
  readonly looped: ReadonlySet<string>
}

export function buildNetwork(checked: CheckedInput, findings: Finding[]): BuiltNetwork {
  const built: Built = {
    checked,
    outline: outlineOf(checked.activities, findings),
    projectIndex: new Map(checked.projects.map(({ id }, i) => [id, i])),
  }
  const nodes = [...activityNodes(built), ...gateNodes(built)]
  const edges = edgesOf(built, nodes, findings)
  const successors = group(nodes.length, edges, ({ from }) => from).map((list) => list.map(({ to }) => to))
  const { order, loops } = orderOf(nodes.length, (node) => successors[node] ?? [])
  const out = new Set(loops.flat())
  for (const loop of loops.toSorted(([a = 0], [b = 0]) => a - b))
    findings.push(loopFinding(loop, { nodes, edges }))
  const active = edges.filter(
    (edge) => !out.has(edge.from) && !out.has(edge.to) && holds(edge, { nodes, checked }),
  )
  return {
    network: {
      nodes,
      projects: checked.projects,
      order,
      incoming: group(nodes.length, active, ({ to }) => to),
      outgoing: group(nodes.length, active, ({ from }) => from),
    },
    built,
    looped: new Set([...out].filter((i) => nodes[i]?.role === 'activity').map((i) => nodes[i]?.id ?? '')),
  }
}

function group(count: number, edges: readonly Edge[], key: (edge: Edge) => number): Edge[][] {
  const lists: Edge[][] = Array.from({ length: count }, () => [])
  for (const edge of edges) lists[key(edge)]?.push(edge)
  return lists
}

type Known = { readonly nodes: readonly Node[]; readonly checked: CheckedInput }

/** What is complete is no longer held by its predecessors; under progress override neither is what has started. */
function holds({ from, to, toEvent }: Edge, { nodes, checked }: Known): boolean {
  const predecessor = nodes[from]
  const successor = nodes[to]
  if (predecessor === undefined || successor === undefined || successor.complete) return false
  const options = checked.projects[successor.project]?.options
  const override = options?.convention === 'primavera' && options.progress === 'progress-override'
  return !(override && successor.started && toEvent === 'start' && !predecessor.complete)
}

function loopFinding(
  loop: readonly number[],
  { nodes, edges }: { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] },
): Finding {
  const names = new Map(
    loop.flatMap((i) => (nodes[i] === undefined ? [] : [[nodes[i].id, nodes[i].activity]])),
  )
  const members = [...names.keys()].toSorted()
  const inLoop = new Set(loop)
  const links = edges
    .filter(({ link, from, to }) => link !== '' && inLoop.has(from) && inLoop.has(to))
    .map(({ link }) => link)
    .toSorted()
  const named = members.map((id) => called(names.get(id) ?? { id }))
  return finding('error', 'loop', {
    subject: ['activity', members[0] ?? ''],
    ...told(
      'schedule:loop',
    )`Activities ${{ activities: listed(named) }} wait for each other in a loop, so they have no dates; the rest was computed without them. Remove one of the links ${{ links: listed(links) }}.`,
    detail: { members: members.join(', '), links: links.join(', ') },
  })
}

const mostNamed = 20

/** A sentence names so many that people still read it; the detail holds all. */
function listed(words: readonly string[]): readonly string[] | Told {
  const more = words.length - mostNamed
  return more > 0
    ? told('schedule:and-more')`${{ words: words.slice(0, mostNamed) }} and ${{ more }} more`
    : words
}
