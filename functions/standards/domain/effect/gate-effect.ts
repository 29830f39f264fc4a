import type { EffectFigures, GateOutcome, JudgedCriterion } from '../../contract/index.ts'
import { quantile } from './quantile.ts'

/** A ruling on a gate, with what was there when it was looked at. */
export type RulingSeen = {
  readonly id: string
  readonly projectId: string
  readonly methodId: string
  readonly number: number
  readonly phaseId: string
  readonly outcome: GateOutcome
  readonly ruledAt: string
  readonly presentedAt: string | null
  /** As they were when it was presented, else when it was ruled on. */
  readonly criteria: readonly LookedAt[]
}

export type LookedAt = Pick<JudgedCriterion, 'id' | 'words' | 'check' | 'state'> & {
  readonly waived: boolean
}

const dayMs = 86_400_000

/** Days from presented to ruled, by the clock; null where it was not presented. */
export function cycleDays({ presentedAt, ruledAt }: RulingSeen): number | null {
  return presentedAt === null ? null : (Date.parse(ruledAt) - Date.parse(presentedAt)) / dayMs
}

/** The first ruling on each gate of each project. */
export function firstRulings<R extends RulingSeen>(rulings: readonly R[]): readonly R[] {
  const first = new Map<string, R>()
  for (const ruling of rulings) {
    const key = `${ruling.projectId} ${ruling.phaseId}`
    const known = first.get(key)
    if (known === undefined || ruling.ruledAt < known.ruledAt) first.set(key, ruling)
  }
  return [...first.values()]
}

/**
 * First-pass yield = gates first ruled go ÷ gates held. Teeth = (recycle + hold + kill) ÷ rulings (Cooper, Effective
 * Gating, 2009); go on conditions is counted apart. Cycle time = days from presented to ruled.
 */
export function effectOf(
  rulings: readonly RulingSeen[],
  isFirst: ReadonlySet<string> = new Set(firstRulings(rulings).map(({ id }) => id)),
): EffectFigures {
  const firsts = rulings.filter(({ id }) => isFirst.has(id))
  const firstPass = firsts.filter(({ outcome }) => outcome === 'go').length
  const outcomes = { go: 0, 'conditional-go': 0, recycle: 0, hold: 0, kill: 0 }
  for (const { outcome } of rulings) outcomes[outcome] += 1
  const times = rulings.map(cycleDays).filter((time) => time !== null)
  const share = (part: number, of: number): number | null => (of === 0 ? null : part / of)
  return {
    gates: firsts.length,
    firstPass,
    firstPassYield: share(firstPass, firsts.length),
    rulings: rulings.length,
    outcomes,
    teeth: share(outcomes.recycle + outcomes.hold + outcomes.kill, rulings.length),
    onConditions: share(outcomes['conditional-go'], rulings.length),
    timed: times.length,
    cycleMedian: quantile(times, 0.5),
    cycleP80: quantile(times, 0.8),
  }
}
