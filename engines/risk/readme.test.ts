import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Distribution, measureTable, type RiskInput, type RiskKernel, simulate } from './index.ts'
import { inputOf } from './testing/plans.ts'
import { openKernel } from './tests/open-kernel.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const headings = new Set([...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]))

type Example = Pick<RiskInput, 'risks' | 'money'> & {
  readonly activities: Readonly<Record<string, readonly [minutes: number, ...after: string[]]>>
  readonly ranges?: Readonly<Record<string, Distribution>>
  readonly gives: Readonly<Record<string, number | string>>
  readonly within?: number
}
const examples = [...text.matchAll(/^\{".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

let kernel: RiskKernel
beforeAll(async () => {
  kernel = await openKernel(readFileSync(new URL('./dist/kernel.wasm', import.meta.url)))
})

describe('the README', () => {
  it('has a section for the rule of every measure', () => {
    const rules = Object.values(measureTable).map(({ rule }) => rule.replace('risk/', ''))
    expect(rules.filter((rule) => !headings.has(rule))).toEqual([])
  })

  it.each(examples)('example %#', ({ activities, ranges = {}, gives, within = 0, ...rest }) => {
    const tasks = Object.entries(activities).map(([id, [minutes, ...after]]) => ({ id, minutes, after }))
    const factors = Object.entries(ranges).map(([activity, distribution]) => ({
      activity,
      unit: 'factor' as const,
      distribution,
    }))
    const input = inputOf(tasks, { ...rest, ranges: factors })
    const { result, findings } = simulate(input, { iterations: 10_000, seed: 1 }, { kernel })
    expect(findings).toEqual([])
    for (const [name, expected] of Object.entries(gives)) {
      const figure = Object.entries(result?.whole.measures ?? {}).find(([measure]) => measure === name)?.[1]
      expect(Math.abs(numberOf(figure?.value) - numberOf(expected)), name).toBeLessThanOrEqual(within)
    }
  })
})

/** Moments are compared in minutes on the clock. */
function numberOf(value: number | string | null | undefined): number {
  return typeof value === 'string' ? Date.parse(`${value}Z`) / 60_000 : (value ?? Number.NaN)
}
