import { asCount, type Finding, findingOf, told } from '@portolan/quantity'
import { type Answered, settle } from '../assess.ts'
import { mean } from '../arithmetic/mean.ts'
import { quantile, weighted } from '../arithmetic/weighted-quantile.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { type ReferenceClass, shippedClasses, type ShippedClassId } from './reference-class.ts'
import { tailIndexOf } from './tail-index.ts'

export type UpliftMeasure =
  | 'uplift'
  | 'blendedUplift'
  | 'upliftedEstimate'
  | 'shareOverHalf'
  | 'tailMean'
  | 'tailIndex'
  | 'classCases'

export type UpliftInput = About & {
  /** Actual ÷ estimate of own finished projects of the kind; from 20 on they are the class. */
  readonly ratios?: readonly number[] | null
  /** The class to fall back on; 'it-projects-cost' if left out. */
  readonly shipped?: ShippedClassId
  /** The share of projects that the uplifted estimate shall be enough for; 0.8 if left out. */
  readonly certainty?: number | null
  /** Estimate of this project, in any unit. */
  readonly estimate?: number | null
  /** What its own risk analysis would add, as a share, and how much that counts against the class; 0 if left out. */
  readonly insideUplift?: number | null
  readonly insideWeight?: number | null
}

/** The figures and the class they rest on. */
export type Uplift = Assessment<UpliftMeasure> & { readonly referenceClass: ReferenceClass }

const LEAST_OWN = 20

/**
 * What past projects of the kind say an estimate needs on top: the smallest overrun that a share `certainty` of them
 * did not exceed (reference class forecasting), with the tail beyond.
 */
export function uplift(input: UpliftInput): Answer<Uplift> {
  const checks = openChecks()
  const certainty = checks.optional('certainty', input.certainty, 'within-share', 0.8)
  const ratios =
    input.ratios === undefined || input.ratios === null || input.ratios.length === 0
      ? []
      : (checks.numbers('ratios', input.ratios, 'above-zero') ?? [])
  const estimate = checks.optional('estimate', input.estimate, 'from-zero', Number.NaN)
  const insideUplift = checks.optional('insideUplift', input.insideUplift, 'number', 0)
  const insideWeight = checks.optional('insideWeight', input.insideWeight, 'share', 0)
  const { chosen, findings } = chooseClass(ratios, input.shipped)
  const outside = certainty === null ? { is: null } : upliftOf(chosen, certainty)
  const blended = blend(outside, insideUplift, insideWeight)
  const isTimed = estimate !== null && !Number.isNaN(estimate)
  const answers = {
    uplift: outside,
    blendedUplift: { is: blended },
    upliftedEstimate: { is: blended === null || !isTimed ? null : estimate * (1 + blended) },
    ...tailOf(chosen),
    classCases: { is: chosen.cases },
  }
  const inputs = {
    certainty,
    estimate: isTimed ? estimate : null,
    insideUplift,
    insideWeight,
    ...('ratios' in chosen && { ratios: chosen.ratios }),
  }
  const { result, findings: all } = settle(input, answers, {
    inputs,
    findings: [...checks.findings, ...findings],
  })
  return { result: { ...result, referenceClass: chosen }, findings: all }
}

type Chosen = { readonly chosen: ReferenceClass; readonly findings: readonly Finding[] }

function chooseClass(ratios: readonly number[], shipped: ShippedClassId = 'it-projects-cost'): Chosen {
  if (ratios.length >= LEAST_OWN)
    return {
      chosen: { id: 'own', source: 'own finished projects', cases: ratios.length, ratios },
      findings: [],
    }
  const named = Object.values(shippedClasses).find(({ id }) => id === shipped)
  const chosen = named ?? shippedClasses['it-projects-cost']
  const says = told(
    'outlook:class-shipped',
  )`There are ${{ own: asCount(ratios.length, 'own finished project') }}, and ${{ least: LEAST_OWN }} make a class; what is published of ${{ cases: asCount(chosen.cases, 'project') }} stands in (${{ source: chosen.source }}).`
  return { chosen, findings: [findingOf('info', 'class-shipped', ['class', chosen.id, says])] }
}

function upliftOf(chosen: ReferenceClass, certainty: number): Answered {
  if ('ratios' in chosen) return { is: quantile(evenly(chosen.ratios), certainty) - 1 }
  const published = chosen.published.find((one) => one.certainty >= certainty)
  return published === undefined ? { because: 'not-published' } : { is: published.uplift }
}

function evenly(ratios: readonly number[]): ReturnType<typeof weighted> {
  return weighted(
    ratios.toSorted((a, b) => a - b),
    new Float64Array(ratios.length).fill(1),
  )
}

function blend(outside: Answered, inside: number | null, weight: number | null): number | null {
  if (!('is' in outside) || typeof outside.is !== 'number' || inside === null || weight === null) return null
  return weight * inside + (1 - weight) * outside.is
}

type Tail = Readonly<Record<'shareOverHalf' | 'tailMean' | 'tailIndex', Answered>>

function tailOf(chosen: ReferenceClass): Tail {
  if (!('ratios' in chosen))
    return {
      shareOverHalf: { is: chosen.shareOverHalf },
      tailMean: { is: chosen.tailMean },
      tailIndex: { because: 'not-published' },
    }
  const over = chosen.ratios.filter((ratio) => ratio > 1.5)
  return {
    shareOverHalf: { is: over.length / chosen.ratios.length },
    tailMean: over.length === 0 ? { because: 'none-over-half' } : { is: mean(over) - 1 },
    tailIndex: tailIndexOf(chosen.ratios),
  }
}
