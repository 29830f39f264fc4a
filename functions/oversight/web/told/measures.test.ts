import * as earnedValue from '@portolan/earned-value'
import * as health from '@portolan/health'
import * as risk from '@portolan/risk'
import * as quality from '@portolan/schedule-quality'
import { describe, expect, it } from 'vitest'
import { german } from './german.ts'

describe('the measures of the engines', () => {
  const named = (engine: string, table: Readonly<Record<string, { formula: string }>>): string[] =>
    Object.entries(table).flatMap(([measure, { formula }]) => [
      `${engine}:measure.${measure}`,
      ...(inSymbols(formula) ? [] : [`${engine}:formula.${measure}`]),
    ])
  // 'EV ÷ AC' and 'w₁ × CPI + w₂ × SPI' are the same in any language.
  const inSymbols = (formula: string): boolean => !/\b[a-z]{2,}/.test(formula)

  it('have a name in German, and a formula where it is written in words', () => {
    const keys = [
      ...named('health', health.measureTable),
      ...named('earned-value', earnedValue.measureTable),
      ...named('risk', { ...risk.measureTable, ...risk.exposureTable }),
      ...named('schedule-quality', { ...quality.pointTable, ...quality.complementTable }),
    ]
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter((key) => german[key] === undefined)).toEqual([])
  })
})
