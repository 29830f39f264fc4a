import type { WorkMinutes } from '../input.ts'
import type { Compiled } from './compile.ts'

/**
 * Forward, backward and total float of a compiled network, into its own arrays; gives the project's finish.
 * early[j] = max(notBefore[j], early[i] + weight), late[i] = min(finish − duration[i], notAfter[i], late[j] − weight),
 * float = late − early. The maximum and minimum are taken with masks: a branch that depends on the dates is
 * mispredicted half of the time, which cost a third. Complexity: two visits of each activity and link.
 */
export function pass(compiled: Compiled): WorkMinutes {
  const finish = forward(compiled)
  backward(compiled, finish)
  return finish
}

function forward({ count, firstIn, from, weight, duration, notBefore, early }: Compiled): WorkMinutes {
  let finish = 0
  for (let j = 0, k = 0; j < count; j++) {
    let start = notBefore[j] as number
    const end = firstIn[j + 1] as number
    for (; k < end; k++) {
      const later = ((early[from[k] as number] as number) + (weight[k] as number) - start) | 0
      start = (start + (later & ~(later >> 31))) | 0
    }
    early[j] = start
    const beyond = (start + (duration[j] as number) - finish) | 0
    finish = (finish + (beyond & ~(beyond >> 31))) | 0
  }
  return finish
}

function backward(compiled: Compiled, finish: WorkMinutes): void {
  const { count, firstIn, from, weight, duration, notAfter, early, late, float } = compiled
  for (let j = 0; j < count; j++) {
    const own = (finish - (duration[j] as number)) | 0
    const earlier = ((notAfter[j] as number) - own) | 0
    late[j] = (own + (earlier & (earlier >> 31))) | 0
  }
  for (let j = count - 1, k = (firstIn[count] as number) - 1; j >= 0; j--) {
    const start = late[j] as number
    float[j] = (start - (early[j] as number)) | 0
    const end = firstIn[j] as number
    for (; k >= end; k--) {
      const i = from[k] as number
      const known = late[i] as number
      const earlier = (start - (weight[k] as number) - known) | 0
      late[i] = (known + (earlier & (earlier >> 31))) | 0
    }
  }
}
