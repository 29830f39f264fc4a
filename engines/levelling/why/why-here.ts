import { enterOne, leaveOne } from '../roster/compact.ts'
import type { RosterActivity } from '../roster/roster.ts'
import { linkBound, logicBound, stretchAt } from '../roster/place.ts'
import type { Time } from '../input.ts'
import type { Why } from '../result.ts'
import { limitsToFree, peopleToFree, type Scene } from './to-free.ts'

/** Diaries and limits must be filled as the plan has them; they are so again afterwards. */
export function whyHere(scene: Scene, j: number): Why {
  const { roster, plan } = scene
  const activity = roster.activities[j] as RosterActivity
  const start = plan.starts[j] as number
  if (activity.frozen !== null) return { kind: 'frozen', id: activity.id, wait: 0, free: [] }
  const bound = logicBound(activity, plan)
  const byLogic = stretchAt(activity, bound).start
  if (start <= byLogic) return whyByLogic(scene, { activity, bound, start })
  leaveOne(roster, plan, j)
  const held = heldBy(scene, activity, unitBefore(activity, start))
  enterOne(roster, plan, j)
  return { ...held, wait: activity.axis.work(start) - activity.axis.work(byLogic) }
}

type Stretch = { readonly start: Time; readonly finish: Time }

/** The stretch that begins one unit of its working time earlier. */
export function unitBefore({ axis, duration }: RosterActivity, start: Time): Stretch {
  const work = axis.work(start) - 1
  return { start: axis.latest(work), finish: axis.earliest(work + duration) }
}

type Logic = { readonly activity: RosterActivity; readonly bound: Time; readonly start: Time }

function whyByLogic({ roster, plan }: Scene, { activity, bound, start }: Logic): Why {
  const calendar = start > bound && activity.calendar !== null ? { calendar: activity.calendar } : {}
  const rest = { ...calendar, wait: 0, free: [] }
  const link = activity.incoming.find((one) => linkBound(activity, one, plan) === bound)
  if (link !== undefined) {
    const id = (roster.activities[link.from] as RosterActivity).id
    return { kind: 'link', id: link.id, activity: id, ...rest }
  }
  const project = roster.projects[activity.project]
  return activity.earliest > (project?.start ?? 0)
    ? { kind: 'earliest', id: activity.id, ...rest }
    : { kind: 'project-start', id: project?.id ?? '', ...rest }
}

/** What is told to free is one choice of things that would do together: limits first, then people. */
function heldBy(scene: Scene, activity: RosterActivity, at: Stretch): Pick<Why, 'kind' | 'id' | 'free'> {
  const short = limitsToFree(scene, activity, at)
  const free = [...short.flatMap((one) => one.free), ...peopleToFree(scene, activity, at)]
  const [first] = short
  return first === undefined
    ? { kind: 'people', id: activity.roles.map(({ words }) => words).join(', '), free }
    : { kind: 'limit', id: first.limit, free }
}
