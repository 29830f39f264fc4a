import type { TriggerFact, TriggerRule } from '@portolan/health'
import { asCount, type Day, told, type Told } from '@portolan/quantity'
import { balanceOf, type HeldMove } from '../contingency/index.ts'
import type { MilestoneTrend } from './milestone-trend.ts'
import type { ScopeChurn } from './scope-churn.ts'

/** What the rooms of a project know that warns before its finish or its cost does; nothing of what a room does not keep. */
export type WarningKnown = {
  readonly asOf: Day
  /** Of its register; undefined where it keeps no issues. */
  readonly issues?: { readonly overdue: number }
  /** Every movement of what it holds. */
  readonly moves: readonly HeldMove[]
  /** EV ÷ BAC of its newest schedule, where that is known. */
  readonly earned: number | null
  readonly milestones?: MilestoneTrend | undefined
  readonly scope?: ScopeChurn
  /** Of its estimates of work: what was approved first, and what the newest versions say. */
  readonly estimates?: { readonly approved: number; readonly now: number }
}

/** A trigger says nothing where its fact is missing: that is not the same as a fact that is well. */
export function warningFacts(known: WarningKnown): readonly TriggerFact[] {
  return [
    ...trendFact(known),
    ...issuesFact(known),
    ...burnFact(known),
    ...churnFact(known),
    ...growthFact(known),
  ]
}

function trendFact({ milestones, asOf }: WarningKnown): readonly TriggerFact[] {
  if (milestones === undefined) return []
  const { moves, name, reports } = milestones
  const source = told('oversight:source.reports')`${{ reports: asCount(reports, 'report') }} of the plan`
  return [{ ...fact('milestone-trend', moves, asOf, source), about: name }]
}

function issuesFact({ issues, asOf }: WarningKnown): readonly TriggerFact[] {
  if (issues === undefined) return []
  return [
    fact('issue-overdue', issues.overdue, asOf, told('oversight:source.issues')`the register of issues`),
  ]
}

/** drawn ÷ held, of the money where money is held, else of the days. What is not held cannot burn. */
function burnFact({ moves, earned, asOf }: WarningKnown): readonly TriggerFact[] {
  const { held, drawn, heldDays, drawnDays } = balanceOf(moves, 'contingency')
  const burn = held > 0 ? drawn / held : heldDays > 0 ? drawnDays / heldDays : undefined
  if (burn === undefined) return []
  const source = told('oversight:source.contingency-moves')`movements of the contingency`
  const one = fact('contingency-burn', burn, asOf, source)
  return [earned === null ? one : { ...one, against: earned }]
}

/** (added + dropped within the window) ÷ the scope at its beginning; a list that was empty then has no churn. */
function churnFact({ scope }: WarningKnown): readonly TriggerFact[] {
  if (scope === undefined || scope.before <= 0) return []
  const { before, added, dropped, asOf, version } = scope
  const source = told('oversight:source.scope-version')`version ${{ version }} of the scope`
  return [fact('scope-churn', (added + dropped) / before, asOf, source)]
}

/** Σ expected work of the newest versions ÷ Σ of the first that were approved − 1. */
function growthFact({ estimates, asOf }: WarningKnown): readonly TriggerFact[] {
  if (estimates === undefined || estimates.approved <= 0) return []
  const growth = estimates.now / estimates.approved - 1
  return [
    fact('estimate-growth', growth, asOf, told('oversight:source.estimates')`the estimates of the work`),
  ]
}

function fact(trigger: TriggerRule, value: number, asOf: Day, { sentence, wording }: Told): TriggerFact {
  return { trigger, value, asOf, source: sentence, sourceWording: wording }
}
