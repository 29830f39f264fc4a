import { describe, expect, it } from 'vitest'
import type { Standing } from '../../contract/index.ts'
import { finishMoves } from './finish-moves.ts'

function standing(
  told: readonly (readonly [asOf: string, finish: string | null])[],
  measures: object = {},
): Standing {
  const figures = Object.entries(measures).map(([name, value]) => [name, { value }])
  return {
    asOf: { day: '2026-11-23', because: 'today', sentence: '' },
    history: told.map(([asOf, finish]) => ({ asOf, finish })),
    measures: Object.fromEntries(figures),
  } as unknown as Standing
}

const slipped = standing(
  [
    ['2026-08-31', '2027-03-31'],
    ['2026-09-30', null],
    ['2026-10-31', '2027-04-28'],
  ],
  { expectedFinish: '2027-05-05', slipCurrentDays: 35, slipFirstDays: 63 },
)

describe('how the forecast finish moved', () => {
  it('is measured from the reference, with what is expected now as the last point', () => {
    expect(finishMoves(slipped)).toEqual({
      reference: '2027-03-31',
      first: { day: '2027-03-03', at: -4 },
      unit: 'weeks',
      points: [
        { day: '2026-08-31', value: 0 },
        { day: '2026-10-31', value: 4 },
        { day: '2026-11-23', value: 5 },
      ],
      days: 35,
    })
  })

  it('is measured from the first forecast where there is no reference', () => {
    const moves = finishMoves(
      standing([
        ['2026-08-31', '2027-03-31'],
        ['2026-10-31', '2027-04-07'],
      ]),
    )
    expect(moves).toMatchObject({ reference: '2027-03-31', first: undefined, unit: 'days', days: 7 })
  })

  it('is in months where it strays by most of a year', () => {
    const far = standing([
      ['2025-03-31', '2027-03-31'],
      ['2026-03-31', '2029-03-31'],
    ])
    expect(finishMoves(far)).toMatchObject({
      unit: 'months',
      days: 731,
      points: [{ value: 0 }, { value: 24 }],
    })
  })

  it('is not told of one forecast alone', () => {
    expect(finishMoves(standing([['2026-10-31', '2027-04-07']]))).toBeUndefined()
    expect(finishMoves(standing([]))).toBeUndefined()
  })
})
