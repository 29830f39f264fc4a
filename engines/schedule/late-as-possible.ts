import { conventionRules } from './conventions.ts'
import { freeFloat } from './float.ts'
import { place } from './forward-pass.ts'
import type { WallMinute } from './input.ts'
import type { Network, Node, PassDates } from './network.ts'

/** True for the constraint, and for all but "as soon as possible" in a project scheduled from its finish. */
export function isLate({ activity, role, project }: Node, network: Network): boolean {
  if (role !== 'activity' || activity.actualStart !== undefined) return false
  const kinds = [activity.constraint?.kind, activity.secondConstraint?.kind]
  if (network.projects[project]?.from === 'finish') return !kinds.includes('as-soon-as-possible')
  return kinds.includes('as-late-as-possible')
}

/** Primavera: moves each such activity back by its free float, the last ones first, so that nothing else moves. */
export function useFreeFloat(network: Network, early: PassDates, ends: readonly WallMinute[]): void {
  if (!usesFreeFloat(network)) return
  for (const i of network.order.toReversed()) {
    const node = network.nodes[i]
    if (node === undefined || !movesFreely(node, network)) continue
    const position = (early.position[i] ?? 0) + freeFloat(i, network, { ends, early })
    place(node, i, { dates: early, wanted: { position, at: node.axis.latest(position) } })
  }
}

export function usesFreeFloat(network: Network): boolean {
  return network.nodes.some((node) => movesFreely(node, network))
}

function movesFreely(node: Node, network: Network): boolean {
  const convention = network.projects[node.project]?.options.convention
  if (convention === undefined || conventionRules[convention].lateUses !== 'free-float') return false
  return node.pinned === undefined && isLate(node, network)
}

/** Microsoft Project: such activities are scheduled at their late dates, and push what comes after them. */
export function heldBack(network: Network, late: PassDates): Float64Array | undefined {
  const held = new Float64Array(network.nodes.length).fill(Number.NaN)
  let any = false
  network.nodes.forEach((node, i) => {
    const convention = network.projects[node.project]?.options.convention
    if (convention === undefined || conventionRules[convention].lateUses !== 'total-float') return
    if (!isLate(node, network)) return
    held[i] = late.position[i] ?? Number.NaN
    any = true
  })
  return any ? held : undefined
}
