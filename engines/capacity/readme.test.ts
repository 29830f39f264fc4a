import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type CapacityInput,
  compute,
  coverage,
  explain,
  fit,
  load,
  measureTable,
  netCapacity,
  shortage,
  utilisation,
} from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Example = { readonly [key: string]: Json }
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

const answers: Readonly<Record<string, (input: never) => { readonly result: unknown }>> = {
  netCapacity,
  load,
  shortage,
  fit,
  coverage,
  utilisation,
}

function near(expected: Json): unknown {
  if (typeof expected === 'number') return expect.closeTo(expected, 6)
  if (Array.isArray(expected)) return expected.map(near)
  if (typeof expected !== 'object' || expected === null) return expected
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([key, one]) => [key, near(one)])),
  )
}

function inputOf(name: string): CapacityInput {
  return examples.find((example) => name in example)?.[name] as unknown as CapacityInput
}

describe('the README', () => {
  it.each(examples)('tells the truth in %j', (example) => {
    const [[name, input] = ['', null]] = Object.entries(example)
    expect(answers[name]?.(input as never).result).toEqual(near(example['gives'] ?? null))
  })

  it('has an example for every function and a heading for every rule', () => {
    expect(new Set(examples.map((example) => Object.keys(example)[0]))).toEqual(new Set(Object.keys(answers)))
    for (const { rule } of Object.values(measureTable)) expect(headings).toContain(rule)
  })

  it('names every measure it shows', () => {
    const unnamed = Object.keys(measureTable).filter((name) => !text.includes(`\`${name}\``))
    expect(unnamed).toEqual([])
  })
})

describe('what is short', () => {
  const input = inputOf('shortage')

  it('is explained down to the work that is in its way', () => {
    const told = explain(shortage(input).result, 'c', 'short')
    expect(told).toMatchObject({
      value: 480,
      from: [{ value: 960 }, { value: 480 }, { measure: 'overload 1' }],
    })
    expect(told?.from[2]?.from.map(({ measure }) => measure)).toEqual(['a', 'b', 'c', 'd', 'capacity'])
    expect(explain(shortage(input).result, 'a', 'short')?.from).toHaveLength(2)
    expect(explain(shortage(input).result, 'nothing', 'short')).toBeUndefined()
  })

  it('is told in a sentence with days, people and hours', () => {
    expect(shortage(input).findings.map(({ sentence }) => sentence)).toEqual([
      'From 23 Nov 2026 to 27 Nov 2026, 1 person cannot do all the work of 4 demands: 24 hours do not fit. Move days, add people or drop work of that size among them.',
    ])
    expect(shortage({ ...input, people: [] }).findings.map(({ code }) => code)).toEqual([
      'nobody',
      'nobody',
      'nobody',
      'nobody',
    ])
  })

  it('stands beside load and bottleneck in what is computed of a file', () => {
    const told = compute(input)
    expect(told.load.bottleneck).toEqual({ kind: 'role', id: 'developer' })
    expect(told.findings.map(({ code }) => code)).toEqual(['does-not-fit', 'bottleneck'])
    expect(told.netCapacity.entries).toHaveLength(1)
  })
})
