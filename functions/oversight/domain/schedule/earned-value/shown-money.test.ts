import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EarnedAmounts, EarnedValueShown, PackageShown } from '../../../contract/index.ts'
import { archive, measured } from '../testing/archive.ts'
import { forecastBand, periodRows, varianceSteps } from './index.ts'

const { shown } = measured(archive)

describe('the band of the forecast', () => {
  it('opens on the status date at what was spent and ends at the lowest and the highest estimate', () => {
    const band = forecastBand(shown)
    expect(shown.range).toEqual({ lowest: 450_000, highest: 625_000 })
    expect(band[0]).toEqual({ day: '2026-11-13', low: 250_000, high: 250_000 })
    expect(band.at(-1)).toMatchObject({ low: 450_000, high: 625_000 })
  })

  it('holds the forecast, which ends at the estimate by CPI', () => {
    const days = new Map(shown.curve.map(({ day, forecast }) => [day, forecast ?? Number.NaN]))
    for (const { day, low, high } of forecastBand(shown)) {
      expect(days.get(day)).toBeGreaterThanOrEqual(low)
      expect(days.get(day)).toBeLessThanOrEqual(high)
    }
  })

  it('is not drawn where no forecast is known', () => {
    expect(forecastBand({ ...shown, range: null })).toEqual([])
    expect(
      forecastBand({ ...shown, curve: shown.curve.map((point) => ({ ...point, forecast: null })) }),
    ).toEqual([])
  })
})

describe('the way from budget to forecast', () => {
  it('is what each package adds: build has overrun and half of code is dear, rollout costs as the rest did so far', () => {
    // CPI 0.8: build 2,500 + 1,000 ÷ 0.8 − 3,000 = 750; rollout 1,000 ÷ 0.8 − 1,000 = 250.
    const seen = { ...shown, packages: shown.packages.map(withAmounts) }
    expect(varianceSteps(seen)).toMatchObject({
      budget: 400_000,
      forecast: 500_000,
      rest: 'eacCpi',
      steps: [
        { package: { name: 'build' }, amount: 75_000 },
        { package: { name: 'rollout' }, amount: 25_000 },
      ],
    })
  })

  it('puts packages whose amounts are withheld into one step, which the total tells anyway', () => {
    const hidden = {
      ...shown,
      packages: shown.packages.map((one) => ({ ...one, amounts: null, cost: null })),
    }
    expect(varianceSteps(hidden)?.steps).toEqual([{ package: null, packages: 2, amount: 100_000 }])
  })

  it('adds up to the forecast to the cent, whatever the packages hold', () => {
    const cents = fc.integer({ min: 0, max: 9_999_999 })
    const amounts = fc.record({ budget: cents, plannedValue: cents, earnedValue: cents, actualCost: cents })
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }), (given) => {
        const of = worth(given.map((one) => ({ ...one, earnedValue: Math.min(one.earnedValue, one.budget) })))
        const variance = varianceSteps(of)
        if (variance === undefined) return
        const steps = variance.steps.reduce((so, { amount }) => so + amount, 0)
        expect(variance.budget + steps).toBe(variance.forecast)
      }),
    )
  })

  it('is not told without an estimate', () => {
    expect(varianceSteps({ ...shown, measures: {} })).toBeUndefined()
  })
})

function withAmounts(one: PackageShown): PackageShown {
  return { ...one, amounts: one.amounts ?? one.cost ?? null }
}

/** A project of these packages, measured as the engine does. */
function worth(all: readonly EarnedAmounts[]): EarnedValueShown {
  const total = (of: keyof EarnedAmounts): number => all.reduce((so, one) => so + (one[of] ?? 0), 0)
  const [budget, earned, spent] = [total('budget'), total('earnedValue'), total('actualCost')]
  const cpi = spent === 0 || earned === 0 ? null : earned / spent
  const figure = (value: number | null) => ({ value, unit: 'EUR', rule: 'any', asOf: '2026-11-13' })
  return {
    ...shown,
    inputs: { budgetAtCompletion: figure(budget) },
    measures: {
      cpi: figure(cpi),
      eacCpi: figure(cpi === null ? null : Math.round(spent + (budget - earned) / cpi)),
      eacRemainingAsPlanned: figure(spent + budget - earned),
    },
    packages: all.map((amounts, at) => ({
      id: String(at),
      wbs: null,
      name: `Package ${at}`,
      activities: 1,
      people: 3,
      completeShare: null,
      cpi: null,
      spi: null,
      amounts,
      cost: null,
    })),
  }
}

describe('periods as a table', () => {
  it('tell what each period added, and add up to the curve', () => {
    const rows = periodRows(shown.curve)
    expect(rows).toHaveLength(shown.curve.length - 1)
    const sum = (of: 'planned' | 'earned' | 'spent' | 'forecast'): number =>
      rows.reduce((so, row) => so + (row[of] ?? 0), 0)
    expect(sum('planned')).toBe(400_000)
    expect(sum('earned')).toBe(200_000)
    expect(sum('spent')).toBe(250_000)
    expect(sum('forecast')).toBe(500_000 - 250_000)
  })

  it('leave open what is not known after the status date', () => {
    const after = periodRows(shown.curve).filter(({ day }) => day > '2026-11-13')
    expect(after.length).toBeGreaterThan(0)
    expect(after.every(({ earned, spent }) => earned === null && spent === null)).toBe(true)
  })
})
