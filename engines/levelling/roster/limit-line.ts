import type { Span, Time } from '../input.ts'

/** How much of a limit is taken: `used[k]` from `at[k]` up to `at[k + 1]`, and nothing before the first. */
export type LimitLine = {
  readonly capacity: number
  readonly at: Time[]
  readonly used: number[]
  readonly fixed: readonly (Span & { readonly amount: number })[]
}

export function openLimitLine(capacity: number, fixed: LimitLine['fixed']): LimitLine {
  const line: LimitLine = { capacity, at: [], used: [], fixed }
  clearLine(line)
  return line
}

export function clearLine(line: LimitLine): void {
  line.at.length = 0
  line.used.length = 0
  for (const { from, to, amount } of line.fixed) take(line, from, to, amount)
}

/** `start` if so much is left up to `finish`; else the end of what is in the way. */
export function roomFrom({ at, used, capacity }: LimitLine, start: Time, finish: Time, amount: number): Time {
  for (let k = Math.max(0, segmentAt(at, start)); k < at.length && (at[k] as number) < finish; k++)
    if ((used[k] as number) + amount > capacity && (at[k + 1] ?? Number.POSITIVE_INFINITY) > start)
      return at[k + 1] ?? Number.POSITIVE_INFINITY
  return start
}

export function take(line: LimitLine, start: Time, finish: Time, amount: number): void {
  if (finish <= start || amount === 0) return
  const first = cut(line, start)
  const end = cut(line, finish)
  for (let k = first; k < end; k++) line.used[k] = (line.used[k] as number) + amount
}

/** The other way round; segments stay cut. */
export function give(line: LimitLine, start: Time, finish: Time, amount: number): void {
  take(line, start, finish, -amount)
}

/** The segment that begins there; it is made if there is none. */
function cut({ at, used }: LimitLine, time: Time): number {
  const k = segmentAt(at, time)
  if (k >= 0 && at[k] === time) return k
  at.splice(k + 1, 0, time)
  used.splice(k + 1, 0, k < 0 ? 0 : (used[k] as number))
  return k + 1
}

/** The last segment that begins by then, −1 if none. */
function segmentAt(at: readonly Time[], time: Time): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((at[middle] as number) <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}
