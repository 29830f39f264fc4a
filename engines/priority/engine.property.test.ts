import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compute, explain, pairwiseWeights, type PriorityFile } from './index.ts'
import { about, patience, runs } from './testing/made-up-ranking.ts'

vi.setConfig(patience)

describe('the engine', () => {
  it('never throws, whatever stands in a file, and explains every figure', () => {
    const strange = fc.anything()
    const entry = fc.record(
      {
        id: fc.constantFrom('a', 'b', '', '__proto__', 7 as unknown as string),
        first: fc.constantFrom('a', 'b'),
        second: fc.constantFrom('b', 'a', 'c'),
        criterion: fc.constantFrom('a', 'b'),
        value: fc.oneof(fc.constantFrom(0.5, 3), strange),
        scores: fc.oneof(strange, fc.array(fc.record({ criterion: fc.constant('a'), value: fc.double() }))),
        points: strange,
        rank: fc.nat(3),
        weight: fc.oneof(strange, fc.nat(3)),
        cost: fc.oneof(strange, fc.nat(3)),
        score: fc.oneof(strange, fc.nat(3)),
        delayCostPerPeriod: fc.oneof(strange, fc.nat(3)),
        duration: fc.oneof(strange, fc.nat(3)),
      },
      { requiredKeys: [] },
    )
    const list = fc.oneof(strange, fc.array(fc.oneof(entry, strange)))
    const file = fc.record(
      {
        criteria: list,
        judgements: list,
        items: list,
        before: list,
        budget: fc.oneof(strange, fc.nat()),
        top: strange,
        share: strange,
        seed: strange,
        iterations: fc.constantFrom(undefined, 5, -1, 'x'),
        move: fc.oneof(strange, fc.record({ id: fc.constantFrom('a', 7), to: fc.nat(2) })),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(file, (given) => {
        const { findings, ...parts } = compute(given as unknown as PriorityFile)
        for (const part of Object.values(parts))
          expect(JSON.stringify(part)).not.toMatch(/NaN|Infinity|undefined/)
        for (const { sentence } of findings) expect(sentence.length).toBeGreaterThan(20)
        const { result } = pairwiseWeights({
          ...about,
          items: given.items as never,
          judgements: given.judgements as never,
        })
        for (const { id, measures } of [result.whole, ...result.entries])
          for (const name of Object.keys(measures)) expect(explain(result, id, name)).toBeDefined()
      }),
      runs,
    )
  })
})
