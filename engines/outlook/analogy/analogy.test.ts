import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type AnalogyForecast,
  type AnalogyModel,
  explain,
  forecastByAnalogy,
  type KnownCase,
  learnAnalogy,
} from '../index.ts'
import { cases, learningRuns, patience } from '../testing/made-up-pasts.ts'

vi.setConfig(patience)

const names = { numbers: ['size'], words: ['person'] }

function learnt(known: readonly KnownCase[], certainty = 0.8): AnalogyModel {
  const { result } = learnAnalogy({ cases: known, ...names, certainty })
  if (result === null) throw new Error('twenty cases are enough')
  return result
}

function asked(model: AnalogyModel, began = '2024-01-01'): AnalogyForecast {
  const one = { id: 'new', began: day(began), numbers: { size: 4 }, words: { person: 'Bo' } }
  const [forecast] = forecastByAnalogy({ model, cases: [one] }).result
  if (forecast === undefined) throw new Error('all was known by then')
  return forecast
}

function bounds({ measures: { low, typical, high } }: AnalogyForecast): readonly number[] {
  return [low, typical, high].map(({ value }) => Number(value))
}

describe('likeness, whatever the past', () => {
  it('tells bounds in order, that lie among the answers', () => {
    fc.assert(
      fc.property(cases, (known) => {
        const [low = 0, typical = 0, high = 0] = bounds(asked(learnt(known)))
        const answers = known.map(({ answer }) => answer)
        expect(low).toBeLessThanOrEqual(typical)
        expect(typical).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(Math.min(...answers))
        expect(high).toBeLessThanOrEqual(Math.max(...answers))
      }),
      learningRuns,
    )
  })

  it('does not peek: what becomes known later changes no forecast', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -99, max: 99 }), (known, answer) => {
        const model = learnt(known)
        const late = { ...(known[0] as KnownCase), id: 'late', answer, knownOn: day('2024-01-01') }
        expect(bounds(asked({ ...model, cases: [...model.cases, late] }))).toEqual(bounds(asked(model)))
      }),
      learningRuns,
    )
  })

  it('counts as many like cases as there are, at most, and shares that add up to no more than all', () => {
    fc.assert(
      fc.property(cases, (known) => {
        const { measures, nearest } = asked(learnt(known))
        expect(Number(measures.likeCases.value)).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(Number(measures.likeCases.value)).toBeLessThanOrEqual(known.length + 1e-9)
        expect(nearest.length).toBe(5)
        expect(nearest.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
      learningRuns,
    )
  })

  it('scales with the answers', () => {
    fc.assert(
      fc.property(cases, (known) => {
        const twice = known.map((one) => ({ ...one, answer: one.answer * 2 }))
        expect(bounds(asked(learnt(twice)))).toEqual(bounds(asked(learnt(known))).map((one) => one * 2))
      }),
      learningRuns,
    )
  })

  it('never throws', () => {
    const odd = fc.record(
      {
        id: fc.string(),
        began: fc.constantFrom('2026-01-01', 'soon'),
        numbers: fc.anything(),
        words: fc.anything(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.anything(), fc.array(odd), fc.anything(), cases, (a, some, c, known) => {
        expect(learnAnalogy({ cases: a, ...names, certainty: c } as never).findings.length).toBeGreaterThan(0)
        const { result } = forecastByAnalogy({ model: learnt(known), cases: some as never })
        for (const one of result)
          for (const { value } of Object.values(one.measures)) expect(Number.isFinite(value)).toBe(true)
      }),
      learningRuns,
    )
  })
})

describe('likeness', () => {
  /** Ada keeps to her estimates, Bo takes twice as long, and sizes say nothing. */
  const two = Array.from({ length: 80 }, (_, i): KnownCase => {
    const began = addDays(day('2025-01-01'), i)
    const [person, answer] = i % 2 === 0 ? ['Ada', ((i % 5) - 2) / 20] : ['Bo', 0.7 + ((i % 3) - 1) / 10]
    return {
      id: `${i}`,
      began,
      knownOn: addDays(began, 3),
      answer,
      numbers: { size: i % 7 },
      words: { person },
    }
  })
  const ask = (person: string, began: string) => ({
    id: 'new',
    began: day(began),
    numbers: {},
    words: { person },
  })

  it('finds who makes the difference', () => {
    const model = learnAnalogy({ cases: two, ...names }).result
    expect(model?.likeness.other['person']).toBe(0.2)
    const asking = {
      model: model as AnalogyModel,
      cases: [ask('Ada', '2026-01-01'), ask('Bo', '2026-01-01')],
    }
    const [ada, bo] = forecastByAnalogy(asking).result.map(({ measures }) => Number(measures.typical.value))
    expect(ada).toBeLessThan(0.2)
    expect(bo).toBeGreaterThan(0.5)
    expect(explain(forecastByAnalogy(asking).result[0] as never, 'low')).toMatchObject({
      from: [{ measure: 'certainty', value: 0.8 }, { measure: 'level' }, { measure: 'pastCases', value: 80 }],
    })
  })

  it('can be chosen for the median', () => {
    const model = learnAnalogy({ cases: two, ...names, aim: 'median' }).result
    expect(model?.likeness.other['person']).toBe(0.2)
  })

  it('has nothing to say before anything was known', () => {
    const model = learnt(two)
    const { result, findings } = forecastByAnalogy({ model, cases: [ask('Ada', '2025-01-02')] })
    expect(result).toEqual([])
    expect(findings[0]?.sentence).toBe('Nothing was known yet when new began.')
  })

  it('stays as it starts where no case could learn from another', () => {
    const alike = two.map((one) => ({ ...one, knownOn: day('2027-01-01'), numbers: { size: 1 } }))
    expect(learnt(alike)).toMatchObject({ level: 0.8, likeness: { spread: { size: 0.4 }, fading: 3653 } })
  })

  it('takes twenty cases with an id and days of their own', () => {
    const twice = [...two.slice(0, 12), ...two.slice(0, 12)]
    const { result, findings } = learnAnalogy({ cases: twice, ...names })
    expect(result).toBeNull()
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      '12 cases left out: each needs an id of its own, days, and an answer that is a number.',
      'Only 12 cases with an answer: from 20 on the past says more than a guess.',
    ])
  })
})
