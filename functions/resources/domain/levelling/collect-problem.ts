import type { LevelActivity, LevelInput, LevelLimit, LevelLink } from '@portolan/levelling'
import type { ScheduleCalendar } from '@portolan/schedule'
import { type LevellingGround, type OpenWork, type TeamMember, wholeTime } from './ground.ts'
import { keptLinks } from './kept-links.ts'
import { openWork } from './open-work.ts'
import { peopleCalendars } from './people-calendars.ts'

export type LevellingProblem = {
  readonly input: LevelInput
  /** Of plans that one sees. */
  readonly works: ReadonlyMap<string, OpenWork>
  /** Of those that one does not see, where it takes people of the others. */
  readonly hidden: readonly OpenWork[]
  /** Whom the plans that one sees name. */
  readonly team: readonly TeamMember[]
}

/**
 * All open plans as one problem for the levelling engine. A person is a limit of so many percent of full time, so that
 * two halves fit beside each other; nothing starts before its own plan lets it, so that work is only ever delayed.
 */
export function collectProblem(ground: LevellingGround): LevellingProblem {
  const works = new Map<string, OpenWork>()
  const hidden: OpenWork[] = []
  const links: LevelLink[] = []
  const calendars: ScheduleCalendar[] = []
  for (const plan of ground.plans) {
    const own = peopleCalendars(plan.projectId)
    const open = openWork(plan, ground, own)
    if (plan.may === 'hidden') {
      hidden.push(...open.filter(({ shares }) => shares.length > 0))
      continue
    }
    for (const work of open) works.set(work.key, work)
    links.push(...keptLinks(plan, works))
    calendars.push(...own.all())
  }
  const named = new Set([...works.values()].flatMap(({ shares }) => shares.map(({ person }) => person)))
  const team = [...named].toSorted().flatMap((id) => ground.team.get(id) ?? [])
  const input = {
    projects: projectsOf(works, ground),
    activities: [...works.values()].map(toActivity),
    links,
    limits: team.map((member) => toLimit(member, hidden)),
    calendars,
  }
  return { input, works, hidden, team }
}

function projectsOf(
  works: ReadonlyMap<string, OpenWork>,
  { priorityOf }: LevellingGround,
): LevelInput['projects'] {
  const starts = new Map<string, number>()
  for (const { projectId, start } of works.values())
    starts.set(projectId, Math.min(start, starts.get(projectId) ?? start))
  return [...starts].map(([id, start]) => ({ id, start, priority: priorityOf(id) }))
}

function toActivity(work: OpenWork): LevelActivity {
  const { key: id, projectId: project, start, finish, frozen, axis, shares } = work
  const calendar = frozen ? work.calendar : work.ownCalendar
  return {
    id,
    project,
    duration: axis.work(finish) - axis.work(start),
    ...(calendar === undefined ? {} : { calendar }),
    // More than the whole of somebody would never fit: then all of them is asked for.
    needs: shares.map(({ person, percent }) => ({
      kind: 'limit',
      id: person,
      amount: Math.min(percent, wholeTime),
    })),
    ...(frozen ? { frozen: { start } } : { earliest: start }),
  }
}

function toLimit(member: TeamMember, hidden: readonly OpenWork[]): LevelLimit {
  const taken = hidden.flatMap(({ shares, start, finish }) =>
    shares
      .filter(({ person }) => person === member.id)
      .map(({ percent }) => ({ from: start, to: finish, amount: percent })),
  )
  return { id: member.id, capacity: wholeTime, taken }
}

/** Work that alone asks for more of somebody than there is: wherever it stands, it overbooks them. */
export function isBeyond({ shares }: OpenWork): boolean {
  return shares.some(({ percent }) => percent > wholeTime)
}
