import type { Time } from '../input.ts'

/** When a person is not there or at work, in order of time; `by` is the activity, or −1 − place of what stood before. */
export type Diary = {
  readonly from: Time[]
  readonly to: Time[]
  readonly by: number[]
  /** Entries that stand whatever the plan is. */
  readonly fixed: readonly DiaryEntry[]
}

export type DiaryEntry = {
  readonly from: Time
  readonly to: Time
  readonly what: 'absence' | 'booking'
  readonly id: string
}

export function openDiary(fixed: readonly DiaryEntry[]): Diary {
  const sorted = fixed.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from || a.to - b.to)
  const diary: Diary = { from: [], to: [], by: [], fixed: sorted }
  clear(diary)
  return diary
}

/** As it was before anything was placed. Entries that overlap are kept apart only so far as the last end is known. */
export function clear(diary: Diary): void {
  diary.from.length = 0
  diary.to.length = 0
  diary.by.length = 0
  diary.fixed.forEach(({ from, to }, k) => {
    const last = diary.to.at(-1) ?? Number.NEGATIVE_INFINITY
    if (to <= last) return
    diary.from.push(Math.max(from, last))
    diary.to.push(to)
    diary.by.push(-1 - k)
  })
}

/** `start` if nothing is in the way up to `finish`; else when there is next room for `least` units. */
export function freeFrom({ from, to }: Diary, start: Time, finish: Time, least: number): Time {
  let k = firstEndingAfter(to, start)
  if (k === to.length || (from[k] as number) >= finish) return start
  let end = to[k] as number
  for (k++; k < to.length && (from[k] as number) - end < least; k++) end = to[k] as number
  return end
}

/** What is taken already stays with whoever has it: only what is frozen can meet anything. */
export function enter({ from, to, by }: Diary, start: Time, finish: Time, who: number): void {
  let at = start
  for (let k = firstEndingAfter(to, start); at < finish; k++) {
    const next = k < to.length ? (from[k] as number) : Number.POSITIVE_INFINITY
    if (next > at) {
      from.splice(k, 0, at)
      to.splice(k, 0, Math.min(next, finish))
      by.splice(k, 0, who)
      k++
    }
    at = k < to.length ? (to[k] as number) : finish
  }
}

/** Takes out what an activity entered there. */
export function leave({ from, to, by }: Diary, start: Time, who: number): void {
  const k = firstEndingAfter(to, start)
  if (by[k] !== who) return
  from.splice(k, 1)
  to.splice(k, 1)
  by.splice(k, 1)
}

/** What is in the way of a stretch. */
export function inTheWay(diary: Diary, start: Time, finish: Time): readonly number[] {
  const found: number[] = []
  for (let k = firstEndingAfter(diary.to, start); k < diary.to.length; k++) {
    if ((diary.from[k] as number) >= finish) break
    found.push(diary.by[k] as number)
  }
  return found
}

function firstEndingAfter(to: readonly Time[], at: Time): number {
  let low = 0
  let high = to.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((to[middle] as number) > at) high = middle
    else low = middle + 1
  }
  return low
}
