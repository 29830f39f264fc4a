import type { SearchLimits } from '../search/scheme.ts'
import { enterAll, enterOne, leaveOne } from './compact.ts'
import type { Roster, RosterActivity, RosterPlan } from './roster.ts'
import { inTheWay } from './diary.ts'
import { earliestPlace, linkBound, logicBound } from './place.ts'

/** So many projects are taken out at once. */
const GROUP = 6

/**
 * Takes a few projects that are in each other's way out of the plan and puts them back in another order, each as early as
 * the others let it; keeps what is better by Σ priority × time (ruin and recreate, Schrimpf et al. 2000). The plan is
 * changed in place. Answers the work in schedules: so many activities placed as there are make one.
 */
export function regroup(roster: Roster, plan: RosterPlan, rest: Int32Array, limits: Limits): number {
  const board = openBoard(roster, plan, rest)
  if (board.members.length < 2) return 0
  enterAll(roster, plan)
  let placed = 0
  // A group holds all of them at the most.
  const most = (limits.schedules - 1) * roster.activities.length
  while (placed <= most && !limits.stop()) {
    const group = drawGroup(board, limits.next)
    const { work, gain } = tryAnew(board, group, limits.next)
    placed += work
    if (gain > 0) limits.gained?.(gain)
  }
  return Math.ceil(placed / roster.activities.length)
}

type Limits = Pick<SearchLimits, 'schedules' | 'stop' | 'next'> & {
  /** Told by how much the plan became better. */
  readonly gained?: (gain: number) => void
}

type Tried = { readonly work: number; readonly gain: number }

type Board = {
  readonly roster: Roster
  readonly plan: RosterPlan
  /** Of each project that has any, the activities, what may wait least first. */
  readonly members: readonly (readonly number[])[]
  readonly priorities: readonly number[]
  /** Of each project, its place here; −1 if it has none. */
  readonly placeOf: readonly number[]
  /** Whoever waits for each activity. */
  readonly outgoing: readonly (readonly number[])[]
}

function openBoard(roster: Roster, plan: RosterPlan, rest: Int32Array): Board {
  const byProject = roster.projects.map((): number[] => [])
  const outgoing = roster.activities.map((): number[] => [])
  roster.activities.forEach(({ project, incoming, frozen }, j) => {
    if (frozen === null) byProject[project]?.push(j)
    for (const { from } of incoming) outgoing[from]?.push(j)
  })
  const kept = byProject.flatMap((own, project) => (own.length === 0 ? [] : [{ own, project }]))
  const members = kept.map(({ own }) => inTurn(roster, own, rest))
  return {
    roster,
    plan,
    members,
    priorities: kept.map(({ project }) => roster.projects[project]?.priority ?? 0),
    placeOf: roster.projects.map((_, k) => kept.findIndex(({ project }) => project === k)),
    outgoing,
  }
}

/** Those with the longest way to the end first, never before what they wait for. */
function inTurn(roster: Roster, own: readonly number[], rest: Int32Array): readonly number[] {
  const way = new Map<number, number>()
  for (const j of own) {
    const before = (roster.activities[j] as RosterActivity).incoming.map(({ from }) => way.get(from) ?? 0)
    way.set(j, Math.max(...before, -(rest[j] as number) - (roster.activities[j]?.duration ?? 0)))
  }
  return own.toSorted((a, b) => (way.get(a) ?? 0) - (way.get(b) ?? 0) || a - b)
}

function endOf({ finishes }: RosterPlan, own: readonly number[]): number {
  return own.reduce((most, j) => Math.max(most, finishes[j] as number), -Infinity)
}

/** One by chance, and those that are in the way of what waits in it; then of those in turn. */
function drawGroup(board: Board, next: () => number): readonly number[] {
  const { members, roster, plan } = board
  const group = [Math.floor(next() * members.length)]
  for (let tries = 0; tries < GROUP * 4 && group.length < GROUP; tries++) {
    const own = members[group[Math.floor(next() * group.length)] as number] ?? []
    const j = own[Math.floor(next() * own.length)] as number
    const activity = roster.activities[j] as RosterActivity
    const bound = logicBound(activity, plan)
    if (bound >= (plan.starts[j] as number)) continue
    const role = activity.roles[Math.floor(next() * activity.roles.length)]
    const person = role?.candidates[Math.floor(next() * role.candidates.length)]
    if (person === undefined) continue
    const { diary } = roster.people[person] as Roster['people'][number]
    for (const by of inTheWay(diary, bound, plan.starts[j] as number)) {
      const other = by < 0 ? -1 : (board.placeOf[roster.activities[by]?.project ?? -1] ?? -1)
      if (other >= 0 && !group.includes(other) && group.length < GROUP) group.push(other)
    }
  }
  return group
}

type Kept = {
  readonly j: number
  readonly start: number
  readonly finish: number
  readonly people: readonly number[]
}

function tryAnew(board: Board, group: readonly number[], next: () => number): Tried {
  const { roster, plan, members } = board
  const own = group.flatMap((k) => members[k] ?? [])
  const before: readonly Kept[] = own.map((j) => ({
    j,
    start: plan.starts[j] as number,
    finish: plan.finishes[j] as number,
    people: plan.people[j] ?? [],
  }))
  const worth = (): number =>
    group.reduce((sum, k) => sum + (board.priorities[k] as number) * endOf(plan, members[k] ?? []), 0)
  const old = worth()
  for (const j of own) leaveOne(roster, plan, j)
  const order = shuffled(group, board.priorities, next).flatMap((k) => members[k] ?? [])
  for (const j of order) {
    settle(plan, { j, ...earliestPlace(roster, roster.activities[j] as RosterActivity, plan) })
    enterOne(roster, plan, j)
  }
  const now = worth()
  const isWorse = now > old || breaksLinks(board, own)
  if (isWorse) {
    for (const j of own) leaveOne(roster, plan, j)
    for (const kept of before) {
      settle(plan, kept)
      enterOne(roster, plan, kept.j)
    }
  }
  return { work: own.length, gain: isWorse ? 0 : old - now }
}

function settle(plan: RosterPlan, { j, start, finish, people }: Kept): void {
  plan.starts[j] = start
  plan.finishes[j] = finish
  ;(plan.people as (readonly number[])[])[j] = people
}

/** The more a project is worth the earlier it stands, by chance. */
function shuffled(
  group: readonly number[],
  priorities: readonly number[],
  next: () => number,
): readonly number[] {
  const drawn = new Map(group.map((k) => [k, next() * (1 + (priorities[k] as number))]))
  return group.toSorted((a, b) => (drawn.get(b) ?? 0) - (drawn.get(a) ?? 0))
}

/** Whoever waits elsewhere may not have been overtaken. */
function breaksLinks({ roster, plan, outgoing }: Board, own: readonly number[]): boolean {
  return own.some((j) =>
    (outgoing[j] ?? []).some((to) => {
      const activity = roster.activities[to] as RosterActivity
      return activity.incoming.some(
        (link) => link.from === j && linkBound(activity, link, plan) > (plan.starts[to] as number),
      )
    }),
  )
}
