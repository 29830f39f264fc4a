import { judgedParts, judgeSchedule } from '@portolan/oversight/domain'
import { computeSchedule } from '@portolan/plan/domain'
import type { OpenedSchedule } from '@portolan/plan/server'
import type { Finding } from '@portolan/quantity'
import type { Point, QualityResult } from '@portolan/schedule-quality'
import type { Command } from 'commander'
import { findingLine, isError, readSchedules } from '../compute/read-files.ts'
import type { Running } from '../program.ts'

type Options = { readonly json?: boolean; readonly encoding?: string }

type Judged = {
  readonly file: string
  readonly project: string
  readonly result: QualityResult
  readonly findings: readonly Finding[]
}

/** A linter for schedules: the fourteen points and more, every offender with its mend. */
export function addCheckCommand(program: Command, running: Running): void {
  program
    .command('check')
    .description('check schedules by the fourteen points and more: file, activity, finding, fix')
    .argument('<file...>', 'Microsoft Project XML, Primavera XER or XML, also gzipped')
    .option('--encoding <label>', 'of an XER that does not say it, as windows-1251')
    .option('--json', 'one JSON object a project')
    .action((files: string[], options: Options) => check(running, files, options))
}

function check({ world, end }: Running, names: readonly string[], options: Options): void {
  for (const told of readSchedules(world, names, options.encoding)) {
    if ('unread' in told) {
      end(1)
      for (const finding of told.unread) world.say(findingLine(told.file, finding))
      if (options.json) world.out(`${JSON.stringify({ file: told.file, findings: told.unread })}\n`)
      continue
    }
    for (const judged of judge(told.file, told.read)) {
      if (judged.findings.some(isError) || judged.result.points.some(failed)) end(1)
      world.out(options.json ? `${JSON.stringify(toJson(judged))}\n` : `${lines(judged).join('\n')}\n`)
    }
  }
}

function judge(file: string, { schedule, findings }: OpenedSchedule): Judged[] {
  const computed = computeSchedule(schedule)
  return judgedParts(schedule).map((part) => {
    const answer = judgeSchedule(schedule, computed, part)
    return {
      file,
      project: part.name,
      result: answer.result,
      findings: [...findings, ...computed.findings, ...answer.findings],
    }
  })
}

function failed({ verdict, informational }: Point): boolean {
  return verdict === 'fail' && !informational
}

function toJson({ file, project, result, findings }: Judged): unknown {
  const { project: _, ...rest } = result
  return { file, problem: project, project, ...rest, findings }
}

const marks = { pass: 'pass', fail: 'FAIL', 'not-applicable': 'n/a' } as const

function lines({ file, project, result, findings }: Judged): string[] {
  const { activities, incomplete, links } = result.population
  const kept = result.points.filter(({ verdict }) => verdict === 'pass').length
  const asked = result.points.filter(({ verdict }) => verdict !== 'not-applicable').length
  return [
    `${file}: ${project}: ${activities} activities, ${incomplete} not finished, ${links} links; ${kept} of ${asked} points kept`,
    ...result.points.map(pointLine),
    ...result.points.flatMap((point) =>
      point.offenders.map(
        (offender) => `${file}:${offender.kind} ${offender.id}: ${point.id}: ${offender.sentence}`,
      ),
    ),
    ...findings.map((finding) => findingLine(file, finding)),
  ]
}

function pointLine(point: Point): string {
  const mark = point.verdict === 'fail' && point.informational ? 'note' : marks[point.verdict]
  const measured =
    point.value === null
      ? (point.reason?.sentence ?? '')
      : `${rounded(point.value)} (limit ${rounded(point.limit)}${
          point.numerator === null || point.denominator === null
            ? ''
            : `; ${rounded(point.numerator)} of ${rounded(point.denominator)}`
        })`
  return `  ${String(point.number).padStart(2)} ${mark.padEnd(4)} ${point.name}: ${measured}`
}

function rounded(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}
