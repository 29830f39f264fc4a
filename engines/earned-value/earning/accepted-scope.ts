import { asCount, type Finding, told, type Told } from '@portolan/quantity'
import { type MinorUnits, portion } from '../budget/apportion.ts'

/** Something to be delivered, sized in points, whole or not. */
export type ScopeItem = {
  readonly id: string
  readonly points: number
  readonly accepted: boolean
  /** 'baseline', or the id of the change that added it; null for what was added without one. */
  readonly from: string | null
}

export type ScopeChange = { readonly id: string; readonly approved: boolean; readonly budget: MinorUnits }

export type AcceptedScopeInput = {
  /** Of the baseline scope. */
  readonly budget: MinorUnits
  readonly items: readonly ScopeItem[]
  readonly changes: readonly ScopeChange[]
}

export type AcceptedScopeResult = {
  readonly budgetAtCompletion: MinorUnits | null
  readonly scopePoints: number
  readonly acceptedPoints: number
  /** In no approved scope: earns nothing and raises nothing. */
  readonly outsidePoints: number
  readonly earnedValue: MinorUnits | null
}

type AcceptedScopeAnswer = { readonly result: AcceptedScopeResult; readonly findings: readonly Finding[] }

/**
 * Earned value of agile work: BAC × accepted points ÷ points of the agreed scope, where the agreed scope and BAC
 * are the baseline and the approved changes. Started or developed work earns nothing until it is accepted.
 */
export function earnByAcceptedScope(input: AcceptedScopeInput): AcceptedScopeAnswer {
  const approved = input.changes.filter((change) => change.approved)
  const agreed = new Set<string | null>(['baseline', ...approved.map(({ id }) => id)])
  const sized = input.items.filter(({ points }) => Number.isFinite(points) && points >= 0)
  const inside = sized.filter(({ from }) => agreed.has(from))
  const outside = sized.filter(({ from }) => !agreed.has(from))
  const scopePoints = pointsOf(inside)
  const acceptedPoints = pointsOf(inside.filter(({ accepted }) => accepted))
  const budget = approved.reduce((sum, change) => sum + change.budget, input.budget)
  const sound = Number.isSafeInteger(budget) && budget >= 0 && sized.length === input.items.length
  const budgetAtCompletion = sound ? budget : null
  const earned = sound && scopePoints > 0 ? portion(budget, acceptedPoints / scopePoints) : null
  const result = {
    budgetAtCompletion,
    scopePoints,
    acceptedPoints,
    outsidePoints: pointsOf(outside),
    earnedValue: earned,
  }
  return { result, findings: [...unsized(input.items), ...unearned(result), ...outside.map(notAgreed)] }
}

function pointsOf(items: readonly ScopeItem[]): number {
  return items.reduce((sum, { points }) => sum + points, 0)
}

function unsized(items: readonly ScopeItem[]): readonly Finding[] {
  return items
    .filter(({ points }) => !(Number.isFinite(points) && points >= 0))
    .map(({ id }) =>
      findingOf(
        'no-size',
        id,
        told('earned-value:no-size')`Item ${{ id }} has no size; give it points from 0 on.`,
      ),
    )
}

function unearned({ budgetAtCompletion, scopePoints }: AcceptedScopeResult): readonly Finding[] {
  if (budgetAtCompletion === null || scopePoints > 0) return []
  const says = told(
    'earned-value:no-scope',
  )`The agreed scope holds no points, so nothing can be earned by them.`
  return [findingOf('no-scope', '', says)]
}

function notAgreed({ id, points }: ScopeItem): Finding {
  const says = told(
    'earned-value:outside-scope',
  )`Item ${{ id }}, ${{ points: asCount(points, 'point') }}, is not in the agreed scope and earns nothing; approve a change that adds it with its budget, or take it out.`
  return findingOf('outside-scope', id, says)
}

function findingOf(code: string, id: string, says: Told): Finding {
  return { severity: 'warning', code, subject: { kind: 'item', id }, ...says }
}
