import { earnByAcceptedScope, earnedValue, type EarnedValueResult } from '@portolan/earned-value'
import type { CountedScope } from '@portolan/plan/domain'
import { asDay, type Day, daysBetween, type Finding, type Money, told, type Told } from '@portolan/quantity'
import { type EvenPlan, plannedShare } from './even-plan.ts'
import type { ScopeEvidence } from './scope-evidence.ts'

/** Agile work in money: what its accepted share is worth of the budget, and what that says of the cost at the end. */
export type ScopeMoney = {
  readonly currency: string
  readonly budgetFrom: 'baseline' | 'project'
  readonly costAsOf: Day | null
  readonly result: EarnedValueResult
}

type MoneyAnswer = { readonly money: ScopeMoney | undefined; readonly findings: readonly Finding[] }

/**
 * EV = BAC × accepted ÷ scope, PV = BAC × share of the plan that is over. No baseline of the scope is frozen yet, so all
 * that is on the list counts as agreed: scope that grows lowers EV, and the estimate at completion is that of all of it.
 */
export function scopeMoney(
  evidence: ScopeEvidence,
  scope: CountedScope,
  plan: EvenPlan | undefined,
): MoneyAnswer {
  const budget = budgetOf(evidence)
  if (budget === undefined) return { money: undefined, findings: [noBudget] }
  const { asOf, project, spent } = evidence
  const { amount, currency } = budget.cost
  const earned = earnByAcceptedScope({
    budget: amount,
    changes: [],
    items: scope.counted.map(({ item, size }) => ({
      id: item.id,
      points: size,
      accepted: item.state === 'accepted',
      from: 'baseline',
    })),
  })
  const cost = spent !== null && spent.cost.currency === currency ? spent : null
  const { result, findings } = earnedValue({
    subject: project.name,
    asOf,
    budgetAtCompletion: amount,
    plannedValue: plan === undefined ? null : Math.round(amount * plannedShare(plan, asOf)),
    earnedValue: earned.result.earnedValue,
    actualCost: cost?.cost.amount ?? null,
  })
  return {
    money: { currency, budgetFrom: budget.from, costAsOf: cost?.asOf ?? null, result },
    findings: [...costFindings(evidence, cost?.asOf ?? null), ...findings.filter(isOfUse)],
  }
}

function budgetOf({
  baseline,
  project,
}: ScopeEvidence): { cost: Money; from: 'baseline' | 'project' } | undefined {
  if (baseline?.cost) return { cost: baseline.cost, from: 'baseline' }
  return project.cost === null ? undefined : { cost: project.cost, from: 'project' }
}

/** What the engine misses is told here in words of the record. */
function isOfUse({ code }: Finding): boolean {
  return code === 'too-early'
}

/** Cost that is told to another day than the work is compared with a doubt. */
const farApart = 31

function costFindings({ asOf, spent }: ScopeEvidence, reported: Day | null): readonly Finding[] {
  if (spent === null)
    return [
      finding(
        'no-cost-to-date',
        told(
          'oversight:scope.no-cost-to-date',
        )`No report tells what was spent, so there is no CPI and no estimate at completion. Report the cost to date, or import a register that tells it.`,
      ),
    ]
  if (reported === null)
    return [
      finding(
        'cost-in-other-currency',
        told(
          'oversight:scope.cost-in-other-currency',
        )`The cost to date is told in ${{ currency: spent.cost.currency }}, the budget is not, so they are not compared.`,
      ),
    ]
  return daysBetween(reported, asOf) <= farApart
    ? []
    : [
        finding(
          'cost-is-older',
          told(
            'oversight:scope.cost-is-older',
          )`The cost was last told as of ${{ told: asDay(reported) }}, the work as of ${{ work: asDay(asOf) }}: what was spent since is missing, and CPI looks better than it is.`,
        ),
      ]
}

const noBudget = finding(
  'no-budget',
  told(
    'oversight:scope.no-budget',
  )`The project has no budget, so what was accepted is worth nothing in money. Freeze a baseline with a cost, or enter the cost of the project.`,
)

function finding(code: string, says: Told): Finding {
  return { severity: 'warning', code, subject: { kind: 'project', id: '' }, ...says }
}
