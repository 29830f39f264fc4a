import { compute as computeEarnedValue } from '@portolan/earned-value'
import { computeSchedule } from '@portolan/plan/domain'
import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { existingFiles } from '../arguments.ts'
import { EarnedValueFile } from '../compute/earned-value-file.ts'
import { findingLine, isError, readSchedules } from '../compute/read-files.ts'
import { projectsJson } from '../compute/schedule-json.ts'
import type { Running } from '../program.ts'

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
    .action((files: string[]) => earnedValues(running, files))
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

function earnedValues({ world, end }: Running, names: readonly string[]): void {
  for (const found of existingFiles(world, names)) {
    const file = path.basename(found)
    const read = EarnedValueFile.safeParse(parse(readFileSync(found, 'utf8')))
    if (!read.success) {
      end(1)
      const sentence = `${file} is no input of earned value: ${read.error.issues
        .map((issue) => `${issue.path.join('.') || 'the file'} ${issue.message}`)
        .join('; ')}. "portolan schema earned-value" tells the form.`
      world.say(sentence)
      const finding = {
        severity: 'error',
        code: 'file/not-earned-value',
        subject: { kind: 'file', id: file },
      }
      world.out(`${JSON.stringify({ file, findings: [{ ...finding, sentence }] })}\n`)
      continue
    }
    const answer = computeEarnedValue(read.data)
    if (answer.findings.some(isError)) end(1)
    world.out(`${JSON.stringify({ file, ...answer })}\n`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
