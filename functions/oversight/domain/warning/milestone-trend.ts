import type { Day } from '@portolan/quantity'

export type MilestoneThen = {
  readonly id: string
  readonly name: string
  readonly finish: Day
  readonly critical: boolean
  readonly done: boolean
}

/** What a plan said of its milestones on a day to which progress was told; unknown of plans from before that was kept. */
export type MilestoneReport = { readonly day: Day; readonly milestones: readonly MilestoneThen[] | null }

export type MilestoneTrend = { readonly moves: number; readonly name: string; readonly reports: number }

/**
 * In how many reports in a row, to the newest, a milestone moved later; of those that are critical and open in the
 * newest the one that moved most often. Undefined where there is none, or nothing to compare it with. O(reports × milestones).
 */
export function milestoneTrend(oldestFirst: readonly MilestoneReport[]): MilestoneTrend | undefined {
  const known = knownOf(oldestFirst)
  const newest = known.at(-1)
  if (newest === undefined || known.length < 2) return undefined
  const days = known.map((milestones) => new Map(milestones.map(({ id, finish }) => [id, finish])))
  const trends = newest
    .filter(({ critical, done }) => critical && !done)
    .map(({ id, name }) => ({
      name,
      reports: known.length,
      moves: movesOf(days.map((told) => told.get(id))),
    }))
  return trends.toSorted((one, other) => other.moves - one.moves)[0]
}

/** Since the last report of which nothing was kept. */
function knownOf(oldestFirst: readonly MilestoneReport[]): readonly (readonly MilestoneThen[])[] {
  const unknown = oldestFirst.findLastIndex(({ milestones }) => milestones === null)
  return oldestFirst.slice(unknown + 1).flatMap(({ milestones }) => (milestones === null ? [] : [milestones]))
}

function movesOf(finishes: readonly (Day | undefined)[]): number {
  let moves = 0
  for (let at = finishes.length - 1; at > 0; at -= 1) {
    const [before, after] = [finishes[at - 1], finishes[at]]
    if (before === undefined || after === undefined || after <= before) break
    moves += 1
  }
  return moves
}
