import { type Day, daysBetween } from '@portolan/quantity'
import type { SprintRow } from '@portolan/plan/contract'
import type { ScopeValue } from '../../contract/index.ts'
import type { ScopeEvidence } from './scope-evidence.ts'

/**
 * The plan that agile work is measured against: the scope evenly over time, from the first day of the first sprint to the
 * planned finish. Commitments of sprints are no plan of the whole: what is carried over would be planned twice.
 */
export type EvenPlan = NonNullable<ScopeValue['plan']> & { readonly start: Day; readonly finish: Day }

export function evenPlan(
  { project, baseline, list }: ScopeEvidence,
  sprints: readonly SprintRow[],
): EvenPlan | undefined {
  const dated = sprints.filter(({ start, finish }) => start !== null && finish !== null)
  const created = list.items.flatMap((item) => item.created ?? []).toSorted()
  const [start, startFrom] = firstKnown([
    [dated[0]?.start, 'first-sprint'],
    [project.start, 'project'],
    [created[0], 'first-item'],
  ])
  const finishes = dated.flatMap(({ finish }) => finish ?? []).toSorted()
  const [finish, finishFrom] = firstKnown([
    [baseline?.finish, 'baseline'],
    [project.finish, 'project'],
    [finishes.at(-1), 'last-sprint'],
  ])
  if (start === undefined || finish === undefined || finish <= start) return undefined
  return { start, startFrom, finish, finishFrom }
}

function firstKnown<Name extends string>(
  choices: readonly (readonly [string | null | undefined, Name])[],
): readonly [Day | undefined, Name] {
  const found = choices.find(([day]) => day != null)
  return [found?.[0] as Day | undefined, (found ?? choices[0])?.[1] as Name]
}

/** The share of the plan that is over at the end of a day: 0 before its first day, 1 from its last one on. */
export function plannedShare({ start, finish }: Pick<EvenPlan, 'start' | 'finish'>, day: Day): number {
  const length = daysBetween(start, finish) + 1
  return Math.min(1, Math.max(0, (daysBetween(start, day) + 1) / length))
}
