import { day } from '@portolan/quantity'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  agreementCash,
  type Assessment,
  breakEven,
  cashCurve,
  compute,
  contractPosition,
  convertLines,
  costOfDelay,
  costOfWaiting,
  expectedCommercialValue,
  forwardValue,
  measureTable,
  riskAdjustedValue,
  value,
} from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Example = { readonly [key: string]: Json }
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

const about = { subject: 'p', asOf: day('2026-11-23') }

type Assessing = (input: never) => { readonly result: Assessment<never> }

/** Functions that answer with figures: these are compared by name, beside whatever else the result holds. */
const assessing: Readonly<Record<string, Assessing>> = {
  value,
  breakEven,
  riskAdjustedValue,
  expectedCommercialValue,
  costOfDelay,
  forwardValue,
  costOfWaiting,
  contractPosition,
}

/** The tests take the README at its word for the types. */
const answers: Readonly<Record<string, (input: never) => unknown>> = {
  compute,
  agreementCash: (input: Parameters<typeof agreementCash>[0]) => agreementCash(input).result,
  cashCurve: (input: Parameters<typeof cashCurve>[0]) => cashCurve(input).result,
  convertLines: (input: Parameters<typeof convertLines>[0]) => convertLines(input).result,
  ...Object.fromEntries(Object.entries(assessing).map(([name, assess]) => [name, valuesBy(assess)])),
}

function valuesBy(assess: Assessing): (input: object) => unknown {
  return (input) => {
    const { result } = assess({ ...about, ...input } as never)
    const figures = Object.entries<{ readonly value: unknown }>(result.measures)
    return { ...result, ...Object.fromEntries(figures.map(([name, figure]) => [name, figure.value])) }
  }
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
    expect(answers[name]?.(input as never)).toEqual(near(example['gives'] ?? null))
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
