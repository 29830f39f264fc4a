import type { Schedule } from '@portolan/plan/contract'
import { toNetwork } from '@portolan/plan/domain'
import type { Day } from '@portolan/quantity'
import type { CorrelationGroup, Costs, Distribution, Effect, Risk as Threat, RiskInput } from '@portolan/risk'
import { wallMinute } from '@portolan/schedule'
import { rangeSources } from '../../contract/index.ts'
import type {
  KeptRisk,
  RangeSource,
  RiskBasis,
  RiskCost,
  RiskDelay,
  Uncertainty,
} from '../../contract/index.ts'
import { branchesOf, minutesLeft, openTasks, openWithin } from './open-work.ts'
import { enoughFinished, ownDurations } from './own-durations.ts'
import { type OwnRanges, rangesOf } from './ranges.ts'
import type { Reference } from './reference-class.ts'

/** A working day where a plan does not say how long its own are. */
export const usualMinutesPerDay = 480

/** What is known of a project when its plan is played. */
export type KnownRisk = {
  readonly asOf: Day
  readonly schedule: Schedule
  readonly risks: readonly KeptRisk[]
  readonly uncertainty: Uncertainty
  readonly ranges: OwnRanges
  readonly reference: Reference
  readonly cost: { readonly amount: number; readonly currency: string } | null
  /** Of the newest baseline. */
  readonly target: { readonly finish: string | null; readonly cost: number | null }
}

/** The plan with all that is uncertain about it, as the engine plays it, and what that rests on. Undefined without work left. */
export function toRiskInput(
  known: KnownRisk,
): { readonly input: RiskInput; readonly basis: RiskBasis } | undefined {
  const { schedule, uncertainty, cost, target, reference } = known
  const open = openTasks(schedule)
  if (open.length === 0) return undefined
  const ranges = rangesOf({ schedule, uncertainty, own: known.ranges })
  const groups = groupsOf(schedule, uncertainty)
  const risks = known.risks.filter(({ state }) => state === 'open')
  const input: RiskInput = {
    subject: 'plan',
    asOf: known.asOf,
    schedule: toNetwork(schedule),
    ranges: ranges.map(({ range }) => range),
    ...(cost === null ? {} : { money: costsOf(schedule, cost.amount) }),
    risks: risks.map((risk) => toThreat(schedule, risk)),
    groups,
    ...(reference.distribution === undefined ? {} : { reference: reference.distribution }),
    targets: targetsOf(target),
  }
  const finished = ownDurations(schedule).length
  const { source, version: _, ...said } = uncertainty
  const basis: RiskBasis = {
    ...said,
    source: finished < enoughFinished ? 'stated' : source,
    finished,
    open: open.length,
    from: countsOf(ranges),
    reference: reference.told,
    branches: groups.length,
    risks: risks.length,
    currency: cost?.currency ?? null,
    minutesPerDay: schedule.parts[0]?.options.minutesPerDay ?? usualMinutesPerDay,
    targetFinish: target.finish,
    targetCost: target.cost,
  }
  return { input, basis }
}

function countsOf(ranges: readonly { readonly source: RangeSource }[]): Record<RangeSource, number> {
  const count = (source: RangeSource): number => ranges.filter((one) => one.source === source).length
  return Object.fromEntries(rangeSources.map((source) => [source, count(source)])) as Record<
    RangeSource,
    number
  >
}

function groupsOf(schedule: Schedule, { correlation }: Uncertainty): readonly CorrelationGroup[] {
  if (correlation === 0) return []
  return [...branchesOf(schedule)].map(([id, activities]) => ({
    id,
    correlation: correlation / 100,
    activities,
  }))
}

/** What the project costs is spent by its work, minute by minute: what is left of it costs what is left of the money. */
function costsOf(schedule: Schedule, amount: number): Costs {
  const open = openTasks(schedule)
  const left = minutesLeft(open)
  const all = schedule.activities
    .filter(({ kind, inactive }) => kind === 'task' && !inactive)
    .reduce((sum, { duration }) => sum + duration, 0)
  const fixed = Math.round(amount * (1 - Math.min(1, left / Math.max(1, all))))
  const perMinute = (amount - fixed) / left
  return { fixed, rates: open.map(({ id }) => ({ activity: id, perMinute })) }
}

function toThreat(schedule: Schedule, risk: KeptRisk): Threat {
  const { id, title, probability, response } = risk
  const within = openWithin(schedule, risk.activities)
  return {
    id,
    name: title,
    probability,
    effects: effectsOf(within, risk.delay, risk.cost),
    ...(response === null
      ? {}
      : {
          response: {
            probability: response.probability,
            effects: effectsOf(within, response.delay, response.money),
            cost: response.cost,
          },
        }),
  }
}

function effectsOf(
  activities: readonly string[],
  delay: RiskDelay | null,
  cost: RiskCost | null,
): readonly Effect[] {
  const longer =
    delay === null
      ? []
      : activities.map((activity): Effect => ({
          kind: delay.unit === 'percent' ? 'factor' : 'minutes',
          activity,
          distribution: pointsOf(delay, delay.unit === 'percent' ? 100 : 1),
        }))
  return cost === null ? longer : [...longer, { kind: 'cost', distribution: pointsOf(cost, 1) }]
}

function pointsOf({ low, likely, high }: RiskCost, by: number): Distribution {
  return { kind: 'pert', low: low / by, mode: likely / by, high: high / by }
}

function targetsOf({ finish, cost }: KnownRisk['target']): NonNullable<RiskInput['targets']> {
  const minute = finish === null ? undefined : (wallMinute(`${finish}T23:59`) ?? undefined)
  return { ...(minute === undefined ? {} : { finish: minute }), ...(cost === null ? {} : { cost }) }
}
