import type { Tx } from '@portolan/platform/database'
import type { ForecastPeriod, ForecastState } from '../../contract/index.ts'
import { type ActualCell, countingCells, firstForecast, spreadLine } from '../../domain/index.ts'
import { type Actuals, readActuals } from '../ledger/read-actuals.ts'
import { type BudgetLine, readBudgets } from './budgets.ts'
import {
  readForecastLines,
  readForecastReasons,
  readForecasts,
  type StoredForecast,
  type StoredLine,
  type StoredReason,
} from './forecast-rows.ts'

/** An amount that is forecast for a category and some days. */
export type ForecastLine = Pick<StoredLine, 'categoryKey' | 'category' | 'from' | 'to' | 'amount'>

/** What stands for a project now: its draft or submission of this period, or what it is filled from. */
export type OpenForecast = {
  readonly projectId: string
  readonly state: ForecastState
  readonly stored: StoredForecast | undefined
  readonly filledFrom: 'last' | 'budget' | 'nothing'
  readonly lines: readonly ForecastLine[]
  readonly reasons: ReadonlyMap<string, string>
  readonly last: (StoredForecast & { readonly lines: readonly StoredLine[] }) | undefined
}

export type Forecasting = {
  readonly actuals: Actuals
  /** Of every category the actuals that count. */
  readonly spent: readonly ActualCell[]
  readonly budgets: readonly BudgetLine[]
  readonly first: ForecastPeriod | undefined
  readonly forecasts: readonly StoredForecast[]
  /** By the forecast. */
  readonly lines: ReadonlyMap<string, readonly StoredLine[]>
  readonly reasons: readonly StoredReason[]
}

/** All that forecasts are made from, of one project or of all that the transaction sees. */
export async function readForecasting(tx: Tx, projectId?: string): Promise<Forecasting> {
  const actuals = await readActuals(tx, projectId)
  const forecasts = await readForecasts(tx, projectId)
  const ids = forecasts.map(({ id }) => id)
  return {
    actuals,
    spent: countingCells(actuals.ledger, actuals.plan, actuals.sources),
    budgets: await readBudgets(tx, actuals.projects, projectId),
    first: firstForecast(actuals.periods),
    forecasts,
    lines: byForecast(await readForecastLines(tx, ids)),
    reasons: await readForecastReasons(tx, ids),
  }
}

function byForecast(lines: readonly StoredLine[]): ReadonlyMap<string, readonly StoredLine[]> {
  const found = new Map<string, StoredLine[]>()
  for (const line of lines) {
    const list = found.get(line.forecastId)
    if (list === undefined) found.set(line.forecastId, [line])
    else list.push(line)
  }
  return found
}

export function openForecast(all: Forecasting, projectId: string): OpenForecast {
  const asOf = all.first?.from
  const own = all.forecasts.filter((one) => one.projectId === projectId)
  const stored = own.find((one) => one.asOf === asOf)
  const before = own.find((one) => one.state === 'submitted' && asOf !== undefined && one.asOf < asOf)
  const last = before && { ...before, lines: all.lines.get(before.id) ?? [] }
  const reasons = new Map(
    all.reasons
      .filter(({ forecastId }) => forecastId === stored?.id)
      .map(({ categoryKey, words }) => [categoryKey, words]),
  )
  if (stored !== undefined) {
    const lines = all.lines.get(stored.id) ?? []
    return { projectId, state: stored.state, stored, filledFrom: 'last', lines, reasons, last }
  }
  const filled = fill(all, projectId, last?.lines)
  return { projectId, state: 'none', stored, ...filled, reasons, last }
}

/** From last time what is still to come; the first time from the budget. */
function fill(
  { actuals, budgets, first }: Forecasting,
  projectId: string,
  last: readonly StoredLine[] | undefined,
): Pick<OpenForecast, 'filledFrom' | 'lines'> {
  if (first === undefined) return { filledFrom: 'nothing', lines: [] }
  if (last !== undefined)
    return {
      filledFrom: 'last',
      lines: last.filter(({ from, amount }) => from >= first.from && amount !== 0),
    }
  const open = actuals.periods.filter(({ from }) => from >= first.from)
  const lines = budgets
    .filter((line) => line.projectId === projectId)
    .flatMap((line) => {
      const parts = spreadLine(line, open)
      return open.flatMap(({ from, to }, at): ForecastLine[] => {
        const amount = parts[at] ?? 0
        const { categoryKey, category } = line
        return amount === 0 ? [] : [{ categoryKey, category, from, to, amount }]
      })
    })
  return lines.length === 0
    ? { filledFrom: 'nothing', lines }
    : { filledFrom: 'budget', lines: summedUp(lines) }
}

/** Several budget lines of a category are one amount of a period. */
function summedUp(lines: readonly ForecastLine[]): readonly ForecastLine[] {
  const cells = new Map<string, ForecastLine>()
  for (const line of lines) {
    const key = `${line.categoryKey}\n${line.from}`
    const before = cells.get(key)
    cells.set(key, { ...line, amount: line.amount + (before?.amount ?? 0) })
  }
  return [...cells.values()]
}
