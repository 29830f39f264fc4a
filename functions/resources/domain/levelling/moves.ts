import type { LevelledProject, LevelMove } from '../../contract/index.ts'
import type { PlacedActivity } from '@portolan/levelling'
import { daysBetween } from '@portolan/quantity'
import type { LevellingProblem } from './collect-problem.ts'
import { endDay, startDay } from './days.ts'
import { keyOf, type OpenWork } from './ground.ts'
import { type ReasonParts, reasonOf } from './reasons.ts'

type Places = ReadonlyMap<string, PlacedActivity>

/** What stands on other days than before, each with why it is there; the earliest first. */
export function movesOf(
  problem: LevellingProblem,
  places: Places,
  projects: readonly { readonly id: string; readonly name: string }[],
): readonly LevelMove[] {
  const names = new Map(projects.map(({ id, name }) => [id, name]))
  const parts: ReasonParts = {
    problem,
    placeOf: (key) => places.get(key),
    projectName: (id) => names.get(id) ?? '',
  }
  const people = new Map(problem.team.map(({ id, name }) => [id, name]))
  return [...problem.works.values()]
    .flatMap((work): readonly LevelMove[] => {
      const place = places.get(work.key)
      if (place === undefined || work.frozen || isSame(work, place)) return []
      return [
        {
          id: work.key,
          projectId: work.projectId,
          project: parts.projectName(work.projectId),
          activity: work.activity,
          name: work.name,
          people: work.shares.map(({ person }) => people.get(person) ?? ''),
          startBefore: firstDay(work),
          startAfter: firstDay(place),
          finishBefore: endDay(work.finish),
          finishAfter: endDay(place.finish),
          laterDays: daysBetween(endDay(work.finish), endDay(place.finish)),
          reason: reasonOf(work, place, parts),
        },
      ]
    })
    .toSorted((a, b) => (a.startAfter < b.startAfter ? -1 : a.startAfter > b.startAfter ? 1 : 0))
}

type Span = { readonly start: number; readonly finish: number }

function isSame(work: OpenWork, place: Span): boolean {
  return firstDay(work) === firstDay(place) && endDay(work.finish) === endDay(place.finish)
}

/** A milestone stands at the end of a day. */
function firstDay({ start, finish }: Span): ReturnType<typeof startDay> {
  return start === finish ? endDay(finish) : startDay(start)
}

const longestChain = 200

/** What holds an activity, link by link back to what is no link; itself the first. */
export function chainOf(key: string, moves: ReadonlyMap<string, LevelMove>): readonly LevelMove[] {
  const chain: LevelMove[] = []
  let at = moves.get(key)
  while (at !== undefined && !chain.includes(at) && chain.length < longestChain) {
    chain.push(at)
    const { kind, other } = at.reason
    at = kind === 'link' && other !== null ? moves.get(keyOf(other.projectId, other.id)) : undefined
  }
  return chain
}

/** For whom what finishes last waits in the end. */
export function bindingOf(key: string, moves: readonly LevelMove[]): LevelledProject['binding'] {
  const root = chainOf(key, new Map(moves.map((move) => [move.id, move]))).at(-1)
  const person = root?.reason.person
  return root === undefined || person === undefined || person === null
    ? null
    : { person, days: root.reason.kind === 'away' ? root.laterDays : root.reason.earlierDays }
}
