import type { Prepared } from './prepare/prepare.ts'
import { normalTable } from './distribution/normal.ts'
import { load, type RiskKernel, runInKernel } from './kernel/run-in-kernel.ts'
import type { BlockResult } from './program.ts'
import { datesOnSeveralCalendars } from './twin/dates-on-several-calendars.ts'
import { datesOnOneCalendar } from './twin/pass.ts'
import { runTwin } from './twin/run-twin.ts'

/** Work is cut into so many blocks, each with a seed of its own, whatever the number of workers. */
export const BLOCKS = 16

/** Runs one block of a prepared plan after another. */
export type BlockRunner = (block: number) => BlockResult

/** With a kernel where there is one calendar, else by its twin: with one calendar both give the same bits. */
export function blockRunner(prepared: Prepared, kernel?: RiskKernel): BlockRunner {
  const { program, network, options } = prepared
  const normal = normalTable()
  const asked = (block: number): Parameters<typeof runTwin>[1] => ({
    seed: options.seed,
    block,
    iterations: sizeOf(block, options.iterations),
    sensitivity: true,
  })
  if (network.kind.calendars === 'several') {
    const dates = datesOnSeveralCalendars(network, network.kind)
    return (block) => runTwin(program, asked(block), { normal, dates })
  }
  if (kernel === undefined) {
    const dates = datesOnOneCalendar(program)
    return (block) => runTwin(program, asked(block), { normal, dates })
  }
  const loaded = load(program, normal, { kernel, room: Math.ceil(options.iterations / BLOCKS) })
  return (block) => runInKernel(loaded, asked(block))
}

/** Iterations of a block: as even as can be. */
function sizeOf(block: number, iterations: number): number {
  return Math.floor(((block + 1) * iterations) / BLOCKS) - Math.floor((block * iterations) / BLOCKS)
}
