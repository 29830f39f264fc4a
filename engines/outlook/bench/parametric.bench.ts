import { day } from '@portolan/quantity'
import { parametricEstimate, type SizedCase } from '../index.ts'
import { type Finished, projectsOf, sets } from './finished-projects.ts'
import { dataFile } from './read-csv.ts'

const FOLDS = 5
const CERTAINTY = 0.8
const LEAST_HELD = 0.77

/** Effort of finished projects from their size by a line, each estimated from the other four fifths of its set. */
export function bench(): number {
  const title = 'effort of finished projects by a line through their sizes'
  if (dataFile('project-effort') === undefined) {
    process.stdout.write(`${title}\nreached    nothing: the data set project-effort is not there\n`)
    return 0
  }
  const tables = sets.map((set) => ({ file: set.file, tried: tryAll(projectsOf(set)) }))
  const all = tables.flatMap(({ tried }) => tried)
  process.stdout.write(
    [
      `${title}, ${all.length} projects`,
      `goal       ranges of 80 % hold ${LEAST_HELD * 100} % or more, and the line misses by no more than the mean and the median`,
      `reached    ${row(all)}`,
      ...tables.map(({ file, tried }) => `${file.padEnd(20)} ${row(tried)}`),
      '',
    ].join('\n'),
  )
  const answered = all.filter(({ typical }) => typical !== null)
  const line = medianOf(answered.map(missOf))
  const naive = [({ mean }: Tried): number => mean, ({ median }: Tried): number => median]
  const best = Math.min(
    ...naive.map((of) => medianOf(answered.map((one) => Math.abs(of(one) / one.effort - 1)))),
  )
  return heldOf(answered) >= LEAST_HELD && line <= best ? 0 : 1
}

type Tried = {
  readonly effort: number
  /** Null where the line is asked beyond its history. */
  readonly typical: number | null
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly median: number
}

function tryAll(projects: readonly Finished[]): readonly Tried[] {
  return projects.map((one, at) => {
    const known = projects.filter((_, i) => i % FOLDS !== at % FOLDS)
    const cases = known.map(({ size, effort }, i): SizedCase => ({ id: String(i), effort, sizes: { size } }))
    const about = { subject: String(at), asOf: day('2026-11-23') }
    const { measures } = parametricEstimate({
      ...about,
      cases,
      sizes: { size: one.size },
      certainty: CERTAINTY,
    }).result
    const efforts = known.map(({ effort }) => effort)
    return {
      effort: one.effort,
      typical: measures.parametricTypical.value === null ? null : Number(measures.parametricTypical.value),
      low: Number(measures.parametricLow.value),
      high: Number(measures.parametricHigh.value),
      mean: efforts.reduce((sum, effort) => sum + effort, 0) / efforts.length,
      median: medianOf(efforts),
    }
  })
}

function row(tried: readonly Tried[]): string {
  const answered = tried.filter(({ typical }) => typical !== null)
  const miss = (of: (one: Tried) => number): string =>
    percent(medianOf(answered.map((one) => Math.abs(of(one) / one.effort - 1))))
  return `${answered.length} of ${tried.length} within the history: the line misses by ${percent(medianOf(answered.map(missOf)))}, the mean by ${miss(({ mean }) => mean)}, the median by ${miss(({ median }) => median)}; ranges hold ${percent(heldOf(answered))}`
}

function missOf({ typical, effort }: Tried): number {
  return Math.abs((typical ?? 0) / effort - 1)
}

function heldOf(answered: readonly Tried[]): number {
  return answered.filter(({ low, high, effort }) => low <= effort && effort <= high).length / answered.length
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function medianOf(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) / 2)] ?? Number.NaN
}
