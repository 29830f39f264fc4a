import {
  defaultSchedulePolicy,
  type HealthPolicy,
  type Limits,
  type RuleId,
  weightOf,
} from '@portolan/health'
import {
  type Limited,
  limited,
  type LimitedRule,
  limitedRules,
  type LimitChange,
  type LimitLineName,
  type LimitUnit,
} from '../../contract/index.ts'
import { type Line, linesOf } from './limit-lines.ts'

type LimitEdit = Limits & { readonly rule: Limited; readonly line: LimitLineName }
type WeightEdit = { readonly rule: Limited; readonly weight: number }

/** What is wrong with an edit, in the names of the refusals. */
export type LimitFault =
  | { readonly fault: 'no-such-line'; readonly rule: string; readonly line: string }
  | {
      readonly fault: 'out-of-bounds'
      readonly rule: string
      readonly least: number
      readonly most: number
      readonly whole: boolean
    }
  | {
      readonly fault: 'wrong-order'
      readonly rule: string
      readonly atRisk: number
      readonly offTrack: number
    }
  | { readonly fault: 'needs-off-track' | 'only-warns'; readonly rule: string }
  | { readonly fault: 'no-weight' }

/** The policy with other limits, or the first thing that is wrong with them. */
export function setLimits(policy: HealthPolicy, edits: readonly LimitEdit[]): HealthPolicy | LimitFault {
  let edited = policy
  for (const edit of edits) {
    const line = linesOf[edit.rule].find(({ line: name }) => name === edit.line)
    if (line === undefined) return { fault: 'no-such-line', rule: edit.rule, line: edit.line }
    const fault = faultOf(edit, line)
    if (fault !== undefined) return fault
    edited = line.set(edited, { atRisk: edit.atRisk, offTrack: edit.offTrack })
  }
  return edited
}

export function isFault(found: HealthPolicy | LimitFault): found is LimitFault {
  return 'fault' in found
}

function faultOf({ rule, atRisk, offTrack }: LimitEdit, line: Line): LimitFault | undefined {
  const { unit, least, most } = line
  const whole = unit === 'days' || unit === 'count'
  const fits = (value: number): boolean =>
    value >= least && value <= most && (!whole || Number.isInteger(value))
  if (offTrack !== null && line.offTrackMay === 'never') return { fault: 'only-warns', rule }
  if (offTrack === null && line.offTrackMay === 'must') return { fault: 'needs-off-track', rule }
  if (!fits(atRisk) || (offTrack !== null && !fits(offTrack)))
    return { fault: 'out-of-bounds', rule, least, most, whole }
  return offTrack !== null && atRisk >= offTrack
    ? { fault: 'wrong-order', rule, atRisk, offTrack }
    : undefined
}

export function setWeights(policy: HealthPolicy, edits: readonly WeightEdit[]): HealthPolicy | LimitFault {
  let edited = policy
  for (const { rule, weight } of edits) {
    if (rule === 'together') return { fault: 'no-weight' }
    edited = withWeight(edited, rule, weight)
  }
  return edited
}

/** Each part of the policy keeps the weights of its own rules. */
function withWeight(policy: HealthPolicy, rule: RuleId, weight: number): HealthPolicy {
  if (rule in policy.weights) return { ...policy, weights: { ...policy.weights, [rule]: weight } }
  const schedule = policy.schedule ?? defaultSchedulePolicy
  if (rule in schedule.weights)
    return { ...policy, schedule: { ...schedule, weights: { ...schedule.weights, [rule]: weight } } }
  const triggers: Readonly<Partial<Record<RuleId, object>>> = policy.triggers ?? {}
  return { ...policy, triggers: { ...policy.triggers, [rule]: { ...triggers[rule], weight } } }
}

/** What is otherwise in one policy than in another, limit by limit. */
export function compareLimits(before: HealthPolicy, after: HealthPolicy): readonly LimitChange[] {
  return limited.flatMap((rule) => [
    ...linesOf[rule].flatMap((line) => changesOf(rule, line, [line.get(before), line.get(after)])),
    ...(isRule(rule) ? weightChange(rule, before, after) : []),
  ])
}

function changesOf(
  rule: Limited,
  { line, unit }: Line,
  [before, after]: readonly [Limits, Limits],
): readonly LimitChange[] {
  const of = { rule, line, unit }
  return [
    ...changed({ ...of, side: 'at-risk' }, before.atRisk, after.atRisk),
    ...changed({ ...of, side: 'off-track' }, before.offTrack, after.offTrack),
  ]
}

function weightChange(rule: LimitedRule, before: HealthPolicy, after: HealthPolicy): readonly LimitChange[] {
  const unit: LimitUnit = 'weight'
  return changed({ rule, line: null, side: null, unit }, weightOf(before, rule), weightOf(after, rule))
}

function changed(
  of: Omit<LimitChange, 'before' | 'after'>,
  before: number | null,
  after: number | null,
): readonly LimitChange[] {
  return before === after ? [] : [{ ...of, before, after }]
}

export function isRule(rule: Limited): rule is LimitedRule {
  return limitedRules.some((one) => one === rule)
}
