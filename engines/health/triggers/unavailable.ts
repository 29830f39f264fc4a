import { term } from '@portolan/quantity'
import type { OptionalMeasure, TriggerRule, Unavailable, WarningRule } from '../result.ts'
import { numberOf, type Picture } from '../rule.ts'
import { triggerTable } from './trigger-table.ts'

type Watched = { readonly measure: OptionalMeasure; readonly name: string }

/** Every early warning, and what it looks at. */
const watched: Readonly<Record<WarningRule, Watched>> = {
  'spi-time': { measure: 'spiTime', name: 'SPI(t)' },
  cpi: { measure: 'cpi', name: 'CPI' },
  'tcpi-gap': { measure: 'tcpiGap', name: 'TCPI − CPI' },
  'baseline-execution': { measure: 'baselineExecution', name: 'BEI' },
  'critical-path-length': { measure: 'criticalPathLength', name: 'CPLI' },
  ...(triggerTable satisfies Readonly<Record<TriggerRule, Watched>>),
}

type Warning = { readonly measure: OptionalMeasure; readonly said: Unavailable }

const warnings: readonly Warning[] = (Object.entries(watched) as [WarningRule, Watched][]).map(
  ([rule, { measure, name }]) => ({ measure, said: { rule, ...term(`health:warning.${rule}`, name) } }),
)

/** Early warnings that could not be looked at: they warn of nothing, and that is no good news. None of what is closed. */
export function unavailableFor({ measures, record }: Picture): readonly Unavailable[] {
  if (record.input.closed === true) return []
  const lacking = warnings.filter(({ measure }) => numberOf(measures[measure]) === undefined)
  return lacking.map(({ said }) => said)
}
