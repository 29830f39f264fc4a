import type { TriggerMeasure, TriggerRule } from '../result.ts'
import type { Group } from '../rule.ts'

export type Trigger = {
  readonly measure: TriggerMeasure
  readonly group: Group
  /** What it looks at, in a sentence that says that it is not available. */
  readonly name: string
  /** What the fact is called as evidence. */
  readonly evidence: string
}

/** What each trigger looks at. */
export const triggerTable: Readonly<Record<TriggerRule, Trigger>> = {
  'milestone-trend': {
    measure: 'milestoneMoves',
    group: 'time',
    name: 'the trend of critical milestones',
    evidence: 'moves of a critical milestone',
  },
  'contingency-burn': {
    measure: 'contingencyAheadShare',
    group: 'money',
    name: 'the burn of the contingency against progress',
    evidence: 'share of the contingency that is spent',
  },
  'issue-overdue': {
    measure: 'issuesOverdue',
    group: 'work',
    name: 'issues past due',
    evidence: 'issues past due',
  },
  'key-person-load': {
    measure: 'keyPersonLoadShare',
    group: 'work',
    name: 'the load of key people',
    evidence: 'load of the key person',
  },
  'status-age': {
    measure: 'statusAgeDays',
    group: 'evidence',
    name: 'the age of the last status',
    evidence: 'age of the last status',
  },
  'estimate-growth': {
    measure: 'estimateGrowthShare',
    group: 'money',
    name: 'the growth of the estimate',
    evidence: 'growth of the estimate',
  },
  'scope-churn': {
    measure: 'scopeChurnShare',
    group: 'work',
    name: 'the churn of the scope',
    evidence: 'churn of the scope in a month',
  },
  'timesheet-lateness': {
    measure: 'timesheetsLateShare',
    group: 'evidence',
    name: 'late timesheets',
    evidence: 'share of the timesheets that are late',
  },
  'acceptance-rejection': {
    measure: 'rejectedShare',
    group: 'work',
    name: 'rejected deliverables',
    evidence: 'share of the deliverables that are rejected',
  },
}

export const triggerNames = Object.keys(triggerTable) as readonly TriggerRule[]
