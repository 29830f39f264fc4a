import { type Day, daysBetween, type Money } from '@portolan/quantity'
import type { ChangeKind, ProjectChange, ShownStatus } from '../../contract/index.ts'

/** How a project stood on one day. */
export type Stood = {
  readonly computed: ShownStatus
  readonly reported: string | null
  readonly finish: Day | null
  readonly cost: Money | null
}

type Named = Pick<ProjectChange, 'id' | 'name' | 'code' | 'topReason' | 'topWording'>

/** What is otherwise now than it was then. A project of which nothing was known then is new, and nothing else. */
export function compareStandings(project: Named, then: Stood | null, now: Stood): ProjectChange {
  if (then === null)
    return { ...project, isNew: true, computed: null, reported: null, finish: null, cost: null }
  return {
    ...project,
    isNew: false,
    // What is still being computed has not changed yet.
    computed:
      then.computed === now.computed || now.computed === 'computing'
        ? null
        : { from: then.computed, to: now.computed },
    reported: then.reported === now.reported ? null : { from: then.reported, to: now.reported },
    finish: then.finish === now.finish ? null : moved(then.finish, now.finish),
    cost: sameCost(then.cost, now.cost) ? null : { from: then.cost, to: now.cost },
  }
}

function moved(from: Day | null, to: Day | null): ProjectChange['finish'] {
  return { from, to, days: from === null || to === null ? null : daysBetween(from, to) }
}

function sameCost(one: Money | null, other: Money | null): boolean {
  return one?.amount === other?.amount && one?.currency === other?.currency
}

/** A status that could not be told is neither better nor worse than one that could. */
const severity: Readonly<Partial<Record<ShownStatus, number>>> = {
  'on-track': 0,
  'at-risk': 1,
  'off-track': 2,
}

function stepsWorse(change: ProjectChange): number {
  const from = change.computed && severity[change.computed.from]
  const to = change.computed && severity[change.computed.to]
  return typeof from === 'number' && typeof to === 'number' ? to - from : 0
}

/** Amounts of two currencies are not compared. */
function costMoved(change: ProjectChange): number {
  const { from, to } = change.cost ?? { from: null, to: null }
  return from && to && from.currency === to.currency ? to.amount - from.amount : 0
}

/** The kinds of a change, in the words a list is counted by. */
export function kindsOf(change: ProjectChange): readonly ChangeKind[] {
  const worse = stepsWorse(change)
  const days = change.finish?.days ?? 0
  const cost = costMoved(change)
  const kinds: (ChangeKind | false)[] = [
    change.isNew && 'isNew',
    worse > 0 && 'worse',
    worse < 0 && 'better',
    days > 0 && 'later',
    days < 0 && 'earlier',
    cost > 0 && 'dearer',
    cost < 0 && 'cheaper',
  ]
  const found = kinds.filter((kind) => kind !== false)
  return found.length === 0 && !isOtherwise(change) ? ['same'] : found
}

export function isOtherwise({ isNew, computed, reported, finish, cost }: ProjectChange): boolean {
  return isNew || computed !== null || reported !== null || finish !== null || cost !== null
}

/** Worse statuses first, then the finish that moved most, then growth as a share of the cost before. */
export function byWeight(one: ProjectChange, other: ProjectChange): number {
  return (
    stepsWorse(other) - stepsWorse(one) ||
    (other.finish?.days ?? 0) - (one.finish?.days ?? 0) ||
    growth(other) - growth(one) ||
    (one.name < other.name ? -1 : 1)
  )
}

function growth(change: ProjectChange): number {
  const before = Math.abs(change.cost?.from?.amount ?? 0)
  return before === 0 ? 0 : costMoved(change) / before
}
