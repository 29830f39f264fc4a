import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type BlockResult, blockRunner, BLOCKS, prepare, type Prepared, type RiskKernel } from '../index.ts'
import { madeUpPlan } from '../testing/made-up-plan.ts'

const ITERATIONS = 10_000
const ACTIVITIES = 1_000
const GOAL = { milliseconds: 60, times: 7 }
const ROUNDS = 15
/** What else a machine does only ever adds: of processor time the least of so many rounds counts, here and in numpy. */
const TRIES = 5
const options = { iterations: ITERATIONS, seed: 1 }

/** Prints goals, reached and the references of the same run; gives the exit code. */
export async function bench(): Promise<number> {
  const input = madeUpPlan('bench', {
    activities: ACTIVITIES,
    risks: 50,
    groups: 20,
    linksEach: 2,
    plain: true,
  })
  const { result } = prepare(input, options)
  if (result === undefined) return 1
  const bytes = readFileSync(new URL('../dist/kernel.wasm', import.meta.url))
  const { instance } = await WebAssembly.instantiate(bytes)
  const kernel = instance.exports as unknown as RiskKernel
  const alone = cpuOf(() => all(result, kernel))
  const twin = cpuOf(() => all(result))
  const same = isSame(all(result, kernel), all(result))
  const workers = await twoWorkers({ input, options, bytes })
  const numpy = byNumpy(result)
  const times = numpy === undefined ? undefined : numpy.milliseconds / alone
  const met = [workers <= GOAL.milliseconds, same, times === undefined || times >= GOAL.times]
  process.stdout.write(
    [
      `${ITERATIONS} × ${ACTIVITIES} activities, 20 groups, 50 risks, cost, criticality, sensitivity`,
      `goal       ${GOAL.milliseconds} ms on two workers`,
      `reached    ${workers.toFixed(0)} ms (median of ${ROUNDS}); ${alone.toFixed(0)} ms of processor time in one thread`,
      `reference  ${twin.toFixed(0)} ms of processor time (the twin in TypeScript, same run; ${same ? 'the same bits' : 'OTHER BITS'})`,
      'published  no peer publishes a figure of this kind',
      `met        ${met[0] === true && same ? 'yes' : 'no'}`,
      '',
      'the same model in numpy',
      `goal       ${GOAL.times} times as fast, by processor time`,
      numpy === undefined
        ? 'reached    not compared: apt-get install python3-numpy'
        : `reached    ${(times ?? 0).toFixed(1)} times; mean cost ${((100 * numpy.cost) / meanCost(result, kernel) - 100).toFixed(2)} % apart`,
      numpy === undefined
        ? 'reference  none'
        : `reference  ${numpy.milliseconds.toFixed(0)} ms of processor time (numpy ${numpy.version}, best of ${TRIES}, same run)`,
      `met        ${met[2] === true ? 'yes' : 'no'}`,
      '',
    ].join('\n'),
  )
  return met.every(Boolean) ? 0 : 1
}

function all(prepared: Prepared, kernel?: RiskKernel): readonly BlockResult[] {
  const run = blockRunner(prepared, kernel)
  return Array.from({ length: BLOCKS }, (_, block) => run(block))
}

function isSame(some: readonly BlockResult[], others: readonly BlockResult[]): boolean {
  return some.every((block, i) =>
    (Object.keys(block) as (keyof BlockResult)[]).every((key) =>
      block[key].every((value, at) => Object.is(value, others[i]?.[key][at])),
    ),
  )
}

function meanCost(prepared: Prepared, kernel: RiskKernel): number {
  const costs = all(prepared, kernel).flatMap((block) => [...block.costs])
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length
}

function cpuOf(work: () => unknown): number {
  work()
  const spent = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return Math.min(...spent)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Each has half of the blocks; they are started and have read the plan before. */
async function twoWorkers(workerData: object): Promise<number> {
  const workers = [0, 1].map(
    () =>
      new Worker(new URL('./blocks-worker-from-source.mjs', import.meta.url), {
        workerData,
        execArgv: ['--conditions=source'],
      }),
  )
  await Promise.all(workers.map(answerOf))
  const halves = workers.map((_, w) => Array.from({ length: BLOCKS / 2 }, (_each, i) => w * (BLOCKS / 2) + i))
  const spent: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const begun = performance.now()
    const answers = workers.map(answerOf)
    workers.forEach((worker, w) => worker.postMessage(halves[w]))
    await Promise.all(answers)
    if (round > 0) spent.push(performance.now() - begun)
  }
  await Promise.all(workers.map(async (worker) => await worker.terminate()))
  return median(spent)
}

async function answerOf(worker: Worker): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

type Numpy = { readonly milliseconds: number; readonly cost: number; readonly version: string }

function byNumpy({ program }: Prepared): Numpy | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-risk-'))
  const file = path.join(folder, 'program.json')
  const { variables } = program
  const plain = (values: ArrayLike<number>): number[] => [...(values as Float32Array)]
  const arrays = [
    'tables',
    'shape',
    'base',
    'scale',
    'group',
    'common',
    'own',
    'firstEffect',
    'effect',
    'firstIn',
    'event',
    'rate',
    'cost',
  ] as const
  writeFileSync(
    file,
    JSON.stringify({
      count: program.count,
      iterations: ITERATIONS,
      groups: program.groups,
      draws: program.draws,
      fixedCost: program.fixedCost,
      runningRate: program.runningRate,
      variableDraw: plain(variables.draw),
      variableFrom: plain(variables.from).map((from) => from / 2 ** 31),
      ...Object.fromEntries(arrays.map((name) => [name, plain(program[name])])),
      variableBase: plain(variables.base),
      variableScale: plain(variables.scale),
      variableShape: plain(variables.shape),
      variableElse: plain(variables.otherwise),
      variableUpTo: plain(variables.to).map((to) => to / 2 ** 31),
    }),
  )
  const script = fileURLToPath(new URL('./numpy-reference.py', import.meta.url))
  const { status, stdout } = spawnSync('python3', [script, file, String(TRIES)], { encoding: 'utf8' })
  rmSync(folder, { recursive: true, force: true })
  return status === 0 ? (JSON.parse(stdout) as Numpy) : undefined
}
