import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ChainInput, criticalChain, fever, level, type LevelInput } from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Example = { readonly [key: string]: Json }
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

type FeverInput = {
  readonly chain: Parameters<typeof fever>[0]
  readonly focused: Parameters<typeof fever>[1]
  readonly statuses: Parameters<typeof fever>[2]
}
type ChainExample = ChainInput['input'] & Pick<ChainInput, 'safe' | 'sizing'>

const answers: Readonly<Record<string, (input: never) => unknown>> = {
  level: (input: LevelInput) => level(input, { schedules: 50, seed: 1 }).result,
  criticalChain: ({ safe, sizing, ...input }: ChainExample) => {
    const people = [{ id: 'ann' }]
    const plan = level({ projects: [{ id: 'P' }], people, ...input }, { schedules: 50, seed: 1 }).result
    return criticalChain({ input, plan, safe, ...(sizing && { sizing }) }).result
  },
  fever: ({ chain, focused, statuses }: FeverInput) => fever(chain, focused, statuses),
}

function near(expected: Json): unknown {
  if (typeof expected === 'number') return expect.closeTo(expected, 6)
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

  it('has an example for every function', () => {
    expect(new Set(examples.map((example) => Object.keys(example)[0]))).toEqual(new Set(Object.keys(answers)))
  })
})
