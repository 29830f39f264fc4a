import { common, happened, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  enterForecast,
  forecastEvents,
  forecastRefusals,
  periodRefusals,
  showForecast,
  submitForecast,
  withdrawForecast,
} from '../../contract/index.ts'
import { lateMoney, reasonTolerance, rowsWithoutReason } from '../../domain/index.ts'
import { listForecastUseCases } from './list-forecasts.ts'
import type { ForecastLine } from './open-forecasts.ts'
import { readProjectForecast, showForecastOf } from './show-forecast.ts'
import { ensureDraft, type Taken, takeForecast, writeLines, writeReason } from './write-forecast.ts'

export const forecastUseCases: readonly UseCase[] = [
  ...listForecastUseCases,
  reads(showForecast, async ({ tx, input }) => await readProjectForecast(tx, input.projectId)),
  writes(enterForecast, async ({ tx, actor, input, now, expectedVersion }) => {
    const writing = { tx, tenantId: actor.tenantId, now }
    const taken = await takeForecast(writing, input.projectId, expectedVersion)
    refuseSubmitted(taken)
    const lines = input.rows.flatMap((row) =>
      row.amounts.map((cell): ForecastLine => ({
        categoryKey: nameKey(row.category),
        category: row.category,
        ...openDays(taken, cell.period),
        amount: cell.amount,
      })),
    )
    const of = { forecastId: await ensureDraft(writing, actor, taken), projectId: input.projectId }
    await writeLines(writing, of, lines)
    for (const { category, reason } of input.rows)
      if (reason !== undefined) await writeReason(writing, of, { category, words: reason })
    const happening = happened(forecastEvents.forecastEntered, about(input.projectId), {
      ...namesOf(taken),
      categories: input.rows.map(({ category }) => category),
      cells: lines.length,
    })
    return { output: await readProjectForecast(tx, input.projectId), happening }
  }),
  writes(submitForecast, async ({ tx, actor, input, now, expectedVersion }) => {
    const writing = { tx, tenantId: actor.tenantId, now }
    const taken = await takeForecast(writing, input.projectId, expectedVersion)
    refuseSubmitted(taken)
    const shown = showForecastOf(taken.all, input.projectId, taken.project.finish)
    if (shown.rows.length === 0) throw refuse(forecastRefusals.nothingForecast, {})
    const silent = rowsWithoutReason(shown.rows)
    if (silent.length > 0)
      throw refuse(forecastRefusals.reasonsMissing, {
        categories: silent.map(({ category }) => category).join(', '),
        tolerance: `${reasonTolerance * 100} %`,
      })
    const id = await ensureDraft(writing, actor, taken)
    await tx
      .updateTable('forecast')
      .set({ state: 'submitted', submitted_by: actor.personId ?? '', submitted_at: now })
      .where('id', '=', id)
      .execute()
    const { toComplete, atCompletion, difference } = shown.totals
    const happening = happened(forecastEvents.forecastSubmitted, about(input.projectId), {
      ...namesOf(taken),
      currency: shown.currency,
      toComplete,
      atCompletion,
      difference,
    })
    return { output: await readProjectForecast(tx, input.projectId), happening }
  }),
  writes(withdrawForecast, async ({ tx, input, expectedVersion }) => {
    const taken = await takeForecast({ tx }, input.projectId, expectedVersion)
    const { stored } = taken.open
    if (stored?.state !== 'submitted') throw refuse(forecastRefusals.notSubmitted, {})
    await tx
      .updateTable('forecast')
      .set({ state: 'draft', submitted_by: null, submitted_at: null, version: stored.version + 1 })
      .where('id', '=', stored.id)
      .execute()
    const happening = happened(forecastEvents.forecastWithdrawn, about(input.projectId), namesOf(taken))
    return { output: await readProjectForecast(tx, input.projectId), happening }
  }),
]

function about(projectId: string): { subject: { kind: string; id: string }; projectId: string } {
  return { subject: { kind: 'project', id: projectId }, projectId }
}

function namesOf({ project, asOf }: Taken): { name: string; asOf: string } {
  return { name: project.name, asOf: asOf.name }
}

function refuseSubmitted({ open: { stored } }: Taken): void {
  if (stored?.state === 'submitted')
    throw refuse(forecastRefusals.alreadySubmitted, { by: stored.submittedBy ?? '' })
}

/** A forecast speaks of open periods only, whoever enters it: what is over comes from the actuals. */
function openDays({ all, asOf }: Taken, name: string): { from: string; to: string } {
  const period = all.actuals.periods.find((one) => one.name === name)
  if (period === undefined) throw refuse(common.notFound, { kind: 'period' })
  const late = lateMoney(all.actuals.periods, period, { mayClose: false })
  if (late !== undefined)
    throw refuse(late.state === 'locked' ? periodRefusals.periodLocked : periodRefusals.periodClosing, {
      period: name,
      next: late.next,
    })
  // Between two closed ones lies an open period that was reopened: its actuals are mended there, not forecast.
  if (period.from < asOf.from) throw refuse(periodRefusals.periodClosing, { period: name, next: asOf.name })
  return { from: period.from, to: period.to }
}
