import { happened, type InputOf, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type Estimate,
  estimateEvents,
  estimateRefusals,
  type EstimateVersion,
  forecastRefusals,
  type Project,
  type useAsBaseline,
  type useAsForecast,
} from '../../contract/index.ts'
import { shownPeriods, spreadEstimate } from '../../domain/index.ts'
import { editPlan } from '../edit-plan.ts'
import { type ForecastLine, openForecast, readForecasting } from '../forecast/open-forecasts.ts'
import { ensureDraft, type Taken, takeForecast, writeLines, writeReason } from '../forecast/write-forecast.ts'
import { readProject } from '../read-projects.ts'
import { currencyOf } from './currency-of.ts'
import { countUp, readEstimate, takeEstimate } from './estimate-rows.ts'
import { insertUse } from './use-rows.ts'
import { aboutEstimate } from './write-estimate.ts'

/** What is estimated and not spent yet, over the open periods, in the proportions that stand there. */
export async function forecastBy(call: Call<InputOf<typeof useAsForecast>>): Promise<Written<Estimate>> {
  const { tx, actor, input, now } = call
  const { projectId, estimateId, category } = input
  const { estimate, version, amount } = await usable(call)
  const writing = { tx, tenantId: actor.tenantId, now }
  const stored = openForecast(await readForecasting(tx, projectId), projectId).stored
  const taken = await takeForecast(writing, projectId, stored?.version ?? 0)
  if (stored?.state === 'submitted')
    throw refuse(forecastRefusals.alreadySubmitted, { by: stored.submittedBy ?? '' })
  const of = { forecastId: await ensureDraft(writing, actor, taken), projectId }
  await writeLines(writing, of, linesOf(taken, { projectId, category, expected: amount }))
  const words = `Estimate “${estimate.title}”, version ${version.number}`
  await writeReason(writing, of, { category, words })
  await noteUse(call, version.number, 'forecast')
  return {
    output: await readEstimate(tx, actor, { projectId, estimateId }),
    happening: happened(estimateEvents.estimateUsed, aboutEstimate(input), {
      title: estimate.title,
      number: version.number,
      category,
    }),
  }
}

/** The plan is edited by the same function as by anybody, and says so in the log. */
export async function baselineBy(call: Call<InputOf<typeof useAsBaseline>>): Promise<Written<Estimate>> {
  const { tx, actor, place, input, now } = call
  const { projectId, estimateId } = input
  const { estimate, version, project, amount, currency } = await usable(call)
  const cost = { amount, currency }
  const baseline = {
    asOf: now.slice(0, 10),
    start: project.start,
    finish: project.finish,
    cost,
    source: `Estimate “${estimate.title}”, version ${version.number}`.slice(0, 300),
  }
  const { happening } = await editPlan({
    tx,
    actor,
    place,
    now,
    input: { projectId, edits: [{ kind: 'baseline.freeze', baseline }] },
    expectedVersion: project.version,
  })
  await noteUse(call, version.number, 'baseline')
  return { output: await readEstimate(tx, actor, { projectId, estimateId }), happening }
}

type Using = Call<InputOf<typeof useAsBaseline>>
type Usable = {
  readonly estimate: Estimate
  readonly version: EstimateVersion
  readonly project: Project
  /** Expected, in the money that the project counts in. */
  readonly amount: number
  readonly currency: string
}

/** Only what was approved is used, in the money that the project counts in. */
async function usable({ tx, actor, input, expectedVersion }: Using): Promise<Usable> {
  const { projectId, estimateId } = input
  const key = { projectId, estimateId }
  const estimate = await takeEstimate(tx, actor, { key, expected: expectedVersion })
  const version = estimate.versions.find(({ state }) => state === 'approved')
  if (version === undefined) throw refuse(estimateRefusals.notApproved, {})
  const project = await readProject(tx, projectId)
  const currency = await currencyOf(tx, project)
  if (estimate.currency === null) {
    if (input.perHour === undefined) throw refuse(estimateRefusals.notMoney, {})
    return {
      estimate,
      version,
      project,
      currency,
      amount: Math.round((version.expected / 60) * input.perHour),
    }
  }
  if (currency !== estimate.currency)
    throw refuse(estimateRefusals.otherCurrency, { estimate: estimate.currency, project: currency })
  return { estimate, version, project, currency, amount: Math.round(version.expected) }
}

function linesOf(
  { all, asOf, project, open }: Taken,
  { projectId, category, expected }: { projectId: string; category: string; expected: number },
): readonly ForecastLine[] {
  const key = nameKey(category)
  const periods = shownPeriods(all.actuals.periods, project.finish ?? '').filter(
    ({ from }) => from >= asOf.from,
  )
  const spent = all.spent
    .filter((cell) => cell.projectId === projectId && cell.categoryKey === key && cell.from < asOf.from)
    .reduce((sum, { amount }) => sum + amount, 0)
  const stands = open.lines.filter((line) => line.categoryKey === key)
  const before = periods.map(({ from }) =>
    stands.filter((line) => line.from === from).reduce((sum, { amount }) => sum + amount, 0),
  )
  const currency = all.actuals.projects.get(projectId)?.currency ?? ''
  const parts = spreadEstimate(before, Math.max(0, expected - spent), currency)
  return periods.map(({ from, to }, at) => ({ categoryKey: key, category, from, to, amount: parts[at] ?? 0 }))
}

async function noteUse(
  { tx, actor, input, now }: Using,
  number: number,
  as: 'forecast' | 'baseline',
): Promise<void> {
  const { projectId, estimateId } = input
  const by = actor.personId ?? ''
  await insertUse(tx, { tenantId: actor.tenantId, projectId, estimateId, number, as, by, now })
  await countUp(tx, estimateId)
}
