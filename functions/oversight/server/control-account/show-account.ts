import { common, type InputOf, refuse } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { addDays, type Explanation } from '@portolan/quantity'
import { type Account, type explainAccount, refusals } from '../../contract/index.ts'
import {
  explainAccountFigure,
  type MeasuredAccount,
  type MeasuredSchedule,
  outlineOf,
  withoutAmounts,
} from '../../domain/index.ts'
import { sourceOf } from '../schedule/read-judged.ts'
import { measureProject, type MeasuredProject } from './measure-project.ts'
import { readBeside, type Reading, seesRates } from './read-beside.ts'
import { readExplanations } from './read-explanations.ts'
import { withPlan } from './show-project-accounts.ts'
import { readAccountRow } from './stored-account.ts'
import { toRow } from './to-row.ts'

/** One account whole: as the newest plan has it, or as it was left when it ended. */
export async function showAccountTo(reading: Reading, projectId: string, id: string): Promise<Account> {
  const stored = await readAccountRow(reading.tx, projectId, id)
  const project = await measureProject(reading, projectId)
  const { plan } = project
  const beside = await readBeside(reading)
  const isCurrent = stored.ended_at === null && plan !== undefined
  const row = toRow(isCurrent ? withPlan(stored, plan) : stored, beside)
  const found = isCurrent ? plan.measured.byId.get(id) : undefined
  const line =
    plan === undefined ? undefined : outlineOf(plan.judged).find((one) => one.id === stored.activity_id)
  return {
    ...row,
    wbs: line?.wbs ?? null,
    ...(isCurrent ? { asOf: project.asked.asOf.day, scheduleVersion: project.asked.version } : {}),
    curve: found === undefined || row.withheld ? [] : curveOf(project, found),
    curvePeriod: plan?.value.grid.kind ?? 'months',
    activities: found === undefined || plan === undefined ? [] : activitiesOf(plan.judged, found),
    explanations: await readExplanations(reading.tx, id, seesRates(stored, beside)),
    namedBy: { id: stored.named_by, name: stored.namer },
    namedAt: stored.named_at,
  }
}

function curveOf({ plan }: MeasuredProject, found: MeasuredAccount): Account['curve'] {
  return plan === undefined ? [] : plan.measured.curveOf(found).map((point) => ({ ...point }))
}

function activitiesOf(
  { schedule }: Pick<MeasuredSchedule, 'schedule'>,
  found: MeasuredAccount,
): Account['activities'] {
  const earned = new Map(found.value.earned.activities.map((one) => [one.id, one.earnedValue]))
  const at = new Map(schedule.activities.map(({ id }, index) => [id, index]))
  return found.lines
    .toSorted((a, b) => (at.get(a.activity.id) ?? 0) - (at.get(b.activity.id) ?? 0))
    .map(({ activity, budget, actual, scheduled: { from, to } }) => ({
      id: activity.id,
      wbs: activity.wbs ?? activity.code,
      name: activity.name,
      start: from,
      finish: to > from ? addDays(to, -1) : from,
      complete: shareOf(earned.get(activity.id) ?? null, budget),
      untold: actual === null,
    }))
}

function shareOf(part: number | null, whole: number): number | null {
  return part === null || whole === 0 ? null : part / whole
}

/** How a figure of an account came about, down to what the plan tells. */
export async function explainOne(call: Call<InputOf<typeof explainAccount>>): Promise<Explanation> {
  const { projectId, accountId, figure } = call.input
  const stored = await readAccountRow(call.tx, projectId, accountId)
  const { plan } = await measureProject(call, projectId)
  const found = plan?.measured.byId.get(accountId)
  if (plan === undefined || found === undefined) throw refuse(common.notFound, { kind: 'control account' })
  const explanation = explainAccountFigure(found, figure, sourceOf(plan.judged))
  if (explanation === undefined) throw refuse(refusals.noSuchScheduleMeasure, { measure: figure })
  const hides = found.withheld && !seesRates(stored, await readBeside(call))
  return hides ? withoutAmounts(explanation, plan.unit) : explanation
}
