import type { CheckedInput } from './check-input.ts'
import { constraintEffects } from './constraints.ts'
import { conventionRules } from './conventions.ts'
import type { ScheduleActivity, ScheduleProject, WallMinute } from './input.ts'
import type { Bound, Ceiling, Node } from './network.ts'
import { type Outline, isSpanned } from './outline.ts'
import { progressOf } from './progress.ts'
import { roundTheClock, type WorkAxis } from './work-axis.ts'

export type Built = {
  readonly checked: CheckedInput
  readonly outline: Outline
  readonly projectIndex: ReadonlyMap<string, number>
}

/** One node for each activity that has logic of its own: all but summaries and what is spanned. */
export function activityNodes(built: Built): readonly Node[] {
  const { checked, outline } = built
  return checked.activities
    .filter((activity) => !isSpanned(activity.kind) && !outline.isSummary(activity))
    .map((activity) => activityNode(activity, built))
}

/** Gates that the links and constraints of summaries ask for. */
export function gateNodes(built: Built): readonly Node[] {
  const { checked, outline } = built
  const summaries = checked.activities.filter((activity) => outline.isSummary(activity))
  if (summaries.length === 0) return []
  const asked = new Map<string, Set<GateRole>>()
  const ask = (id: string, role: GateRole): void => {
    const roles = asked.get(id)
    if (roles === undefined) asked.set(id, new Set([role]))
    else roles.add(role)
  }
  for (const { predecessor, successor, kind } of checked.links) {
    ask(successor, 'open')
    ask(predecessor, kind === 'FS' || kind === 'FF' ? 'last' : 'first')
  }
  return summaries.flatMap((summary) => {
    if (constraintsOf(summary, built).bounds.length > 0) ask(summary.id, 'open')
    return [...(asked.get(summary.id) ?? [])].map((role) => gateNode(summary, role, built))
  })
}

type GateRole = 'open' | 'first' | 'last'

/** What has started is shown from its actual start, also where the early dates are those of the work that is left. */
export function begunAt({ started, pinned, activity }: Node): WallMinute | undefined {
  return started && pinned === undefined ? activity.actualStart : undefined
}

/** The calendar of the activity itself, whatever clock its duration runs on. */
export function calendarOf(activity: ScheduleActivity, { checked, projectIndex }: Built): WorkAxis {
  const project = checked.projects[projectIndex.get(activity.project) ?? -1]
  return checked.axisOf(activity.calendar ?? project?.calendar ?? '')
}

/** The clock its duration and float run on. */
export function axisOfWork(activity: ScheduleActivity, built: Built): WorkAxis {
  return activity.elapsed === true ? roundTheClock : calendarOf(activity, built)
}

export function projectOf(activity: ScheduleActivity, { checked, projectIndex }: Built): ScheduleProject {
  const project = checked.projects[projectIndex.get(activity.project) ?? -1]
  return project ?? NO_PROJECT
}

const NO_PROJECT: ScheduleProject = {
  id: '',
  start: 0,
  calendar: '',
  options: { convention: 'microsoft-project' },
}

export function activityNode(activity: ScheduleActivity, built: Built): Node {
  const project = projectOf(activity, built)
  const axis = axisOfWork(activity, built)
  const progress = progressOf(activity, project, axis)
  const effects = constraintEffects(activity, project, progress.started)
  return {
    id: activity.id,
    role: 'activity',
    activity,
    project: built.projectIndex.get(activity.project) ?? 0,
    axis,
    span: progress.span,
    rest: restOf(activity, project),
    pinned: progress.pinned,
    fixed: effects.fixed,
    bounds: [...effects.bounds, ...progress.bounds],
    caps: effects.caps,
    ceilings: [...effects.ceilings, ...ceilingsAbove(activity, built)],
    floors: effects.floors,
    startedAt: project.options.startLagFrom === 'early-start' ? undefined : progress.startedAt,
    ownStart: startsBefore(effects.bounds, project),
    complete: progress.complete,
    started: progress.started,
    counts: activity.inactive !== true,
  }
}

function startsBefore(bounds: readonly Bound[], { options }: ScheduleProject): boolean {
  const dated = bounds.some(({ event, driver }) => event === 'start' && driver.kind === 'constraint')
  return dated && conventionRules[options.convention].startsBeforeProject
}

/** Where an instant lies between two shifts. */
function restOf({ kind, duration }: ScheduleActivity, project: ScheduleProject): Node['rest'] {
  if (conventionRules[project.options.convention].milestoneStays) return duration === 0 ? 'stays' : 'start'
  return kind === 'finish-milestone' ? 'finish' : kind === 'milestone' ? 'stays' : 'start'
}

function gateNode(summary: ScheduleActivity, role: GateRole, built: Built): Node {
  return {
    id: summary.id,
    role,
    activity: summary,
    project: built.projectIndex.get(summary.project) ?? 0,
    axis: roundTheClock,
    span: 0,
    rest: 'stays',
    bounds: role === 'open' ? constraintsOf(summary, built).bounds : [],
    caps: [],
    ceilings: [],
    floors: [],
    ownStart: false,
    complete: false,
    started: false,
    counts: false,
  }
}

function constraintsOf(summary: ScheduleActivity, built: Built): ReturnType<typeof constraintEffects> {
  const effects = constraintEffects(summary, projectOf(summary, built), false)
  return { ...effects, bounds: effects.bounds.filter(({ event }) => event === 'start') }
}

/** "Finish no later than" and the deadline of a summary hold for all that is in it. */
function ceilingsAbove(activity: ScheduleActivity, built: Built): readonly Ceiling[] {
  const ceilings: Ceiling[] = []
  const { parentOf } = built.outline
  for (let above = parentOf(activity.id); above !== undefined; above = parentOf(above.id)) {
    ceilings.push(...constraintsOf(above, built).ceilings.filter(({ event }) => event === 'finish'))
  }
  return ceilings
}
