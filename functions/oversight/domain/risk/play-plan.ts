import type { Finding } from '@portolan/quantity'
import {
  type RiskInput,
  type RiskKernel,
  type RiskOptions,
  simulate,
  type SimulateResult,
} from '@portolan/risk'

/** A plan to be played: all that its answer follows from. */
export type PlanToPlay = { readonly input: RiskInput; readonly iterations: number; readonly seed: number }

export type PlayedPlan = {
  readonly result: SimulateResult | null
  /** With the risks as they are once answered; null where none has a response. */
  readonly answered: SimulateResult | null
  /** With the reference class, where the plan was given one. */
  readonly calibrated?: SimulateResult
  readonly findings: readonly Finding[]
}

const manyActivities = 40
const manyDots = 200

type Tools = { readonly kernel?: RiskKernel; readonly stop?: () => boolean }

/**
 * Plays a plan as its risks stand, without each of them in turn, as they stand once answered, and as finished projects
 * went. Undefined when stopped.
 */
export function playPlan(plan: PlanToPlay, tools: Tools = {}): PlayedPlan | undefined {
  const { input, iterations, seed } = plan
  const first = simulate(input, { iterations, seed }, { ...tools, drivers: true })
  if (first.status === 'stopped') return undefined
  const { findings } = first
  if (first.result === undefined) return { result: null, answered: null, findings }
  const answered = responds(input) ? playOnce(plan, { answered: true }, tools) : null
  const calibrated = input.reference === undefined ? null : playOnce(plan, { calibrated: true }, tools)
  if (answered === undefined || calibrated === undefined) return undefined
  return {
    result: kept(first.result),
    answered,
    ...(calibrated === null ? {} : { calibrated }),
    findings,
  }
}

function responds({ risks = [] }: RiskInput): boolean {
  return risks.some(({ response }) => response !== undefined)
}

/** Null for nothing to play, undefined when stopped. */
function playOnce(
  { input, iterations, seed }: PlanToPlay,
  side: Pick<RiskOptions, 'answered' | 'calibrated'>,
  tools: Tools,
): SimulateResult | null | undefined {
  const { status, result } = simulate(input, { iterations, seed, ...side }, tools)
  if (status === 'stopped') return undefined
  return result === undefined ? null : kept(result)
}

/** Blocks of work that playing a plan takes, for those who watch. */
export function blocksToPlay(input: RiskInput, blocks: number): number {
  const { risks = [], reference } = input
  const switched = new Set(risks.filter(({ effects }) => effects.length > 0).map(({ id }) => id)).size
  return blocks * (1 + switched + (responds(input) ? 1 : 0) + (reference === undefined ? 0 : 1))
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
