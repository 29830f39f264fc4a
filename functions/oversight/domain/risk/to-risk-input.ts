import type { Schedule } from '@portolan/plan/contract'
import { toNetwork } from '@portolan/plan/domain'
import type { Day } from '@portolan/quantity'
import type {
  CorrelationGroup,
  Costs,
  Distribution,
  Effect,
  Range,
  Risk as Threat,
  RiskInput,
} from '@portolan/risk'
import { wallMinute } from '@portolan/schedule'
import type { Risk, RiskBasis, RiskCost, RiskDelay, Uncertainty } from '../../contract/index.ts'
import { branchesOf, minutesLeft, openTasks, openWithin } from './open-work.ts'
import { enoughFinished, ownDurations, thinned } from './own-durations.ts'

/** What is known of a project when its plan is played. */
export type KnownRisk = {
  readonly asOf: Day
  readonly schedule: Schedule
  readonly risks: readonly Risk[]
  readonly uncertainty: Uncertainty
  readonly cost: { readonly amount: number; readonly currency: string } | null
  /** Of the newest baseline. */
  readonly target: { readonly finish: string | null; readonly cost: number | null }
}

/** The plan with all that is uncertain about it, as the engine plays it, and what that rests on. Undefined without work left. */
export function toRiskInput(
  known: KnownRisk,
): { readonly input: RiskInput; readonly basis: RiskBasis } | undefined {
  const { schedule, uncertainty, cost, target } = known
  const open = openTasks(schedule)
  if (open.length === 0) return undefined
  const finished = ownDurations(schedule)
  const fromHistory = uncertainty.source === 'history' && finished.length >= enoughFinished
  const groups = groupsOf(schedule, uncertainty)
  const risks = known.risks.filter(({ state }) => state === 'open')
  const input: RiskInput = {
    subject: 'plan',
    asOf: known.asOf,
    schedule: toNetwork(schedule),
    ranges: open.map(({ id }): Range => ({
      activity: id,
      unit: 'factor',
      distribution: fromHistory ? { kind: 'empirical', values: thinned(finished) } : statedRange(uncertainty),
    })),
    ...(cost === null ? {} : { money: costsOf(schedule, cost.amount) }),
    risks: risks.map((risk) => toThreat(schedule, risk)),
    groups,
    targets: targetsOf(target),
  }
  const { low, likely, high, correlation } = uncertainty
  const basis: RiskBasis = {
    source: fromHistory ? 'history' : 'stated',
    finished: finished.length,
    open: open.length,
    low,
    likely,
    high,
    correlation,
    branches: groups.length,
    risks: risks.length,
    currency: cost?.currency ?? null,
    minutesPerDay: schedule.parts[0]?.options.minutesPerDay ?? 480,
    targetFinish: target.finish,
    targetCost: target.cost,
  }
  return { input, basis }
}

function statedRange({ low, likely, high }: Uncertainty): Distribution {
  return { kind: 'pert', low: low / 100, mode: likely / 100, high: high / 100 }
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

function toThreat(schedule: Schedule, risk: Risk): Threat {
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
