import type { Tx } from '@portolan/platform/database'
import type { NewEdition } from '../../contract/index.ts'

/** The editions that a file of this name and day has brought before, by project. */
export async function readEditionsOf(
  tx: Tx,
  portfolioId: string,
  { source, asOf }: { source: string; asOf: string },
): Promise<ReadonlyMap<string, NewEdition>> {
  const rows = await tx
    .selectFrom('edition as e')
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'e.tenant_id').onRef('i.id', '=', 'e.investment_id'),
    )
    .selectAll('e')
    .where('i.portfolio_id', '=', portfolioId)
    .where('e.source', '=', source)
    .where('e.as_of', '=', asOf)
    .execute()
  return new Map(
    rows.map((row) => [
      row.investment_id,
      {
        source: row.source,
        asOf: row.as_of,
        code: row.code,
        name: row.name,
        rowNumber: row.row_number,
        start: row.start_day,
        finish: row.finish_day,
        plannedFinish: row.planned_finish_day,
        actualFinish: row.actual_finish_day,
        currency: row.currency,
        wholeLifeCost: row.whole_life_cost,
        plannedCost: row.planned_cost,
        actualCost: row.actual_cost,
        periodBudget: row.period_budget,
        periodForecast: row.period_forecast,
        progress: row.progress,
        narrative: row.narrative as Record<string, string>,
        other: row.other as Record<string, string>,
        gaps: row.gaps as string[],
      },
    ]),
  )
}
