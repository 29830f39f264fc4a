import { asCount, asShare, asSpan, told, type Told } from '@portolan/quantity'
import type { TriggerFact } from '../input.ts'
import type { Status, TriggerRule } from '../result.ts'
import { numberOf, type Picture, type Rule } from '../rule.ts'
import { isBeyond, limitOf, type TriggerPolicy } from './trigger-policy.ts'
import { triggerNames, triggerTable } from './trigger-table.ts'

/** One rule for each trigger; limits, weights and freshness are data of the policy. */
export const triggerRules: readonly Rule[] = triggerNames.map(ruleOf)

function ruleOf(id: TriggerRule): Rule {
  const { group, measure } = triggerTable[id]
  return {
    id,
    group,
    measure,
    compares: false,
    judge: ({ facts, measures, policy, record }: Picture) => {
      const [fact, trigger] = [facts[id], policy.triggers?.[id]]
      if (fact === undefined || trigger === undefined || record.input.closed === true) return undefined
      // A fact that counts was measured.
      const value = numberOf(measures[measure]) as number
      return {
        status: statusOf(value, trigger),
        tell: () => sentences[id](value, fact),
        parameters: { value, limit: limitOf(trigger.atRisk), against: fact.against ?? null },
      }
    },
  }
}

function statusOf(value: number, { atRisk, offTrack }: TriggerPolicy): Status {
  if (offTrack !== null && isBeyond(value, offTrack)) return 'off-track'
  return isBeyond(value, atRisk) ? 'at-risk' : 'on-track'
}

/** They tell what is so, whatever a policy makes of it. */
const sentences: Readonly<Record<TriggerRule, (value: number, fact: TriggerFact) => Told>> = {
  'milestone-trend': (moves, { about }) => {
    const milestone =
      about === undefined
        ? told('health:milestone-trend.any')`A critical milestone`
        : told('health:milestone-trend.named')`The critical milestone “${{ about }}”`
    return told(
      'health:milestone-trend',
    )`${{ milestone }} moved later in ${{ moves: asCount(moves, 'report') }} in a row.`
  },
  'contingency-burn': (ahead, { value }) =>
    told(
      'health:contingency-burn',
    )`${{ spent: asShare(value) }} of the contingency is spent, and ${{ done: asShare(value - ahead) }} of the work is done.`,
  'issue-overdue': (issues) =>
    told('health:issue-overdue')`Past due and not resolved: ${{ issues: asCount(issues, 'issue') }}.`,
  'key-person-load': (load) =>
    told(
      'health:key-person-load',
    )`The key person with the most to do is planned for ${{ load: asShare(load) }} of the time available.`,
  'status-age': (days) => told('health:status-age')`The last status is ${{ days: asSpan(days) }} old.`,
  'estimate-growth': (share) =>
    share < 0
      ? told(
          'health:estimate-growth.less',
        )`The estimate of the work is ${{ share: asShare(-share) }} below what was agreed.`
      : told(
          'health:estimate-growth',
        )`The estimate of the work is ${{ share: asShare(share) }} above what was agreed.`,
  'scope-churn': (share) =>
    told(
      'health:scope-churn',
    )`Within a month ${{ share: asShare(share) }} of the scope was added or dropped.`,
  'timesheet-lateness': (share) =>
    told('health:timesheet-lateness')`${{ share: asShare(share) }} of the timesheets are late.`,
  'acceptance-rejection': (share) =>
    told('health:acceptance-rejection')`${{ share: asShare(share) }} of what was handed over was rejected.`,
}
