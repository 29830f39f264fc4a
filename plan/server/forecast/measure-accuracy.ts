import type { Accuracy, AccuracyRow } from '../../contract/index.ts'
import { cellKey, forecastAccuracy, type ForecastPair, spreadLine } from '../../domain/index.ts'
import type { Forecasting } from './open-forecasts.ts'
import type { StoredForecast } from './forecast-rows.ts'

/** What one forecast said of one period, category by category, beside what was spent in it. */
export type Judged = { readonly of: StoredForecast; readonly pairs: readonly ForecastPair[] }

export function projectAccuracy(all: readonly Judged[], projectId: string, horizon: number): Accuracy {
  const judged = all.filter(({ of }) => of.projectId === projectId)
  return {
    horizon,
    accuracy: forecastAccuracy(judged.flatMap(({ pairs }) => pairs)).accuracy,
    periods: judged.length,
  }
}

/** By project, or by who managed it when the forecast was made. */
export function accuracyRows(
  all: Forecasting,
  horizon: number,
  by: 'project' | 'manager',
): { readonly items: AccuracyRow[]; readonly all: AccuracyRow } {
  const judged = judge(all, horizon)
  const groups = new Map<
    string,
    { readonly id: string | null; readonly name: string; readonly of: Judged[] }
  >()
  for (const one of judged) {
    const id = by === 'project' ? one.of.projectId : one.of.managerId
    const name =
      by === 'project' ? (all.actuals.projects.get(one.of.projectId)?.name ?? '') : (one.of.managerName ?? '')
    const group = groups.get(id ?? '') ?? { id, name, of: [] }
    group.of.push(one)
    groups.set(id ?? '', group)
  }
  const items = [...groups.values()].map(({ id, name, of }) => rowOf({ id, name }, of))
  return {
    items: items.toSorted((a, b) => (a.accuracy ?? 2) - (b.accuracy ?? 2) || (a.name < b.name ? -1 : 1)),
    all: rowOf({ id: null, name: '' }, judged),
  }
}

function rowOf(who: Pick<AccuracyRow, 'id' | 'name'>, judged: readonly Judged[]): AccuracyRow {
  const measured = forecastAccuracy(judged.flatMap(({ pairs }) => pairs))
  return { ...who, ...measured, periods: judged.length }
}

/** Submitted forecasts whose period so many ahead is locked by now: before, its actuals may still change. */
export function judge(all: Forecasting, horizon: number): readonly Judged[] {
  const { periods } = all.actuals
  const spent = new Map(all.spent.map((cell) => [cellKey(cell), cell.amount]))
  return all.forecasts.flatMap((of): Judged[] => {
    const at = periods.findIndex(({ from }) => from === of.asOf)
    const period = at < 0 ? undefined : periods[at + horizon - 1]
    if (of.state !== 'submitted' || period?.state !== 'locked') return []
    const said = new Map<string, number>()
    for (const line of all.lines.get(of.id) ?? []) {
      const money = { amount: line.amount, currency: 'EUR' }
      const [within = 0] = spreadLine({ from: line.from, to: line.to, spread: 'even', money }, [period])
      said.set(line.categoryKey, (said.get(line.categoryKey) ?? 0) + within)
    }
    const spentKeys = all.spent
      .filter((cell) => cell.projectId === of.projectId && cell.from === period.from)
      .map(({ categoryKey }) => categoryKey)
    const keys = [...new Set([...said.keys(), ...spentKeys])]
    const pairs = keys.map((categoryKey) => ({
      forecast: said.get(categoryKey) ?? 0,
      actual: spent.get(cellKey({ projectId: of.projectId, categoryKey, from: period.from })) ?? 0,
    }))
    return [{ of, pairs }]
  })
}
