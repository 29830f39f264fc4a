import { entryOf } from '../arithmetic/entry.ts'
import { exp } from '../arithmetic/exp-log.ts'
import { mean, sum } from '../arithmetic/mean.ts'
import { type Answered, settle } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { isBeyond, isDoubtful, isFlat, isTooFew } from './doubts.ts'
import { fitLog, type LogFit, onLine } from './log-fit.ts'
import { type SizedCase, soundSizes } from './past-sizes.ts'

export type ParametricMeasure =
  | 'parametricLow'
  | 'parametricTypical'
  | 'parametricHigh'
  | 'sizedCases'
  | 'medianMiss'
  | 'lineSkill'

export type ParametricInput = About & {
  readonly cases: readonly SizedCase[]
  /** How large the new one is, by each driver that shall count. */
  readonly sizes: Readonly<Record<string, number>>
  /** The share of cases that shall lie within; 0.8 if left out. */
  readonly certainty?: number | null
}

/** The figures, and by which power effort grows with each driver. */
export type ParametricEstimate = Assessment<ParametricMeasure> & {
  readonly exponents: readonly { readonly driver: string; readonly exponent: number }[]
}

/**
 * What finished cases say of one of these sizes: ln effort = a + Σ b ln size by least squares, with an interval as wide
 * as the line missed each case that it was fitted without. It answers nothing where the past does not carry it.
 */
export function parametricEstimate(input: ParametricInput): Answer<ParametricEstimate> {
  const checks = openChecks()
  const certainty = checks.optional('certainty', input.certainty, 'within-share', 0.8)
  const drivers = Object.keys(input.sizes)
  const sizes = checks.numbers('sizes', Object.values(input.sizes), 'above-zero')
  const cases = soundSizes(input.cases, drivers, checks)
  const fit = sizes === null ? null : soundFit({ cases, drivers }, checks)
  const isAsked =
    fit !== null && sizes !== null && certainty !== null && !isBeyond(fit, { cases, drivers, sizes }, checks)
  const answers = {
    ...(isAsked ? estimateOf(fit, sizes, certainty) : none),
    sizedCases: { is: cases.length },
    ...(fit === null ? unfitted : qualityOf(fit)),
  }
  const inputs = {
    certainty,
    ...(sizes !== null && { sizes }),
    ...(fit !== null && { exponents: fit.exponents, factor: exp(fit.intercept) }),
  }
  const { result, findings } = settle<ParametricMeasure>(input, answers, {
    inputs,
    findings: checks.findings,
  })
  const exponents = drivers.map((driver, j) => ({ driver, exponent: fit?.exponents[j] ?? 0 }))
  return { result: { ...result, exponents: fit === null ? [] : exponents }, findings }
}

type Past = { readonly cases: readonly SizedCase[]; readonly drivers: readonly string[] }

function soundFit({ cases, drivers }: Past, checks: Checks): LogFit | null {
  if (isTooFew(cases, drivers, checks) || isFlat(cases, drivers, checks)) return null
  const fit = fitLog(cases, drivers)
  return isDoubtful(fit, { cases, drivers }, checks) ? null : fit
}

type Estimated = Readonly<Record<'parametricLow' | 'parametricTypical' | 'parametricHigh', Answered>>

/** The ⌈(n + 1) p⌉-th of the misses, without sign, on either side (jackknife: Barber and others). */
function estimateOf(fit: LogFit, sizes: readonly number[], certainty: number): Estimated {
  const typical = onLine(fit, sizes)
  const misses = fit.residuals.map(Math.abs).toSorted((a, b) => a - b)
  const rank = Math.ceil((misses.length + 1) * certainty - 1e-9)
  if (rank > misses.length)
    return {
      parametricLow: { because: 'few-for-certainty' },
      parametricTypical: { is: typical },
      parametricHigh: { because: 'few-for-certainty' },
    }
  const half = exp(entryOf(misses, rank - 1))
  return {
    parametricLow: { is: typical / half },
    parametricTypical: { is: typical },
    parametricHigh: { is: typical * half },
  }
}

type Quality = Readonly<Record<'medianMiss' | 'lineSkill', Answered>>

/** Both of lines that did not know the case: what is said of them holds for the next one. */
function qualityOf({ residuals, efforts }: LogFit): Quality {
  const misses = residuals.map((one) => Math.abs(exp(-one) - 1)).toSorted((a, b) => a - b)
  const middle = mean(efforts)
  const without = efforts.length / (efforts.length - 1)
  const ofMean = sum(efforts.map((one) => square((one - middle) * without)))
  return {
    medianMiss: { is: entryOf(misses, Math.floor((misses.length - 1) / 2)) },
    lineSkill: ofMean < FLAT ? { because: 'flat-effort' } : { is: 1 - sum(residuals.map(square)) / ofMean },
  }
}

/** What rounding leaves of no spread at all. */
const FLAT = 1e-18

function square(one: number): number {
  return one * one
}

const silent = { is: null }
const none = { parametricLow: silent, parametricTypical: silent, parametricHigh: silent }
const unfitted = { medianMiss: silent, lineSkill: silent }
