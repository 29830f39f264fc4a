import { describe, expect, it } from 'vitest'
import { archive, measured } from '../testing/archive.ts'

describe('work packages', () => {
  it('are the summaries under the project; the sums are those of their activities', () => {
    const { packages } = measured(archive).shown
    expect(packages.map(({ id, activities, people }) => [id, activities, people])).toEqual([
      ['build', 2, 3],
      ['rollout', 2, 1],
    ])
    expect(packages[0]).toMatchObject({ cpi: 0.8, completeShare: 2 / 3 })
  })

  it('tell no amount where one or two people work, nor where the rest of the total would tell it', () => {
    const { packages } = measured(archive).shown
    // Dora alone is on the rollout; with the build beside it the total would tell what she costs.
    expect(packages.map(({ amounts }) => amounts)).toEqual([null, null])
    expect(packages[1]?.cost).toEqual({
      budget: 100_000,
      plannedValue: 0,
      earnedValue: 0,
      actualCost: 0,
    })
  })

  it('tell their amounts where three or more people work on each', () => {
    const crowded = archive.activities.map((one) =>
      one.people === undefined ? one : { ...one, people: ['Ada', 'Ben', 'Cleo'] },
    )
    const { packages } = measured({ ...archive, activities: crowded }).shown
    expect(packages.map(({ amounts }) => amounts?.budget)).toEqual([300_000, 100_000])
    expect(packages.map(({ cost }) => cost)).toEqual([null, null])
  })
})
