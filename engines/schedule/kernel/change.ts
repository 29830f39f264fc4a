import type { WorkMinutes } from '../input.ts'
import { type KernelLink, weightOf } from './compile.ts'
import { greaterBelow, type LiveSchedule, settleLate } from './live.ts'
import { dequeue, enqueue } from './rank-queue.ts'

/**
 * Sets a duration and brings all dates up to date. Only what the change reaches is visited, forward in order of
 * rank and backward against it, each activity once: O(reached × log reached), equal to a full pass.
 */
export function changeDuration(schedule: LiveSchedule, activity: number, minutes: WorkMinutes): void {
  const { compiled, durations, firstLink, linksAt } = schedule
  const rank = compiled.rankOf[activity] as number
  durations[activity] = minutes
  compiled.duration[rank] = minutes
  raiseFinish(schedule, rank)
  enqueue(schedule.back, compiled.count - 1 - rank)
  const end = firstLink[activity + 1] as number
  for (let k = firstLink[activity] as number; k < end; k++) reweigh(schedule, linksAt[k] as number)
  settle(schedule)
}

/** Sets the lag of a link (by its index in the network) and brings all dates up to date. */
export function changeLag(schedule: LiveSchedule, link: number, minutes: WorkMinutes): void {
  schedule.lags[link] = minutes
  reweigh(schedule, link)
  settle(schedule)
}

function reweigh({ compiled, links, lags, durations, ahead, back }: LiveSchedule, l: number): void {
  const link = links[l] as KernelLink
  const now = { ...link, lag: lags[l] as number }
  const weight = weightOf(now, durations[link.from] as number, durations[link.to] as number)
  const slot = compiled.slotOf[l] as number
  if (compiled.weight[slot] === weight) return
  compiled.weight[slot] = weight
  enqueue(ahead, compiled.rankOf[link.to] as number)
  enqueue(back, compiled.count - 1 - (compiled.rankOf[link.from] as number))
}

function settle(schedule: LiveSchedule): void {
  const { compiled, ahead, back, firstOut, to } = schedule
  while (ahead.size > 0) {
    const j = dequeue(ahead)
    if (!settleEarly(schedule, j)) continue
    raiseFinish(schedule, j)
    const end = firstOut[j + 1] as number
    for (let k = firstOut[j] as number; k < end; k++) enqueue(ahead, to[k] as number)
  }
  const last = compiled.count - 1
  while (back.size > 0) {
    const i = last - dequeue(back)
    if (!settleLate(schedule, i)) continue
    const end = compiled.firstIn[i + 1] as number
    for (let k = compiled.firstIn[i] as number; k < end; k++)
      enqueue(back, last - (compiled.from[k] as number))
  }
}

function settleEarly({ compiled }: LiveSchedule, j: number): boolean {
  const { notBefore, firstIn, from, weight, early } = compiled
  let start = notBefore[j] as number
  const end = firstIn[j + 1] as number
  for (let k = firstIn[j] as number; k < end; k++) {
    start = Math.max(start, (early[from[k] as number] as number) + (weight[k] as number))
  }
  if (early[j] === start) return false
  early[j] = start
  return true
}

/** Carries a new early finish up to the project's, as far as it changes anything. */
function raiseFinish({ compiled, finishes, leaves }: LiveSchedule, rank: number): void {
  const finish = (compiled.early[rank] as number) + (compiled.duration[rank] as number)
  let at = leaves + rank
  if (finishes[at] === finish) return
  finishes[at] = finish
  for (at >>= 1; at > 0; at >>= 1) {
    const greater = greaterBelow(finishes, at)
    if (finishes[at] === greater) return
    finishes[at] = greater
  }
}
