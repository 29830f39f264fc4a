import type { PlanMoves } from '../../contract/index.ts'

export type PlanLine = {
  readonly name: string
  readonly kind: string
  /** Days: a move within one is none that anybody decides. */
  readonly start: string | null
  readonly finish: string | null
}

/** The schedule of a project as one version of it stands, by the id of each activity. */
export type PlanSnapshot = { readonly version: number; readonly lines: ReadonlyMap<string, PlanLine> }

const mostMilestones = 12

/** What lies between two versions of a schedule; nothing where it is the same version. */
export function planMovesBetween(
  project: PlanMoves['project'],
  before: PlanSnapshot | null,
  after: PlanSnapshot | null,
): PlanMoves[] {
  if (before === null || after === null || before.version === after.version) return []
  const pairs = [...after.lines].flatMap(([id, line]) => {
    const was = before.lines.get(id)
    return was === undefined ? [] : [{ was, line }]
  })
  const moved = pairs.filter(({ was, line }) => line.kind !== 'summary' && differs(was, line))
  return [
    {
      project,
      version: before.version,
      moved: moved.length,
      added: after.lines.size - pairs.length,
      removed: before.lines.size - pairs.length,
      milestones: moved
        .filter(({ line }) => isMilestone(line))
        .slice(0, mostMilestones)
        .map(({ was, line }) => ({ name: line.name, before: was.finish, after: line.finish })),
    },
  ]
}

function differs(one: PlanLine, other: PlanLine): boolean {
  return one.start !== other.start || one.finish !== other.finish
}

function isMilestone({ kind }: PlanLine): boolean {
  return kind.includes('milestone')
}
