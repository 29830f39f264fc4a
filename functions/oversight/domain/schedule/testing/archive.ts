import type { Day, Finding } from '@portolan/quantity'
import type { EarnedValueShown } from '../../../contract/index.ts'
import { type MeasuredValue, measureEarnedValue, shownEarnedValue } from '../earned-value/index.ts'
import { type Example, exampleSchedule } from './example-schedule.ts'

export const asOf = '2026-11-13' as Day

/** Three weeks, one activity each; on the second Friday the second one is half done. Amounts in cents. */
export const archive: Example = {
  activities: [
    { id: 'build', kind: 'summary' },
    {
      id: 'design',
      parent: 'build',
      days: 5,
      baseline: ['2026-11-02', '2026-11-06', 100_000],
      actual: ['2026-11-02', '2026-11-06'],
      percent: 100,
      cost: { planned: 120_000, actual: 120_000, remaining: 0 },
      people: ['Ada', 'Ben', 'Cleo'],
    },
    {
      id: 'code',
      parent: 'build',
      days: 5,
      baseline: ['2026-11-09', '2026-11-13', 200_000],
      actual: ['2026-11-09'],
      percent: 50,
      remainingDays: 3,
      cost: { planned: 250_000, actual: 130_000, remaining: 120_000 },
      people: ['Ada', 'Ben'],
    },
    { id: 'rollout', kind: 'summary' },
    {
      id: 'test',
      parent: 'rollout',
      days: 5,
      baseline: ['2026-11-16', '2026-11-20', 100_000],
      percent: 0,
      cost: { planned: 100_000, actual: 0, remaining: 100_000 },
      people: ['Dora'],
    },
    {
      id: 'done',
      parent: 'rollout',
      kind: 'milestone',
      baseline: ['2026-11-20', '2026-11-20', 0],
      percent: 0,
    },
  ],
  links: ['design>code', 'code>test', 'test>done'],
}

type Measured = {
  readonly value: MeasuredValue
  readonly findings: readonly Finding[]
  readonly shown: EarnedValueShown
}

/** Measured as of the second Friday. */
export function measured(example: Example, told: { readonly recordCost?: number } = {}): Measured {
  const of = exampleSchedule(example)
  const recordCost = told.recordCost === undefined ? null : { amount: told.recordCost, currency: 'EUR' }
  const answer = measureEarnedValue(of, { asOf, recordCost })
  if ('lacking' in answer) throw new Error(answer.lacking.sentence)
  return { ...answer, shown: shownEarnedValue(of, answer.value) }
}
