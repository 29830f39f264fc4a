import { forecastByAnalogy, learnAnalogy, type Nearest, parametricEstimate } from '@portolan/outlook'
import { day, type Finding } from '@portolan/quantity'
import type { Points, Size } from '../../contract/index.ts'
import { keyOf, type PastEstimate, sizesBy } from './past-estimate.ts'

export type Asked = { readonly kind: string; readonly sizes: readonly Size[]; readonly today: string }

/** What finished work says, by both methods; null where it says nothing, and the finding tells why. */
export type Told = {
  readonly analogy: (Points & { readonly likeCases: number; readonly pastCases: number }) | null
  readonly nearest: readonly Pick<Nearest, 'id' | 'share'>[]
  readonly parametric:
    | (Points & {
        readonly sizedCases: number
        readonly medianMiss: number | null
        readonly exponents: readonly { readonly driver: string; readonly exponent: number }[]
      })
    | null
  readonly findings: readonly (Finding & { readonly method: 'analogy' | 'parametric' })[]
}

export function askHistory(past: readonly PastEstimate[], asked: Asked): Told {
  const sound = past.filter(({ actual }) => actual > 0)
  const byAnalogy = analogyOf(sound, asked)
  const byLine = asked.sizes.length === 0 ? silent : lineOf(sound, asked)
  return {
    analogy: byAnalogy.points,
    nearest: byAnalogy.nearest,
    parametric: byLine.points,
    findings: [
      ...byAnalogy.findings.map((one) => ({ ...one, method: 'analogy' as const })),
      ...byLine.findings.map((one) => ({ ...one, method: 'parametric' as const })),
    ],
  }
}

const silent = { points: null, findings: [] } as const

type ByAnalogy = {
  readonly points: Told['analogy']
  readonly nearest: Told['nearest']
  readonly findings: readonly Finding[]
}

/** The answer of a case is ln of what it took, for each piece of the first size where there is one. */
function analogyOf(past: readonly PastEstimate[], { kind, sizes, today }: Asked): ByAnalogy {
  const drivers = sizes.map(({ driver }) => driver)
  const per = (one: Readonly<Record<string, number>>): number => one[drivers[0] ?? ''] ?? 1
  const cases = past.flatMap((one) => {
    const known = sizesBy(one, drivers)
    if (known === undefined) return []
    return {
      id: one.id,
      // One that was written down afterwards began at its end at the latest.
      began: day(one.began < one.endedOn ? one.began : one.endedOn),
      knownOn: day(one.endedOn),
      answer: Math.log(one.actual / per(known)),
      numbers: logs(known),
      words: { kind: keyOf(one.kind) },
    }
  })
  const learnt = learnAnalogy({ cases, numbers: drivers, words: ['kind'] })
  if (learnt.result === null) return { points: null, nearest: [], findings: learnt.findings }
  const own = sizesBy({ sizes }, drivers) ?? {}
  const one = { id: 'asked', began: day(today), numbers: logs(own), words: { kind: keyOf(kind) } }
  const { result, findings } = forecastByAnalogy({ model: learnt.result, cases: [one] })
  const [forecast] = result
  if (forecast === undefined) return { points: null, nearest: [], findings }
  const amount = (value: unknown): number => Math.round(Math.exp(Number(value)) * per(own))
  const { low, typical, high, likeCases } = forecast.measures
  return {
    points: {
      low: amount(low.value),
      likely: amount(typical.value),
      high: amount(high.value),
      likeCases: Number(likeCases.value),
      pastCases: cases.length,
    },
    nearest: forecast.nearest.map(({ id, share }) => ({ id, share })),
    findings,
  }
}

type ByLine = { readonly points: Told['parametric']; readonly findings: readonly Finding[] }

function lineOf(past: readonly PastEstimate[], { sizes, today }: Asked): ByLine {
  const drivers = sizes.map(({ driver }) => driver)
  const cases = past.flatMap((one) => {
    const known = sizesBy(one, drivers)
    return known === undefined ? [] : [{ id: one.id, effort: one.actual, sizes: known }]
  })
  const about = { subject: 'asked', asOf: day(today) }
  const { result, findings } = parametricEstimate({
    ...about,
    cases,
    sizes: sizesBy({ sizes }, drivers) ?? {},
  })
  const { parametricLow, parametricTypical, parametricHigh, sizedCases, medianMiss } = result.measures
  if (parametricLow.value === null || parametricHigh.value === null) return { points: null, findings }
  const amount = (value: unknown): number => Math.round(Number(value))
  return {
    points: {
      low: amount(parametricLow.value),
      likely: amount(parametricTypical.value),
      high: amount(parametricHigh.value),
      sizedCases: Number(sizedCases.value),
      medianMiss: medianMiss.value === null ? null : Number(medianMiss.value),
      exponents: result.exponents,
    },
    findings,
  }
}

function logs(sizes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, Math.log(size)]))
}
