import { happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { sql } from 'kysely'
import {
  type Account,
  accountEvents,
  accountRefusals as refused,
  type nameAccount,
  type PersonNamed,
} from '../../contract/index.ts'
import { nestedIn, outlineOf } from '../../domain/index.ts'
import { requirePresent } from '../body/named.ts'
import { countSeeing } from '../decision/route-decision.ts'
import { keepReadings } from './keep-readings.ts'
import { measureProject, type MeasuredProject } from './measure-project.ts'
import { mayName, readBeside, type Reading } from './read-beside.ts'
import { showAccountTo } from './show-account.ts'
import { aboutAccount, type StoredAccount } from './stored-account.ts'

type Naming = Call<InputOf<typeof nameAccount>>

/** A line becomes an account, with what its plan says of it kept at once. */
export async function name(call: Naming): Promise<Written<Account>> {
  const { tx, actor, input, now } = call
  const { projectId, activityId, code, managerId, share, amount } = input
  await refuseOthers(call, projectId)
  await lockAccounts(call, projectId)
  const project = await measureProject(call, projectId)
  const line = requireLine(project, activityId)
  refuseTaken(project.accounts, code)
  const manager = await requireManager(tx, managerId, projectId)
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('control_account')
    .values({
      tenant_id: actor.tenantId,
      id,
      investment_id: projectId,
      code,
      activity_id: activityId,
      name: line.name,
      manager_id: manager.id,
      share,
      amount: share === null ? null : amount,
      thresholds_at: share === null ? null : now,
      named_by: actor.personId ?? '',
      named_at: now,
    })
    .execute()
  await readAgain(call, projectId)
  return {
    output: await showAccountTo(call, projectId, id),
    happening: happened(accountEvents.accountNamed, aboutAccount({ id, investment_id: projectId }), {
      code,
      name: line.name,
      manager: manager.name,
      tell: manager.id === actor.personId ? [] : [manager.id],
    }),
  }
}

/** What the plan says of all accounts of a project, kept anew: a new one takes from what lay outside. */
export async function readAgain(reading: Reading, projectId: string): Promise<void> {
  const { plan, accounts } = await measureProject(reading, projectId)
  if (plan === undefined) return
  const { tx, actor, now } = reading
  await keepReadings(
    { tx, tenantId: actor.tenantId, now },
    plan,
    accounts.map(({ id }) => id),
  )
}

/** One after the other: two that are named at once must not hold each other. */
export async function lockAccounts({ tx, actor }: Reading, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.tenantId} ${projectId}`}, 271))`.execute(
    tx,
  )
}

function requireLine({ plan, accounts }: MeasuredProject, activityId: string): { readonly name: string } {
  if (plan === undefined) throw refuse(refused.noPlan, {})
  const outline = outlineOf(plan.judged)
  const line = outline.find(({ id }) => id === activityId)
  if (line === undefined) throw refuse(refused.noLine, {})
  const named = accounts.map((one) => ({ ...one, activityId: one.activity_id }))
  const nested = nestedIn(line, named, outline)
  if (nested === undefined) return line
  const { code, name: other } = nested.account
  throw nested.how === 'within'
    ? refuse(refused.within, { code, name: other })
    : refuse(refused.around, { code, name: other })
}

export function refuseTaken(accounts: readonly StoredAccount[], code: string, except?: string): void {
  const taken = accounts.find((one) => one.id !== except && one.code.toLowerCase() === code.toLowerCase())
  if (taken !== undefined) throw refuse(refused.codeTaken, { code: taken.code, name: taken.name })
}

/** Somebody who is here, and sees what there is to answer for. */
export async function requireManager(tx: Tx, id: string, projectId: string): Promise<PersonNamed> {
  const manager = await requirePresent(tx, id)
  if ((await countSeeing(tx, [id], projectId)) === 0)
    throw refuse(refused.managerSeesNothing, { name: manager.name })
  return manager
}

/** Whoever manages the project, or leads the office. */
export async function refuseOthers(
  reading: Reading & { readonly place: Call<object>['place'] },
  projectId: string,
): Promise<void> {
  const { manager } = await readProject(reading.tx, projectId)
  const of = {
    project_manager_id: manager?.id ?? null,
    investment_id: projectId,
    portfolio: reading.place.portfolioId ?? null,
  }
  if (mayName(of, await readBeside(reading))) return
  throw manager === null
    ? refuse(refused.noManager, {})
    : refuse(refused.notTheManager, { manager: manager.name })
}
