import type { Finding } from '@portolan/quantity'
import { type Prepared, prepare } from './prepare/prepare.ts'
import type { RiskInput, RiskOptions } from './input.ts'
import type { RiskKernel } from './kernel/run-in-kernel.ts'
import type { BlockResult } from './program.ts'
import { driversOf, switchable } from './result/drivers.ts'
import type { SimulateAnswer } from './result/result.ts'
import { tell } from './result/tell.ts'
import { BLOCKS, blockRunner } from './run-block.ts'

export type SimulateTools = {
  /** Without one the twin runs: longer, to the same bits. */
  readonly kernel?: RiskKernel
  readonly stop?: () => boolean
  /** Not asked for, no driver is looked at: each is a simulation of its own. */
  readonly drivers?: boolean
}

/**
 * Monte Carlo on the plan's network, and once more for each risk without it. Everything is drawn alike in all of
 * them, so that a difference is that of the risk alone. Never throws on data; ends early where `stop` says so.
 */
export function simulate(input: RiskInput, options: RiskOptions, tools: SimulateTools = {}): SimulateAnswer {
  const stop = tools.stop ?? (() => false)
  const { result: prepared, findings } = prepare(input, options)
  const work = { simulations: 0, iterations: 0 }
  const run = (each: Prepared): readonly BlockResult[] | undefined => {
    const blocks = runAll(each, tools.kernel, stop)
    if (blocks !== undefined) {
      work.simulations += 1
      work.iterations += options.iterations
    }
    return blocks
  }
  if (prepared === undefined) return answer('impossible', findings, work)
  const blocks = run(prepared)
  if (blocks === undefined) return answer('stopped', findings, work)
  const whole = tell(input, prepared, blocks)
  const without = tools.drivers === true ? switchable(input) : []
  const others: { id: string; blocks: readonly BlockResult[] }[] = []
  for (const { id } of without) {
    const other = prepare(input, { ...options, without: id }).result
    const ran = other === undefined ? undefined : run(other)
    if (ran === undefined) return answer('stopped', findings, work)
    others.push({ id, blocks: ran })
  }
  const drivers = driversOf(input, { prepared, blocks, others })
  return { status: 'complete', result: { ...whole, drivers }, findings, work }
}

function runAll(
  prepared: Prepared,
  kernel: RiskKernel | undefined,
  stop: () => boolean,
): readonly BlockResult[] | undefined {
  const run = blockRunner(prepared, kernel)
  const blocks: BlockResult[] = []
  for (let block = 0; block < BLOCKS; block++) {
    if (stop()) return undefined
    blocks.push(run(block))
  }
  return blocks
}

function answer(
  status: 'impossible' | 'stopped',
  findings: readonly Finding[],
  work: SimulateAnswer['work'],
): SimulateAnswer {
  return { status, result: undefined, findings, work }
}
