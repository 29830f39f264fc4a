import { type CountedScope, isAccepted, type ScopeOverTime, sizeOf } from '@portolan/plan/domain'
import type { SprintRow } from '@portolan/plan/contract'
import { addDays, type Day, daysBetween } from '@portolan/quantity'

/** How much was accepted in each of the last sprints, and the days from one to the next. */
export type Velocity = {
  readonly per: 'sprint' | 'fortnight'
  /** Oldest first. */
  readonly sizes: readonly number[]
  readonly names: readonly string[]
  readonly days: number
  /** The last day of the last one: what comes begins the day after. */
  readonly until: Day
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

/** Older ones say little of the team as it is. */
export const lastSprints = 6
/** Of fewer no range can be told. */
export const fewestForRange = 3
const fortnight = 14

/**
 * Of the last six finished sprints with dates; where no sprint has dates, of the last six fortnights up to the day of
 * the list, not counting those before anything was accepted. Undefined where nothing finished yet.
 */
export function velocityOf(
  sprints: readonly SprintRow[],
  scope: CountedScope,
  { over, asOf }: { readonly over: ScopeOverTime; readonly asOf: Day },
): Velocity | undefined {
  return velocityBySprint(sprints) ?? velocityByFortnight(scope, over, asOf)
}

function velocityBySprint(sprints: readonly SprintRow[]): Velocity | undefined {
  const done = sprints.filter(
    ({ time, start, finish, accepted }) =>
      time === 'past' && start !== null && finish !== null && accepted !== null,
  )
  const last = done.slice(-lastSprints)
  const until = last.at(-1)?.finish
  if (until == null) return undefined
  return {
    per: 'sprint',
    names: last.map(({ name }) => name),
    days: cadenceOf(done.slice(-lastSprints - 1)),
    until: until as Day,
    ...spreadOf(last.map(({ accepted }) => accepted ?? 0)),
  }
}

/** The median of the days from start to start; of a single sprint its own length, up to a whole week. */
function cadenceOf(sprints: readonly SprintRow[]): number {
  const starts = sprints.map(({ start }) => start as Day)
  const steps = starts.slice(1).map((start, at) => daysBetween(starts[at] ?? start, start))
  const known = steps.filter((days) => days > 0)
  if (known.length > 0) return Math.max(1, Math.round(medianOf(known)))
  const [only] = sprints
  const length = daysBetween(only?.start as Day, only?.finish as Day) + 1
  return Math.max(7, Math.ceil(length / 7) * 7)
}

function velocityByFortnight(scope: CountedScope, over: ScopeOverTime, asOf: Day): Velocity | undefined {
  const dated = scope.counted
    .filter(isAccepted)
    .flatMap((sized) => {
      const on = over.acceptedOn(sized.item)
      return on === null ? [] : [{ ...sized, back: Math.floor(daysBetween(on, asOf) / fortnight) }]
    })
    .filter(({ back }) => back >= 0)
  if (dated.length === 0) return undefined
  const first = Math.max(...dated.map(({ back }) => back))
  const many = Math.min(lastSprints, first + 1)
  const windows = Array.from({ length: many }, (_, at) => many - 1 - at)
  return {
    per: 'fortnight',
    names: windows.map((back) => `up to ${addDays(asOf, -fortnight * back)}`),
    days: fortnight,
    until: asOf,
    ...spreadOf(windows.map((wanted) => sizeOf(dated.filter(({ back }) => back === wanted)))),
  }
}

function spreadOf(sizes: readonly number[]): Pick<Velocity, 'sizes' | 'median' | 'lowest' | 'highest'> {
  return { sizes, median: medianOf(sizes), lowest: Math.min(...sizes), highest: Math.max(...sizes) }
}

function medianOf(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  const middle = (ordered.length - 1) / 2
  return ((ordered[Math.floor(middle)] ?? 0) + (ordered[Math.ceil(middle)] ?? 0)) / 2
}
