import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { ForecastPeriod, ForecastRow, ProjectForecast } from '../../contract/index.ts'
import { forecastRow, forecastTotals, reasonTolerance, shownPeriods, spreadLine } from '../../domain/index.ts'
import { judge, projectAccuracy } from './measure-accuracy.ts'
import {
  type ForecastLine,
  type Forecasting,
  type OpenForecast,
  openForecast,
  readForecasting,
} from './open-forecasts.ts'

/** The forecast of a project as a grid: categories by periods, with last time beside it. */
export async function readProjectForecast(tx: Tx, projectId: string): Promise<ProjectForecast> {
  const project = await tx
    .selectFrom('investment')
    .select('finish_day')
    .where('id', '=', projectId)
    .executeTakeFirst()
  if (project === undefined) throw refuse(common.notFound, { kind: 'project' })
  const all = await readForecasting(tx, projectId)
  return showForecastOf(all, projectId, project.finish_day)
}

export function showForecastOf(all: Forecasting, projectId: string, finish: string | null): ProjectForecast {
  const open = openForecast(all, projectId)
  const lastDay = open.lines.reduce((last, { to }) => (to > last ? to : last), finish ?? '')
  const periods = shownPeriods(all.actuals.periods, lastDay)
  const rows = rowsOf(all, open, periods)
  const nameOf = (from: string | undefined): string | null =>
    all.actuals.periods.find((period) => period.from === from)?.name ?? null
  return {
    projectId,
    currency: all.actuals.projects.get(projectId)?.currency ?? '',
    state: open.state,
    asOf: all.first?.name ?? null,
    filledFrom: open.filledFrom,
    lastAsOf: nameOf(open.last?.asOf),
    tolerance: reasonTolerance,
    periods: periods.map(({ name, from, to, state }) => ({ name, from, to, state })),
    rows: [...rows],
    totals: forecastTotals(rows),
    submittedBy: open.stored?.submittedBy ?? null,
    submittedAt: open.stored?.submittedAt ?? null,
    accuracy: [1, 3, 6].map((horizon) => projectAccuracy(judge(all, horizon), projectId, horizon)),
    version: open.stored?.version ?? 0,
  }
}

/** One row for each category that ledger, plan, budget or forecast speak of. */
export function rowsOf(
  all: Forecasting,
  open: OpenForecast,
  periods: readonly ForecastPeriod[],
): readonly ForecastRow[] {
  const { projectId } = open
  const asOf = all.first?.from ?? '9999-12-31'
  const spent = all.spent.filter((cell) => cell.projectId === projectId)
  const budgets = all.budgets.filter((line) => line.projectId === projectId)
  const names = namesOf(all, open)
  return [...names].map(([categoryKey, category]) => {
    const own = <T extends { readonly categoryKey: string }>(list: readonly T[]): readonly T[] =>
      list.filter((one) => one.categoryKey === categoryKey)
    const cells = own(spent)
    const until = (day: string): number => sum(cells.filter(({ from }) => from < day))
    const lines = own(open.lines)
    const last = open.last && own(open.last.lines)
    const planned = byPeriod(lines, periods)
    const lastPlanned = last === undefined ? undefined : byPeriod(last, periods)
    return forecastRow({
      category,
      budget: own(budgets).reduce((total, { money }) => total + money.amount, 0),
      spent: until(asOf),
      amounts: periods.map(({ from }, at) =>
        from < asOf ? sum(cells.filter((cell) => cell.from === from)) : (planned[at] ?? 0),
      ),
      toComplete: sum(lines),
      last: periods.map(({ from }, at) =>
        lastPlanned === undefined || from < (open.last?.asOf ?? '') ? null : (lastPlanned[at] ?? 0),
      ),
      lastAtCompletion: last === undefined ? null : until(open.last?.asOf ?? '') + sum(last),
      reason: open.reasons.get(categoryKey) ?? null,
    })
  })
}

function namesOf(all: Forecasting, { projectId, lines, last }: OpenForecast): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const add = (key: string, category: string): void => {
    if (!names.has(key)) names.set(key, category)
  }
  for (const one of all.budgets) if (one.projectId === projectId) add(one.categoryKey, one.category)
  for (const [key, category] of all.actuals.categories)
    if (key.startsWith(`${projectId}\n`)) add(key.slice(projectId.length + 1), category)
  for (const one of [...lines, ...(last?.lines ?? [])]) add(one.categoryKey, one.category)
  return names
}

/** A line keeps its days: under another calendar it is cut by the periods there are now. */
function byPeriod(lines: readonly ForecastLine[], periods: readonly ForecastPeriod[]): readonly number[] {
  const parts = lines.map(({ from, to, amount }) =>
    spreadLine({ from, to, spread: 'even', money: { amount, currency: 'EUR' } }, periods),
  )
  return periods.map((_, at) => parts.reduce((total, part) => total + (part[at] ?? 0), 0))
}

function sum(all: readonly { readonly amount: number }[]): number {
  return all.reduce((total, { amount }) => total + amount, 0)
}
