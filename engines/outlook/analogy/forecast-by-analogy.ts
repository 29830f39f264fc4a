import { findingOf, told } from '@portolan/quantity'
import { assess } from '../assess.ts'
import { entryOf } from '../arithmetic/entry.ts'
import { quantile } from '../arithmetic/weighted-quantile.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { Answer, Assessment } from '../result.ts'
import type { AnalogyCase } from './analogy-case.ts'
import { central } from './central.ts'
import { soundBeginnings } from './sound-cases.ts'
import type { AnalogyModel } from './learn-analogy.ts'
import { inOrder, type Memory, reaches, remember, weigh } from './memory.ts'

export type AnalogyMeasure = 'low' | 'typical' | 'high' | 'bandLow' | 'bandHigh' | 'likeCases'

/** Figures for a case, and the past cases that speak loudest for it. */
export type AnalogyForecast = Assessment<AnalogyMeasure> & { readonly nearest: readonly Nearest[] }
export type Nearest = {
  readonly id: string
  readonly answer: number
  /** What it counts in the forecast. */
  readonly share: number
}

export type AnalogyQuestion = { readonly model: AnalogyModel; readonly cases: readonly AnalogyCase[] }

const NEAREST = 5

/**
 * Between which bounds the answer of each case will lie, in the unit of the answers: the weighted quantiles of what was
 * known when it began, beside the band that takes all cases for alike. `likeCases` is (Σ w)² ÷ Σ w² (Kish).
 */
export function forecastByAnalogy({ model, cases }: AnalogyQuestion): Answer<readonly AnalogyForecast[]> {
  const checks = openChecks()
  const memory = remember(model.cases, model.names)
  const result = soundBeginnings(cases, checks).flatMap((one) => {
    if (reaches(memory, one)) return [forecast(memory, one, model)]
    tellUnheard(one, checks)
    return []
  })
  return { result, findings: checks.findings }
}

function forecast(memory: Memory, one: AnalogyCase, model: AnalogyModel): AnalogyForecast {
  const weights = weigh(memory, one, model.likeness)
  const like = inOrder(memory, weights)
  const { low, high } = central(like, model.level)
  const total = entryOf(like.upTo, weights.length - 1)
  const squares = weights.reduce((squared, weight) => squared + (weight / total) * (weight / total), 0)
  const values = {
    low,
    typical: quantile(like, 0.5),
    high,
    bandLow: model.band.low,
    bandHigh: model.band.high,
    likeCases: 1 / squares,
  }
  const about = { subject: one.id, asOf: one.began }
  const inputs = { certainty: model.certainty, level: model.level, pastCases: model.cases.length }
  return { ...assess(about, values, inputs), nearest: nearestOf(memory, weights, total) }
}

function nearestOf({ cases }: Memory, weights: Float64Array, total: number): readonly Nearest[] {
  return cases
    .map(({ id, answer }, i) => ({ id, answer, share: entryOf(weights, i) / total }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, NEAREST)
}

function tellUnheard({ id }: AnalogyCase, checks: Checks): void {
  const says = told('outlook:nothing-known')`Nothing was known yet when ${{ case: id }} began.`
  checks.tell(findingOf('warning', 'nothing-known', ['case', id, says]))
}
