import { common, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { forecastRefusals, type Period } from '../../contract/index.ts'
import { inPortions, type Writing } from '../write-plan.ts'
import {
  type ForecastLine,
  type Forecasting,
  type OpenForecast,
  openForecast,
  readForecasting,
} from './open-forecasts.ts'

export type Taken = {
  readonly all: Forecasting
  readonly open: OpenForecast
  readonly asOf: Period
  readonly project: {
    readonly name: string
    readonly managerId: string | null
    readonly finish: string | null
  }
}

/** Holds the project's row, so that one person at a time writes its forecast, at the version that was seen. */
export async function takeForecast(
  { tx }: Pick<Writing, 'tx'>,
  projectId: string,
  expectedVersion: number,
): Promise<Taken> {
  const project = await tx
    .selectFrom('investment')
    .select(['name', 'manager_id', 'finish_day'])
    .where('id', '=', projectId)
    .forUpdate()
    .executeTakeFirst()
  if (project === undefined) throw refuse(common.notFound, { kind: 'project' })
  const all = await readForecasting(tx, projectId)
  const open = openForecast(all, projectId)
  const current = open.stored?.version ?? 0
  if (current !== expectedVersion)
    throw refuse(common.stale, { kind: 'forecast', yours: expectedVersion, current })
  const asOf = all.actuals.periods.find(({ from }) => from === all.first?.from)
  if (asOf === undefined) throw refuse(forecastRefusals.nothingOpen, {})
  return {
    all,
    open,
    asOf,
    project: { name: project.name, managerId: project.manager_id, finish: project.finish_day },
  }
}

/** The draft of this period; the first time it is made from what stands there unsaved. */
export async function ensureDraft(writing: Writing, actor: Known, taken: Taken): Promise<string> {
  const { tx, tenantId, now } = writing
  const { open, all, asOf, project } = taken
  if (open.stored !== undefined) {
    const { id, version } = open.stored
    await tx
      .updateTable('forecast')
      .set({ version: version + 1 })
      .where('id', '=', id)
      .execute()
    return id
  }
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('forecast')
    .values({
      tenant_id: tenantId,
      id,
      investment_id: open.projectId,
      as_of: asOf.from,
      currency: all.actuals.projects.get(open.projectId)?.currency ?? '',
      state: 'draft',
      manager_id: project.managerId,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  await writeLines(writing, { forecastId: id, projectId: open.projectId }, open.lines)
  return id
}

type Of = { readonly forecastId: string; readonly projectId: string }

export async function writeLines(writing: Writing, of: Of, lines: readonly ForecastLine[]): Promise<void> {
  const { tx, tenantId } = writing
  await inPortions(lines, async (portion) =>
    tx
      .insertInto('forecast_line')
      .values(
        portion.map(({ categoryKey, category, from, to, amount }) => ({
          tenant_id: tenantId,
          forecast_id: of.forecastId,
          investment_id: of.projectId,
          category_key: categoryKey,
          category,
          from_day: from,
          to_day: to,
          amount,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'forecast_id', 'category_key', 'from_day']).doUpdateSet((value) => ({
          amount: value.ref('excluded.amount'),
          to_day: value.ref('excluded.to_day'),
        })),
      )
      .execute(),
  )
}

export async function writeReason(
  { tx, tenantId }: Writing,
  of: Of,
  { category, words }: { readonly category: string; readonly words: string | null },
): Promise<void> {
  const key = nameKey(category)
  if (words === null || words === '') {
    await tx
      .deleteFrom('forecast_reason')
      .where('forecast_id', '=', of.forecastId)
      .where('category_key', '=', key)
      .execute()
    return
  }
  await tx
    .insertInto('forecast_reason')
    .values({
      tenant_id: tenantId,
      forecast_id: of.forecastId,
      investment_id: of.projectId,
      category_key: key,
      words,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'forecast_id', 'category_key']).doUpdateSet({ words }),
    )
    .execute()
}
