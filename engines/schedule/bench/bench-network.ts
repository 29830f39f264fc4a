import { random } from '@portolan/quantity'
import type { KernelLink, KernelNetwork } from '../index.ts'

/**
 * A plan of work packages: two links from each activity, mostly to what stands a little above it, 70 % finish to
 * start, a third with lag. Activities come in an order of their own, as files have them.
 */
export function benchNetwork(count: number): KernelNetwork {
  const chance = random(`bench ${count}`)
  const ids = chance.shuffle(Array.from({ length: count }, (_, i) => i))
  const links: KernelLink[] = []
  for (let i = 1; i < count; i++) {
    for (let k = 0; k < 2; k++) {
      const near = chance.next() < 0.9 ? Math.min(i, 200) : Math.min(i, 5000)
      const [fromFinish, toFinish] = chance.next() < 0.7 ? ([1, 0] as const) : oddKind(chance.next())
      const lag = chance.next() < 0.33 ? 60 * chance.whole(-8, 40) : 0
      const from = ids[i - chance.whole(1, near)] ?? 0
      links.push({ from, to: ids[i] ?? 0, fromFinish, toFinish, lag })
    }
  }
  return { durations: ids.map(() => 240 * chance.whole(0, 40)), links }
}

function oddKind(draw: number): readonly [0 | 1, 0 | 1] {
  return draw < 0.45 ? [0, 0] : draw < 0.9 ? [1, 1] : [0, 1]
}
