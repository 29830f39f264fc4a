import { type RolledUp, rollUp } from '@portolan/earned-value'
import type { Activity, Schedule } from '@portolan/plan/contract'
import type { MeasuredSchedule, MeasuredValue } from './measure-earned-value.ts'
import type { WorkLine } from './work-lines.ts'

export type WorkPackage = {
  /** The summary activity; null for what stands in none. */
  readonly id: string | null
  readonly wbs: string | null
  readonly name: string | null
  readonly activities: number
  readonly people: number
  /** An amount would tell the rate of one of them, by itself or as the rest of the total. */
  readonly withheld: boolean
  readonly amounts: Pick<RolledUp, 'budget' | 'plannedValue' | 'earnedValue' | 'actualCost'>
}

/** The amounts of each branch of the outline right under the project. */
export function workPackages(of: MeasuredSchedule, value: MeasuredValue): readonly WorkPackage[] {
  const summaries = summariesOf(of.schedule)
  const branches = branchesOf(summaries, value.lines)
  const sums = sumsOf(branches, value)
  const peopleOn = peopleFinder(of.schedule)
  const known = [...branches].map(
    ([id, lines]): WorkPackage & { readonly heads: ReadonlyMap<string, number> } => {
      const summary = id === null ? undefined : summaries.get(id)
      const heads = peopleOn(lines)
      return {
        id,
        wbs: summary?.wbs ?? null,
        name: summary?.name ?? null,
        activities: lines.length,
        people: headcount([heads]),
        heads,
        withheld: false,
        amounts: sums(id),
      }
    },
  )
  const withheld = value.basis.unit === 'minutes' ? new Set<string | null>() : withheldOf(known)
  return known.map(({ heads: _, ...one }) => ({ ...one, withheld: withheld.has(one.id) }))
}

export type Summaries = ReadonlyMap<string, Activity>
export type Branches = ReadonlyMap<string | null, readonly WorkLine[]>

export function summariesOf({ activities }: Schedule): Summaries {
  return new Map(activities.flatMap((one) => (one.kind === 'summary' ? [[one.id, one] as const] : [])))
}

/** A summary that holds everything is the project itself: what lies below it is shown. */
export function branchesOf(summaries: Summaries, lines: readonly WorkLine[]): Branches {
  const paths = lines.map((line) => pathOf(line.activity, summaries))
  let depth = 0
  while (
    paths.every((path) => path[depth] === paths[0]?.[depth]) &&
    paths.some((path) => path.length > depth + 1)
  )
    depth += 1
  const branches = new Map<string | null, WorkLine[]>()
  for (const [at, line] of lines.entries()) {
    const id = paths[at]?.[depth] ?? null
    branches.set(id, [...(branches.get(id) ?? []), line])
  }
  return branches
}

/** The summaries above an activity, from the top. */
export function pathOf(activity: Activity, summaries: Summaries): readonly string[] {
  const path: string[] = []
  for (let above = activity.parent; above !== null && !path.includes(above);) {
    const summary = summaries.get(above)
    if (summary === undefined) break
    path.push(above)
    above = summary.parent
  }
  return path.toReversed()
}

export function sumsOf(
  branches: Branches,
  value: MeasuredValue,
): (id: string | null) => WorkPackage['amounts'] {
  const earned = new Map(value.earned.activities.map((one) => [one.id, one.earnedValue]))
  const keyOf = (id: string | null): string => (id === null ? 'rest' : `package ${id}`)
  const elements = [...branches].flatMap(([id, lines]) => [
    { id: keyOf(id), parent: null },
    ...lines.map(({ activity, budget, actual }) => ({
      id: `activity ${activity.id}`,
      parent: keyOf(id),
      budget,
      plannedValue: value.plannedByLine.get(activity.id) ?? null,
      earnedValue: earned.get(activity.id) ?? null,
      actualCost: actual,
    })),
  ])
  const sums = new Map(rollUp(elements).result.map(({ id, parent: _, ...amounts }) => [id, amounts]))
  return (id) =>
    sums.get(keyOf(id)) ?? { budget: null, plannedValue: null, earnedValue: null, actualCost: null }
}

/** Who works on some activities: a resource of several whole units is as many people. */
export function peopleFinder(
  schedule: Schedule,
): (lines: readonly WorkLine[]) => ReadonlyMap<string, number> {
  const people = new Map(
    schedule.resources.flatMap(({ id, kind, maxUnits }) =>
      kind === 'work' || kind === 'role' ? [[id, Math.max(1, Math.floor(maxUnits ?? 1))] as const] : [],
    ),
  )
  const byActivity = new Map<string, string[]>()
  for (const { activity, resource } of schedule.assignments) {
    if (resource === null || !people.has(resource)) continue
    byActivity.set(activity, [...(byActivity.get(activity) ?? []), resource])
  }
  return (lines) =>
    new Map(
      lines
        .flatMap(({ activity }) => byActivity.get(activity.id) ?? [])
        .map((resource) => [resource, people.get(resource) ?? 1]),
    )
}

/** Below so many an amount would tell the rate of one of them. */
export const fewestPeople = 3

/** How many people are named for some activities. */
export function peopleOn(schedule: Schedule, lines: readonly WorkLine[]): number {
  return headcount([peopleFinder(schedule)(lines)])
}

/**
 * Packages of fewer than three people, or of nobody who is named, are withheld, and further ones, the smallest first, until those withheld are the work
 * of three: what is left of the total would tell a single one.
 */
export function withheldOf(
  packages: readonly (Pick<WorkPackage, 'id' | 'amounts'> & {
    readonly heads: ReadonlyMap<string, number>
  })[],
): ReadonlySet<string | null> {
  const bySize = packages
    .filter(({ amounts: { budget, actualCost } }) => budget !== 0 || actualCost !== 0)
    .toSorted((a, b) => headcount([a.heads]) - headcount([b.heads]))
  const withheld = bySize.filter(({ heads }) => headcount([heads]) < fewestPeople)
  for (const next of bySize.slice(withheld.length)) {
    if (withheld.length === 0 || headcount(withheld.map(({ heads }) => heads)) >= fewestPeople) break
    withheld.push(next)
  }
  return new Set(withheld.map(({ id }) => id))
}

export function headcount(groups: readonly ReadonlyMap<string, number>[]): number {
  const all = new Map(groups.flatMap((heads) => [...heads]))
  return [...all.values()].reduce((sum, heads) => sum + heads, 0)
}
