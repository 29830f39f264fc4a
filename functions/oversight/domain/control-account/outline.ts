import type { MeasuredSchedule } from '../schedule/earned-value/index.ts'
import { pathOf, summariesOf } from '../schedule/earned-value/packages.ts'
import { workOf } from '../schedule/earned-value/work-lines.ts'

/** A line of the plan that an account may stand on: a summary with work below it, or work itself. */
export type OutlineLine = {
  readonly id: string
  readonly parent: string | null
  readonly wbs: string | null
  readonly name: string
  readonly summary: boolean
  /** The summaries above it, from the top. */
  readonly path: readonly string[]
}

/** The outline of the measured project in the order of its plan, without summaries that hold no work. */
export function outlineOf({
  schedule,
  part,
}: Pick<MeasuredSchedule, 'schedule' | 'part'>): readonly OutlineLine[] {
  const summaries = summariesOf(schedule)
  const work = workOf(schedule, part)
  const wanted = new Set(work.flatMap((one) => [one.id, ...pathOf(one, summaries)]))
  return schedule.activities
    .filter(({ id }) => wanted.has(id))
    .map((one) => ({
      id: one.id,
      parent: one.parent,
      wbs: one.wbs ?? one.code,
      name: one.name,
      summary: one.kind === 'summary',
      path: pathOf(one, summaries),
    }))
}

/** The account that a line lies within, or that it holds; undefined where it stands beside all of them. */
export function nestedIn<Account extends { readonly activityId: string }>(
  line: OutlineLine,
  accounts: readonly Account[],
  outline: readonly OutlineLine[],
): { readonly how: 'within' | 'around'; readonly account: Account } | undefined {
  const above = accounts.find(({ activityId }) => activityId === line.id || line.path.includes(activityId))
  if (above !== undefined) return { how: 'within', account: above }
  const below = accounts.find(({ activityId }) =>
    outline.some(({ id, path }) => id === activityId && path.includes(line.id)),
  )
  return below && { how: 'around', account: below }
}
