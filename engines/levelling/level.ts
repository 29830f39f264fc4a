import { type Finding, random } from '@portolan/quantity'
import { compact, enterAll } from './crew/compact.ts'
import type { Crew, CrewPlan } from './crew/crew.ts'
import { frozenConflicts } from './crew/frozen-conflicts.ts'
import { placeByLogic } from './crew/logic.ts'
import { readCrew } from './crew/read-crew.ts'
import { searchCrew, valueOf } from './crew/search-crew.ts'
import { planOf, toPlain } from './crew/to-plain.ts'
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
  const { crew, leftOut } = readCrew(input, options.softBookings ?? 'hold', findings)
  if (crew.activities.length === 0) return { result: { ...nothing, leftOut }, findings }
  const aim = options.aim ?? 'finish'
  const { plan, work, bound } = findPlan(crew, { ...options, aim })
  findings.push(...frozenConflicts(crew, plan))
  const objective = valueOf(crew, plan, aim)
  const isProven = objective <= bound
  return {
    result: {
      status: isProven ? 'optimal' : 'feasible',
      objective,
      bound: Math.min(bound, objective),
      gap: isProven ? 0 : (objective - bound) / objective,
      finish: valueOf(crew, plan, 'finish'),
      work,
      activities: placedActivities(crew, plan),
      projects: placedProjects(crew, plan),
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

type Found = { readonly plan: CrewPlan; readonly work: number; readonly bound: number }

/** On the fast form where the problem has it. At the end all move as far to the left as what is around them lets them. */
function findPlan(crew: Crew, options: LevelOptions & { readonly aim: 'finish' | 'priority' }): Found {
  const limits = {
    // The last is for moving to the left.
    schedules: Math.max(1, Math.floor(options.schedules) - 1),
    stop: options.stop ?? ((): boolean => false),
    next: random(options.seed).stream('levelling').next,
  }
  const plain = options.aim === 'finish' ? toPlain(crew) : undefined
  const found = plain === undefined ? searchCrew(crew, options.aim, limits) : searchPlan(crew, plain, limits)
  // Placed from one side only, all stand as far to the left as they can.
  if (!crew.reversible || options.schedules < 2) return found
  compact(crew, found.plan)
  return { ...found, work: found.work + 1 }
}

function searchPlan(crew: Crew, plain: PlainNetwork, limits: SearchLimits): Found {
  const { best, work, bound } = searchPlain(plain, limits)
  return { plan: planOf(crew, plain, best.starts), work, bound }
}

function placedActivities(crew: Crew, plan: CrewPlan): readonly PlacedActivity[] {
  const scene = sceneOf(crew, plan)
  enterAll(crew, plan)
  return crew.activities
    .map((activity, j) => ({
      place: activity.place,
      id: activity.id,
      project: crew.projects[activity.project]?.id ?? '',
      start: plan.starts[j] as number,
      finish: plan.finishes[j] as number,
      people: (plan.people[j] ?? []).map((person) => crew.people[person]?.id ?? ''),
      why: whyHere(scene, j),
    }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ place: _, ...placed }) => placed)
}

function placedProjects(crew: Crew, plan: CrewPlan): readonly PlacedProject[] {
  const alone = placeByLogic(crew).finishes
  const members = crew.projects.map((): number[] => [])
  crew.activities.forEach(({ project }, j) => members[project]?.push(j))
  return crew.projects.flatMap(({ id }, k): readonly PlacedProject[] => {
    const own = members[k] ?? []
    if (own.length === 0) return []
    const ends = (of: Float64Array): number =>
      own.reduce((most, j) => Math.max(most, of[j] as number), -Infinity)
    const start = own.reduce((least, j) => Math.min(least, plan.starts[j] as number), Infinity)
    return [{ id, start, finish: ends(plan.finishes), alone: ends(alone) }]
  })
}
