import type { ReadDemand } from '../pools/read-demands.ts'

type Spreading = Pick<ReadDemand, 'from' | 'to' | 'work'>

/**
 * Evenly over the days of the window on which there is capacity, over all of them if there is none on any; in whole
 * minutes whose sum is the work: the i-th of n days gets ⌊work × i ÷ n⌋ − ⌊work × (i − 1) ÷ n⌋.
 */
export function spread(
  { from, to, work }: Spreading,
  capacity: Float64Array,
  put: (day: number, minutes: number) => void,
): void {
  let open = 0
  for (let day = from; day < to; day++) if ((capacity[day] as number) > 0) open++
  const count = open === 0 ? to - from : open
  let [done, i] = [0, 0]
  for (let day = from; day < to; day++) {
    if (open > 0 && capacity[day] === 0) continue
    const upTo = Math.floor((work * ++i) / count)
    put(day, upTo - done)
    done = upTo
  }
}
