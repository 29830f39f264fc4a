// AssemblyScript: built to WebAssembly with SIMD by tools/set-up/kernels.mjs. Four iterations at a time, one in each
// lane. `twin/` does the same in TypeScript, operation for operation, and gives the same bits; what each array holds
// stands in `program.ts`. A header of 32-bit numbers tells where each array lies.

import { SEED, FINISHES, TOTALS, field } from './fields'
import { seedFrom } from './draw'
import { drawAll, evaluate } from './variables'
import { drawDurations } from './durations'
import { forward } from './forward'
import { addCosts } from './costs'
import { backward } from './backward'

/** Where arrays may lie. */
export function free(): usize {
  return __heap_base
}

/** Runs so many iterations, the lanes of the last four that are beyond them included in nothing. */
export function run(header: usize, iterations: i32, sensitivity: i32): void {
  seedFrom(field(header, SEED))
  const finishes = field(header, FINISHES)
  const totals = field(header, TOTALS)
  for (let done = 0; done < iterations; done += 4) {
    const left = iterations - done
    const counted = i32x4.gt_s(i32x4.splat(left), i32x4(0, 1, 2, 3))
    drawAll(header)
    evaluate(header)
    drawDurations(header)
    const finish = forward(header)
    addCosts(header, finish, totals + ((done as usize) << 3))
    v128.store(finishes + ((done as usize) << 2), finish)
    backward(header, finish, counted, sensitivity)
  }
}
