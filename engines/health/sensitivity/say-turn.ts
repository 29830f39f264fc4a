import {
  asDay,
  asIndex,
  asRound,
  asShare,
  asSpan,
  term,
  told,
  type Told,
  type WordingValue,
} from '@portolan/quantity'
import type { Status } from '../result.ts'
import type { FactName, FactValue } from './levers.ts'

export type Change = { readonly fact: FactName; readonly from: FactValue; readonly to: FactValue }

/** Facts that turn the colour if they turn out so: one alone, or up to three together. */
export type Turn = Told & { readonly to: Status; readonly changes: readonly Change[] }

export function sayTurn(changes: readonly Change[], to: Status): Turn {
  const status = term(`health:status.${to}`, statusWords[to])
  return { to, changes, ...told('health:turn')`${{ status }} with ${{ facts: changes.map(sayChange) }}.` }
}

const statusWords: Readonly<Record<Status, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  'not-enough-data': 'Not enough data',
}

function sayChange({ fact, from, to }: Change): Told {
  const { name, unit } = factTable[fact]
  const what = term(`health:fact.${fact}`, name)
  return told(
    'health:turn.change',
  )`${{ what }} ${{ to: shown(to, unit) }} in place of ${{ from: shown(from, unit) }}`
}

type Unit = 'share' | 'index' | 'count' | 'days'

/** What the facts are called; days and money tell their unit themselves. */
const factTable: Readonly<Record<FactName, { readonly name: string; readonly unit: Unit }>> = {
  finish: { name: 'finish', unit: 'days' },
  wholeLifeCost: { name: 'whole-life cost', unit: 'count' },
  progress: { name: 'progress', unit: 'share' },
  forecast: { name: 'forecast of the period', unit: 'count' },
  scheduledFinish: { name: 'finish of the schedule', unit: 'days' },
  spiTime: { name: 'SPI(t)', unit: 'index' },
  cpi: { name: 'CPI', unit: 'index' },
  tcpiGap: { name: 'TCPI − CPI', unit: 'index' },
  baselineExecution: { name: 'BEI', unit: 'index' },
  criticalPathLength: { name: 'CPLI', unit: 'index' },
  'milestone-trend': { name: 'moves of a critical milestone', unit: 'count' },
  'contingency-burn': { name: 'contingency spent', unit: 'share' },
  'issue-overdue': { name: 'issues past due', unit: 'count' },
  'key-person-load': { name: 'load of the key person', unit: 'share' },
  'status-age': { name: 'age of the last status', unit: 'days' },
  'estimate-growth': { name: 'growth of the estimate', unit: 'share' },
  'scope-churn': { name: 'churn of the scope in a month', unit: 'share' },
  'timesheet-lateness': { name: 'late timesheets', unit: 'share' },
  'acceptance-rejection': { name: 'rejected deliverables', unit: 'share' },
}

function shown(value: FactValue, unit: Unit): WordingValue {
  if (typeof value === 'string') return asDay(value)
  if (typeof value === 'object') return asRound(value)
  return forms[unit](value)
}

const forms: Readonly<Record<Unit, (value: number) => WordingValue>> = {
  share: asShare,
  index: asIndex,
  days: asSpan,
  count: (value) => value,
}
