/** An order in which predecessors come first, and what cannot be in one. */
export type Order = {
  readonly order: readonly number[]
  /** Each loop (strongly connected part of two or more) with its members in ascending order. */
  readonly loops: readonly (readonly number[])[]
}

/**
 * Topological order by taking away, again and again, what has no predecessor left (Kahn 1962); what remains holds
 * the loops, which Tarjan's algorithm (1972) tells from what merely lies behind or between them. What lies behind
 * a loop is kept: the loop's members, and with them their links, are taken out first. O(nodes + links).
 */
export function orderOf(count: number, successors: (node: number) => readonly number[]): Order {
  const order = peel(count, successors, new Uint8Array(count))
  if (order.length === count) return { order, loops: [] }
  const loops = loopsOf(count, successors)
  const out = new Uint8Array(count)
  for (const loop of loops) for (const node of loop) out[node] = 1
  return { order: peel(count, successors, out), loops }
}

function peel(count: number, successors: (node: number) => readonly number[], out: Uint8Array): number[] {
  const waiting = new Int32Array(count)
  for (let node = 0; node < count; node++) {
    if (out[node] === 0) for (const next of successors(node)) waiting[next] = (waiting[next] ?? 0) + 1
  }
  const order: number[] = []
  for (let node = 0; node < count; node++) if (out[node] === 0 && waiting[node] === 0) order.push(node)
  for (let k = 0; k < order.length; k++) {
    for (const next of successors(order[k] ?? 0)) {
      const left = (waiting[next] ?? 0) - 1
      waiting[next] = left
      if (left === 0 && out[next] === 0) order.push(next)
    }
  }
  return order
}

/** Tarjan without recursion, for a loop of a hundred thousand members must not break the stack. */
function loopsOf(count: number, successors: (node: number) => readonly number[]): number[][] {
  const found = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const open = new Uint8Array(count)
  const stack: number[] = []
  const loops: number[][] = []
  let clock = 0
  const enter = (node: number): Visit => {
    found[node] = low[node] = clock++
    open[node] = 1
    stack.push(node)
    return { node, next: 0 }
  }
  const close = (node: number): void => {
    if (low[node] !== found[node]) return
    const members = stack.splice(stack.lastIndexOf(node))
    for (const member of members) open[member] = 0
    if (members.length > 1) loops.push(members.toSorted((a, b) => a - b))
  }
  for (let root = 0; root < count; root++) {
    if (found[root] !== -1) continue
    const path = [enter(root)]
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = successors(visit.node)[visit.next++]
      if (next === undefined) {
        path.pop()
        const above = path.at(-1)
        if (above !== undefined) low[above.node] = Math.min(low[above.node] ?? 0, low[visit.node] ?? 0)
        close(visit.node)
      } else if (found[next] === -1) path.push(enter(next))
      else if (open[next] === 1) low[visit.node] = Math.min(low[visit.node] ?? 0, found[next] ?? 0)
    }
  }
  return loops
}

type Visit = { readonly node: number; next: number }
