import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type CapacityInput, type Demand, type Overload, shortage } from '../index.ts'
import { input, patience, runs } from '../testing/made-up-work.ts'
import { type Cell, cellsOf, mayDo, mostWork } from '../testing/plain-flow.ts'

vi.setConfig(patience)

function named(given: CapacityInput, id: string): Demand {
  const found = given.demands?.find((demand) => demand.id === id)
  if (found === undefined) throw new Error(`${id} is no demand`)
  return found
}

/** An overload with all that it leans on. */
function whole(overloads: readonly Overload[], id: string): readonly Overload[] {
  const found = new Set([id])
  for (const one of found) overloads[Number(one) - 1]?.leansOn.forEach((other) => found.add(other))
  return overloads.filter((one) => found.has(one.id))
}

function isIn({ spans }: Overload, { person, day }: Cell): boolean {
  return spans.some(
    ({ people, days }) => people.includes(person) && days.some(({ from, to }) => from <= day && day < to),
  )
}

const noNumber = /NaN|undefined/

describe('what cannot fit, whatever the demands', () => {
  it('is, rank by rank, what a plain maximum flow leaves over', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { entries: demands } = shortage(given).result
        let placed = 0
        demands.forEach((demand, i) => {
          placed += demand.placed
          const before = demands.slice(0, i + 1).map(({ id }) => named(given, id))
          expect(placed).toBe(mostWork(given, before))
        })
      }),
      runs,
    )
  })

  it('is proved: the work of an overload has all its people and days in it, and these are too few', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { overloads, entries: demands, short } = shortage(given).result
        const cells = cellsOf(given).filter(({ minutes }) => minutes > 0)
        for (const { id } of overloads) {
          const proof = whole(overloads, id)
          const within = cells.filter((cell) => proof.some((one) => isIn(one, cell)))
          const capacity = within.reduce((sum, { minutes }) => sum + minutes, 0)
          const work = proof.reduce((sum, one) => sum + one.work, 0)
          expect(proof.reduce((sum, one) => sum + one.capacity, 0)).toBe(capacity)
          expect(work - capacity).toBe(proof.reduce((sum, one) => sum + one.short, 0))
          expect(work).toBeGreaterThan(capacity)
          for (const demand of proof.flatMap((one) => one.demands).map((one) => named(given, one)))
            expect(cells.filter((cell) => mayDo(given, demand, cell) && !within.includes(cell))).toEqual([])
        }
        expect(overloads.reduce((sum, one) => sum + one.short, 0)).toBe(short)
        for (const demand of demands.filter((one) => one.short > 0))
          expect(overloads.find(({ id }) => id === demand.overload)?.demands).toContain(demand.id)
      }),
      runs,
    )
  })

  it('lists no overload but for demands that are short, and each demand in one at most', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { overloads, entries: demands } = shortage(given).result
        const listed = overloads.flatMap((one) => one.demands)
        expect(new Set(listed).size).toBe(listed.length)
        for (const one of overloads)
          expect(one.short).toBe(
            demands.filter(({ overload }) => overload === one.id).reduce((sum, { short }) => sum + short, 0),
          )
      }),
      runs,
    )
  })

  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(input, (given) => {
        const turned = {
          ...given,
          people: given.people.toReversed(),
          demands: given.demands?.toReversed() ?? [],
        }
        expect(shortage(turned).result.entries.map(({ id, short }) => [id, short])).toEqual(
          shortage(given).result.entries.map(({ id, short }) => [id, short]),
        )
      }),
      runs,
    )
  })

  it('leaves over less or the same with one more person, and as much in any order of ranks', () => {
    fc.assert(
      fc.property(input, (given) => {
        const more = given.people.map((person) => ({ ...person, id: `${person.id} too` }))
        const { short } = shortage(given).result
        expect(shortage({ ...given, people: [...given.people, ...more] }).result.short).toBeLessThanOrEqual(
          short,
        )
        const other = given.demands?.map((demand) => ({ ...demand, rank: -(demand.rank ?? 0) })) ?? []
        expect(shortage({ ...given, demands: other }).result.short).toBe(short)
      }),
      runs,
    )
  })

  it('never throws, whatever is handed in', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), input, (a, b, given) => {
        for (const field of Object.keys(given)) {
          const { result, findings } = shortage({ ...given, [field]: a })
          expect(Number.isSafeInteger(result.short)).toBe(true)
          // A sentence repeats what was handed in, and that may be called so.
          if (!noNumber.test(fc.stringify(a))) expect(JSON.stringify(findings)).not.toMatch(noNumber)
        }
        for (const list of ['calendars', 'people', 'absences', 'reserves', 'demands'] as const)
          shortage({ ...given, [list]: [{ ...given[list]?.[0], ...(b as object) }, a] } as CapacityInput)
      }),
      runs,
    )
  })
})
