import { describe, expect, it } from 'vitest'
import { applyEdits, emptyPlan, entryToEdits, type PlanState, type RegisterEntry } from './index.ts'

const entry = (told: Partial<RegisterEntry> = {}): RegisterEntry => ({
  code: 'A-1',
  name: 'Bridge',
  description: null,
  organisation: null,
  programme: null,
  category: null,
  phase: null,
  start: '2024-01-01',
  finish: '2026-06-30',
  plannedFinish: null,
  actualFinish: null,
  currency: 'GBP',
  wholeLifeCost: 5_000,
  plannedCost: null,
  actualCost: null,
  periodBudget: null,
  periodForecast: null,
  progress: null,
  rating: { raw: 'Amber/Red', scale: 'rag-5', step: 4, steps: 5 },
  narrative: {},
  other: {},
  gaps: [],
  lines: [],
  ...told,
})
const named = { organisationId: null, programmeId: null }
const bring = (told: RegisterEntry, asOf: string, state: PlanState = emptyPlan): PlanState =>
  applyEdits(
    state,
    entryToEdits(told, state, named, { source: 'r.csv', asOf, rowNumber: 1, byWhom: 'r.csv' }),
    'p',
  ).result

describe('a row of a register as edits', () => {
  it('keeps the rating as it was written, with its step in its own scale', () => {
    expect(bring(entry(), '2024-03-31').ratings).toEqual([
      { raw: 'Amber/Red', scale: 'rag-5', step: 4, steps: 5, asOf: '2024-03-31', byWhom: 'r.csv' },
    ])
  })

  it('freezes the first thing ever told as baseline 1, and never again', () => {
    const first = bring(entry(), '2024-03-31')
    const second = bring(entry({ finish: '2027-01-31' }), '2025-03-31', first)
    expect(second.baselines).toMatchObject([
      { number: 1, finish: '2026-06-30', source: 'First told by r.csv' },
    ])
    expect(second.fields.finish).toBe('2027-01-31')
  })

  it('takes what was planned as the baseline where the register tells it', () => {
    const state = bring(entry({ plannedFinish: '2025-12-31', plannedCost: 4_000 }), '2024-03-31')
    expect(state.baselines).toMatchObject([
      { finish: '2025-12-31', cost: { amount: 4_000, currency: 'GBP' } },
    ])
  })

  it('lets an older file add to history without setting fields back', () => {
    const newest = bring(entry({ name: 'Long bridge', finish: '2027-01-31' }), '2025-03-31')
    const state = bring(entry(), '2024-03-31', newest)
    expect(state.fields).toMatchObject({ name: 'Long bridge', finish: '2027-01-31' })
    expect(state.editions).toHaveLength(2)
  })

  it('does not clear a field that a newer file leaves empty', () => {
    const state = bring(
      entry({ finish: null, wholeLifeCost: null }),
      '2025-03-31',
      bring(entry(), '2024-03-31'),
    )
    expect(state.fields).toMatchObject({ finish: '2026-06-30', cost: { amount: 5_000, currency: 'GBP' } })
  })

  it('closes a project that has an actual finish', () => {
    expect(bring(entry({ actualFinish: '2026-05-31' }), '2026-06-30').fields).toMatchObject({
      state: 'closed',
      finish: '2026-05-31',
    })
  })
})
