import { day } from '@portolan/quantity'
import { forecastByAnalogy, type KnownCase, learnAnalogy } from '../index.ts'
import { type Finished, projectsOf, sets } from './finished-projects.ts'
import { dataFile } from './read-csv.ts'

const FOLDS = 5

/** Effort of finished projects from their size and kind, each estimated from the other four fifths of its set. */
export function bench(): number {
  const title = 'effort of finished projects: median relative error, by analogy and naively'
  if (dataFile('project-effort') === undefined) {
    process.stdout.write(`${title}\nreached    nothing: the data set project-effort is not there\n`)
    return 0
  }
  const tables = sets.map((set) => ({ set, errors: errorsOf(projectsOf(set)) }))
  const all = {
    analogy: tables.flatMap(({ errors }) => errors.analogy),
    productivity: tables.flatMap(({ errors }) => errors.productivity),
    median: tables.flatMap(({ errors }) => errors.median),
    line: tables.flatMap(({ errors }) => errors.line),
  }
  const row = (errors: Errors): string =>
    `by analogy ${percent(errors.analogy)}, median productivity ${percent(errors.productivity)}, log-linear ${percent(errors.line)}, median effort ${percent(errors.median)}`
  process.stdout.write(
    [
      `${title}, ${all.analogy.length} projects`,
      'goal       by analogy no worse than the median productivity of the class',
      `reached    ${row(all)}`,
      ...tables.map(
        ({ set, errors }) => `${set.file.padEnd(20)} ${errors.analogy.length} projects: ${row(errors)}`,
      ),
      '',
    ].join('\n'),
  )
  return medianOf(all.analogy) <= medianOf(all.productivity) ? 0 : 1
}

type Errors = Readonly<Record<'analogy' | 'productivity' | 'median' | 'line', readonly number[]>>

function errorsOf(projects: readonly Finished[]): Errors {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold).map((fold) => {
    const known = projects.filter((_, i) => i % FOLDS !== fold)
    const judged = projects.filter((_, i) => i % FOLDS === fold)
    const productivity = medianOf(known.map(({ size, effort }) => effort / size))
    const effort = medianOf(known.map((one) => one.effort))
    const line = logLine(known)
    return {
      analogy: relative(judged, byAnalogy(known, judged)),
      productivity: relative(
        judged,
        judged.map(({ size }) => productivity * size),
      ),
      median: relative(
        judged,
        judged.map(() => effort),
      ),
      line: relative(
        judged,
        judged.map(({ size }) => line(size)),
      ),
    }
  })
  const all = (name: keyof Errors): readonly number[] => folds.flatMap((fold) => fold[name])
  return {
    analogy: all('analogy'),
    productivity: all('productivity'),
    median: all('median'),
    line: all('line'),
  }
}

function relative(judged: readonly Finished[], estimates: readonly number[]): readonly number[] {
  return judged.map(({ effort }, i) => Math.abs((estimates[i] ?? 0) / effort - 1))
}

/** No days are told: all of what is known was known before. */
function byAnalogy(known: readonly Finished[], judged: readonly Finished[]): readonly number[] {
  const names = { numbers: ['size'], words: ['kind'] }
  const { result: model } = learnAnalogy({ cases: known.map(caseOf), ...names, aim: 'median' })
  if (model === null) return []
  const asked = judged.map((one, i) => ({ ...caseOf(one, i), id: `judged ${i}` }))
  const forecasts = forecastByAnalogy({ model, cases: asked }).result
  return forecasts.map(({ measures }, i) => Math.exp(Number(measures.typical.value)) * (judged[i]?.size ?? 0))
}

function caseOf({ size, effort, kind }: Finished, at: number): KnownCase {
  return {
    id: String(at),
    began: day('2026-01-02'),
    knownOn: day('2026-01-01'),
    answer: Math.log(effort / size),
    numbers: { size: Math.log(size) },
    words: { kind },
  }
}

/** ln effort = a + b ln size, by least squares. */
function logLine(known: readonly Finished[]): (size: number) => number {
  const xs = known.map(({ size }) => Math.log(size))
  const ys = known.map(({ effort }) => Math.log(effort))
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
  const [mx, my] = [mean(xs), mean(ys)]
  const slope =
    mean(xs.map((x, i) => (x - mx) * ((ys[i] ?? 0) - my))) / mean(xs.map((x) => (x - mx) * (x - mx)))
  return (size) => Math.exp(my + slope * (Math.log(size) - mx))
}

function percent(errors: readonly number[]): string {
  return `${(medianOf(errors) * 100).toFixed(0)} %`
}

function medianOf(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) / 2)] ?? Number.NaN
}
