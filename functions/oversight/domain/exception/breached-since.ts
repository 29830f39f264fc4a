import type { RuleId } from '@portolan/health'
import type { Attention, ExceptionRule } from '../../contract/index.ts'

/** A standing of a project on one day, as it was kept. */
export type DatedStanding = {
  readonly asOf: string
  readonly status: string
  readonly reasons: readonly { readonly rule: string; readonly status: string }[]
  readonly reportedDifference: number | null
}

/** What says in a dated standing that a rule was broken then. Deadlines and estimates are of the newest schedule alone. */
const saidBy: Readonly<Partial<Record<ExceptionRule, (on: DatedStanding) => boolean>>> = {
  'finish-past-tolerance': isOffTrackBy(['schedule-slip', 'slip-current']),
  'finish-passed': isOffTrackBy(['overdue']),
  'cost-past-tolerance': isOffTrackBy(['cost-current']),
  'difference-unexplained': ({ status, reportedDifference }) =>
    status === 'off-track' && (reportedDifference ?? 0) > 0,
}

/** The first day from which on every dated standing has been past the limit; without one, the day of the evidence. */
export function breachedSince(
  { asOf }: Pick<Attention, 'asOf'>,
  rule: ExceptionRule,
  standings: readonly DatedStanding[],
): string {
  const wasPast = saidBy[rule]
  if (wasPast === undefined) return asOf
  const newestFirst = standings.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1))
  const within = newestFirst.findIndex((on) => !wasPast(on))
  const past = within === -1 ? newestFirst : newestFirst.slice(0, within)
  return past.at(-1)?.asOf ?? asOf
}

function isOffTrackBy(rules: readonly RuleId[]): (on: DatedStanding) => boolean {
  return ({ reasons }) =>
    reasons.some(({ rule, status }) => status === 'off-track' && rules.some((one) => one === rule))
}
