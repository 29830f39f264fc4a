import { type BlockResult, type Program } from '../program.ts'
import { LANES, lanesOf } from '../twin/draw.ts'
import { type BlockAsked, emptyResult, gather } from '../twin/run-twin.ts'
import { type HeaderField, headerFields } from './header-fields.ts'

/** What `assembly/kernel.ts` exports once it is instantiated; whoever calls the engine brings it. */
export type RiskKernel = {
  readonly memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number }
  /** The first byte that is free. */
  readonly free: () => number
  /** So many times four iterations are drawn together. */
  readonly passes: () => number
  readonly run: (header: number, iterations: number, sensitivity: number) => void
}

/** A program in the memory of a kernel, with room for blocks of so many iterations. */
export type Loaded = {
  readonly kernel: RiskKernel
  readonly program: Program
  readonly places: Readonly<Record<HeaderField, number>>
  readonly header: number
  readonly room: number
}

const PAGE = 65_536
type Numbers = Int32Array | Float32Array | Float64Array

/** Lays the program out in the kernel's memory, which it fills from the first free byte: one program at a time. */
export function load(program: Program, normal: Float32Array, { kernel, room }: Room): Loaded {
  const parts = partsOf(program, normal, { room, passes: kernel.passes() })
  const header = aligned(kernel.free())
  let end = aligned(header + headerFields.length * 4)
  const places = {} as Record<HeaderField, number>
  for (const field of headerFields) {
    const part = parts[field]
    places[field] = typeof part === 'number' ? part : end
    if (typeof part !== 'number') end = aligned(end + ('bytes' in part ? part.bytes : part.byteLength))
  }
  const missing = end - kernel.memory.buffer.byteLength
  if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE))
  new Int32Array(kernel.memory.buffer, header, headerFields.length).set(headerFields.map((f) => places[f]))
  for (const field of headerFields) {
    const part = parts[field]
    if (typeof part !== 'number' && !('bytes' in part)) copy(part, kernel.memory.buffer, places[field])
  }
  return { kernel, program, places, header, room }
}

export type Room = { readonly kernel: RiskKernel; readonly room: number }

/** One block in the kernel: the same bits as `runTwin` gives. */
export function runInKernel(loaded: Loaded, asked: BlockAsked): BlockResult {
  const { kernel, program, places, header } = loaded
  const { buffer } = kernel.memory
  const { count } = program
  const { a, b, c, d } = lanesOf(asked.seed, asked.block)
  const state = new Int32Array(buffer, places.seed, 4 * LANES)
  ;[a, b, c, d].forEach((words, i) => state.set(words, i * LANES))
  const critical = new Int32Array(buffer, places.critical, count * LANES)
  const lanes = {
    sums: new Float32Array(buffer, places.sums, count * LANES),
    squares: new Float32Array(buffer, places.squares, count * LANES),
    products: new Float32Array(buffer, places.products, count * LANES),
  }
  critical.fill(0)
  for (const each of Object.values(lanes)) each.fill(0)
  kernel.run(header, asked.iterations, asked.sensitivity ? 1 : 0)
  const result = emptyResult(count, asked.iterations)
  result.finishes.set(new Float32Array(buffer, places.finishes, asked.iterations))
  result.costs.set(new Float64Array(buffer, places.totals, asked.iterations))
  for (let j = 0; j < count; j++)
    for (let lane = 0; lane < LANES; lane++)
      result.critical[j] = (result.critical[j] as number) + (critical[j * LANES + lane] as number)
  return gather(result, lanes)
}

type Part = Numbers | number | { readonly bytes: number }

type Sizes = { readonly room: number; readonly passes: number }

function partsOf(program: Program, normal: Float32Array, { room, passes }: Sizes): Record<HeaderField, Part> {
  const { variables, count } = program
  const vectors = (of: number): Part => ({ bytes: of * LANES * 4 })
  const rounded = Math.ceil(room / LANES) * LANES
  return {
    count,
    draws: program.draws,
    groups: program.groups,
    variables: variables.count,
    costs: program.cost.length,
    normal,
    tables: program.tables,
    shape: program.shape,
    base: program.base,
    scale: program.scale,
    group: program.group,
    common: program.common,
    own: program.own,
    firstEffect: program.firstEffect,
    effect: program.effect,
    firstIn: program.firstIn,
    firstFinishIn: program.firstFinishIn,
    event: program.event,
    lag: program.lag,
    notBefore: program.notBefore,
    notBeforeFinish: program.notBeforeFinish,
    rate: program.rate,
    variableDraw: variables.draw,
    variableFrom: variables.from,
    variableTo: variables.to,
    variableShape: variables.shape,
    variableBase: variables.base,
    variableScale: variables.scale,
    variableElse: variables.otherwise,
    costVariable: program.cost,
    costGate: program.costGate,
    fixedCost: Float64Array.of(program.fixedCost),
    seed: vectors(4),
    finishes: { bytes: rounded * 4 },
    totals: { bytes: rounded * 8 },
    critical: vectors(count),
    sums: vectors(count),
    squares: vectors(count),
    products: vectors(count),
    events: vectors(2 * count),
    durations: vectors(passes * count),
    marks: vectors(count),
    drawnShare: vectors(passes * program.draws),
    drawnNormal: vectors(passes * program.draws),
    groupNormal: vectors(passes * program.groups),
    values: vectors(passes * variables.count),
    centre: program.centre,
    middleFinish: Float32Array.of(program.middleFinish),
    runningRate: Float32Array.of(program.runningRate),
    bits: vectors(passes * Math.ceil(count / 2)),
  }
}

function copy(part: Numbers, buffer: ArrayBuffer, place: number): void {
  new Uint8Array(buffer, place, part.byteLength).set(
    new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  )
}

function aligned(byte: number): number {
  return Math.ceil(byte / 16) * 16
}
