import { placeLate } from './backward-pass.ts'
import { place, pushedTo, type ForwardStart } from './forward-pass.ts'
import type { WorkMinutes } from './input.ts'
import { compile, type Compiled, type KernelLink, NO_LIMIT } from './kernel/compile.ts'
import { pass } from './kernel/pass.ts'
import { positionOf } from './lag.ts'
import { type Edge, emptyDates, type Network, type Node, type PassDates } from './network.ts'

export type KernelDates = { readonly early: PassDates; readonly late: PassDates }

/**
 * The same dates as the two passes give, from the compiled kernel. Undefined where positions of one calendar do
 * not say everything: several calendars or projects, actual or manual dates, constraints that pull early dates,
 * gates of summaries, loops, or reach beyond the kernel's.
 */
export function kernelPasses(network: Network, from: ForwardStart): KernelDates | undefined {
  if (!onOneAxis(network)) return undefined
  const least = network.nodes.map((node) => leastPosition(node, from))
  const base = least.reduce((lowest, position) => Math.min(lowest, position), Number.POSITIVE_INFINITY)
  const compiled = compile({
    durations: network.nodes.map(({ span }) => span),
    links: network.nodes.flatMap((_, to) => (network.incoming[to] ?? []).map((edge) => kernelLink(edge))),
    notBefore: least.map((position) => position - base),
    notAfter: network.nodes.map((node) => Math.min(NO_LIMIT, greatestPosition(node) - base)),
  })
  if (compiled === undefined) return undefined
  pass(compiled)
  return placeAll(network, from, { compiled, base })
}

function onOneAxis({ nodes, projects, incoming, order }: Network): boolean {
  const axis = nodes[0]?.axis
  if (axis === undefined || projects.length !== 1 || order.length !== nodes.length) return false
  const [project] = projects
  if (project?.from === 'finish' || project?.mustFinish !== undefined) return false
  const plain = nodes.every(
    (node) => node.axis === axis && node.role === 'activity' && node.counts && isPlain(node),
  )
  return plain && incoming.every((edges) => edges.every(({ lag, lagAxis }) => lag === 0 || lagAxis === axis))
}

function isPlain({ pinned, fixed, startedAt, caps }: Node): boolean {
  return pinned === undefined && fixed === undefined && startedAt === undefined && caps.length === 0
}

function leastPosition(node: Node, from: ForwardStart): WorkMinutes {
  const project = from.starts[node.project] ?? 0
  const start = node.ownStart ? Number.NEGATIVE_INFINITY : positionOf(node, 'start', project)
  return node.bounds.reduce((least, { event, at }) => Math.max(least, positionOf(node, event, at)), start)
}

function greatestPosition(node: Node): WorkMinutes {
  return node.ceilings.reduce(
    (greatest, { event, at }) => Math.min(greatest, positionOf(node, event, at)),
    Number.POSITIVE_INFINITY,
  )
}

function kernelLink({ from, to, fromEvent, toEvent, lag }: Edge): KernelLink {
  return { from, to, fromFinish: fromEvent === 'finish' ? 1 : 0, toFinish: toEvent === 'finish' ? 1 : 0, lag }
}

type Passed = { readonly compiled: Compiled; readonly base: WorkMinutes }

function placeAll(network: Network, from: ForwardStart, { compiled, base }: Passed): KernelDates {
  const early = emptyDates(network.nodes.length)
  const late = emptyDates(network.nodes.length)
  for (const i of network.order) {
    const node = network.nodes[i]
    const rank = compiled.rankOf[i]
    if (node === undefined || rank === undefined) continue
    const position = base + (compiled.early[rank] ?? 0)
    const stays = node.rest === 'stays' && node.span === 0
    const at = stays ? pushedTo(i, { network, dates: early, from }).at : 0
    place(node, i, { dates: early, wanted: { position, at } })
    late.position[i] = base + (compiled.late[rank] ?? 0)
    placeLate(node, i, { dates: late, early })
  }
  return { early, late }
}
