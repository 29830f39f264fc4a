import { lastPosition, reachInSteps } from '../distribution/normal.ts'
import type { Program } from '../program.ts'
import { LANES, type Lanes, next } from './draw.ts'

/** What the four iterations under way hold, four numbers beside each other; as the kernel has it in its memory. */
export type Working = {
  readonly bits: Int32Array
  readonly share: Int32Array
  readonly drawn: Float32Array
  readonly grouped: Float32Array
  readonly values: Float32Array
  readonly durations: Float32Array
  readonly costs: Float64Array
}

export function workingFor({ draws, groups, variables, count }: Program): Working {
  return {
    bits: new Int32Array(LANES),
    share: new Int32Array(draws * LANES),
    drawn: new Float32Array(draws * LANES),
    grouped: new Float32Array(groups * LANES),
    values: new Float32Array(variables.count * LANES),
    durations: new Float32Array(count * LANES),
    costs: new Float64Array(LANES),
  }
}

const fround = Math.fround

/** Common draws first, so that what an activity draws does not depend on what is switched on. */
export function drawAll(program: Program, lanes: Lanes, normal: Float32Array, working: Working): void {
  const { bits, share, drawn, grouped } = working
  for (let i = 0; i < program.draws; i++) {
    next(lanes, bits)
    for (let lane = 0; lane < LANES; lane++) share[i * LANES + lane] = (bits[lane] as number) >>> 1
    next(lanes, bits)
    for (let lane = 0; lane < LANES; lane++)
      drawn[i * LANES + lane] = normal[(bits[lane] as number) >>> 16] as number
  }
  for (let i = 0; i < program.groups; i++) {
    next(lanes, bits)
    for (let lane = 0; lane < LANES; lane++)
      grouped[i * LANES + lane] = normal[(bits[lane] as number) >>> 16] as number
  }
  evaluate(program, working)
}

function evaluate({ variables, tables }: Program, { share, drawn, values }: Working): void {
  const { draw, from, to, shape, base, scale, otherwise } = variables
  for (let v = 0; v < variables.count; v++) {
    for (let lane = 0; lane < LANES; lane++) {
      const at = (draw[v] as number) * LANES + lane
      const u = share[at] as number
      const within = u >= (from[v] as number) && u <= (to[v] as number)
      const x = quantile(tables, shape[v] as number, drawn[at] as number)
      values[v * LANES + lane] = within
        ? fround((base[v] as number) + fround((scale[v] as number) * x))
        : (otherwise[v] as number)
    }
  }
}

/** Value of a quantile function at a normal in steps of its table, between two entries by a line. */
function quantile(tables: Float32Array, table: number, steps: number): number {
  const t = Math.min(Math.max(fround(steps + reachInSteps), 0), lastPosition)
  const whole = Math.trunc(t)
  const rest = fround(t - whole)
  const low = tables[table + whole] as number
  const high = tables[table + whole + 1] as number
  return fround(low + fround(rest * fround(high - low)))
}

/** Durations of all activities, in the order in which they draw. */
export function drawDurations(program: Program, lanes: Lanes, normal: Float32Array, working: Working): void {
  const { bits, durations } = working
  let high = false
  for (let j = 0; j < program.count; j++) {
    const draws = (program.shape[j] as number) >= 0
    if (draws && !high) next(lanes, bits)
    for (let lane = 0; lane < LANES; lane++) {
      const word = bits[lane] as number
      const own = draws ? (normal[high ? word >>> 16 : word & 0xffff] as number) : 0
      durations[j * LANES + lane] = durationOf(program, working, { j, lane, own })
    }
    if (draws) high = !high
  }
}

type Place = { readonly j: number; readonly lane: number; readonly own: number }

function durationOf(program: Program, { grouped, values }: Working, { j, lane, own }: Place): number {
  const { shape, base, scale, group, common, firstEffect, effect } = program
  let duration = base[j] as number
  const table = shape[j] as number
  if (table >= 0) {
    const g = group[j] as number
    const z =
      g < 0
        ? own
        : fround(
            fround((common[j] as number) * (grouped[g * LANES + lane] as number)) +
              fround((program.own[j] as number) * own),
          )
    duration = fround(duration + fround((scale[j] as number) * quantile(program.tables, table, z)))
  }
  for (let k = firstEffect[j] as number; k < (firstEffect[j + 1] as number); k++) {
    const which = effect[k] as number
    const value = values[(which >> 1) * LANES + lane] as number
    duration = (which & 1) === 1 ? fround(duration + value) : fround(duration * value)
  }
  return Math.floor(fround(Math.max(duration, 0) + 0.5))
}

/**
 * Cost of each of the four: what is fixed, what runs with the durations and with the project, what variables add.
 * `running` holds the working minutes of the project in each.
 */
export function addCosts(program: Program, working: Working, running: Float32Array): void {
  const { count, rate, cost, costGate, fixedCost, runningRate } = program
  const { durations, values, costs } = working
  costs.fill(fixedCost)
  for (let j = 0; j < count; j++) {
    const each = rate[j] as number
    if (each === 0) continue
    for (let lane = 0; lane < LANES; lane++)
      costs[lane] = (costs[lane] as number) + fround(each * (durations[j * LANES + lane] as number))
  }
  const each = fround(runningRate)
  for (let lane = 0; lane < LANES; lane++)
    costs[lane] = (costs[lane] as number) + fround(each * (running[lane] as number))
  cost.forEach((variable, i) => {
    const gate = costGate[i] as number
    for (let lane = 0; lane < LANES; lane++) {
      const amount = values[variable * LANES + lane] as number
      const gated = gate < 0 ? amount : fround(amount * (values[gate * LANES + lane] as number))
      costs[lane] = (costs[lane] as number) + gated
    }
  })
}
