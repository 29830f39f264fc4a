import { simulate } from '@portolan/risk'
import { type Command, InvalidArgumentError } from 'commander'
import path from 'node:path'
import { existingFiles, wholeNumber } from '../arguments.ts'
import { openRiskKernel } from '../compute/open-risk-kernel.ts'
import { findingLine, isError } from '../compute/read-files.ts'
import { readRisk } from '../compute/risk-input.ts'
import { riskJson } from '../compute/risk-json.ts'
import type { Running } from '../program.ts'

type Options = {
  readonly iterations: number
  readonly seed: number
  readonly range?: readonly [number, number, number]
  readonly answered?: boolean
  readonly calibrated?: boolean
  readonly encoding?: string
}

/** Monte Carlo on files: finish and cost with their percentiles, what they hang on, and what each risk adds. */
export function addComputeRisk(compute: Command, running: Running): void {
  compute
    .command('risk')
    .description('Monte Carlo on JSON files or schedule files: percentiles, criticality, what each risk adds')
    .argument('<file...>', 'JSON files ("portolan schema risk" tells their form) or schedule files')
    .option('--iterations <number>', 'how often it is played', iterations, 10_000)
    .option('--seed <number>', 'the same one gives the same answer', wholeNumber, 1)
    .option('--range <low,mode,high>', 'factor on all work that is left, where a file says nothing', range)
    .option('--answered', 'with the risks as they are once answered')
    .option('--calibrated', 'with the factor of the reference class')
    .option('--encoding <label>', 'of an XER that does not say it, as windows-1251')
    .action(async (files: string[], options: Options) => await risk(running, files, options))
}

async function risk({ world, end }: Running, names: readonly string[], options: Options): Promise<void> {
  const kernel = await openRiskKernel()
  for (const found of existingFiles(world, names)) {
    const file = path.basename(found)
    const read = readRisk(world, { file: found, range: options.range, encoding: options.encoding })
    if ('unread' in read) {
      end(1)
      for (const finding of read.unread) world.say(findingLine(file, finding))
      world.out(`${JSON.stringify({ file, status: 'unread', findings: read.unread })}\n`)
      continue
    }
    const answer = simulate(read.input, options, {
      drivers: true,
      ...(kernel === undefined ? {} : { kernel }),
    })
    const findings = [...read.findings, ...answer.findings]
    if (findings.some(isError)) end(1)
    world.out(`${JSON.stringify({ file, ...riskJson(read.input, answer), findings })}\n`)
  }
}

const MOST = 1_000_000

function iterations(text: string): number {
  const number = wholeNumber(text)
  if (number < 16 || number > MOST) throw new InvalidArgumentError(`It is not between 16 and ${MOST}.`)
  return number
}

function range(text: string): readonly [number, number, number] {
  const [low = Number.NaN, mode = Number.NaN, high = Number.NaN, ...more] = text.split(',').map(Number)
  if (more.length > 0 || !(low >= 0 && low <= mode && mode <= high))
    throw new InvalidArgumentError('It is not three rising factors, as 0.9,1,1.4.')
  return [low, mode, high]
}
