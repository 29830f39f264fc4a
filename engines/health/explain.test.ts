import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { edition, finish, judge } from './example-record.ts'
import { explain } from './index.ts'

describe('explain', () => {
  const { result } = judge([
    edition('2025-11-01', { ...finish('2028-01-01'), start: day('2025-01-01') }),
    edition('2026-11-01', {
      ...finish('2028-06-01'),
      reported: { rating: 'Amber', raw: 'Amber', scale: 'three', steps: 3, step: 2 },
    }),
  ])

  it('walks a share to the slip, the finish and the edition that said it', () => {
    const share = explain(result, 'slipCurrentShare')
    expect(share).toMatchObject({ measure: 'slipCurrentShare', unit: 'share', rule: 'health/slip-current' })
    const [slip, start] = share?.from ?? []
    expect(slip).toMatchObject({ measure: 'slipCurrentDays', value: 152 })
    expect(start).toMatchObject({ measure: 'start', value: '2025-01-01', source: 'register 2025-11-01' })
    expect(slip?.from.map((part) => part.measure)).toEqual(['expectedFinish', 'finish'])
    expect(slip?.from[0]?.from[0]?.from[0]).toMatchObject({
      value: '2028-06-01',
      asOf: '2026-11-01',
      from: [],
    })
  })

  it('opens the status, how sure it is, and the difference to the reported rating', () => {
    expect(explain(result, 'status')?.from.map((part) => part.measure)).toEqual(
      result.reasons.map((reason) => reason.rule),
    )
    expect(explain(result, 'sure')?.value).toBe(result.sure.value)
    expect(explain(result, 'reportedDifference')?.from.map((part) => part.measure)).toEqual([
      'status',
      'reported rating',
    ])
  })

  it('has an answer for every measure and none for a name that is none', () => {
    for (const name of Object.keys(result.measures)) expect(explain(result, name)?.measure).toBe(name)
    expect(explain(result, 'toString')).toBeUndefined()
  })
})
