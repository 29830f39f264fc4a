import type { ScheduleEdit, ScheduleView } from '../../contract/index.ts'

type Edits = readonly ScheduleEdit[]

export type Step = {
  readonly edits: Edits
  /** The edits that take these back; asked for when somebody wants that, on the plan as it stands then. */
  readonly undo: () => Edits
}

/** What was done to a plan on this screen, by whatever part of it, newest last; and whose turn it is to write. */
export type PlanHistory = {
  done: readonly Step[]
  undone: readonly Step[]
  /** The newest view that an edit of ours made. */
  newest: ScheduleView | undefined
  turn: Promise<unknown>
}

const MOST = 100
const histories = new Map<string, PlanHistory>()

/** One for each project, as long as the page is open: the grid, the timeline and the panel share it. */
export function historyOf(projectId: string): PlanHistory {
  const known = histories.get(projectId)
  if (known !== undefined) return known
  const fresh: PlanHistory = { done: [], undone: [], newest: undefined, turn: Promise.resolve() }
  histories.set(projectId, fresh)
  return fresh
}

/** A new step makes what was taken back unreachable, as everywhere. */
export function keepStep(history: PlanHistory, step: Step): void {
  history.done = [...history.done, step].slice(-MOST)
  history.undone = []
}

export function takeStep(history: PlanHistory, step: Step): void {
  history.done = history.done.filter((one) => one !== step)
  history.undone = [...history.undone, step]
}

export function putBackStep(history: PlanHistory, step: Step): void {
  history.undone = history.undone.filter((one) => one !== step)
  history.done = [...history.done, step]
}

/** What cannot be taken back, or not again, is no step any more. */
export function dropStep(history: PlanHistory, step: Step): void {
  history.done = history.done.filter((one) => one !== step)
  history.undone = history.undone.filter((one) => one !== step)
}

/** Edits are written one after the other: each of them onto what the one before made. */
export async function inTurn<T>(history: PlanHistory, work: () => Promise<T>): Promise<T> {
  const mine = history.turn.then(work)
  history.turn = mine.catch(() => undefined)
  return await mine
}
