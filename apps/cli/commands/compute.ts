import { type CapacityInput, compute as computeCapacity } from '@portolan/capacity'
import { compute as computeEarnedValue } from '@portolan/earned-value'
import { compute as computeValue } from '@portolan/finance'
import { computeSchedule } from '@portolan/plan/domain'
import { compute as computePriority } from '@portolan/priority'
import { parseDay } from '@portolan/quantity'
import type { Command } from 'commander'
import type { z } from 'zod'
import { CapacityFile } from '../compute/capacity-file.ts'
import { computeJsonFiles } from '../compute/compute-json-files.ts'
import { EarnedValueFile } from '../compute/earned-value-file.ts'
import { PriorityFile } from '../compute/priority-file.ts'
import { findingLine, isError, readSchedules } from '../compute/read-files.ts'
import { projectsJson } from '../compute/schedule-json.ts'
import { ValueFile } from '../compute/value-file.ts'
import type { Running } from '../program.ts'
import { addComputeLevel } from './compute-level.ts'
import { addComputeRisk } from './compute-risk.ts'
import { addComputeSelect } from './compute-select.ts'

/** The engines on files, without a server or a database. */
export function addComputeCommands(program: Command, running: Running): void {
  const compute = program
    .command('compute')
    .description('compute on files, without a server: one JSON object a file, a line each')
  compute
    .command('schedule')
    .description(
      'early and late dates, float and drivers of Microsoft Project XML, Primavera XER or XML, also gzipped',
    )
    .argument('<file...>', 'schedule files')
    .option('--encoding <label>', 'of an XER that does not say it, as windows-1251')
    .action((files: string[], options: { readonly encoding?: string }) =>
      schedules(running, files, options.encoding),
    )
  compute
    .command('earned-value')
    .description('earned value, estimates at completion and earned schedule from JSON files')
    .argument('<file...>', 'JSON files; "portolan schema earned-value" tells their form')
    .action((files: string[]) => computeJsonFiles(running, files, earnedValue))
  compute
    .command('value')
    .description('NPV, IRR, MIRR, ROI, payback and kin from JSON files, with the conventions they rest on')
    .argument('<file...>', 'JSON files; "portolan schema value" tells their form')
    .action((files: string[]) => computeJsonFiles(running, files, value))
  compute
    .command('priority')
    .description(
      'weights, scores, cheapest order, how sure a ranking is and the price of a move, from JSON files',
    )
    .argument('<file...>', 'JSON files; "portolan schema priority" tells their form')
    .action((files: string[]) => computeJsonFiles(running, files, priority))
  compute
    .command('capacity')
    .description('net capacity, load and what cannot fit, with its proof, from JSON files')
    .argument('<file...>', 'JSON files; "portolan schema capacity" tells their form')
    .action((files: string[]) => computeJsonFiles(running, files, capacity))
  addComputeLevel(compute, running)
  addComputeRisk(compute, running)
  addComputeSelect(compute, running)
}

const capacity = {
  name: 'capacity',
  words: 'capacity and demand',
  form: CapacityFile,
  // The form has checked the days, which the engine checks again.
  compute: (input: z.infer<typeof CapacityFile>) => computeCapacity(input as unknown as CapacityInput),
}

const earnedValue = {
  name: 'earned-value',
  words: 'earned value',
  form: EarnedValueFile,
  compute: computeEarnedValue,
}
const value = {
  name: 'value',
  words: 'the value of an investment',
  form: ValueFile,
  compute: ({ dateZero, ...input }: z.infer<typeof ValueFile>) =>
    computeValue({ ...input, dateZero: parseDay(dateZero ?? '') ?? null }),
}
const priority = {
  name: 'priority',
  words: 'priorities',
  form: PriorityFile,
  compute: computePriority,
}

function schedules({ world, end }: Running, names: readonly string[], encoding: string | undefined): void {
  for (const told of readSchedules(world, names, encoding)) {
    const { file } = told
    if ('unread' in told) {
      end(1)
      for (const finding of told.unread) world.say(findingLine(file, finding))
      world.out(`${JSON.stringify({ file, projects: [], findings: told.unread })}\n`)
      continue
    }
    const { schedule, findings } = told.read
    const computed = computeSchedule(schedule)
    const all = [...findings, ...computed.findings]
    if (all.some(isError)) end(1)
    world.out(`${JSON.stringify({ file, projects: projectsJson(schedule, computed), findings: all })}\n`)
  }
}
