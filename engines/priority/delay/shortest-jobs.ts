import { ranksOf } from '../arithmetic/ranks.ts'
import { openChecks } from '../checks.ts'
import { entryFrom } from '../entries.ts'
import type { About, Answer, Sheet } from '../result.ts'

export type JobPoints = {
  readonly id: string
  readonly userValue: number
  readonly timeCriticality: number
  readonly riskReduction: number
  readonly size: number
}

export type ShortestJobMeasure = 'relativeCostOfDelay' | 'wsjf' | 'wsjfRank'

/**
 * Weighted shortest job first by relative points: (value + time criticality + risk reduction) ÷ size. The points of
 * different people cannot be added up, nor told in money: where the cost of delay is known, use `delaySequence`.
 */
export function shortestJobs(
  input: About & { readonly items: readonly JobPoints[] },
): Answer<Sheet<never, ShortestJobMeasure>> {
  const { subject, asOf } = input
  const checks = openChecks()
  const jobs = checks.rows(subject, 'items', input.items).map((item) => {
    const userValue = checks.number(item.id, 'userValue', item.userValue, 'from-zero')
    const timeCriticality = checks.number(item.id, 'timeCriticality', item.timeCriticality, 'from-zero')
    const riskReduction = checks.number(item.id, 'riskReduction', item.riskReduction, 'from-zero')
    const size = checks.number(item.id, 'size', item.size, 'above-zero')
    const relative =
      userValue === null || timeCriticality === null || riskReduction === null
        ? null
        : userValue + timeCriticality + riskReduction
    const wsjf = relative === null || size === null ? null : relative / size
    return { id: item.id, inputs: { userValue, timeCriticality, riskReduction, size }, relative, wsjf }
  })
  const ranks = ranksOf(jobs.map(({ wsjf }) => wsjf))
  const entries = jobs.map(({ id, inputs, relative, wsjf }, i) =>
    entryFrom(
      { id, asOf, inputs },
      { relativeCostOfDelay: relative, wsjf, wsjfRank: ranks[i] ?? null },
      checks.findings,
    ),
  )
  const whole = { id: subject, inputs: {}, measures: {} }
  return { result: { subject, asOf, whole, entries }, findings: checks.findings }
}
