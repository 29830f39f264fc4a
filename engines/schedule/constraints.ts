import type { Constraint, ConstraintKind, ScheduleActivity, ScheduleProject } from './input.ts'
import { conventionRules } from './conventions.ts'
import type { Bound, Ceiling, EventName, Fixed } from './network.ts'

export type ConstraintEffects = {
  readonly bounds: readonly Bound[]
  readonly caps: readonly Ceiling[]
  readonly ceilings: readonly Ceiling[]
  readonly floors: readonly Bound[]
  readonly fixed: Fixed | undefined
}

/** What the constraints, the deadline and the external dates of an activity do to the two passes. */
export function constraintEffects(
  activity: ScheduleActivity,
  project: ScheduleProject,
  started: boolean,
): ConstraintEffects {
  if (isFree(activity)) return NO_EFFECTS
  const dated = [activity.constraint, activity.secondConstraint]
    .filter((constraint) => constraint !== undefined)
    .filter(isDated)
    .map((constraint) => ({ ...constraint, ...effectTable[constraint.kind] }))
    // What has started can no longer be told when to start.
    .filter(({ event }) => !(started && event === 'start'))
  const honour = project.options.honourConstraints ?? true
  const pulls = honour && conventionRules[project.options.convention].pullsEarly
  const lower = dated
    .filter(({ mode }) => mode === 'earliest' || mode === 'on')
    .map((c) => bound(activity, c))
  const upper = dated
    .filter(({ mode }) => mode === 'latest' || mode === 'on')
    .map((c) => ceiling(activity, c))
  const set = dated.find(({ mode }) => mode === 'set')
  return {
    bounds: [...lower, ...externalBounds(activity)],
    caps: pulls && project.from !== 'finish' ? upper : [],
    ceilings: [...upper, ...deadlines(activity)],
    floors: pulls && project.from === 'finish' ? lower : [],
    fixed: set === undefined ? undefined : bound(activity, set),
  }
}

const NO_EFFECTS: ConstraintEffects = { bounds: [], caps: [], ceilings: [], floors: [], fixed: undefined }

function isFree({ constraint, secondConstraint, deadline, external }: ScheduleActivity): boolean {
  return (
    constraint === undefined &&
    secondConstraint === undefined &&
    deadline === undefined &&
    external === undefined
  )
}

/** True for a constraint that names a kind with a date and lacks it. */
export function lacksDate(constraint: Constraint): boolean {
  return effectTable[constraint.kind].mode !== 'none' && !isDated(constraint)
}

type Effect = { readonly event: EventName; readonly mode: 'earliest' | 'latest' | 'on' | 'set' | 'none' }
type DatedConstraint = Constraint & { readonly at: number }

const effectTable = {
  'as-soon-as-possible': { event: 'start', mode: 'none' },
  'as-late-as-possible': { event: 'finish', mode: 'none' },
  'must-start-on': { event: 'start', mode: 'on' },
  'must-finish-on': { event: 'finish', mode: 'on' },
  'start-no-earlier-than': { event: 'start', mode: 'earliest' },
  'start-no-later-than': { event: 'start', mode: 'latest' },
  'finish-no-earlier-than': { event: 'finish', mode: 'earliest' },
  'finish-no-later-than': { event: 'finish', mode: 'latest' },
  'mandatory-start': { event: 'start', mode: 'set' },
  'mandatory-finish': { event: 'finish', mode: 'set' },
} satisfies Record<ConstraintKind, Effect>

function isDated(constraint: Constraint): constraint is DatedConstraint {
  return constraint.at !== undefined && Number.isFinite(constraint.at)
}

function bound(activity: ScheduleActivity, constraint: DatedConstraint & { event: EventName }): Bound {
  const { event, at, kind } = constraint
  return { event, at, driver: { kind: 'constraint', id: activity.id, detail: kind } }
}

function ceiling(activity: ScheduleActivity, constraint: DatedConstraint & { event: EventName }): Ceiling {
  const { event, at, kind } = constraint
  return { event, at, limit: { kind: 'constraint', id: activity.id, detail: kind } }
}

function externalBounds({ id, external }: ScheduleActivity): readonly Bound[] {
  const at = external?.earlyStart
  if (at === undefined) return []
  return [{ event: 'start', at, driver: { kind: 'external', id, detail: 'external-early-start' } }]
}

function deadlines({ id, deadline, external }: ScheduleActivity): readonly Ceiling[] {
  const late = external?.lateFinish
  return [
    ...(deadline === undefined
      ? []
      : [{ event: 'finish' as const, at: deadline, limit: { kind: 'deadline' as const, id } }]),
    ...(late === undefined
      ? []
      : [{ event: 'finish' as const, at: late, limit: { kind: 'external' as const, id } }]),
  ]
}
