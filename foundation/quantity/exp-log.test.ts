import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log } from './index.ts'

const runs = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 200 : 10_000 }

describe('e^x and ln x', () => {
  it('are those of the runtime, to a few units of the last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14)
        const e = Math.exp(x)
        expect(Math.abs(log(e) - Math.log(e))).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(x)))
      }),
      runs,
    )
  })

  it.each([
    [0, 1],
    [710, Number.POSITIVE_INFINITY],
    [-710, 0],
  ])('know the ends: e^%d is %d', (x, expected) => expect(exp(x)).toBe(expected))
})
