import { day } from '@portolan/quantity'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type AnalogyCase,
  type AnalogyInput,
  type Assessment,
  backtest,
  burnOutlook,
  calibration,
  forecastByAnalogy,
  intervalCalibration,
  judgeSample,
  learnAnalogy,
  measureTable,
  milestoneOutlook,
  parametricEstimate,
  ratingOutlook,
  sampleSize,
  slipOutlook,
  sumOfLines,
  threePoints,
  trackRecord,
  uplift,
} from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Example = { readonly [key: string]: Json }
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

const about = { subject: 'p', asOf: day('2026-11-23') }

type Assessing = (input: never) => { readonly result: Assessment<never> }
const assessing: Readonly<Record<string, Assessing>> = {
  uplift,
  calibration,
  intervalCalibration,
  burnOutlook,
  milestoneOutlook,
  sampleSize,
  judgeSample,
  parametricEstimate,
  threePoints,
  sumOfLines,
  trackRecord,
}

/** The tests take the README at its word for the types. */
const answers: Readonly<Record<string, (input: never) => unknown>> = {
  learnAnalogy: (input: AnalogyInput) => learnAnalogy(input).result,
  forecastByAnalogy: ({ asked, ...input }: AnalogyInput & { readonly asked: readonly AnalogyCase[] }) => {
    const model = learnAnalogy(input).result
    return model === null ? null : bySubject(forecastByAnalogy({ model, cases: asked }).result)
  },
  slipOutlook: (input: Parameters<typeof slipOutlook>[0]) => bySubject(slipOutlook(input).result.forecasts),
  ratingOutlook: (input: Parameters<typeof ratingOutlook>[0]) =>
    bySubject(ratingOutlook(input).result.forecasts),
  backtest: (input: Parameters<typeof backtest>[0]) => backtest(input).result,
  ...Object.fromEntries(
    Object.entries(assessing).map(([name, assess]) => [
      name,
      (input: object) => valuesOf(assess({ ...about, ...input } as never).result),
    ]),
  ),
}

function bySubject(forecasts: readonly Assessment<never>[]): unknown {
  return Object.fromEntries(forecasts.map((one) => [one.subject, valuesOf(one)]))
}

function valuesOf({ measures }: Assessment<never>): unknown {
  const figures = Object.entries<{ readonly value: unknown }>(measures)
  return Object.fromEntries(figures.map(([name, figure]) => [name, figure.value]))
}

/** An entry with `times` stands for so many. */
function expanded(given: Json): Json {
  if (Array.isArray(given)) return given.flatMap((one) => copiesOf(one))
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([key, one]) => [key, expanded(one)]))
}

function copiesOf(one: Json): readonly Json[] {
  if (typeof one !== 'object' || one === null || !('times' in one)) return [expanded(one)]
  const { times, ...like } = one as Example
  const name = 'id' in like ? 'id' : 'project'
  return Array.from({ length: Number(times) }, (_, i) => ({
    ...like,
    [name]: `${String(like[name])}${i + 1}`,
  }))
}

function near(expected: Json): unknown {
  if (typeof expected === 'number') return expect.closeTo(expected, 5)
  if (Array.isArray(expected)) return expected.map(near)
  if (typeof expected !== 'object' || expected === null) return expected
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([key, one]) => [key, near(one)])),
  )
}

describe('the README', () => {
  it.each(examples)('tells the truth in %j', (example) => {
    const [[name, input] = ['', null]] = Object.entries(example)
    expect(answers[name]?.(expanded(input) as never)).toEqual(near(example['gives'] ?? null))
  })

  it('has an example for every function and a heading for every measure', () => {
    expect(new Set(examples.map((example) => Object.keys(example)[0]))).toEqual(new Set(Object.keys(answers)))
    for (const { rule } of Object.values(measureTable)) expect(headings).toContain(rule)
  })

  it('names every measure it shows', () => {
    const unnamed = Object.keys(measureTable).filter((name) => !text.includes(`\`${name}\``))
    expect(unnamed).toEqual([])
  })
})
