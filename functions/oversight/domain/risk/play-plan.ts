import type { Finding } from '@portolan/quantity'
import { type RiskInput, type RiskKernel, simulate, type SimulateResult } from '@portolan/risk'

/** A plan to be played: all that its answer follows from. */
export type PlanToPlay = { readonly input: RiskInput; readonly iterations: number; readonly seed: number }

export type PlayedPlan = {
  readonly result: SimulateResult | null
  /** With the risks as they are once answered; null where none has a response. */
  readonly answered: SimulateResult | null
  readonly findings: readonly Finding[]
}

const manyActivities = 40
const manyDots = 200

/** Plays a plan as its risks stand, without each of them in turn, and as they stand once answered. Undefined when stopped. */
export function playPlan(
  { input, iterations, seed }: PlanToPlay,
  tools: { readonly kernel?: RiskKernel; readonly stop?: () => boolean } = {},
): PlayedPlan | undefined {
  const first = simulate(input, { iterations, seed }, { ...tools, drivers: true })
  if (first.status === 'stopped') return undefined
  const responds = (input.risks ?? []).some(({ response }) => response !== undefined)
  if (first.result === undefined || !responds)
    return {
      result: first.result === undefined ? null : kept(first.result),
      answered: null,
      findings: first.findings,
    }
  const second = simulate(input, { iterations, seed, answered: true }, tools)
  if (second.status === 'stopped') return undefined
  const answered = second.result === undefined ? null : kept(second.result)
  return { result: kept(first.result), answered, findings: first.findings }
}

/** Blocks of work that playing a plan takes, for those who watch. */
export function blocksToPlay({ risks = [] }: RiskInput, blocks: number): number {
  const responds = risks.some(({ response }) => response !== undefined)
  const switched = new Set(risks.filter(({ effects }) => effects.length > 0).map(({ id }) => id)).size
  return blocks * (1 + switched + (responds ? 1 : 0))
}

/** The activities that matter, and dots enough to see the cloud. */
function kept(result: SimulateResult): SimulateResult {
  const every = Math.max(1, Math.ceil(result.scatter.length / manyDots))
  return {
    ...result,
    activities: result.activities.slice(0, manyActivities),
    scatter: result.scatter.filter((_, at) => at % every === 0),
  }
}
