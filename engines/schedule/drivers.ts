import { limitOf, limitsLate, type BackwardStart } from './backward-pass.ts'
import { type ForwardStart, type Pass, pushedTo } from './forward-pass.ts'
import { boundOf, positionOf } from './lag.ts'
import type { Edge, Network, Node, PassDates } from './network.ts'
import type { Driver, Limit } from './result.ts'

/**
 * What set the early start: among all that put it there, a link comes first (in the order of the input), then a
 * constraint, an external date, progress, the project's start.
 */
export function driverOf(i: number, network: Network, pass: Omit<Pass, 'network'>): Driver {
  const node = network.nodes[i]
  if (node === undefined) return { kind: 'project-start', id: '' }
  if (node.pinned !== undefined) return node.pinned.driver
  if (node.fixed !== undefined) return node.fixed.driver
  const position = pass.dates.position[i] ?? 0
  const pushed = pushedTo(i, { network, ...pass }).position
  const cap = node.caps.find(({ event, at }) => pushed > position && positionOf(node, event, at) === position)
  if (cap !== undefined) return { kind: 'constraint', id: node.id, detail: cap.limit.detail ?? 'constraint' }
  const edge = drivingEdges(i, network, pass.dates)[0]
  if (edge !== undefined) return linkDriver(edge, network, pass)
  const bounds = node.bounds.filter(({ event, at }) => positionOf(node, event, at) === position)
  const chosen = RANK.flatMap((kind) => bounds.filter(({ driver }) => driver.kind === kind))[0]
  if (chosen !== undefined) return chosen.driver
  if (pushed < position) return { kind: 'constraint', id: node.id, detail: 'as-late-as-possible' }
  return projectStart(node, network, pass.from)
}

/** The links that put a node where it is (longest path: all of them). None for dates that no link moves. */
export function drivingEdges(i: number, network: Network, early: PassDates): readonly Edge[] {
  const node = network.nodes[i]
  if (node === undefined || node.pinned !== undefined || node.fixed !== undefined) return []
  return (network.incoming[i] ?? []).filter((edge) => {
    const predecessor = network.nodes[edge.from]
    if (predecessor === undefined) return false
    return positionOf(node, edge.toEvent, boundOf(edge, predecessor, early)) === early.position[i]
  })
}

/** What set the late finish, in the same order of precedence. */
export function limitingOf(
  i: number,
  network: Network,
  pass: BackwardStart & { readonly late: PassDates },
): Limit {
  const node = network.nodes[i]
  if (node === undefined) return { kind: 'project-finish', id: '' }
  if (node.complete) return { kind: 'progress', id: node.id, detail: 'complete' }
  if (node.fixed !== undefined) return { kind: 'constraint', id: node.id, ...detailOf(node.fixed.driver) }
  const position = pass.late.position[i] ?? 0
  const edge = (network.outgoing[i] ?? []).find(
    (each) =>
      limitsLate(each, node, { network, from: pass }) &&
      positionOf(node, each.fromEvent, limitOf(each, network, pass.late)) === position,
  )
  if (edge !== undefined) return linkLimit(edge, network, pass)
  const ceiling = node.ceilings.find(({ event, at }) => positionOf(node, event, at) === position)
  if (ceiling !== undefined) return ceiling.limit
  const floor = node.floors.find(({ event, at }) => positionOf(node, event, at) === position)
  if (floor !== undefined) return { kind: 'constraint', id: node.id, ...detailOf(floor.driver) }
  const project = network.projects[node.project]
  const kind = project?.mustFinish === undefined ? 'project-finish' : 'must-finish'
  return { kind, id: project?.id ?? '' }
}

const RANK: readonly Driver['kind'][] = ['constraint', 'external', 'progress']

function detailOf({ detail }: Driver): { readonly detail?: string } {
  return detail === undefined ? {} : { detail }
}

/** Through a gate the link at its far end counts; from a summary the child that gives its date. */
function linkDriver(edge: Edge, network: Network, pass: Omit<Pass, 'network'>): Driver {
  const gate = network.nodes[edge.from]
  if (edge.link === '') return driverOf(edge.from, network, pass)
  return {
    kind: 'link',
    id: edge.link,
    activity: leafBehind(edge.from, network, pass.dates) ?? gate?.id ?? '',
  }
}

function leafBehind(i: number, network: Network, early: PassDates): string | undefined {
  const node = network.nodes[i]
  if (node === undefined || node.role === 'activity') return node?.id
  const edge = drivingEdges(i, network, early)[0]
  return edge === undefined ? node.id : leafBehind(edge.from, network, early)
}

function linkLimit(edge: Edge, network: Network, pass: BackwardStart & { readonly late: PassDates }): Limit {
  if (edge.link === '') return limitingOf(edge.to, network, pass)
  return { kind: 'link', id: edge.link, activity: network.nodes[edge.to]?.id ?? '' }
}

function projectStart(node: Node, { projects }: Network, from: ForwardStart): Driver {
  const project = projects[node.project]
  const at = from.starts[node.project] ?? 0
  const waits = node.role === 'activity' && node.axis.latest(node.axis.work(at)) !== at
  if (waits && node.rest !== 'stays') {
    return {
      kind: 'calendar',
      id: node.activity.calendar ?? project?.calendar ?? '',
      detail: project?.id ?? '',
    }
  }
  return { kind: 'project-start', id: project?.id ?? '' }
}
