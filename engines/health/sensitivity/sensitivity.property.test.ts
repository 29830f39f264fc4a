import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type Change,
  health,
  type HealthInput,
  type HealthResult,
  sensitivity,
  type Status,
} from '../index.ts'
import { readRecord } from '../project-record.ts'
import { ruleTable } from '../rule-table.ts'
import { burdenOf } from '../status.ts'
import { anewRuns, anyInput, openInput, ORDER, patience, runs } from '../testing/any-input.ts'
import type { Ground, Step } from './ground.ts'
import { type FactValue, type Lever, leversOf } from './levers.ts'
import { turnsOf } from './sensitivity.ts'

vi.setConfig(patience)

/** The slow way: everything is judged anew after every move. */
function groundAnew(input: HealthInput): Ground {
  const judge = (moves: readonly Step[]): HealthResult =>
    health(moves.reduce((moved, { lever, steps }) => lever.put(moved, steps), input)).result
  // Status and burden of the same moves are asked for one after the other: that is judged but once.
  const known = new Map<string, HealthResult>()
  const numbers = new Map<Lever, number>()
  const after = (moves: readonly Step[]): HealthResult => {
    for (const { lever } of moves) numbers.set(lever, numbers.get(lever) ?? numbers.size)
    const key = moves.map(({ lever, steps }) => `${numbers.get(lever)} ${steps}`).join()
    const result = known.get(key) ?? judge(moves)
    known.set(key, result)
    return result
  }
  return {
    now: after([]).status,
    status: (moves) => after(moves).status,
    burden: (moves) => {
      const said = new Map(after(moves).reasons.map(({ rule, status }) => [rule, status]))
      return burdenOf(
        ruleTable.map(({ id }) => said.get(id)),
        input.policy,
      )
    },
  }
}

/** As the levers take it: with the editions in the order of the record. */
function inOrder(input: HealthInput): HealthInput {
  return { ...input, editions: readRecord(input).editions }
}

describe('what would turn the colour, whatever is known', () => {
  it('is what judging everything anew after every move finds', () => {
    fc.assert(
      fc.property(openInput, (given) => {
        const input = inOrder(given)
        const ground = groundAnew(input)
        const anew = ground.now === 'not-enough-data' ? [] : turnsOf(leversOf(readRecord(input)), ground)
        expect(sensitivity(given)).toEqual(anew)
      }),
      anewRuns,
    )
  })

  it('turns it when it is judged anew, and one step less of it alone does not', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const input = inOrder(given)
        const { status } = health(input).result
        const levers = leversOf(readRecord(input))
        const turns = sensitivity(input)
        expect(turns.length).toBeLessThanOrEqual(3)
        if (given.closed === true || status === 'not-enough-data') expect(turns).toEqual([])
        for (const { changes, to } of turns) {
          expect(ORDER).toContain(to)
          expect(to).not.toBe(status)
          const moves = changes.map((change) => stepOf(change, levers))
          const judgedAfter = (less: number): Status =>
            health(
              moves.reduce(
                (changed, { lever, steps }) => lever.put(changed, steps - Math.sign(steps) * less),
                input,
              ),
            ).result.status
          expect(judgedAfter(0)).toBe(to)
          if (moves.length === 1) expect([status, 'not-enough-data']).toContain(judgedAfter(1))
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
        expect(JSON.stringify(sensitivity(turned))).toBe(JSON.stringify(sensitivity(input)))
      }),
      runs,
    )
  })
})

/** The move that a change tells of. */
function stepOf({ fact, from, to }: Change, levers: readonly Lever[]): Step {
  const lever = levers.find((each) => each.fact === fact)
  const plain = (value: FactValue | undefined): number | string | undefined =>
    typeof value === 'object' ? value.amount : value
  const way = (plain(to) ?? 0) < (plain(from) ?? 0) ? -1 : 1
  for (let size = 1; lever !== undefined && size <= lever.reach[way === 1 ? 1 : 0]; size++) {
    if (plain(lever.at(way * size)) === plain(to)) return { lever, steps: way * size }
  }
  throw new Error(`${fact} does not move to ${String(plain(to))}`)
}

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
