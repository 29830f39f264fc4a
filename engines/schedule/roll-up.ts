import type { ActivityDates } from './result.ts'

/** First start and last finish of what is in a summary, and who gives them. Undefined where nothing has dates. */
export type RolledUp = Pick<
  ActivityDates,
  'earlyStart' | 'earlyFinish' | 'lateStart' | 'lateFinish' | 'start' | 'finish' | 'onLongestPath'
> & {
  readonly first: string
  readonly last: string
  readonly complete: boolean
}

export function rollUp(children: readonly ActivityDates[]): RolledUp | undefined {
  const [one, ...others] = children
  if (one === undefined) return undefined
  const { earlyStart, earlyFinish, lateStart, lateFinish, start, finish, onLongestPath } = one
  const four = { earlyStart, earlyFinish, lateStart, lateFinish }
  const complete = one.totalFloat === null
  const own: RolledUp = { ...four, start, finish, onLongestPath, first: one.id, last: one.id, complete }
  return others.reduce<RolledUp>(
    (sum, child) => ({
      earlyStart: Math.min(sum.earlyStart, child.earlyStart),
      earlyFinish: Math.max(sum.earlyFinish, child.earlyFinish),
      lateStart: Math.min(sum.lateStart, child.lateStart),
      lateFinish: Math.max(sum.lateFinish, child.lateFinish),
      start: Math.min(sum.start, child.start),
      finish: Math.max(sum.finish, child.finish),
      onLongestPath: sum.onLongestPath || child.onLongestPath,
      first: child.earlyStart < sum.earlyStart ? child.id : sum.first,
      last: child.lateFinish > sum.lateFinish ? child.id : sum.last,
      complete: sum.complete && child.totalFloat === null,
    }),
    own,
  )
}
