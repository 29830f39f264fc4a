import type { Lag, Link } from '@portolan/plan/contract'
import type { LevelLink } from '@portolan/levelling'
import { keyOf, type OpenWork, type PlanToLevel } from './ground.ts'

/**
 * The links between open work. A lag is counted in the working time of what comes after; where that, or dates that
 * somebody set by hand, ask for more than the plan itself keeps, what the plan keeps is asked for: levelling moves
 * nothing for another reason than people.
 */
export function keptLinks(
  { projectId, schedule }: PlanToLevel,
  works: ReadonlyMap<string, OpenWork>,
): readonly LevelLink[] {
  return schedule.links.flatMap((link): readonly LevelLink[] => {
    const before = works.get(keyOf(projectId, link.predecessor))
    const after = works.get(keyOf(projectId, link.successor))
    if (before === undefined || after === undefined || before === after) return []
    return [
      {
        id: `${projectId} ${link.id}`,
        predecessor: before.key,
        successor: after.key,
        kind: link.kind,
        lag: lagOf(link, before, after),
      },
    ]
  })
}

function lagOf({ kind, lag }: Link, before: OpenWork, after: OpenWork): number {
  const from = kind.startsWith('F') ? before.finish : before.start
  const to = kind.endsWith('S') ? after.start : after.finish
  const { work } = after.ownAxis
  const kept = work(to) - work(from)
  return Math.min(kept, wanted(lag, from, before, work))
}

function wanted(lag: Lag, from: number, before: OpenWork, work: (at: number) => number): number {
  if (lag.kind === 'percent') {
    const length = before.axis.work(before.finish) - before.axis.work(before.start)
    return Math.round((length * lag.percent) / 100)
  }
  return lag.kind === 'working' ? lag.minutes : work(from + lag.minutes) - work(from)
}
