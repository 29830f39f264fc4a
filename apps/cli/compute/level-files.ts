import { readProblem, type SequencingProblem } from '@portolan/exchange'
import { level } from '@portolan/levelling'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { existingFiles } from '../arguments.ts'
import type { Running } from '../program.ts'
import { findingLine, isError } from './read-files.ts'
import { toLevelInput } from './to-level-input.ts'

export type LevelChoice = { readonly schedules?: number; readonly seconds?: number; readonly seed: number }

/** For those who name neither schedules nor seconds. */
const USUAL_SCHEDULES = 5000
/** Told how long it may take, a search is laid out for so many schedules and activities a second, and ends by the clock. */
const PLACED_A_SECOND = { limits: 6_000_000, people: 300_000 }

/** One JSON object a file, a line each: one that cannot be read does not keep back the next. */
export function levelFiles({ world, end }: Running, names: readonly string[], choice: LevelChoice): void {
  for (const found of existingFiles(world, names)) {
    const file = path.basename(found)
    const { result: problem, findings } = readProblem(readFileSync(found), { name: file })
    if (problem === undefined) {
      end(1)
      for (const finding of findings) world.say(findingLine(file, finding))
      world.out(`${JSON.stringify({ file, status: 'unread', starts: [], findings })}\n`)
      continue
    }
    const answer = levelProblem(problem, choice, () => Date.parse(world.now()))
    if (answer.findings.some(isError)) end(1)
    for (const finding of answer.findings) world.say(findingLine(file, finding))
    world.out(`${JSON.stringify({ file, ...answer })}\n`)
  }
}

/** A start for each job in the order of the file, null for one that cannot be done; people where the file has any. */
function levelProblem(problem: SequencingProblem, choice: LevelChoice, now: () => number): LevelJson {
  const begun = now()
  const { seconds, seed } = choice
  const kind = problem.people.length > 0 ? 'people' : 'limits'
  const inTime = Math.ceil(((seconds ?? 0) * PLACED_A_SECOND[kind]) / Math.max(1, problem.jobs.length))
  const schedules = choice.schedules ?? (seconds === undefined ? USUAL_SCHEDULES : inTime)
  const stop = seconds === undefined ? undefined : (): boolean => now() - begun >= seconds * 1000
  const { result, findings } = level(toLevelInput(problem), { schedules, seed, ...(stop && { stop }) })
  const placed = new Map(result.activities.map((one) => [one.id, one]))
  return {
    status: result.status,
    makespan: result.finish,
    lowerBound: result.bound,
    schedules: result.work,
    starts: problem.jobs.map(({ id }) => placed.get(id)?.start ?? null),
    ...(kind === 'people' && { people: problem.jobs.map(({ id }) => placed.get(id)?.people ?? []) }),
    findings,
  }
}

type LevelJson = {
  readonly status: string
  readonly makespan: number
  readonly lowerBound: number
  readonly schedules: number
  readonly starts: readonly (number | null)[]
  readonly people?: readonly (readonly string[])[]
  readonly findings: ReturnType<typeof level>['findings']
}
