/** Ranks waiting to be visited, each once, smallest key first: a binary heap over numbers below `count`. */
export type RankQueue = {
  readonly heap: Int32Array
  readonly waiting: Uint8Array
  size: number
}

export function rankQueue(count: number): RankQueue {
  return { heap: new Int32Array(count), waiting: new Uint8Array(count), size: 0 }
}

export function enqueue(queue: RankQueue, key: number): void {
  const { heap, waiting } = queue
  if (waiting[key] === 1) return
  waiting[key] = 1
  let at = queue.size++
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above] as number
    if (parent <= key) break
    heap[at] = parent
    at = above
  }
  heap[at] = key
}

/** Must not be asked of an empty queue. */
export function dequeue(queue: RankQueue): number {
  const { heap, waiting } = queue
  const first = heap[0] as number
  waiting[first] = 0
  const size = --queue.size
  const key = heap[size] as number
  let at = 0
  for (let below = 1; below < size; below = 2 * at + 1) {
    if (below + 1 < size && (heap[below + 1] as number) < (heap[below] as number)) below++
    const child = heap[below] as number
    if (child >= key) break
    heap[at] = child
    at = below
  }
  heap[at] = key
  return first
}
