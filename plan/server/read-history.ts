import type { Tx } from '@portolan/platform/database'
import {
  type Baseline,
  type Edition,
  type Line,
  lineSpreads,
  lineVersions,
  type ProjectHistory,
} from '../contract/index.ts'
import { moneyOf } from './select-projects.ts'

export async function readHistory(tx: Tx, projectId: string): Promise<ProjectHistory> {
  const [editions, baselines, lines] = [
    await readEditions(tx, [projectId]),
    await readBaselines(tx, [projectId]),
    await readLines(tx, [projectId]),
  ]
  return {
    projectId,
    editions: editions.map(({ edition }) => edition),
    baselines: baselines.map(({ baseline }) => baseline),
    lines: lines.map(({ line }) => line),
  }
}

/** Editions of several projects, oldest first, each with the rating it reported. */
export async function readEditions(
  tx: Tx,
  projectIds: readonly string[],
): Promise<{ projectId: string; edition: Edition }[]> {
  const rows = await tx
    .selectFrom('edition as e')
    .leftJoin('reported_status as r', (join) =>
      join.onRef('r.tenant_id', '=', 'e.tenant_id').onRef('r.edition_id', '=', 'e.id'),
    )
    .selectAll('e')
    .select(['r.raw', 'r.scale', 'r.step', 'r.steps', 'r.as_of as rated_as_of', 'r.by_whom'])
    .where('e.investment_id', 'in', [...projectIds])
    .orderBy('e.as_of')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({
    projectId: row.investment_id,
    edition: {
      id: row.id,
      asOf: row.as_of,
      source: row.source,
      code: row.code,
      name: row.name,
      importId: row.import_id,
      rowNumber: row.row_number,
      start: row.start_day,
      finish: row.finish_day,
      plannedFinish: row.planned_finish_day,
      actualFinish: row.actual_finish_day,
      wholeLifeCost: moneyOf(row.whole_life_cost, row.currency),
      plannedCost: moneyOf(row.planned_cost, row.currency),
      actualCost: moneyOf(row.actual_cost, row.currency),
      periodBudget: moneyOf(row.period_budget, row.currency),
      periodForecast: moneyOf(row.period_forecast, row.currency),
      progress: row.progress,
      reported:
        row.raw === null
          ? null
          : {
              raw: row.raw,
              scale: row.scale,
              step: row.step,
              steps: row.steps,
              asOf: row.rated_as_of ?? row.as_of,
              byWhom: row.by_whom ?? '',
            },
      narrative: row.narrative as Record<string, string>,
      other: row.other as Record<string, string>,
      gaps: row.gaps as string[],
    },
  }))
}

export async function readBaselines(
  tx: Tx,
  projectIds: readonly string[],
): Promise<{ projectId: string; baseline: Baseline }[]> {
  const rows = await tx
    .selectFrom('baseline')
    .selectAll()
    .where('investment_id', 'in', [...projectIds])
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    projectId: row.investment_id,
    baseline: {
      number: row.number,
      asOf: row.as_of,
      start: row.start_day,
      finish: row.finish_day,
      cost: moneyOf(row.cost_amount, row.cost_currency),
      source: row.source,
    },
  }))
}

export async function readLines(
  tx: Tx,
  projectIds: readonly string[],
): Promise<{ projectId: string; line: Line }[]> {
  const rows = await tx
    .selectFrom('line')
    .selectAll()
    .where('investment_id', 'in', [...projectIds])
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    projectId: row.investment_id,
    line: {
      id: row.id,
      version: lineVersions.find((version) => version === row.version) ?? 'forecast',
      category: row.category,
      from: row.from_day,
      to: row.to_day,
      spread: lineSpreads.find((spread) => spread === row.spread) ?? 'even',
      money: { amount: row.amount, currency: row.currency },
    },
  }))
}
