import { compile, type Compiled, pass } from '../index.ts'
import { benchNetwork } from './bench-network.ts'
import { objectGraph, objectPass } from './object-graph.ts'

const SIZES = [
  { name: '10 k', count: 10_000, goal: 0.4, rounds: 300 },
  { name: '100 k', count: 100_000, goal: 6, rounds: 60 },
  { name: '1 M', count: 1_000_000, goal: 60, rounds: 11 },
]

/** Forward, backward and float of the compiled kernel, against objects that point at each other, in CPU time. */
export function bench(): number {
  const rows = SIZES.map((size) => {
    const network = benchNetwork(size.count)
    const compiled = compiledOf(compile(network))
    const order = objectGraph(network)
    const compiling = once(() => compile(network))
    // By turns, so that a busy machine slows both alike; five to one, so that the small caches are the kernel's own.
    const [kernel, objects] = medians([() => pass(compiled), () => objectPass(order)], size.rounds)
    if (pass(compiled) !== objectPass(order)) throw new Error('the two disagree on the finish')
    return { ...size, kernel, objects, compiling }
  })
  const all = (read: (row: (typeof rows)[number]) => string): string => rows.map(read).join(' · ')
  process.stdout.write(
    [
      `full pass (early, late, float) of ${all(({ name }) => name)} activities with two links each`,
      `goal       ${all(({ goal }) => `${goal}`)} ms`,
      `reached    ${all(({ kernel }) => kernel.toFixed(2))} ms of CPU (medians; compiled once in ${all(({ compiling }) => compiling.toFixed(0))} ms)`,
      `reference  ${all(({ objects }) => objects.toFixed(2))} ms (object graph, same run: ${all(({ kernel, objects }) => `${(objects / kernel).toFixed(1)} times`)})`,
      '',
    ].join('\n'),
  )
  return rows.every(({ kernel, goal }) => kernel <= goal) ? 0 : 1
}

function compiledOf(compiled: Compiled | undefined): Compiled {
  if (compiled === undefined) throw new Error('the network has no loop and fits')
  return compiled
}

/** Milliseconds of CPU: what else runs on the machine must not count. */
function once(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function medians(works: readonly [() => unknown, () => unknown], rounds: number): readonly [number, number] {
  const [first, second] = works
  for (let k = 0; k < Math.max(2, rounds / 10); k++) {
    first()
    second()
  }
  const times = Array.from({ length: rounds }, () => ({
    first: Array.from({ length: 5 }, () => once(first)),
    second: once(second),
  }))
  return [median(times.flatMap((each) => each.first)), median(times.map((each) => each.second))]
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
