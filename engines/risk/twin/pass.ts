import type { Program } from '../program.ts'
import { LANES } from './draw.ts'
import type { Dates } from './run-twin.ts'

const fround = Math.fround

/** Dates on one calendar: forward and backward over the program's links. */
export function datesOnOneCalendar(program: Program): Dates {
  const events = new Float32Array(2 * program.count)
  const marks = new Uint8Array(program.count)
  let finish = 0
  return {
    date: (durations, lane) => (finish = forward(program, durations, lane, events)),
    countCritical: (critical) => countCritical(program, events, finish, { marks, critical }),
    running: (until) => until,
  }
}

/** Start and finish of each activity in one lane: at twice its place, and one further. */
type Events = Float32Array

/** Forward pass of one lane; gives the finish of the project. */
function forward(program: Program, durations: Float32Array, lane: number, events: Events): number {
  const { count, firstIn, firstFinishIn, event, lag, notBefore, notBeforeFinish } = program
  let finish = 0
  let k = 0
  for (let j = 0; j < count; j++) {
    const duration = durations[j * LANES + lane] as number
    let start = notBefore[j] as number
    for (const end = firstFinishIn[j] as number; k < end; k++)
      start = Math.max(start, fround((events[event[k] as number] as number) + (lag[k] as number)))
    const end = firstIn[j + 1] as number
    let held = notBeforeFinish[j] as number
    if (k < end || held > 0) {
      for (; k < end; k++)
        held = Math.max(held, fround((events[event[k] as number] as number) + (lag[k] as number)))
      start = Math.max(start, fround(held - duration))
    }
    const done = fround(start + duration)
    events[2 * j] = start
    events[2 * j + 1] = done
    finish = Math.max(finish, done)
  }
  return finish
}

/** Adds one for each activity that the finish hangs on: those that end with it, and what a link that binds comes from. */
function countCritical(
  program: Program,
  events: Events,
  finish: number,
  { marks, critical }: { readonly marks: Uint8Array; readonly critical: Float64Array },
): void {
  const { count, firstIn, firstFinishIn, event, lag } = program
  marks.fill(0)
  for (let j = count - 1; j >= 0; j--) {
    const done = events[2 * j + 1] as number
    if (done === finish) marks[j] = 1
    if (marks[j] === 0) continue
    critical[j] = (critical[j] as number) + 1
    for (let k = firstIn[j] as number; k < (firstIn[j + 1] as number); k++) {
      const held = k < (firstFinishIn[j] as number) ? (events[2 * j] as number) : done
      const which = event[k] as number
      if (fround((events[which] as number) + (lag[k] as number)) === held) marks[which >> 1] = 1
    }
  }
}
