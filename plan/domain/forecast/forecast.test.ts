import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PeriodState } from '../../contract/index.ts'
import { forecastAccuracy } from './accuracy.ts'
import { firstForecast, shownPeriods } from './forecast-periods.ts'
import { type ForecastParts, forecastRow, forecastTotals, rowsWithoutReason } from './forecast-row.ts'
import { spreadEstimate } from './spread-estimate.ts'

const parts: ForecastParts = {
  category: 'Labour',
  budget: 900,
  spent: 400,
  amounts: [100, 300, 300],
  toComplete: 600,
  last: [null, 250, 250],
  lastAtCompletion: 900,
  reason: null,
}

describe('a row of a forecast', () => {
  it('will cost what was spent and what is forecast, and says how that differs from last time', () => {
    expect(forecastRow(parts)).toMatchObject({ atCompletion: 1000, difference: 100, reasonNeeded: true })
    expect(forecastRow({ ...parts, toComplete: 545 })).toMatchObject({ difference: 45, reasonNeeded: false })
    expect(forecastRow({ ...parts, toComplete: 454 })).toMatchObject({ difference: -46, reasonNeeded: true })
  })

  it('needs no reason the first time', () => {
    expect(forecastRow({ ...parts, lastAtCompletion: null })).toMatchObject({
      difference: null,
      reasonNeeded: false,
    })
  })

  it('that was nothing last time needs a reason for anything', () => {
    expect(forecastRow({ ...parts, lastAtCompletion: 0 }).reasonNeeded).toBe(true)
  })

  it('adds up with the others', () => {
    const rows = [forecastRow(parts), forecastRow({ ...parts, lastAtCompletion: null, reason: 'New work' })]
    expect(forecastTotals(rows)).toEqual({
      budget: 1800,
      spent: 800,
      toComplete: 1200,
      atCompletion: 2000,
      lastAtCompletion: 900,
      difference: 1100,
    })
    expect(rowsWithoutReason(rows)).toHaveLength(1)
    expect(rowsWithoutReason([forecastRow({ ...parts, reason: ' ' })])).toHaveLength(1)
    expect(rowsWithoutReason([forecastRow({ ...parts, reason: 'Two more testers' })])).toEqual([])
  })
})

describe('a new estimate to complete', () => {
  it('keeps the proportions of what was forecast, or is spread evenly', () => {
    expect(spreadEstimate([100, 300], 800, 'EUR')).toEqual([200, 600])
    expect(spreadEstimate([0, 0, 0], 100, 'EUR')).toEqual([34, 33, 33])
    expect(spreadEstimate([], 100, 'EUR')).toEqual([])
  })

  it('is spread to the cent', () => {
    const amounts = array(integer({ min: -1000, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
    assert(
      property(amounts, integer({ min: -1_000_000_000, max: 1_000_000_000 }), (before, total) => {
        const spread = spreadEstimate(before, total, 'EUR')
        expect(spread.reduce((sum, one) => sum + one, 0)).toBe(total)
        expect(spread).toHaveLength(before.length)
      }),
    )
  })
})

describe('accuracy', () => {
  it('is 1 less what forecasts were off by over what was spent', () => {
    const pairs = [
      { forecast: 100, actual: 80 },
      { forecast: 40, actual: 60 },
      { forecast: 60, actual: 60 },
    ]
    expect(forecastAccuracy(pairs)).toEqual({ accuracy: 0.8, bias: 0 })
    expect(forecastAccuracy([{ forecast: 300, actual: 100 }])).toEqual({ accuracy: -1, bias: 2 })
  })

  it('says nothing where nothing was spent', () => {
    expect(forecastAccuracy([{ forecast: 10, actual: 0 }])).toEqual({ accuracy: null, bias: null })
    expect(forecastAccuracy([])).toEqual({ accuracy: null, bias: null })
  })
})

describe('the periods of a forecast', () => {
  const states: readonly PeriodState[] = [
    'locked',
    'locked',
    'locked',
    'locked',
    'closing',
    ...Array<PeriodState>(7).fill('open'),
  ]
  const periods = states.map((state, at) => ({
    name: String(at + 1),
    from: `2026-${String(at + 1).padStart(2, '0')}-01`,
    to: `2026-${String(at + 2).padStart(2, '0')}-01`,
    state,
  }))

  it('begin with the first that is open after all that is closed', () => {
    expect(firstForecast(periods)?.name).toBe('6')
    expect(firstForecast(periods.slice(0, 5))).toBeUndefined()
    expect(firstForecast(periods.slice(6))?.name).toBe('7')
  })

  it('show three closed ones, and open ones until the project ends, six at least', () => {
    const names = (until: string): string =>
      shownPeriods(periods, until)
        .map(({ name }) => name)
        .join(' ')
    expect(names('2026-07-15')).toBe('3 4 5 6 7 8 9 10 11')
    expect(names('2027-06-01')).toBe('3 4 5 6 7 8 9 10 11 12')
  })
})
