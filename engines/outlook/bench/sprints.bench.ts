import { addDays, day } from '@portolan/quantity'
import { spawnSync } from 'node:child_process'
import { forecastByAnalogy, type KnownCase, learnAnalogy } from '../index.ts'
import { type CsvRow, dataFile, readCsv } from './read-csv.ts'

const projects = ['Apache', 'JIRA', 'MongoDB']
const moments = [30, 50, 80]

/**
 * Points delivered beyond the target of a sprint (below 0: short of it), foretold at a part of its length from like
 * sprints; learnt on the first two thirds of each project's sprints by their number, judged on the rest.
 */
export function bench(): number {
  const title = 'sprints of open-source projects: median error in points, by analogy and naively'
  const archive = dataFile('jira-sprints/agile-sprints.zip')
  if (archive === undefined) {
    process.stdout.write(`${title}\nreached    nothing: the data set jira-sprints is not there\n`)
    return 0
  }
  const rows = projects.flatMap((project) =>
    moments.map((moment) => ({ project, moment, errors: errorsOf(sprintsOf(archive, project, moment)) })),
  )
  const together = moments.map((moment) => {
    const own = rows.filter((one) => one.moment === moment)
    const errors = (name: keyof Errors): readonly number[] => own.flatMap((one) => one.errors[name])
    return { moment, errors: { analogy: errors('analogy'), met: errors('met'), rest: errors('rest') } }
  })
  const met = together.every(({ errors }) => medianOf(errors.analogy) <= medianOf(errors.met))
  process.stdout.write(
    [
      `${title}, at 30, 50 and 80 % of the length`,
      'goal       by analogy no worse than "the target is met"',
      `reached    ${together.map(({ moment, errors }) => `${moment} %: ${row(errors)}`).join('; ')}`,
      ...rows.map(
        ({ project, moment, errors }) =>
          `${project} at ${moment} %, ${errors.met.length} judged: ${row(errors)}`,
      ),
      '',
    ].join('\n'),
  )
  return met ? 0 : 1
}

type Errors = Readonly<Record<'analogy' | 'met' | 'rest', readonly number[]>>
type Sprint = {
  readonly target: number
  readonly open: number
  readonly beyond: number
  readonly row: CsvRow
}

function row({ analogy, met, rest }: Errors): string {
  const points = (errors: readonly number[]): string => medianOf(errors).toFixed(1)
  return `by analogy ${points(analogy)}, the target is met ${points(met)}, nothing more is done ${points(rest)}`
}

function errorsOf(sprints: readonly Sprint[]): Errors {
  const first = Math.floor((sprints.length * 2) / 3)
  const cases = sprints.map(caseOf)
  const names = { numbers: ['open', 'target', 'days'], words: ['board'] }
  const { result: model } = learnAnalogy({ cases: cases.slice(0, first), ...names, aim: 'median' })
  const judged = sprints.slice(first)
  const told = model === null ? [] : forecastByAnalogy({ model, cases: cases.slice(first) }).result
  return {
    analogy: told.map(({ measures }, i) => {
      const { open, beyond } = judged[i] ?? { open: Number.NaN, beyond: Number.NaN }
      return Math.abs(beyond - (Number(measures.typical.value) * Math.max(open, 1) - open))
    }),
    met: judged.map(({ beyond }) => Math.abs(beyond)),
    rest: judged.map(({ beyond, open }) => Math.abs(beyond + open)),
  }
}

/** The answer is the share of the open work that gets done. No days are told: the order of the sprints stands for them. */
function caseOf({ target, open, beyond, row: told }: Sprint, at: number): KnownCase {
  const began = addDays(day('2000-01-01'), at)
  return {
    id: String(at),
    began,
    knownOn: addDays(began, 1),
    answer: (beyond + open) / Math.max(open, 1),
    numbers: { open: open / target, target: Math.log(target), days: Number(told['planday']) },
    words: { board: told['boardid'] ?? '' },
  }
}

/** Those that have a target at that moment. */
function sprintsOf(archive: string, project: string, moment: number): readonly Sprint[] {
  const name = `${project}/${project.toLowerCase()}_iteration_${moment}.csv`
  const unpacked = spawnSync('unzip', ['-p', archive, name], { maxBuffer: 2 ** 26 })
  return readCsv(new TextDecoder('windows-1252').decode(unpacked.stdout))
    .map((told) => {
      const open = Number(told['vel_todo']) + Number(told['vel_inprogress'])
      return { target: open + Number(told['vel_done']), open, beyond: Number(told['vel_diff']), row: told }
    })
    .filter(({ target, beyond }) => target > 0 && Number.isFinite(beyond))
    .toSorted((a, b) => Number(a.row['sprintid']) - Number(b.row['sprintid']))
}

function medianOf(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) / 2)] ?? Number.NaN
}
