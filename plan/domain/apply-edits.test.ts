import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewEdition, PlanEdit } from '../contract/index.ts'
import { applyEdits, emptyPlan, type PlanState } from './index.ts'

const edition = (asOf: string, source = 'register.csv'): NewEdition => ({
  source,
  asOf,
  code: 'A-1',
  name: 'Bridge',
  rowNumber: 1,
  start: null,
  finish: null,
  plannedFinish: null,
  actualFinish: null,
  currency: 'EUR',
  wholeLifeCost: 100,
  plannedCost: null,
  actualCost: null,
  periodBudget: null,
  periodForecast: null,
  progress: null,
  narrative: {},
  other: {},
  gaps: [],
})
const set = (fields: Extract<PlanEdit, { kind: 'project.set' }>['fields']): PlanEdit => ({
  kind: 'project.set',
  fields,
})
const apply = (edits: readonly PlanEdit[], state: PlanState = emptyPlan) => applyEdits(state, edits, 'p')

describe('applying edits to a plan', () => {
  it('sets the fields that are given and leaves the others', () => {
    const before = apply([set({ name: 'Bridge', code: 'A-1' })]).result
    expect(apply([set({ name: 'Long bridge' })], before).result.fields).toEqual({
      name: 'Long bridge',
      code: 'A-1',
    })
  })

  it('clears a field with null', () => {
    const before = apply([set({ name: 'Bridge', code: 'A-1' })]).result
    expect(apply([set({ code: null })], before).result.fields.code).toBeNull()
  })

  it('finds a finish that lies before its start, and says both days', () => {
    const { findings } = apply([set({ start: '2026-05-02', finish: '2026-05-01' })])
    expect(findings).toMatchObject([{ severity: 'error', code: 'plan/finish-before-start' }])
    expect(findings[0]?.sentence).toContain('The finish 1 May 2026 lies before the start 2 May 2026.')
  })

  it('takes a project of one day', () => {
    expect(apply([set({ start: '2026-05-02', finish: '2026-05-02' })]).findings).toEqual([])
  })

  it('finds a currency that ISO 4217 does not know', () => {
    const { findings } = apply([set({ cost: { amount: 1, currency: 'QQQ' } })])
    expect(findings).toMatchObject([{ severity: 'error', code: 'plan/unknown-currency' }])
  })

  it('replaces what one source said of one day and keeps what it said of others', () => {
    const edits: PlanEdit[] = [
      { kind: 'edition.add', edition: edition('2025-03-31') },
      { kind: 'edition.add', edition: edition('2026-03-31') },
      { kind: 'edition.add', edition: { ...edition('2025-03-31'), wholeLifeCost: 120 } },
    ]
    const { result } = apply(edits)
    expect(result.editions.map((one) => [one.asOf, one.wholeLifeCost])).toEqual([
      ['2026-03-31', 100],
      ['2025-03-31', 120],
    ])
    expect(result.latestAsOf).toBe('2026-03-31')
  })

  it('numbers baselines in the order in which they are frozen', () => {
    const frozen: PlanEdit = {
      kind: 'baseline.freeze',
      baseline: { asOf: '2026-01-01', start: null, finish: '2026-06-30', cost: null, source: 'Approved' },
    }
    expect(apply([frozen, frozen]).result.baselines.map((one) => one.number)).toEqual([1, 2])
  })

  it('finds a line without a day, and one to be removed that is not there', () => {
    const line = {
      version: 'budget' as const,
      category: 'Labour',
      from: '2026-01-01',
      to: '2026-01-01',
      spread: 'even' as const,
      money: { amount: 1, currency: 'EUR' },
    }
    const { findings } = apply([
      { kind: 'line.add', line },
      { kind: 'line.remove', lineId: '00000000-0000-7000-8000-000000000000' },
    ])
    expect(findings.map((one) => one.code)).toEqual(['plan/line-without-days', 'plan/no-such-line'])
  })

  it('gives the same whether edits come in one call or one by one, and never changes what it was given', () => {
    const day = fc.constantFrom('2024-01-31', '2025-01-31', '2026-01-31')
    const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
      fc.record({ name: fc.string({ minLength: 1 }), finish: day }).map(set),
      day.map((asOf): PlanEdit => ({ kind: 'edition.add', edition: edition(asOf) })),
      day.map((asOf): PlanEdit => ({
        kind: 'rating.report',
        rating: { asOf, raw: 'Amber', scale: 'rag-3', step: 2, steps: 3, byWhom: 'x' },
      })),
    )
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const frozen = Object.freeze({ ...emptyPlan })
        const together = applyEdits(frozen, edits, 'p').result
        const single = edits.reduce(
          (state, edit) => applyEdits(state, [edit], 'p').result,
          frozen as PlanState,
        )
        expect(together).toEqual(single)
        expect(frozen).toEqual(emptyPlan)
      }),
    )
  })
})
