import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { health, sensitivity } from '../index.ts'
import { readRecord } from '../project-record.ts'
import { anyInput, ORDER, patience, runs } from '../testing/any-input.ts'
import { leversOf } from './levers.ts'

vi.setConfig(patience)

describe('what would turn the colour, whatever is known', () => {
  it('turns it when it is judged anew, and one step less of it alone does not', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const input = { ...given, editions: readRecord(given).editions }
        const { status } = health(input).result
        const levers = leversOf(readRecord(input))
        const turns = sensitivity(input)
        expect(turns.length).toBeLessThanOrEqual(3)
        if (given.closed === true || status === 'not-enough-data') expect(turns).toEqual([])
        for (const { changes, to } of turns) {
          expect(ORDER).toContain(to)
          expect(to).not.toBe(status)
          const moves = changes.map((change) => {
            const lever = levers.find(({ fact }) => fact === change.fact)
            const [down, up] = lever?.reach ?? [0, 0]
            const steps = Array.from({ length: down + up + 1 }, (_, i) => i - down).find(
              (by) => by !== 0 && JSON.stringify(lever?.at(by)) === JSON.stringify(change.to),
            )
            return { lever, steps: steps ?? Number.NaN }
          })
          const put = (less: number): typeof input =>
            moves.reduce(
              (changed, { lever, steps }) => lever?.put(changed, steps - Math.sign(steps) * less) ?? changed,
              input,
            )
          expect(health(put(0)).result.status).toBe(to)
          if (moves.length === 1) {
            const before = health(put(1)).result.status
            expect([status, 'not-enough-data']).toContain(before)
          }
        }
      }),
      runs,
    )
  })

  it('is the same for the same input, in any order of what is known', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const turned = {
          ...input,
          editions: input.editions.toReversed(),
          facts: input.facts?.toReversed() ?? [],
        }
        expect(sensitivity(turned)).toEqual(sensitivity(input))
      }),
      runs,
    )
  })
})

describe('a colour, whatever is known', () => {
  it('never stands without reasons, nor a warning without a fact', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { result } = health(input)
        const colours = result.reasons.filter(({ status }) => status === result.status)
        if (result.status === 'on-track' || result.status === 'at-risk') expect(colours).not.toEqual([])
        if (result.status === 'off-track') expect(result.reasons.some(({ weight }) => weight > 0)).toBe(true)
        const judged = new Set<string>(result.reasons.map(({ rule }) => rule))
        for (const { rule } of result.unavailable) expect(judged.has(rule)).toBe(false)
        const warned = (input.facts ?? []).map(({ trigger }) => trigger)
        for (const { rule, evidence } of result.reasons)
          if (rule === 'scope-churn' || rule === 'issue-overdue') {
            expect(warned).toContain(rule)
            expect(evidence.length).toBeGreaterThan(0)
          }
      }),
      runs,
    )
  })
})
