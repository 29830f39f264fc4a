import type { ScopeCounts, SprintRow } from '@portolan/plan/contract'
import {
  type CountedScope,
  countScope,
  isAccepted,
  scopeCounts,
  type ScopeOverTime,
  scopeOverTime,
  sizeOf,
  sprintRows,
} from '@portolan/plan/domain'
import type { Day, Finding } from '@portolan/quantity'
import type { ScopeFigure } from '../../contract/index.ts'
import { type EvenPlan, evenPlan, plannedShare } from './even-plan.ts'
import { type FinishForecast, forecastFinish } from './forecast-finish.ts'
import type { ScopeEvidence } from './scope-evidence.ts'
import { measuredFindings } from './scope-findings.ts'
import { type ScopeMoney, scopeMoney } from './scope-money.ts'
import { type Velocity, velocityOf } from './velocity.ts'

/** Agile work as of the day of its list. */
export type MeasuredScope = {
  readonly evidence: ScopeEvidence
  readonly scope: CountedScope
  readonly counts: ScopeCounts
  readonly sprints: readonly SprintRow[]
  readonly over: ScopeOverTime
  readonly plan: EvenPlan | undefined
  readonly velocity: Velocity | undefined
  readonly forecast: FinishForecast | undefined
  readonly money: ScopeMoney | undefined
  readonly values: Readonly<Record<ScopeFigure, number | Day | null>>
}

export type MeasuredScopeAnswer = { readonly result: MeasuredScope; readonly findings: readonly Finding[] }

/** What was accepted of the scope, how it grows, how fast work is accepted, and when that leads to its end. */
export function measureScope(evidence: ScopeEvidence): MeasuredScopeAnswer {
  const { list, asOf } = evidence
  const scope = countScope(list.items)
  const sprints = sprintRows(list, scope, asOf)
  const over = scopeOverTime(list, scope, asOf)
  const plan = evenPlan(evidence, sprints)
  const velocity = velocityOf(sprints, scope, { over, asOf })
  const forecast = forecastOf(scope, over, velocity)
  const { money, findings } = list.items.length === 0 ? noMoney : scopeMoney(evidence, scope, plan)
  const counts = scopeCounts(list, scope)
  const parts = { evidence, scope, counts, sprints, over, plan, velocity, forecast, money }
  const result = { ...parts, values: valuesOf(parts) }
  return { result, findings: [...measuredFindings(result), ...findings] }
}

const noMoney = { money: undefined, findings: [] }

/** What is accepted already needs no velocity: then the last acceptance is the finish. */
function forecastOf(
  scope: CountedScope,
  over: ScopeOverTime,
  velocity: Velocity | undefined,
): FinishForecast | undefined {
  const done = scope.counted.filter(isAccepted)
  if (scope.total === 0) return undefined
  if (scope.accepted >= scope.total) {
    const last =
      done
        .flatMap(({ item }) => over.acceptedOn(item) ?? [])
        .toSorted()
        .at(-1) ?? null
    return { toDo: 0, sprints: { likely: 0, best: 0, worst: 0 }, likely: last, best: last, worst: last }
  }
  if (velocity === undefined) return undefined
  const since = done.filter(({ item }) => (over.acceptedOn(item) ?? velocity.until) > velocity.until)
  return forecastFinish(velocity, scope.total - scope.accepted + sizeOf(since))
}

type Parts = Omit<MeasuredScope, 'values'>

function valuesOf(parts: Parts): MeasuredScope['values'] {
  const { scope, counts, plan, velocity, forecast, evidence } = parts
  const known = evidence.list.items.length > 0
  const share = plan === undefined ? null : plannedShare(plan, evidence.asOf)
  const atStart = scopeAtStart(parts)
  const ranged = velocity !== undefined && velocity.sizes.length > 1
  return {
    scope: known ? scope.total : null,
    accepted: known ? scope.accepted : null,
    remaining: known ? rounded(scope.total - scope.accepted) : null,
    completeShare: scope.total > 0 ? scope.accepted / scope.total : null,
    plannedShare: share,
    planned: share === null || !known ? null : Math.round(scope.total * share * 10) / 10,
    unestimated: known ? counts.unestimated : null,
    scopeAtStart: atStart,
    growth: atStart === null ? null : scope.total / atStart - 1,
    velocity: velocity?.median ?? null,
    velocityLowest: ranged ? velocity.lowest : null,
    velocityHighest: ranged ? velocity.highest : null,
    finishLikely: forecast?.likely ?? null,
    finishBest: forecast?.best ?? null,
    finishWorst: forecast?.worst ?? null,
    plannedFinish: plan?.finish ?? null,
  }
}

/** The list is written in the weeks before the first sprint: only from there on is more of it growth. */
function scopeAtStart({ plan, over, evidence }: Parts): number | null {
  if (plan?.startFrom !== 'first-sprint' || evidence.list.items.length === 0) return null
  const { scope } = over.at(plan.start)
  return scope > 0 ? scope : null
}

function rounded(size: number): number {
  return Math.round(size * 100) / 100
}
