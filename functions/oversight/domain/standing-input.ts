import type {
  Baseline,
  Edition,
  HealthInput,
  HealthPolicy,
  ScheduleEvidence,
  TriggerFact,
} from '@portolan/health'
import type { Day } from '@portolan/quantity'

/** What a register said, and whether the project had ended by then. */
export type StandingEdition = Edition & {
  readonly closed: boolean
  readonly rowNumber: number | null
  readonly importId: string | null
}

/** All that a project's standings are computed from: what a run keeps, so that it can be computed again. */
export type StandingInput = {
  readonly project: string
  readonly statusDate: Day
  /** What registers said, oldest first. */
  readonly editions: readonly StandingEdition[]
  /** What people have set by hand since; it counts on the status date only. */
  readonly plan: StandingEdition | null
  /** Nobody said in time how it stands: on the status date no rating counts. Absent where somebody did. */
  readonly silent?: true
  readonly closed: boolean
  readonly baselines: readonly Baseline[]
  /** What was computed of the schedule; it counts on the status date only. Absent where there is none. */
  readonly schedule?: ScheduleEvidence
  /** What other rooms know of early warnings; on the status date only, and absent where there is none. */
  readonly facts?: readonly TriggerFact[]
  /** The limits that hold on the status date. */
  readonly policy: HealthPolicy
  /** Those that held before, each until the day of the next one; absent where there were none, oldest first. */
  readonly earlier?: readonly EarlierPolicy[]
}

export type EarlierPolicy = { readonly until: Day; readonly policy: HealthPolicy }

/** The days to compute for: each day of which a register speaks, and the status date. Oldest first. */
export function standingDays(input: StandingInput): Day[] {
  const days = [...input.editions.map((edition) => edition.asOf), input.statusDate]
  return [...new Set(days)].toSorted()
}

/** What was known on a day. On the status date that includes what people set by hand. */
export function healthInputOn(input: StandingInput, asOf: Day): HealthInput {
  const editions = editionsOn(input, asOf)
  return {
    project: input.project,
    asOf,
    closed: closedOn(input, editions, asOf),
    editions: editions.map(({ closed: _closed, rowNumber: _row, importId: _import, ...edition }) =>
      input.silent === true && asOf === input.statusDate ? unrated(edition) : edition,
    ),
    baselines: input.baselines.filter((baseline) => baseline.asOf <= asOf),
    ...(input.schedule !== undefined && asOf === input.statusDate ? { schedule: input.schedule } : {}),
    ...(input.facts !== undefined && asOf === input.statusDate ? { facts: input.facts } : {}),
    policy: policyOn(input, asOf),
  }
}

/** A day is judged by the limits that held on it, the status date by those that hold now. */
export function policyOn({ statusDate, policy, earlier = [] }: StandingInput, asOf: Day): HealthPolicy {
  if (asOf === statusDate) return policy
  return earlier.find(({ until }) => asOf < until)?.policy ?? policy
}

function unrated({ reported: _reported, ...edition }: Edition): Edition {
  return edition
}

export function editionsOn(input: StandingInput, asOf: Day): readonly StandingEdition[] {
  const editions = input.editions.filter((edition) => edition.asOf <= asOf)
  if (input.plan === null || asOf !== input.statusDate) return editions
  // Set after the status date, it still is what people know best: it counts as said on that day.
  const plan = input.plan.asOf > asOf ? { ...input.plan, asOf } : input.plan
  const last = editions.at(-1)
  // A register that speaks of the same day or a later one is corrected by hand, not followed by another edition.
  if (last === undefined || last.asOf < plan.asOf) return [...editions, plan]
  return [...editions.slice(0, -1), { ...last, ...plan, asOf: last.asOf, gaps: last.gaps }]
}

function closedOn(input: StandingInput, editions: readonly StandingEdition[], asOf: Day): boolean {
  const last = input.editions.at(-1)
  if (input.closed && (last === undefined || last.asOf <= asOf)) return true
  return editions.at(-1)?.closed ?? false
}
