import type { Civil } from '@portolan/quantity'
import type { Part } from './activity.ts'
import type { TimePhased } from './resource.ts'

const remainingWork = 1
const actualWork = 2

/** Whether anybody works between two moments, on the calendar of the assignment. */
export type WorkedBetween = (from: Civil, to: Civil) => boolean

export type WorkedAssignment = { readonly timePhased: readonly TimePhased[]; readonly worked: WorkedBetween }

/**
 * Where an activity is worked on, from the time-phased work of its assignments: a piece in working time that says
 * "no work" (PT0H0M0S) interrupts; one in time off, or one that says nothing, does not. An activity without
 * interruption has no parts.
 */
export function partsOf(assignments: readonly WorkedAssignment[]): readonly Part[] {
  const all = assignments.map(runsOf).filter((runs) => runs.length > 0)
  if (!all.some((runs) => runs.length > 1)) return []
  const merged = union(all.flat())
  return merged.length > 1 ? merged : []
}

function runsOf({ timePhased, worked }: WorkedAssignment): readonly Part[] {
  const runs: Part[] = []
  let run: Part | undefined
  const inOrder = timePhased
    .filter(({ kind }) => kind === remainingWork || kind === actualWork)
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  for (const { start, finish, value } of inOrder) {
    if (value === undefined) continue
    if (isWork(value)) {
      run = run === undefined ? { start, finish } : { start: run.start, finish: later(run.finish, finish) }
    } else if (run !== undefined && worked(start, finish)) {
      runs.push(run)
      run = undefined
    }
  }
  return run === undefined ? runs : [...runs, run]
}

function isWork(value: string): boolean {
  return /[1-9]/.test(value)
}

/** Where one of several people works, the activity goes on. */
function union(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = []
  for (const part of parts.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = merged.at(-1)
    if (last === undefined || last.finish < part.start) merged.push(part)
    else merged[merged.length - 1] = { start: last.start, finish: later(last.finish, part.finish) }
  }
  return merged
}

function later<T extends string>(a: T, b: T): T {
  return a > b ? a : b
}
