import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../prepare/prepare.ts'
import { blockRunner } from '../run-block.ts'
import { madeUpPlan } from '../testing/made-up-plan.ts'
import { openKernel } from '../tests/open-kernel.ts'
import type { RiskKernel } from './run-in-kernel.ts'

const many = process.env['PORTOLAN_LONG'] === undefined ? 60 : 2_000

let kernel: RiskKernel
beforeAll(async () => {
  kernel = await openKernel(readFileSync(new URL('../dist/kernel.wasm', import.meta.url)))
})

describe('the kernel', () => {
  it('gives the bits of its twin, whatever the plan', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 5 }),
        // Some 40 in a block: more than go through the durations together.
        fc.integer({ min: 1, max: 700 }),
        (seed, activities, risks, iterations) => {
          const plan = madeUpPlan(seed, { activities, risks, groups: 1 + (seed % 3), linksEach: 2 })
          const { result } = prepare(plan, { iterations, seed })
          if (result === undefined) return
          expect(result.network.kind.calendars).toBe('one')
          const [fast, slow] = [blockRunner(result, kernel), blockRunner(result)]
          for (const block of [0, 7, 15]) expect(fast(block)).toEqual(slow(block))
        },
      ),
      { numRuns: many },
    )
  })
})
