// AssemblyScript: built to WebAssembly with SIMD by tools/set-up/kernels.mjs. Four iterations at a time, one in each
// lane. `twin/` does the same in TypeScript, operation for operation, and gives the same bits; what each array holds
// stands in `program.ts`. A header of 32-bit numbers tells where each array lies.

import { FINISHES, PASSES, SEED, TOTALS, field } from './fields'
import { seedFrom } from './draw'
import { drawAll, evaluate } from './variables'
import { drawBits, drawDurations, wordsOf } from './durations'
import { forward } from './forward'
import { addCosts } from './costs'
import { backward } from './backward'

/** Where arrays may lie. */
export function free(): usize {
  return __heap_base
}

/** What is drawn for so many passes at once needs room as often. */
export function passes(): i32 {
  return PASSES
}

/** Runs so many iterations, the lanes of the last four that are beyond them included in nothing. */
export function run(header: usize, iterations: i32, sensitivity: i32): void {
  seedFrom(field(header, SEED))
  const finishes = field(header, FINISHES)
  const totals = field(header, TOTALS)
  const words = wordsOf(header)
  for (let done = 0; done < iterations; done += 4 * PASSES) {
    const together = min(PASSES, (iterations - done + 3) >> 2)
    for (let pass = 0; pass < together; pass++) {
      drawAll(header, pass)
      drawBits(header, pass, words)
    }
    evaluate(header, together)
    drawDurations(header, together)
    for (let pass = 0; pass < together; pass++) {
      const from = done + 4 * pass
      const counted = i32x4.gt_s(i32x4.splat(iterations - from), i32x4(0, 1, 2, 3))
      const finish = forward(header, pass)
      addCosts(header, finish, pass, totals + ((from as usize) << 3))
      v128.store(finishes + ((from as usize) << 2), finish)
      backward(header, finish, counted, sensitivity ? pass : -1)
    }
  }
}
