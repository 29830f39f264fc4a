import { readCursor, writeCursor } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { type ForecastSummary, listForecastAccuracy, listForecasts } from '../../contract/index.ts'
import { forecastTotals } from '../../domain/index.ts'
import { accuracyRows, judge, type Judged, projectAccuracy } from './measure-accuracy.ts'
import { type Forecasting, openForecast, readForecasting } from './open-forecasts.ts'
import { rowsOf } from './show-forecast.ts'

export const listForecastUseCases: readonly UseCase[] = [
  reads(listForecasts, async ({ tx, input }) => {
    const all = await readForecasting(tx)
    const projects = await readRunning(tx)
    const start = Number(input.cursor === undefined ? 0 : (readCursor(input.cursor)?.[0] ?? 0))
    const end = start + input.limit
    const judged = judge(all, 1)
    const isSubmitted = ({ id }: Running): boolean => openForecast(all, id).state === 'submitted'
    return {
      items: projects.slice(start, end).map((project) => summaryOf(all, project, judged)),
      next: end < projects.length ? writeCursor([end]) : null,
      asOf: all.first?.name ?? null,
      submitted: projects.filter(isSubmitted).length,
      projects: projects.length,
    }
  }),
  reads(listForecastAccuracy, async ({ tx, input }) => {
    const { items, all } = accuracyRows(await readForecasting(tx), input.horizon, input.by)
    return { items, all }
  }),
]

type Running = { readonly id: string; readonly manager: string | null }

/** Work that goes on, by name: what is closed is not forecast any more. */
async function readRunning(tx: Tx): Promise<readonly Running[]> {
  return await tx
    .selectFrom('investment as i')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.manager_id'),
    )
    .select(['i.id', 'p.name as manager'])
    .where('i.state', 'in', ['active', 'on-hold'])
    .orderBy('i.name_key')
    .orderBy('i.id')
    .execute()
}

function summaryOf(all: Forecasting, { id, manager }: Running, judged: readonly Judged[]): ForecastSummary {
  const project = all.actuals.projects.get(id)
  const open = openForecast(all, id)
  const rows = rowsOf(all, open, [])
  return {
    ...forecastTotals(rows),
    projectId: id,
    code: project?.code ?? null,
    name: project?.name ?? '',
    manager,
    currency: project?.currency ?? '',
    state: open.state,
    reasons: rows.flatMap(({ reason }) => (reason === null ? [] : [reason])),
    submittedBy: open.stored?.submittedBy ?? null,
    submittedAt: open.stored?.submittedAt ?? null,
    accuracy: projectAccuracy(judged, id, 1).accuracy,
  }
}
