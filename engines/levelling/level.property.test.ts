import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { level, type LevelInput, type LevelResult } from './index.ts'
import { leastFinish } from './testing/brute-force.ts'
import { madeUp } from './testing/made-up.ts'
import { faultsOf } from './testing/verify.ts'

const sizes = {
  plain: { activities: 12, limits: 3, people: 0, odd: false },
  skilled: { activities: 10, limits: 1, people: 4, odd: false },
  odd: { activities: 12, limits: 2, people: 4, odd: true },
}
const seeds = fc.integer({ min: 0, max: 1_000_000 })

describe('a levelled plan', () => {
  it.each(Object.entries(sizes))('keeps to links, dates, limits, people and abilities: %s', (_, size) => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('finish' as const, 'priority' as const), (seed, aim) => {
        const input = madeUp(seed, size)
        const { result } = level(input, { schedules: 40, seed, aim })
        expect(faultsOf(input, result)).toEqual([])
        expect(result.bound).toBeLessThanOrEqual(result.objective)
        expect(result.work).toBeLessThanOrEqual(40)
      }),
      { numRuns: 150 },
    )
  })

  it('is the best there is where every plan can be tried', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = madeUp(seed, { activities: 5, limits: 2, people: 0, odd: false })
        const { result } = level(input, { schedules: 300, seed })
        expect(result.finish).toBe(leastFinish(input, 25))
      }),
      { numRuns: 60 },
    )
  })

  it('has a bound that the best of every plan keeps', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = madeUp(seed, { activities: 5, limits: 2, people: 0, odd: true })
        const { result } = level(input, { schedules: 20, seed })
        expect(result.bound).toBeLessThanOrEqual(leastFinish({ ...input, projects: input.projects }, 40))
      }),
      { numRuns: 30 },
    )
  })

  it('is the same for the same seed', () => {
    const input = madeUp(7, sizes.skilled)
    expect(level(input, { schedules: 100, seed: 3 })).toEqual(level(input, { schedules: 100, seed: 3 }))
  })

  it('tells of each better plan, and is the same when nobody listens', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('finish' as const, 'priority' as const), (seed, aim) => {
        const input = madeUp(seed, sizes.skilled)
        const told: number[] = []
        const bounds = new Set<number>()
        const better = (objective: number, bound: number): void => {
          told.push(objective)
          bounds.add(bound)
        }
        const { result } = level(input, { schedules: 40, seed, aim, better })
        expect(told.length).toBeGreaterThan(0)
        expect(told).toEqual([...new Set(told)].toSorted((a, b) => b - a))
        expect(bounds.size).toBe(1)
        // At the end all move to the left, which may make it better once more.
        expect(result.objective).toBeLessThanOrEqual(told.at(-1) as number)
        expect(result).toEqual(level(input, { schedules: 40, seed, aim }).result)
      }),
      { numRuns: 60 },
    )
  })

  it('ends when it is told to', () => {
    let asked = 0
    const stop = (): boolean => ++asked > 5
    expect(level(madeUp(4, sizes.odd), { schedules: 10_000, seed: 1, stop }).result.work).toBeLessThan(20)
  })
})

describe('why an activity is where it is', () => {
  it.each(Object.entries(sizes))(
    'names a link or a date that holds, or what must be freed: %s',
    (_, size) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const input = madeUp(seed, size)
          const { result } = level(input, { schedules: 30, seed })
          for (const { id, start, why } of result.activities) {
            if (why.kind === 'frozen') continue
            const moved = earlierBy(input, result, id)
            if (why.kind === 'limit' || why.kind === 'people') {
              expect(why.free.length).toBeGreaterThan(0)
              expect(faultsOf(freed(moved.input, why.free), moved.result)).toEqual([])
            } else expect(faultsOf(moved.input, moved.result), `${id} at ${start}`).not.toEqual([])
          }
        }),
        { numRuns: 100 },
      )
    },
  )
})

type Plan = { readonly input: LevelInput; readonly result: LevelResult }

/** The same plan with one activity a unit earlier, done by nobody in particular: who does it is no matter here. */
function earlierBy(input: LevelInput, result: LevelResult, id: string): Plan {
  const unstaffed = input.activities.map((one) =>
    one.id === id ? { ...one, needs: (one.needs ?? []).filter(({ kind }) => kind === 'limit') } : one,
  )
  const moved = result.activities.map((one) =>
    one.id === id ? { ...one, start: one.start - 1, finish: one.finish - 1, people: [] } : one,
  )
  const links = input.links.filter(({ predecessor }) => predecessor !== id)
  return { input: { ...input, activities: unstaffed, links }, result: { ...result, activities: moved } }
}

function freed(input: LevelInput, free: LevelResult['activities'][number]['why']['free']): LevelInput {
  const gone = new Set(free.flatMap((one) => (one.kind === 'activity' ? [one.id] : [])))
  const taken = free.filter((one) => one.kind === 'taken')
  return {
    ...input,
    activities: input.activities.filter(({ id }) => !gone.has(id)),
    limits: (input.limits ?? []).map((limit) => ({
      ...limit,
      taken: (limit.taken ?? []).filter(
        ({ from, to }) => !taken.some((one) => one.limit === limit.id && one.from === from && one.to === to),
      ),
    })),
  }
}
