import type {
  LevelledProject,
  LevellingFigures,
  LevelMove,
  LoadOfPerson,
  LoadWeek,
} from '../../contract/index.ts'
import type { LevelResult } from '@portolan/levelling'
import { daysBetween, dayFromNumber, weekday } from '@portolan/quantity'
import type { LevellingProblem } from './collect-problem.ts'
import { endDay } from './days.ts'
import { dayMinutes, type Moment, type OpenWork } from './ground.ts'
import { dayLoads, type PersonLoad, personLoad, type Placed, togetherLoad } from './load.ts'
import { bindingOf, movesOf } from './moves.ts'

export type ProjectOfPreview = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly version: number
  readonly moves: boolean
  readonly priority: number
}

export type ShownLevelling = {
  readonly figures: LevellingFigures
  readonly weeks: readonly LoadWeek[]
  readonly people: readonly LoadOfPerson[]
  readonly projects: readonly Omit<LevelledProject, 'stale'>[]
  readonly moves: readonly LevelMove[]
}

const mostWeeks = 80
const mostPeople = 40

/** Both plans beside each other: a function of the problem and of what the engine answered. */
export function showLevelling(
  problem: LevellingProblem,
  result: LevelResult,
  of: { readonly now: Moment; readonly projects: readonly ProjectOfPreview[] },
): ShownLevelling {
  const { now } = of
  const places = new Map(result.activities.map((one) => [one.id, one]))
  const moves = movesOf(problem, places, of.projects)
  const projects = of.projects.flatMap((project) => showProject(project, problem, { places, moves }))
  const loads = loadsOf(problem, places, now)
  const sum = (value: (one: PersonLoad) => number): number =>
    loads.reduce((all, { load }) => all + value(load), 0)
  const later = projects.map(({ laterDays, priority }) => ({ laterDays, priority }))
  return {
    figures: {
      overbookedBefore: sum((one) => one.overbookedBefore),
      overbookedAfter: sum((one) => one.overbookedAfter),
      finishBefore: lastOf(projects.map(({ finishBefore }) => finishBefore)),
      finishAfter: lastOf(projects.map(({ finishAfter }) => finishAfter)),
      delayDays: later.reduce((all, { laterDays }) => all + laterDays, 0),
      weightedDelay: Math.round(later.reduce((all, one) => all + one.laterDays * one.priority, 0) * 10) / 10,
      gap: result.status === 'none' ? null : result.gap,
      proven: result.status === 'optimal',
      schedules: result.work,
    },
    weeks: togetherLoad(loads.map(({ load }) => load)),
    people: loads
      .filter(({ load }) => load.overbookedBefore > 0 || load.overbookedAfter > 0)
      .toSorted((a, b) => b.load.overbookedBefore - a.load.overbookedBefore || (a.name < b.name ? -1 : 1))
      .slice(0, mostPeople)
      .map(({ id, name, load }) => ({ id, name, ...load, weeks: [...load.weeks] })),
    projects,
    moves,
  }
}

type Places = ReadonlyMap<string, LevelResult['activities'][number]>

function showProject(
  project: ProjectOfPreview,
  { works }: LevellingProblem,
  { places, moves }: { readonly places: Places; readonly moves: readonly LevelMove[] },
): readonly Omit<LevelledProject, 'stale'>[] {
  const own = [...works.values()].filter(({ projectId }) => projectId === project.id)
  const last = own.toSorted((a, b) => finishOf(b, places) - finishOf(a, places))[0]
  if (last === undefined) return []
  const finishBefore = endDay(Math.max(...own.map(({ finish }) => finish)))
  const finishAfter = endDay(finishOf(last, places))
  return [
    {
      ...project,
      finishBefore,
      finishAfter,
      laterDays: daysBetween(finishBefore, finishAfter),
      moved: moves.filter(({ projectId }) => projectId === project.id).length,
      binding: bindingOf(last.key, moves),
    },
  ]
}

function finishOf(work: OpenWork, places: Places): number {
  return places.get(work.key)?.finish ?? work.finish
}

function lastOf(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}

type LoadNamed = { readonly id: string; readonly name: string; readonly load: PersonLoad }

function loadsOf(problem: LevellingProblem, places: Places, now: Moment): readonly LoadNamed[] {
  const all = [...problem.works.values(), ...problem.hidden]
  const before = all.map((work): Placed => ({
    work,
    start: work.start,
    finish: work.finish,
    axis: work.axis,
  }))
  const after = before.map((placed): Placed => {
    const place = placed.work.frozen ? undefined : places.get(placed.work.key)
    return place === undefined
      ? placed
      : { ...placed, start: place.start, finish: place.finish, axis: placed.work.ownAxis }
  })
  const today = Math.floor(now / dayMinutes)
  const first = today - weekday(dayFromNumber(today)) + 1
  const last = [...before, ...after].reduce((most, { finish }) => Math.max(most, finish), now)
  const weeks = Math.min(mostWeeks, Math.ceil((last / dayMinutes - first) / 7))
  return problem.team.map((member) => {
    const plans = { before: dayLoads(member, before), after: dayLoads(member, after) }
    return { id: member.id, name: member.name, load: personLoad(member, plans, { first, weeks }) }
  })
}
