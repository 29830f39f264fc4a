import { day } from '@portolan/quantity'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  compareRanks,
  cutOff,
  delaySequence,
  type Explained,
  measureTable,
  pairwiseWeights,
  priceOfMove,
  rankStability,
  shortestJobs,
  weightedScores,
} from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Example = { readonly [key: string]: Json }
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

const about = { subject: 'whole', asOf: day('2026-11-23') }

/** The tests take the README at its word for the types. */
const functions: Readonly<Record<string, (input: never) => { readonly result: Explained }>> = {
  pairwiseWeights,
  weightedScores,
  cutOff,
  shortestJobs,
  delaySequence,
  rankStability,
  compareRanks,
  priceOfMove,
}

/** Lists as they are, and the measures of the whole and of each item by its id. */
function answer(name: string, input: Json): Readonly<Record<string, unknown>> {
  const result = functions[name]?.({ ...about, ...(input as object) } as never).result
  const entries = result === undefined ? [] : [result.whole, ...result.entries, ...(result.criteria ?? [])]
  const byId = entries.map(({ id, measures }) => {
    const figures = Object.entries<{ readonly value: unknown }>(measures)
    return [id, Object.fromEntries(figures.map(([measure, { value }]) => [measure, value]))]
  })
  return { ...result, ...Object.fromEntries(byId) }
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
    expect(answer(name, input)).toEqual(near(example['gives'] ?? null))
  })

  it('has an example for every function and a heading for every measure', () => {
    expect(new Set(examples.map((example) => Object.keys(example)[0]))).toEqual(
      new Set(Object.keys(functions)),
    )
    for (const { rule } of Object.values(measureTable)) expect(headings).toContain(rule)
  })

  it('names every measure it shows', () => {
    const unnamed = Object.keys(measureTable).filter((name) => !text.includes(`\`${name}\``))
    expect(unnamed).toEqual([])
  })
})
