import { allows, type InputOf, mayRead } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { permissions as planPermissions } from '@portolan/plan/contract'
import { readProject, readSpent } from '@portolan/plan/server'
import type {
  AccountFigures,
  AccountLine,
  AccountRow,
  LedgerGap,
  ProjectAccounts,
  showProjectAccounts,
} from '../../contract/index.ts'
import {
  amountsHidden,
  type MeasuredAccount,
  nestedIn,
  outlineOf,
  type OutlineLine,
} from '../../domain/index.ts'
import { measureProject, type MeasuredProject } from './measure-project.ts'
import { periodOf } from './period-of.ts'
import { type Beside, mayName, readBeside } from './read-beside.ts'
import type { StoredAccount } from './stored-account.ts'
import { toRow } from './to-row.ts'

type Showing = Call<InputOf<typeof showProjectAccounts>>

/** The accounts of a project as its newest plan has them, with what lies outside: together they are the project. */
export async function showOfProject(call: Showing): Promise<ProjectAccounts> {
  const { tx, actor, input, place } = call
  const { projectId } = input
  const project = await measureProject(call, projectId)
  const { asked, plan } = project
  const beside = await readBeside(call)
  const outline = plan === undefined ? [] : outlineOf(plan.judged)
  const manager = (await readProject(tx, projectId)).manager
  const named = {
    project_manager_id: manager?.id ?? null,
    investment_id: projectId,
    portfolio: place.portfolioId ?? null,
  }
  const hides = (one: Pick<MeasuredAccount, 'withheld'> | undefined): boolean =>
    one?.withheld === true && !mayRead('rate', actor.grants, place)
  const shown = (one: Pick<MeasuredAccount, 'withheld' | 'figures'> | undefined): AccountFigures | null =>
    one === undefined ? null : hides(one) ? amountsHidden(one.figures) : one.figures
  const measured = plan?.measured
  return {
    projectId: asked.projectId,
    version: asked.version,
    asOf: asked.asOf,
    period: await periodOf(tx, actor.tenantId, asked.asOf.day),
    unit: plan?.unit ?? beside.policy.currency,
    missing: project.missing.map((one) => ({ ...one })),
    total: shown(measured?.total),
    totalWithheld: hides(measured?.total),
    items: inOrder(rowsOf(project, beside, outline), outline),
    outside: shown(measured?.outside),
    outsideWithheld: hides(measured?.outside),
    lines: outline.map((line) => toLine(line, project.accounts, outline)),
    ledger: await compareLedger(call, project, hides(measured?.total)),
    mayName: mayName(named, beside),
  }
}

/** As the newest plan has them now, which may be newer than what was kept for lists. */
function rowsOf(
  { accounts, plan, asked }: MeasuredProject,
  beside: Beside,
  outline: readonly OutlineLine[],
): readonly AccountRow[] {
  const wbs = new Map(outline.map((line) => [line.id, line.wbs]))
  return accounts.map((one) => {
    const row = toRow(plan === undefined ? one : withPlan(one, plan), beside)
    return {
      ...row,
      wbs: wbs.get(one.activity_id) ?? null,
      asOf: asked.asOf.day,
      scheduleVersion: asked.version,
    }
  })
}

export function withPlan(one: StoredAccount, plan: NonNullable<MeasuredProject['plan']>): StoredAccount {
  const found = plan.measured.byId.get(one.id)
  return { ...one, unit: plan.unit, figures: found?.figures ?? null, withheld: found?.withheld ?? false }
}

function inOrder(rows: readonly AccountRow[], outline: readonly OutlineLine[]): AccountRow[] {
  const at = new Map(outline.map(({ id }, index) => [id, index]))
  const placeOf = ({ activityId }: AccountRow): number => at.get(activityId) ?? outline.length
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function toLine(
  line: OutlineLine,
  accounts: readonly StoredAccount[],
  outline: readonly OutlineLine[],
): AccountLine {
  const named = accounts.map((one) => ({ id: one.id, activityId: one.activity_id }))
  return {
    activityId: line.id,
    parent: line.parent,
    wbs: line.wbs,
    name: line.name,
    summary: line.summary,
    accountId: named.find(({ activityId }) => activityId === line.id)?.id ?? null,
    free: nestedIn(line, named, outline) === undefined,
  }
}

function nothing(gap: LedgerGap): ProjectAccounts['ledger'] {
  return { plan: null, booked: null, difference: null, gap }
}

/** What the plan says was spent, beside what the books count to the same day: a difference is shown, never hidden. */
async function compareLedger(
  { tx, actor, place, input }: Showing,
  { plan }: MeasuredProject,
  hidden: boolean,
): Promise<ProjectAccounts['ledger']> {
  if (plan === undefined) return nothing('plan-untold')
  if (!allows(planPermissions.readMoney, actor.grants, place)) return nothing('not-permitted')
  if (hidden) return nothing('withheld')
  const { actualCost } = plan.measured.total.figures
  if (plan.unit === 'minutes') return { ...nothing('other-unit'), plan: actualCost }
  const { currency, actual } = await readSpent(tx, input.projectId, plan.asOf)
  if (actual === null) return { ...nothing('nothing-booked'), plan: actualCost }
  if (currency !== plan.unit) return { ...nothing('other-unit'), plan: actualCost }
  if (actualCost === null) return { ...nothing('plan-untold'), booked: actual }
  return { plan: actualCost, booked: actual, difference: actualCost - actual, gap: null }
}
