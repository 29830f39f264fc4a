import { openAllowance, openHighs } from '@portolan/platform/compute'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  explain,
  frontierOf,
  leastRelaxation,
  type Means,
  openSelection,
  openWhatIf,
  type Portfolio,
  pricesOf,
  robustnessOf,
  select,
  whyNot,
} from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Example = Readonly<Record<string, Json>>
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

const allowance = openAllowance(120)
const means: Means = { lp: await openHighs(allowance), stop: allowance.stop, seed: 1 }

type Asked = { readonly subject: string | null; readonly measure: string }

/** The tests take the README at its word for the types. */
const functions: Readonly<Record<string, (portfolio: Portfolio, words: never) => unknown>> = {
  select: (portfolio) => select(portfolio, means),
  whyNot: (portfolio, id: string) => whyNot(portfolio, id, means).result,
  pricesOf: (portfolio) => pricesOf(portfolio, means).result,
  leastRelaxation: (portfolio) => leastRelaxation(portfolio, means).result,
  robustnessOf: (portfolio, words: Parameters<typeof robustnessOf>[1]) =>
    robustnessOf(portfolio, words, means).result,
  frontierOf: (portfolio, words: Parameters<typeof frontierOf>[1]) =>
    frontierOf(portfolio, words, means).result,
  explain: (portfolio, { subject, measure }: Asked) => {
    const { answer, ...ask } = openSelection(portfolio, means)
    const whyNots = portfolio.candidates.map(({ id }) => ask.whyNot(id, means).result)
    return explain({ answer, whyNot: whyNots, prices: ask.prices(means).result }, subject, measure)
  },
  openWhatIf: (portfolio, changes: Parameters<ReturnType<typeof openWhatIf>['ask']>[0]) => {
    const whatIf = openWhatIf(portfolio, means)
    const answer = whatIf.ask(changes)
    whatIf.close()
    return answer
  },
}

function like(expected: Json): unknown {
  if (Array.isArray(expected)) return expected.map(like)
  if (typeof expected !== 'object' || expected === null) return expected
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([key, one]) => [key, like(one)])),
  )
}

describe('the README', () => {
  it.each(examples)('tells the truth in %j', (example) => {
    const [[name, portfolio] = ['', null]] = Object.entries(example)
    const words = (example['with'] ?? null) as never
    expect(functions[name]?.(portfolio as unknown as Portfolio, words)).toEqual(
      like(example['gives'] ?? null),
    )
  })

  it('has an example for every function', () => {
    expect(new Set(examples.map((example) => Object.keys(example)[0]))).toEqual(
      new Set(Object.keys(functions)),
    )
  })
})
