import type { View } from './network.ts'
import type { Profile } from './profile.ts'

/**
 * The serial scheme (Kelley 1963): each activity of the list as early as those before it and the limits let it.
 * Writes `starts` and answers the length of the schedule. `order` must name those before first.
 */
export function placeAll(view: View, profile: Profile, order: Int32Array, starts: Int32Array): number {
  return profile.words === 1
    ? placeInOneWord(view, profile, order, starts)
    : placeInWords(view, profile, order, starts)
}

function placeInOneWord(view: View, profile: Profile, order: Int32Array, starts: Int32Array): number {
  const { count, durations, before, beforeFrom, head, tail } = view
  const { left, guard, asked } = profile
  left.fill(profile.full[0] as number)
  let length = 0
  for (let k = 0; k < count; k++) {
    const j = order[k] as number
    const duration = durations[j] as number
    let start = head[j] as number
    for (let p = beforeFrom[j] as number, end = beforeFrom[j + 1] as number; p < end; p++) {
      const one = before[p] as number
      const finish = (starts[one] as number) + (durations[one] as number)
      if (finish > start) start = finish
    }
    const request = asked[j] as number
    if (request !== 0 && duration > 0) {
      let low = start
      let high = start + duration
      for (let t = high; t > low;) {
        t--
        if ((((left[t] as number) - request) & guard) !== guard) {
          start = t + 1
          low = high
          high = start + duration
          t = high
        }
      }
      for (let t = start; t < high; t++) left[t] = (left[t] as number) - request
    }
    starts[j] = start
    const end = start + duration + (tail[j] as number)
    if (end > length) length = end
  }
  return length
}

function placeInWords(view: View, profile: Profile, order: Int32Array, starts: Int32Array): number {
  const { count, durations, before, beforeFrom, head, tail } = view
  const { left, words, full } = profile
  for (let w = 0; w < words; w++) for (let t = w; t < left.length; t += words) left[t] = full[w] as number
  let length = 0
  for (let k = 0; k < count; k++) {
    const j = order[k] as number
    const duration = durations[j] as number
    let start = head[j] as number
    for (let p = beforeFrom[j] as number, end = beforeFrom[j + 1] as number; p < end; p++) {
      const one = before[p] as number
      const finish = (starts[one] as number) + (durations[one] as number)
      if (finish > start) start = finish
    }
    if (duration > 0) start = firstFit(profile, j, start, duration)
    starts[j] = start
    const end = start + duration + (tail[j] as number)
    if (end > length) length = end
  }
  return length
}

/** Takes what it finds. Looks from the end, because what does not fit there moves the start furthest. */
function firstFit(profile: Profile, j: number, from: number, duration: number): number {
  const { left, guard, asked, words } = profile
  const mine = j * words
  let start = from
  let low = start
  let high = start + duration
  for (let t = high; t > low;) {
    t--
    for (let w = 0; w < words; w++)
      if ((((left[t * words + w] as number) - (asked[mine + w] as number)) & guard) !== guard) {
        start = t + 1
        low = high
        high = start + duration
        t = high
        break
      }
  }
  for (let t = start; t < high; t++)
    for (let w = 0; w < words; w++)
      left[t * words + w] = (left[t * words + w] as number) - (asked[mine + w] as number)
  return start
}
