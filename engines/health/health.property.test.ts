import { addDays, type Day, daysBetween, type Money } from '@portolan/quantity'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { defaultPolicy, type Edition, explain, health, type HealthInput } from './index.ts'
import { anyInput, dayWithin, ORDER, patience, runs, ZERO } from './testing/any-input.ts'

vi.setConfig(patience)

const scaled = (m: Money | undefined, k: number): Money | undefined => m && { ...m, amount: m.amount * k }
const scale = <T extends object>(thing: T, k: number): T =>
  Object.fromEntries(
    Object.entries(thing).map(([key, value]) => [key, MONEY.has(key) ? scaled(value as Money, k) : value]),
  ) as T
const MONEY = new Set(['wholeLifeCost', 'plannedCost', 'budget', 'forecast', 'actual', 'cost'])

/** Ten thousand whole answers are compared fast, and told apart in full only where they are not the same. */
function expectSame<Answer>(found: Answer, wanted: Answer): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toStrictEqual(wanted)
  expect(found).toBeDefined()
}

describe('health, whatever the input', () => {
  it('does not depend on the order in which editions and baselines arrive', () => {
    const both = anyInput.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.editions], { minLength: input.editions.length }),
        fc.shuffledSubarray([...input.baselines], { minLength: input.baselines.length }),
      ),
    )
    fc.assert(
      fc.property(both, ([input, editions, baselines]) => {
        expectSame(health({ ...input, editions, baselines }), health(input))
      }),
      runs,
    )
  })

  it('gives the same answer twice, and one that survives being stored', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const answer = health(input)
        expectSame(health(input), answer)
        expectSame(JSON.parse(JSON.stringify(answer)) as typeof answer, answer)
      }),
      runs,
    )
  })

  it('never gets better from a later finish, as long as the finish is not past already', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(2000), fc.nat(2000), (input, ahead, later) => {
        const last = addDays(input.asOf, ahead)
        const at = (finish: Day): number => {
          const latest: Edition = { asOf: input.asOf, source: 'z', gaps: [], finish }
          const baselines = [...input.baselines, { number: 9, asOf: ZERO, finish: addDays(ZERO, 2000) }]
          return ORDER.indexOf(
            health({ ...input, baselines, editions: [...input.editions, latest] }).result.status,
          )
        }
        expect(at(addDays(last, later))).toBeGreaterThanOrEqual(at(last))
      }),
      runs,
    )
  })

  it('judges an earlier edition by the same rule: a later finish against it never improves', () => {
    fc.assert(
      fc.property(dayWithin(3000), fc.nat(3000), fc.nat(3000), (before, ahead, later) => {
        const asOf = addDays(ZERO, 900)
        const at = (finish: Day): number => {
          const editions = [
            { asOf: ZERO, source: 'a', gaps: [], start: ZERO, finish: before },
            { asOf, source: 'b', gaps: [], finish },
          ]
          return ORDER.indexOf(
            health({ project: 'p', asOf, editions, baselines: [], policy: defaultPolicy }).result.status,
          )
        }
        const finish = addDays(asOf, ahead)
        expect(at(addDays(finish, later))).toBeGreaterThanOrEqual(at(finish))
      }),
      runs,
    )
  })

  it('does not change when all money is scaled', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 2, max: 1000 }), (input, k) => {
        const editions = input.editions.map((edition) => scale(edition, k))
        const baselines = input.baselines.map((baseline) => scale(baseline, k))
        const { result } = health({ ...input, editions, baselines })
        const plain = health(input).result
        const { status, sure } = result
        // Two editions that differ in nothing but money may change places, hence the conditions.
        fc.pre(
          new Set(input.editions.map((edition) => edition.asOf + edition.source)).size === editions.length,
        )
        fc.pre(new Set(input.baselines.map((baseline) => baseline.number)).size === baselines.length)
        expect({ status, sure, measures: result.measures }).toEqual({
          status: plain.status,
          sure: plain.sure,
          measures: plain.measures,
        })
      }),
      runs,
    )
  })

  it('makes the evidence older by as many days as the status date moves on', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(1000), (input, n) => {
        fc.pre(input.editions.every((edition) => edition.asOf <= input.asOf))
        const later = health({ ...input, asOf: addDays(input.asOf, n) }).result
        const now = health(input).result
        const age = (result: typeof now): number => Number(result.measures.evidenceAgeDays.value)
        expect(age(later)).toBe(age(now) + (input.editions.length === 0 ? 0 : n))
      }),
      runs,
    )
  })

  it('gives evidence no age below 0 and none younger than the day it was said', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const all = health(input).result.reasons.flatMap(({ evidence }) => evidence)
        const wrong = all.filter(
          ({ ageDays, asOf }) => ageDays < 0 || ageDays !== daysBetween(asOf, input.asOf),
        )
        expect(wrong).toEqual([])
      }),
      runs,
    )
  })

  it('takes strange data without throwing, and explains every figure of it', () => {
    const strange = fc.anything()
    const entry = fc.record(
      {
        asOf: fc.string(),
        source: fc.string(),
        gaps: fc.array(fc.string()),
        finish: fc.string(),
        start: fc.string(),
        wholeLifeCost: fc.record({ amount: fc.double(), currency: fc.string() }),
        budget: fc.record({ amount: fc.double(), currency: fc.string() }),
        forecast: fc.record({ amount: fc.double(), currency: fc.string() }),
        progress: fc.double(),
      },
      { requiredKeys: ['asOf', 'source', 'gaps'] },
    )
    fc.assert(
      fc.property(fc.array(entry), fc.string(), strange, (editions, asOf, extra) => {
        const input = {
          project: 'p',
          asOf,
          editions,
          baselines: [],
          policy: defaultPolicy,
          extra,
        } as unknown as HealthInput
        const { result } = health(input)
        const names = Object.keys(result.measures)
        expect(names.filter((name) => explain(result, name) === undefined)).toEqual([])
      }),
      runs,
    )
  })
})
