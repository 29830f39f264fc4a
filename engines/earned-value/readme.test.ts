import { day } from '@portolan/quantity'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  compute,
  earn,
  earnByAcceptedScope,
  earnedValue,
  measureTable,
  rollUp,
  scheduleAdherence,
  spreadBudget,
} from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Example = { readonly [key: string]: Json }
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

/** What each function answers to the JSON of an example; the tests take the README at its word for the types. */
const answers: Readonly<Record<string, (input: never) => unknown>> = {
  compute,
  earnedValue: (input: object) => {
    const { result } = earnedValue({ subject: 'p', asOf: day('2026-11-23'), ...input })
    const values = Object.entries(result.measures).map(([name, { value }]) => [name, value])
    return { ...Object.fromEntries(values), realistic: result.realism?.realistic }
  },
  scheduleAdherence: (input: Parameters<typeof scheduleAdherence>[0]) => scheduleAdherence(input).result,
  earn: (input: Parameters<typeof earn>[0]) => earn(input).result,
  earnByAcceptedScope: (input: Parameters<typeof earnByAcceptedScope>[0]) =>
    earnByAcceptedScope(input).result,
  spreadBudget: (input: Parameters<typeof spreadBudget>[0]) => spreadBudget(input).result,
  rollUp: (input: Parameters<typeof rollUp>[0]) => rollUp(input).result,
}

function near(expected: Json): unknown {
  if (typeof expected === 'number') return expect.closeTo(expected, 8)
  if (Array.isArray(expected)) return expected.map(near)
  if (typeof expected !== 'object' || expected === null) return expected
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, near(value)])),
  )
}

describe('the README', () => {
  it.each(examples)('tells the truth in %j', (example) => {
    const [[name, input] = ['', null]] = Object.entries(example)
    const answer = answers[name]?.(input as never)
    expect(answer).toEqual(near(example['gives'] ?? null))
    if ('realistic' in example) expect(answer).toMatchObject({ realistic: example['realistic'] })
  })

  it('has an example for every function and a heading for every measure', () => {
    expect(new Set(examples.map((example) => Object.keys(example)[0]))).toEqual(new Set(Object.keys(answers)))
    for (const { rule } of Object.values(measureTable))
      expect(headings).toContain(rule.replace('earned-value/', ''))
  })

  it('gives the formula of every measure it shows', () => {
    for (const name of Object.keys(measureTable)) expect(text).toContain(`\`${name}\``)
  })
})
