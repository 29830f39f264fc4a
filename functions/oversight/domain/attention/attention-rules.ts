import type { HealthPolicy, MeasureName, Reason, RuleId } from '@portolan/health'
import type { ReportedRating } from '@portolan/plan/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { Attention, AttentionRuleId, Urgency } from '../../contract/index.ts'
import type { DayStanding } from '../compute-standings.ts'
import type { ScheduleSigns } from './schedule-signs.ts'

/** All that the rules look at. */
export type AttentionPicture = {
  readonly projectId: string
  readonly standing: Pick<DayStanding, 'asOf' | 'status' | 'figures' | 'reasons'>
  readonly policy: HealthPolicy
  readonly reported: ReportedRating | null
  /** Whoever reported the rating said why. */
  readonly explained: boolean
  readonly schedule: ScheduleSigns | null
}

export type Asked = Omit<Attention, 'rule' | 'subject'> & { readonly activity?: string }

/** `unless`: another rule that asks the same question better. */
export type AttentionRule = {
  readonly id: AttentionRuleId
  readonly check: (picture: AttentionPicture) => Asked | 'holds' | 'unknown'
  readonly unless?: AttentionRuleId
}

export const attentionRuleTable: readonly AttentionRule[] = [
  { id: 'difference-unexplained', check: differenceUnexplained },
  { id: 'finish-passed', check: finishPassed, unless: 'finish-past-tolerance' },
  { id: 'finish-past-tolerance', check: finishPastTolerance },
  { id: 'deadline-missed', check: deadlineMissed },
  { id: 'estimate-above-budget', check: estimateAboveBudget },
  { id: 'cost-past-tolerance', check: costPastTolerance, unless: 'estimate-above-budget' },
  { id: 'schedule-unsound', check: scheduleUnsound },
  { id: 'evidence-old', check: evidenceOld },
]

/** Computed is other than reported, and nobody said why; worse than reported is the surprise. */
function differenceUnexplained(picture: AttentionPicture): Asked | 'holds' | 'unknown' {
  const steps = numberOf(picture, 'reportedDifference')
  const { reported, explained, standing } = picture
  if (steps === null || reported === null) return 'unknown'
  if (steps === 0 || explained) return 'holds'
  return {
    code: steps > 0 ? 'computed-worse' : 'computed-better',
    urgency: steps > 0 ? 'now' : 'soon',
    weight: Math.abs(steps),
    values: { reported: text(reported.raw), computed: { value: standing.status, unit: 'status' } },
    measure: 'reportedDifference',
    asOf: reported.asOf,
    opens: 'history',
  }
}

/** The finish on record lies in the past and the project is not closed: a question nobody answered. */
function finishPassed(picture: AttentionPicture): Asked | 'holds' | 'unknown' {
  const reason = reasonOf(picture, 'overdue')
  const days = numberOf(picture, 'overdueDays')
  const finish = picture.standing.figures.statedFinish
  if (days === null || typeof finish !== 'string') return 'unknown'
  if (reason === undefined || days <= 0) return 'holds'
  return {
    code: 'finish-passed',
    urgency: urgencyOf(reason),
    weight: days / picture.policy.overdueDays.atRisk / 30,
    values: { finish: { value: finish, unit: 'day' }, days: { value: days, unit: 'days' } },
    measure: 'overdueDays',
    asOf: newestOf(reason, picture),
    opens: 'details',
  }
}

/** By the schedule where its finish strays as far, for there something can be done about it; else by the record. */
function finishPastTolerance(picture: AttentionPicture): Asked | 'holds' | 'unknown' {
  const reasons = [
    reasonOf(picture, 'schedule-slip'),
    // Of a finish that has passed the forecast is only the status date: `finish-passed` asks for it.
    (numberOf(picture, 'overdueDays') ?? 0) > 0 ? undefined : reasonOf(picture, 'slip-current'),
  ].filter((reason) => reason !== undefined)
  if (reasons.length === 0) return 'unknown'
  const strays = reasons.filter(({ status }) => status === 'at-risk' || status === 'off-track')
  const worst = strays.find(({ status }) => status === 'off-track') ?? strays[0]
  if (worst === undefined) return 'holds'
  const bySchedule = worst.rule === 'schedule-slip'
  const days = numberOf(picture, bySchedule ? 'scheduleSlipDays' : 'slipCurrentDays')
  const finish = picture.standing.figures[bySchedule ? 'scheduledFinish' : 'expectedFinish']
  if (days === null || typeof finish !== 'string') return 'unknown'
  return {
    code: bySchedule ? 'finish-by-schedule' : 'finish-by-record',
    urgency: urgencyOf(worst),
    weight: days / picture.policy.slipCurrent.days.atRisk,
    values: {
      finish: { value: finish, unit: 'day' },
      agreed: { value: addDays(finish as Day, -days), unit: 'day' },
      days: { value: days, unit: 'days' },
    },
    measure: bySchedule ? 'scheduleSlipDays' : 'slipCurrentDays',
    asOf: newestOf(worst, picture),
    opens: picture.schedule === null ? 'details' : 'plan',
  }
}

function deadlineMissed({ schedule }: AttentionPicture): Asked | 'holds' | 'unknown' {
  if (schedule === null || schedule.deadlines.known === 0) return 'unknown'
  const { missed } = schedule.deadlines
  const [worst] = missed
  if (worst === undefined) return 'holds'
  return {
    code: missed.length === 1 ? 'deadline-missed' : 'deadlines-missed',
    urgency: 'now',
    weight: 1 + worst.days / 30,
    values: {
      activity: text(worst.name),
      deadline: { value: worst.deadline, unit: 'day' },
      finish: { value: worst.finish, unit: 'day' },
      days: { value: worst.days, unit: 'days' },
      more: { value: missed.length - 1, unit: 'count' },
    },
    measure: null,
    asOf: schedule.asOf,
    opens: 'plan',
    activity: worst.activity,
  }
}

/** With the tolerance that cost on record has: past it even if all that is left costs what was planned for it. */
function estimateAboveBudget({ schedule, policy }: AttentionPicture): Asked | 'holds' | 'unknown' {
  const over = schedule?.overBudget ?? null
  if (schedule === null || over === null) return 'unknown'
  const { atRisk, offTrack } = policy.costCurrentShare
  if (over < atRisk) return 'holds'
  return {
    code: 'estimate-above-budget',
    urgency: offTrack !== null && over >= offTrack ? 'now' : 'soon',
    weight: over / atRisk,
    values: { share: { value: over, unit: 'share' }, tolerance: { value: atRisk, unit: 'share' } },
    measure: null,
    asOf: schedule.asOf,
    opens: 'money',
  }
}

function costPastTolerance(picture: AttentionPicture): Asked | 'holds' | 'unknown' {
  const reason = reasonOf(picture, 'cost-current')
  const share = numberOf(picture, 'costCurrentShare')
  if (reason === undefined || share === null) return 'unknown'
  if (reason.status === 'on-track') return 'holds'
  const { atRisk } = picture.policy.costCurrentShare
  return {
    code: 'cost-past-tolerance',
    urgency: urgencyOf(reason),
    weight: share / atRisk,
    values: { share: { value: share, unit: 'share' }, tolerance: { value: atRisk, unit: 'share' } },
    measure: 'costCurrentShare',
    asOf: newestOf(reason, picture),
    opens: picture.schedule === null ? 'history' : 'money',
  }
}

/** What makes the computed dates worthless: work without dates, a finish that does not move, a poor index. */
function scheduleUnsound({ schedule }: AttentionPicture): Asked | 'holds' | 'unknown' {
  if (schedule === null) return 'unknown'
  const { leftOut, pathBroken, grade } = schedule.soundness
  const told = { measure: null, asOf: schedule.asOf } as const
  if (leftOut > 0) {
    const values = { count: { value: leftOut, unit: 'count' } }
    return { ...told, code: 'without-dates', urgency: 'now', weight: 1, values, opens: 'plan' }
  }
  const unsound = { ...told, urgency: 'soon', opens: 'schedule-quality' } as const
  if (pathBroken !== null) {
    const { added, moved } = pathBroken
    const values = { added: { value: added, unit: 'count' }, moved: { value: moved, unit: 'count' } }
    return { ...unsound, code: 'path-broken', weight: Math.abs(added - moved) / added, values }
  }
  return grade === 'poor' ? { ...unsound, code: 'poor', weight: 1, values: {} } : 'holds'
}

function evidenceOld(picture: AttentionPicture): Asked | 'holds' | 'unknown' {
  const age = numberOf(picture, 'evidenceAgeDays')
  if (age === null) return 'unknown'
  const { oldDays, tooOldDays } = picture.policy.evidence
  if (age < oldDays) return 'holds'
  return {
    code: age < tooOldDays ? 'evidence-old' : 'evidence-too-old',
    urgency: age < tooOldDays ? 'soon' : 'now',
    weight: age / oldDays,
    values: { age: { value: age, unit: 'days' }, limit: { value: oldDays, unit: 'days' } },
    measure: 'evidenceAgeDays',
    asOf: addDays(picture.standing.asOf, -age),
    opens: 'import',
  }
}

function reasonOf({ standing }: AttentionPicture, rule: RuleId): Reason | undefined {
  return standing.reasons.find((reason) => reason.rule === rule)
}

function urgencyOf({ status }: Reason): Urgency {
  return status === 'off-track' ? 'now' : 'soon'
}

function numberOf({ standing }: AttentionPicture, measure: MeasureName): number | null {
  const value = standing.figures[measure]
  return typeof value === 'number' ? value : null
}

/** The age of a statement is that of the newest thing it rests on: a baseline is meant to be old. */
function newestOf({ evidence }: Reason, { standing }: AttentionPicture): Day {
  return (
    evidence
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? standing.asOf
  )
}

function text(value: string): { value: string; unit: string } {
  return { value, unit: 'text' }
}
