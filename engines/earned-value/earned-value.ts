import { type Day, type Figure, type Finding, told } from '@portolan/quantity'
import { findingOf } from './check-amounts.ts'
import type { Known } from './evaluate.ts'
import { defaultGapLimit, type EarnedValueInput } from './input.ts'
import { measureAll } from './measure-all.ts'
import { measureTable } from './measure-table.ts'
import { testRealism } from './realism.ts'
import type { EarnedValueAnswer, EarnedValueResult, MeasureName } from './result.ts'

/** Every measure of one subject on a day; the formulas are in `measureTable`. O(n) in the periods. */
export function earnedValue(input: EarnedValueInput): EarnedValueAnswer {
  const { inputs, known, findings } = measureAll(input)
  const gapLimit = input.options?.gapLimit ?? defaultGapLimit
  const { realism, findings: doubts } = testRealism(known, gapLimit)
  const measures = figuresOf(known, input.asOf)
  const result: EarnedValueResult = { subject: input.subject, asOf: input.asOf, inputs, measures, realism }
  return { result, findings: [...findings, ...doubts, ...tooEarly(known)] }
}

function figuresOf(known: Known, asOf: Day): EarnedValueResult['measures'] {
  const figures: Partial<Record<MeasureName, Figure>> = {}
  for (const name of Object.keys(measureTable) as MeasureName[]) {
    const { unit, rule } = measureTable[name]
    figures[name] = { value: known(name), unit, rule, asOf }
  }
  return figures as EarnedValueResult['measures']
}

/** CPI was found to be stable from about a fifth of the work on; before that its estimate swings. */
const STABLE_FROM = 0.2

function tooEarly(known: Known): readonly Finding[] {
  if (known('eacCpi') === null || (known('completeShare') ?? 1) >= STABLE_FROM) return []
  const says = told(
    'earned-value:too-early',
  )`Less than 20 % of the work is earned: the estimate at completion by CPI is not stable yet.`
  return [findingOf('info', 'too-early', ['earnedValue', says])]
}
