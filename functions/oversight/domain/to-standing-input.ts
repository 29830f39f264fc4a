import {
  type Baseline as HealthBaseline,
  defaultSchedulePolicy,
  type ReportedRating as HealthRating,
  type ScheduleEvidence,
  type TriggerFact,
} from '@portolan/health'
import {
  type Baseline,
  type Edition,
  notUpdated,
  type Project,
  type ReportedRating,
} from '@portolan/plan/contract'
import { type Day, day, type Money, told } from '@portolan/quantity'
import { type HeldLimits, productLimits } from './health-policy/held-limits.ts'
import type { StandingEdition, StandingInput } from './standing-input.ts'

/** A project as the plan remembers it, with what registers and people said of it. */
export type ProjectSaid = {
  readonly project: Pick<Project, 'id' | 'state' | 'start' | 'finish' | 'cost' | 'updatedAt'>
  /** Oldest first. */
  readonly editions: readonly Edition[]
  readonly baselines: readonly Baseline[]
  /** The newest rating that somebody reported outside a register. */
  readonly handRating: ReportedRating | null
  /** The day of the newest status that says why it is reported otherwise than computed; absent where none does. */
  readonly explainedOn?: string
  /** What was computed of its newest schedule; absent where there is none. */
  readonly schedule?: ScheduleEvidence
  /** What other rooms know that warns; absent where there is none. */
  readonly facts?: readonly TriggerFact[]
}

/** Puts what is known of a project into the words of the health engine. */
export function toStandingInput(
  said: ProjectSaid,
  statusDate: Day,
  limits: HeldLimits = productLimits,
): StandingInput {
  const input = {
    project: said.project.id,
    statusDate,
    editions: said.editions.map(toStandingEdition),
    plan: planEdition(said),
    ...(isSilent(said) ? { silent: true as const } : {}),
    closed: said.project.state === 'closed',
    baselines: said.baselines.map(toBaseline),
    // Nothing is added where there is no schedule: the same evidence stays the same input.
    ...(said.schedule === undefined
      ? { policy: limits.policy }
      : { schedule: said.schedule, policy: { schedule: defaultSchedulePolicy, ...limits.policy } }),
    ...(said.facts === undefined ? {} : { facts: said.facts }),
  }
  const earlier = limits.earlier.filter(({ until }) => input.editions.some(({ asOf }) => asOf < until))
  return earlier.length === 0 ? input : { ...input, earlier }
}

function toStandingEdition(edition: Edition): StandingEdition {
  const closed = edition.actualFinish !== null && edition.actualFinish <= edition.asOf
  const words = Object.values(edition.narrative).reduce((sum, text) => sum + text.length, 0)
  return {
    asOf: day(edition.asOf),
    source: edition.source,
    ...field('start', dayOrNothing(edition.start)),
    ...field('finish', dayOrNothing(edition.actualFinish ?? edition.finish)),
    ...field('wholeLifeCost', edition.wholeLifeCost ?? (closed ? edition.actualCost : null)),
    ...field('budget', edition.periodBudget),
    ...field('forecast', edition.periodForecast),
    ...(edition.progress === null ? {} : { progress: edition.progress }),
    ...field('plannedFinish', dayOrNothing(edition.plannedFinish)),
    ...field('plannedCost', edition.plannedCost),
    ...field('progress', edition.progress),
    ...field('priceBasis', priceBasisOf(edition.other)),
    ...field('reported', ratingOf(edition.reported)),
    ...(words > 0 ? { narrativeLength: words } : {}),
    gaps: edition.gaps.map((gap) => gapWords[gap] ?? gap),
    closed,
    rowNumber: edition.rowNumber,
    importId: edition.importId,
  }
}

/** The plan names fields as columns; the engine's sentences want words. */
const gapWords: Readonly<Record<string, string>> = {
  wholeLifeCost: 'whole-life cost',
  periodBudget: 'budget',
  periodForecast: 'forecast',
}

/**
 * What people set by hand counts as one more edition, told by the plan itself on the day of the last edit. A project
 * that still says what its registers said has none.
 */
function planEdition({ project, editions, handRating }: ProjectSaid): StandingEdition | null {
  const last = editions.at(-1)
  const newest = newerRating({ editions, handRating })
  const newer = newest?.scale === notUpdated.scale ? null : newest
  if (!saysOtherwise(project, editions) && newer === null) return null
  return {
    asOf: day(project.updatedAt.slice(0, 10)),
    source: byHand.sentence,
    sourceWording: byHand.wording,
    ...field('start', dayOrNothing(project.start)),
    ...field('finish', dayOrNothing(project.finish)),
    ...field('wholeLifeCost', project.cost),
    ...field('reported', ratingOf(newer ?? last?.reported ?? null)),
    gaps: [],
    closed: project.state === 'closed',
    rowNumber: null,
    importId: null,
  }
}

/** What people set outside registers, where no register speaks of a later day. */
function newerRating({
  editions,
  handRating,
}: Pick<ProjectSaid, 'editions' | 'handRating'>): ReportedRating | null {
  const last = editions.at(-1)
  return handRating !== null && (last === undefined || handRating.asOf >= last.asOf) ? handRating : null
}

/** Past its due day without a word: an old rating is not repeated as if it were of today. */
function isSilent(said: ProjectSaid): boolean {
  return newerRating(said)?.scale === notUpdated.scale
}

const byHand = told('oversight:source.by-hand')`the plan, set by hand`

/** Fields come from the newest edition that tells them; another value was set by a person. */
function saysOtherwise(project: ProjectSaid['project'], editions: readonly Edition[]): boolean {
  const start = latestTold(editions, (edition) => edition.start)
  const finish = latestTold(editions, (edition) => edition.actualFinish ?? edition.finish)
  const cost = latestTold(editions, costOf)
  return (
    (project.start !== null && project.start !== start) ||
    (project.finish !== null && project.finish !== finish) ||
    (project.cost !== null &&
      (project.cost.amount !== cost?.amount || project.cost.currency !== cost.currency))
  )
}

/** The cost that the plan takes from an edition. */
export function costOf(edition: Edition): Money | null {
  return edition.wholeLifeCost ?? edition.actualCost ?? edition.plannedCost
}

function latestTold<T>(editions: readonly Edition[], field: (edition: Edition) => T | null): T | null {
  const teller = editions.findLast((edition) => field(edition) !== null)
  return teller === undefined ? null : field(teller)
}

function toBaseline(baseline: Baseline): HealthBaseline {
  return {
    number: baseline.number,
    asOf: day(baseline.asOf),
    ...field('finish', dayOrNothing(baseline.finish)),
    ...field('cost', baseline.cost),
  }
}

/** A word on no known scale is shown and never compared. */
function ratingOf(reported: ReportedRating | null): HealthRating | null {
  if (reported === null || reported.scale === null || reported.step === null || reported.steps === null)
    return null
  const { raw, scale, step, steps } = reported
  return { rating: raw, scale, raw, step, steps }
}

function priceBasisOf(other: Readonly<Record<string, string>>): string | null {
  const column = Object.keys(other).find((name) => /price (basis|base)/i.test(name))
  const basis = column === undefined ? '' : (other[column] ?? '').trim()
  return basis === '' ? null : basis
}

function dayOrNothing(text: string | null): Day | null {
  return text === null ? null : day(text)
}

function field<K extends string, V>(name: K, value: V | null): { [P in K]?: V } {
  return (value === null ? {} : { [name]: value }) as { [P in K]?: V }
}
