import type { BlockResult, Program } from '../program.ts'
import { LANES, lanesOf } from './draw.ts'
import { addCosts, drawAll, drawDurations, type Working, workingFor } from './lanes.ts'

export type BlockAsked = {
  readonly seed: number
  readonly block: number
  readonly iterations: number
  /** Whether sums for correlations are made. */
  readonly sensitivity: boolean
}

const fround = Math.fround

/** How one iteration is dated: on one calendar, or by the scheduling engine on several. */
export type Dates = {
  /** Dates all activities by their durations, four beside each other, of which one lane counts; gives the finish. */
  readonly date: (durations: Float32Array, lane: number) => number
  /** Adds one for each activity that the finish just given hangs on. */
  readonly countCritical: (critical: Float64Array) => void
  /** Working minutes from the start of the project to that finish. */
  readonly running: (finish: number) => number
}

/** One block of iterations in TypeScript: the reference of the kernel, and what runs where there is none. */
export function runTwin(
  program: Program,
  asked: BlockAsked,
  { normal, dates }: { readonly normal: Float32Array; readonly dates: Dates },
): BlockResult {
  const { count } = program
  const { iterations } = asked
  const lanes = lanesOf(asked.seed, asked.block)
  const working = workingFor(program)
  const result = emptyResult(count, iterations)
  const sums = laneSums(count)
  const finishes = new Float32Array(LANES)
  const running = new Float32Array(LANES)
  for (let done = 0; done < iterations; done += LANES) {
    drawAll(program, lanes, normal, working)
    drawDurations(program, lanes, normal, working)
    const counted = Math.min(LANES, iterations - done)
    for (let lane = 0; lane < counted; lane++) {
      finishes[lane] = dates.date(working.durations, lane)
      dates.countCritical(result.critical)
      running[lane] = dates.running(finishes[lane] as number)
    }
    addCosts(program, working, running)
    for (let lane = 0; lane < counted; lane++) {
      result.finishes[done + lane] = finishes[lane] as number
      result.costs[done + lane] = working.costs[lane] as number
    }
    if (asked.sensitivity) relate(program, working, { finishes, counted, sums })
  }
  return gather(result, sums)
}

export function emptyResult(count: number, iterations: number): BlockResult {
  return {
    finishes: new Float32Array(iterations),
    costs: new Float64Array(iterations),
    critical: new Float64Array(count),
    sums: new Float64Array(count),
    squares: new Float64Array(count),
    products: new Float64Array(count),
  }
}

/** Sums of each lane by itself, four beside each other, as the kernel keeps them. */
export type LaneSums = {
  readonly sums: Float32Array
  readonly squares: Float32Array
  readonly products: Float32Array
}

function laneSums(count: number): LaneSums {
  const made = (): Float32Array => new Float32Array(count * LANES)
  return { sums: made(), squares: made(), products: made() }
}

type Related = { readonly finishes: Float32Array; readonly counted: number; readonly sums: LaneSums }

function relate(program: Program, { durations }: Working, { finishes, counted, sums }: Related): void {
  const { count, centre, middleFinish } = program
  for (let j = 0; j < count; j++) {
    for (let lane = 0; lane < counted; lane++) {
      const at = j * LANES + lane
      const off = fround((finishes[lane] as number) - middleFinish)
      const from = fround((durations[at] as number) - (centre[j] as number))
      sums.sums[at] = (sums.sums[at] as number) + from
      sums.squares[at] = (sums.squares[at] as number) + fround(from * from)
      sums.products[at] = (sums.products[at] as number) + fround(from * off)
    }
  }
}

/** The four lanes of each sum, in their order. */
export function gather(result: BlockResult, lanes: LaneSums): BlockResult {
  const each = (into: Float64Array, from: Float32Array): void => {
    for (let j = 0; j < into.length; j++) {
      let sum = 0
      for (let lane = 0; lane < LANES; lane++) sum += from[j * LANES + lane] as number
      into[j] = sum
    }
  }
  each(result.sums, lanes.sums)
  each(result.squares, lanes.squares)
  each(result.products, lanes.products)
  return result
}
