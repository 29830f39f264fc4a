import { drivingEdges } from './drivers.ts'
import type { WallMinute } from './input.ts'
import type { Network, PassDates } from './network.ts'

/**
 * Nodes on a longest path of their project: those that finish last, and back from them over all driving links
 * (AACE 49R-06). It tells what makes the project as long as it is, where constraints make the float tell otherwise.
 */
export function longestPath(network: Network, early: PassDates, finishes: readonly WallMinute[]): Uint8Array {
  const on = new Uint8Array(network.nodes.length)
  const open: number[] = []
  const add = (i: number): void => {
    if (on[i] === 1 || network.nodes[i]?.complete !== false) return
    on[i] = 1
    open.push(i)
  }
  for (const i of network.order) {
    const node = network.nodes[i]
    if (node?.counts === true && early.finish[i] === finishes[node.project]) add(i)
  }
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    for (const edge of drivingEdges(i, network, early)) add(edge.from)
  }
  return on
}
