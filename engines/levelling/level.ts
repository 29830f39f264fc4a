import { type Finding, random } from '@portolan/quantity'
import { compact, enterAll } from './roster/compact.ts'
import type { Roster, RosterPlan } from './roster/roster.ts'
import { frozenConflicts } from './roster/frozen-conflicts.ts'
import { placeByLogic } from './roster/logic.ts'
import { readRoster } from './roster/read-roster.ts'
import { searchRoster, valueOf } from './roster/search-roster.ts'
import { planOf, toPlain } from './roster/to-plain.ts'
import type { LevelInput, LevelOptions } from './input.ts'
import type { PlainNetwork } from './plain/network.ts'
import { searchPlain } from './plain/search-plain.ts'
import type { LevelAnswer, PlacedActivity, PlacedProject } from './result.ts'
import type { SearchLimits } from './search/scheme.ts'
import { sceneOf } from './why/to-free.ts'
import { whyHere } from './why/why-here.ts'

/** When work can be done by those there are: the best plan that was found, how near it is to the best, and why each is where it is. */
export function level(input: LevelInput, options: LevelOptions): LevelAnswer {
  const findings: Finding[] = []
  const { roster, leftOut } = readRoster(input, options.softBookings ?? 'hold', findings)
  if (roster.activities.length === 0) return { result: { ...nothing, leftOut }, findings }
  const aim = options.aim ?? 'finish'
  const { plan, work, bound } = findPlan(roster, { ...options, aim })
  findings.push(...frozenConflicts(roster, plan))
  const objective = valueOf(roster, plan, aim)
  const isProven = objective <= bound
  return {
    result: {
      status: isProven ? 'optimal' : 'feasible',
      objective,
      bound: Math.min(bound, objective),
      gap: isProven ? 0 : (objective - bound) / objective,
      finish: valueOf(roster, plan, 'finish'),
      work,
      activities: placedActivities(roster, plan),
      projects: placedProjects(roster, plan),
      leftOut,
    },
    findings,
  }
}

const nothing = {
  status: 'none',
  objective: 0,
  bound: 0,
  gap: 0,
  finish: 0,
  work: 0,
  activities: [],
  projects: [],
} as const

type Found = { readonly plan: RosterPlan; readonly work: number; readonly bound: number }

/** On the fast form where the problem has it. At the end all move as far to the left as what is around them lets them. */
function findPlan(roster: Roster, options: LevelOptions & { readonly aim: 'finish' | 'priority' }): Found {
  const limits = {
    // The last is for moving to the left.
    schedules: Math.max(1, Math.floor(options.schedules) - 1),
    stop: options.stop ?? ((): boolean => false),
    next: random(options.seed).stream('levelling').next,
    ...(options.better === undefined ? {} : { better: options.better }),
  }
  const plain = options.aim === 'finish' ? toPlain(roster) : undefined
  const found =
    plain === undefined ? searchRoster(roster, options.aim, limits) : searchPlan(roster, plain, limits)
  // Placed from one side only, all stand as far to the left as they can.
  if (!roster.reversible || options.schedules < 2) return found
  compact(roster, found.plan)
  return { ...found, work: found.work + 1 }
}

function searchPlan(roster: Roster, plain: PlainNetwork, limits: SearchLimits): Found {
  const { best, work, bound } = searchPlain(plain, limits)
  return { plan: planOf(roster, plain, best.starts), work, bound }
}

function placedActivities(roster: Roster, plan: RosterPlan): readonly PlacedActivity[] {
  const scene = sceneOf(roster, plan)
  enterAll(roster, plan)
  return roster.activities
    .map((activity, j) => ({
      place: activity.place,
      id: activity.id,
      project: roster.projects[activity.project]?.id ?? '',
      start: plan.starts[j] as number,
      finish: plan.finishes[j] as number,
      people: (plan.people[j] ?? []).map((person) => roster.people[person]?.id ?? ''),
      why: whyHere(scene, j),
    }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ place: _, ...placed }) => placed)
}

function placedProjects(roster: Roster, plan: RosterPlan): readonly PlacedProject[] {
  const alone = placeByLogic(roster).finishes
  const members = roster.projects.map((): number[] => [])
  roster.activities.forEach(({ project }, j) => members[project]?.push(j))
  return roster.projects.flatMap(({ id }, k): readonly PlacedProject[] => {
    const own = members[k] ?? []
    if (own.length === 0) return []
    const ends = (of: Float64Array): number =>
      own.reduce((most, j) => Math.max(most, of[j] as number), -Infinity)
    const start = own.reduce((least, j) => Math.min(least, plan.starts[j] as number), Infinity)
    return [{ id, start, finish: ends(plan.finishes), alone: ends(alone) }]
  })
}
