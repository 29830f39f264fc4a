import { describe, expect, it } from 'vitest'
import { changedAmounts, type GridRow, withAmount, withEstimate } from './row-amounts.ts'

const row: GridRow = {
  id: 'Labour',
  category: 'Labour',
  budget: 900,
  spent: 400,
  amounts: [100, 200, 300],
  last: [null, 200, 300],
  toComplete: 550,
  atCompletion: 950,
  lastAtCompletion: 950,
  difference: 0,
  reason: null,
  reasonNeeded: false,
}
const periods = [
  { name: '2026-09', from: '2026-09-01', to: '2026-10-01', state: 'locked' },
  { name: '2026-10', from: '2026-10-01', to: '2026-11-01', state: 'open' },
  { name: '2026-11', from: '2026-11-01', to: '2026-12-01', state: 'open' },
] as const

describe('a row of the forecast in the grid', () => {
  it('shows at once what another amount means for the end', () => {
    expect(withAmount(row, 1, 260)).toMatchObject({
      amounts: [100, 260, 300],
      toComplete: 610,
      atCompletion: 1010,
      difference: 60,
    })
  })

  it('spreads an estimate over the open periods, and leaves what lies beyond them', () => {
    // 50 lie in periods that are not shown.
    const next = withEstimate(row, 1050, { open: [1, 2], currency: 'EUR' })
    expect(next).toMatchObject({
      amounts: [100, 400, 600],
      toComplete: 1050,
      atCompletion: 1450,
      difference: 500,
    })
  })

  it('sends what changed in open periods, and nothing else', () => {
    const next = { ...row, amounts: [999, 200, 310] }
    expect(changedAmounts(row, next, [...periods])).toEqual([{ period: '2026-11', amount: 310 }])
  })
})
