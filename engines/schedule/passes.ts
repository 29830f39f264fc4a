import { type BackwardStart, backwardPass } from './backward-pass.ts'
import { conventionRules } from './conventions.ts'
import { type ForwardStart, forwardPass } from './forward-pass.ts'
import type { ScheduleProject, WallMinute } from './input.ts'
import { kernelPasses } from './kernel-passes.ts'
import { heldBack, useFreeFloat, usesFreeFloat } from './late-as-possible.ts'
import type { Network, PassDates } from './network.ts'

export type Passes = {
  readonly early: PassDates
  readonly late: PassDates
  /** Where everything is scheduled; the early dates themselves where nothing moves it from them. */
  readonly scheduled: PassDates
  readonly forward: ForwardStart
  readonly backward: BackwardStart
  /** Last early finish by project; NaN for a project without activities. */
  readonly finishes: readonly WallMinute[]
}

/** Forward, backward, and once more where something is scheduled later than it could be. */
export function runPasses(network: Network): Passes {
  const { projects } = network
  const first: ForwardStart = { starts: projects.map(({ start }) => start) }
  const quick = usesFreeFloat(network) ? undefined : kernelPasses(network, first)
  const fromStart = quick?.early ?? forwardPass(network, first)
  const forward = projects.some(({ from }) => from === 'finish') ? countedBack(network, fromStart) : first
  const early = forward === first ? fromStart : forwardPass(network, forward)
  const finishes = finishesOf(network, early)
  const ends = endsOf(projects, finishes)
  useFreeFloat(network, early, ends)
  const backward: BackwardStart = { ends, early }
  const late = quick?.late ?? backwardPass(network, backward)
  const held = heldBack(network, late)
  const delayed = network.nodes.some(({ activity, project }) => {
    const convention = projects[project]?.options.convention
    return (
      (activity.levellingDelay ?? 0) > 0 && convention !== undefined && conventionRules[convention].pullsEarly
    )
  })
  const again: ForwardStart = held === undefined ? { ...forward, delayed } : { ...forward, delayed, held }
  const scheduled = held !== undefined || delayed ? forwardPass(network, again) : early
  return { early, late, scheduled, forward, backward, finishes }
}

/** A project scheduled from its finish starts with the first of its late starts. */
function countedBack(network: Network, early: PassDates): ForwardStart {
  const { projects } = network
  const ends = endsOf(projects, finishesOf(network, early)).map((end, p) => {
    const project = projects[p]
    return project?.from === 'finish' ? (project.finish ?? end) : end
  })
  const late = backwardPass(network, { ends, early })
  const starts = projects.map((project, p) => {
    if (project.from !== 'finish') return project.start
    const own = network.order.filter(
      (i) => network.nodes[i]?.project === p && network.nodes[i]?.role === 'activity',
    )
    return own.reduce((first, i) => Math.min(first, late.start[i] ?? first), Number.POSITIVE_INFINITY)
  })
  return { starts: starts.map((start, p) => (Number.isFinite(start) ? start : (projects[p]?.start ?? 0))) }
}

function finishesOf(network: Network, early: PassDates): readonly WallMinute[] {
  const finishes = network.projects.map(() => Number.NEGATIVE_INFINITY)
  for (const i of network.order) {
    const node = network.nodes[i]
    if (node === undefined || !node.counts) continue
    finishes[node.project] = Math.max(finishes[node.project] ?? 0, early.finish[i] ?? 0)
  }
  return finishes.map((finish) => (Number.isFinite(finish) ? finish : Number.NaN))
}

function endsOf(
  projects: readonly ScheduleProject[],
  finishes: readonly WallMinute[],
): readonly WallMinute[] {
  const last = Math.max(...finishes.filter((finish) => Number.isFinite(finish)))
  return projects.map(({ mustFinish, from, finish, start, options }, p) => {
    if (mustFinish !== undefined) return mustFinish
    if (from === 'finish' && finish !== undefined) return finish
    const own = options.lateFrom === 'all-projects' ? last : (finishes[p] ?? Number.NaN)
    return Number.isFinite(own) ? own : start
  })
}
