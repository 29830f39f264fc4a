import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { baseline, edition, finish, judge, statusOf, TODAY } from './example-record.ts'
import type { Edition, HealthResult } from './index.ts'

const planned = (asOf: string, plan: string): Edition =>
  edition(asOf, { ...finish('2030-01-01'), plannedFinish: day(plan) })

describe('time', () => {
  it('counts a past finish as today for slip, and not at all once the project is closed', () => {
    const editions = [edition('2026-09-01', finish('2026-10-24'))]
    const baselines = [baseline(1, '2026-10-24')]
    const open = judge(editions, { baselines }).result
    expect(open.measures.slipCurrentDays.value).toBe(30)
    expect(open.measures.expectedFinish.value).toBe(TODAY)
    const closed = judge(editions, { baselines, closed: true }).result
    expect([closed.measures.slipCurrentDays.value, closed.status]).toEqual([0, 'on-track'])
    expect(closed.measures.daysLeft.value).toBeNull()
  })

  it('says nothing of a finish that is today', () => {
    const { result } = judge([edition('2026-11-01', finish('2026-11-23'))])
    expect(statusOf(result, 'overdue')).toBe('on-track')
  })

  it('compares with the plan the editions state, and calls it so', () => {
    const { result } = judge([planned('2025-11-01', '2027-01-01'), planned('2026-11-01', '2030-01-01')])
    const first = result.reasons.find((reason) => reason.rule === 'slip-first')
    expect(first?.sentence).toContain('3 years later than the first plan (1 Jan 2027)')
    expect([first?.status, statusOf(result, 'slip-current')]).toEqual(['off-track', 'on-track'])
  })

  it('passes over editions without a finish when it looks for the one before', () => {
    const { result } = judge([
      edition('2024-11-01', finish('2028-01-01')),
      edition('2025-11-01'),
      edition('2026-11-01', finish('2028-01-11')),
    ])
    expect(result.measures.slipCurrentDays.value).toBe(10)
    expect(result.measures.slipSinceLastDays.value).toBe(10)
  })

  it('finds no reference where neither finish nor plan was said before', () => {
    const { result } = judge([edition('2025-11-01'), edition('2026-11-01', finish('2028-01-01'))])
    expect(result.measures.slipCurrentDays.value).toBeNull()
  })

  it('keeps baselines as references even before anything is stated', () => {
    const { result } = judge([edition('2026-11-01')], { baselines: [baseline(1, '2028-01-01')] })
    expect([result.measures.slipCurrentDays.value, result.status]).toEqual([null, 'not-enough-data'])
    expect(result.missing[0]?.what).toBe('finish')
  })

  it('measures progress against the committed finish', () => {
    const rest = { start: day('2026-01-01'), baselines: [baseline(1, '2026-12-31')] }
    const at = (progress: number): HealthResult =>
      judge([edition('2026-07-02', { ...finish('2027-12-31'), progress })], rest).result
    expect(at(0.5).measures.behindShare.value).toBe(0)
    expect(at(0.5).reasons.find((reason) => reason.rule === 'behind-progress')?.sentence).toContain(
      'keeps up',
    )
    expect(statusOf(at(0.2), 'behind-progress')).toBe('off-track')
    expect(at(0.5).measures.daysToCommitted.value).toBeNull()
    const noStart = judge([edition('2026-07-02', { ...finish('2027-12-31'), progress: 0.5 })]).result
    expect(noStart.measures.behindShare.value).toBeNull()
  })

  it('tells of a committed finish that is past', () => {
    const { result } = judge([edition('2026-11-01', finish('2027-12-31'))], {
      baselines: [baseline(1, '2026-11-13')],
    })
    expect(result.reasons.find((reason) => reason.rule === 'end-near')?.sentence).toBe(
      'The committed finish was 10 days ago, and nothing is known of progress.',
    )
  })

  it('computes no share of a duration that is none, and says why', () => {
    const { result, findings } = judge([
      edition('2026-11-01', { start: day('2028-01-01'), ...finish('2027-01-01') }),
    ])
    expect(result.measures.timeLeftShare.value).toBeNull()
    expect(findings.map((found) => found.code)).toEqual(['finish-before-start'])
  })
})
