import { random } from '@portolan/quantity'
import { at, optionsOf, type Program } from '../program/program.ts'
import type { Done, Means, Status } from '../result.ts'
import { firstChoice } from './first-choice.ts'
import type { Guide } from './guide.ts'
import { huntInCore, looseLimits } from './hunt-in-core.ts'
import { kernelOf, solveKernel } from './kernel.ts'
import { openRelaxation } from './relaxation.ts'
import { ruinAndRecreate } from './ruin-and-recreate.ts'
import { openState, type State } from './state.ts'

export type SolvedProgram = {
  readonly status: Status
  readonly best: State | null
  readonly bound: number | null
  readonly work: Done
  readonly guide: Guide | null
}

/** Up to so many open options and limits, branch and cut has something to say. */
const LARGEST_WHOLE = { options: 1000, entries: 150_000 }
const QUICK = 600
const FIRST_MOVES = 20_000
const QUICK_MOVES = 2_000

/**
 * A bound and prices from the relaxation; a first choice along them; ruin and recreate; annealing of what hangs in the
 * balance; and for the rest branch and cut from the best choice, on what reduced costs leave open.
 */
export function solveProgram(program: Program, means: Means): SolvedProgram {
  const { status, guide, close } = openRelaxation(program, means.lp)
  close()
  const work = { relaxations: 1, moves: 0, nodes: 0 }
  if (status === 'infeasible') return { status, best: null, bound: null, work, guide: null }
  if (guide === null) return withoutRelaxation(program, means, work)
  return hunt(program, guide, { means, work })
}

type Course = { readonly means: Means; readonly work: { relaxations: number; moves: number; nodes: number } }

function hunt(program: Program, guide: Guide, { means, work }: Course): SolvedProgram {
  const chance = random(means.seed)
  let best = firstChoice(program, guide)
  let { bound } = guide
  const tell = (): void => means.onBetter?.(standing(best, bound))
  const better = (state: State): void => {
    best = state
    tell()
  }
  const isEnough = (): boolean => means.enough?.(best.broken === 0 ? best.value : -Infinity, bound) ?? false
  const isDone = (): boolean => (best.broken === 0 && best.value >= bound) || isEnough()
  tell()
  const whole = (share: number): boolean => {
    const solved = branchAndCut(program, guide, { means, best, share, better, work })
    bound = Math.min(bound, Math.max(solved.bound, best.broken === 0 ? best.value : -Infinity))
    return solved.isProven
  }
  const isQuick = countOpen(program, guide, best) <= QUICK
  if (best.broken === 0) {
    const rounds = { left: (isQuick ? QUICK_MOVES : FIRST_MOVES) / 64 }
    work.moves += ruinAndRecreate(best, guide, {
      chance: chance.stream('ruin'),
      until: () => isDone() || rounds.left-- <= 0 || means.stop(RUIN_UNTIL),
      onBetter: better,
    })
  }
  if (!isDone() && (isQuick || best.broken > 0) && whole(best.broken > 0 ? 0.9 : QUICK_TRY))
    return finished(best, bound, { work, guide, isProven: true })
  const isSmall =
    countOpen(program, guide, best) <= LARGEST_WHOLE.options &&
    program.columns.row.length <= LARGEST_WHOLE.entries
  if (best.broken === 0) {
    const from = RUIN_UNTIL + (isQuick ? QUICK_TRY : 0)
    const until = isQuick ? QUICK_ANNEAL_UNTIL : isSmall ? ANNEAL_UNTIL : 1
    const loose = looseLimits(program, guide)
    for (const [i, size] of sizes.entries()) {
      if (isDone()) break
      const [start, end] = [stretch(i, from, until), stretch(i + 1, from, until)]
      const part = (): number => (isDone() ? 1 : partOf(means.stop, start, end))
      work.moves += huntInCore(best, guide, {
        chance: chance.stream(`core ${i}`),
        part,
        onBetter: better,
        size,
        loose,
      }).moves
    }
  }
  const isProven = !isDone() && isSmall && !means.stop() && whole(1)
  return finished(best, bound, { work, guide, isProven })
}

const RUIN_UNTIL = 0.08
const ANNEAL_UNTIL = 0.9
/** What is small may be proven in so much of what is left; else it is annealed until then, and proven after. */
const QUICK_TRY = 0.1
const QUICK_ANNEAL_UNTIL = 0.5
const sizes = [1, 3, 8]

function stretch(i: number, from: number, until: number): number {
  return from + ((until - from) * i) / sizes.length
}

/** Of the stretch from start to end, by hundredths: an engine has no clock, only the answer to "is this used?". */
function partOf(stop: Means['stop'], start: number, end: number): number {
  let [low, high] = [0, 100]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (stop(start + ((end - start) * (middle + 1)) / 100)) low = middle + 1
    else high = middle
  }
  return low / 100
}

function finished(
  best: State,
  bound: number,
  { work, guide, isProven }: { readonly work: Done; readonly guide: Guide; readonly isProven: boolean },
): SolvedProgram {
  if (best.broken > 0) return { status: isProven ? 'infeasible' : 'stopped', best: null, bound, work, guide }
  const proven = isProven || best.value >= bound
  return {
    status: proven ? 'optimal' : 'feasible',
    best,
    bound: proven ? best.value : bound,
    work,
    guide,
  }
}

type Branching = {
  readonly means: Means
  readonly best: State
  readonly share: number
  readonly better: (state: State) => void
  readonly work: Course['work']
}

function branchAndCut(
  program: Program,
  guide: Guide,
  { means, best, share, better, work }: Branching,
): { readonly isProven: boolean; readonly bound: number } {
  const radius = best.broken > 0 ? Infinity : guide.bound - best.value
  const restriction = kernelOf(program, guide, { radius, kept: best.chosen })
  const { whole, best: found } = solveKernel(program, restriction, {
    lp: means.lp,
    from: best,
    options: { share, onState: better, ...(means.enough === undefined ? {} : { enough: means.enough }) },
  })
  work.nodes += whole.nodes
  const reached = Math.floor(whole.bound + 1e-6)
  const value = found?.value ?? (best.broken === 0 ? best.value : -Infinity)
  if (whole.status === 'infeasible') return { isProven: true, bound: value }
  return { isProven: whole.status === 'optimal', bound: Math.max(reached, value) }
}

function countOpen(program: Program, guide: Guide, best: State): number {
  const radius = best.broken > 0 ? Infinity : guide.bound - best.value
  const { closed, settled } = kernelOf(program, guide, { radius, kept: best.chosen })
  let open = 0
  for (let group = 0; group < settled.length; group++) {
    if (at(settled, group) >= 0) continue
    const [from, to] = optionsOf(program, group)
    for (let option = from; option < to; option++) if (closed[option] === 0) open++
  }
  return open
}

function standing(best: State, bound: number): Parameters<NonNullable<Means['onBetter']>>[0] {
  const objective = best.broken === 0 ? best.value : null
  return {
    status: objective === null ? 'stopped' : 'feasible',
    objective,
    bound,
    gap: gapOf(objective, bound),
  }
}

export function gapOf(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null
  return objective >= bound ? 0 : (bound - objective) / Math.max(1, Math.abs(bound))
}

/** Without prices: what must be is taken, then what is worth most. */
function withoutRelaxation(program: Program, means: Means, work: Done): SolvedProgram {
  const zeros = new Float64Array(program.value.length)
  const guide: Guide = {
    bound: highest(program),
    share: zeros,
    prices: new Float64Array(program.limit.length),
    worth: program.value,
    loss: zeros,
    lossNone: new Float64Array(program.groups.length),
  }
  const best = firstChoice(program, guide)
  means.onBetter?.(standing(best, guide.bound))
  return finished(best.broken === 0 ? best : openStateIfBetter(program, best), guide.bound, {
    work,
    guide,
    isProven: false,
  })
}

/** To choose nothing may keep all rules where the first choice does not. */
function openStateIfBetter(program: Program, best: State): State {
  const nothing = openState(program)
  return nothing.broken === 0 ? nothing : best
}

function highest(program: Program): number {
  return program.groups.reduce((sum, _, group) => {
    const [from, to] = optionsOf(program, group)
    const values = [...program.value.subarray(from, to)]
    return sum + Math.max(program.must[group] === 1 ? -Infinity : 0, ...values)
  }, 0)
}
