import { happened, type InputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type Account,
  accountEvents,
  accountRefusals as refused,
  type PersonNamed,
  type writeAccountExplanation,
} from '../../contract/index.ts'
import { requireOwner } from '../action/ask-for-action.ts'
import { insertAction } from '../action/stored-action.ts'
import { readManagerOrOffice, readSponsorsOrOffice } from '../exception/who-is-told.ts'
import { keepReadings } from './keep-readings.ts'
import { measureProject } from './measure-project.ts'
import { periodOf } from './period-of.ts'
import { judgedBy, mayExplain, readBeside } from './read-beside.ts'
import { showAccountTo } from './show-account.ts'
import { aboutAccount, lockAccount, readAccountRow, type StoredAccount } from './stored-account.ts'

type Explaining = Call<InputOf<typeof writeAccountExplanation>>

/** A version of what is said of a period, with the figures as they are: it is added to and never changed. */
export async function write(call: Explaining): Promise<Written<Account>> {
  const { tx, actor, input, now } = call
  const { projectId, accountId, cause, effect, estimate } = input
  await lockAccount(tx, accountId)
  const one = await takeToExplain(call)
  const { plan } = await measureProject(call, projectId, { accountId, estimate })
  const found = plan?.measured.byId.get(accountId)
  if (plan === undefined || found === undefined) throw refuse(refused.lineGone, { code: one.code })
  const period = await periodOf(tx, actor.tenantId, plan.asOf)
  const { number, accepted } = await readNewest(call, period)
  if (accepted) throw refuse(refused.acceptedAlready, { code: one.code, period })
  const action = await askFor(call, one)
  await keepReadings({ tx, tenantId: actor.tenantId, now }, plan, [accountId])
  await tx
    .insertInto('account_explanation')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      account_id: accountId,
      investment_id: projectId,
      period,
      number: number + 1,
      cause,
      effect,
      estimate,
      unit: plan.unit,
      withheld: found.withheld,
      as_of: plan.asOf,
      schedule_version: plan.version,
      figures: JSON.stringify(found.figures),
      action_id: action?.id ?? null,
      written_by: actor.personId ?? '',
      written_at: now,
    })
    .execute()
  return {
    output: await showAccountTo(call, projectId, accountId),
    happening: happened(accountEvents.accountExplained, aboutAccount(one), {
      code: one.code,
      name: one.name,
      period,
      version: number + 1,
      tell: await judges(call),
      asks: action === undefined || action.owner.id === actor.personId ? [] : [action.owner.id],
    }),
  }
}

async function takeToExplain(call: Explaining): Promise<StoredAccount> {
  const one = await readAccountRow(call.tx, call.input.projectId, call.input.accountId)
  if (one.ended_at !== null) throw refuse(refused.ended, { code: one.code })
  if (!mayExplain(one, await readBeside(call)))
    throw refuse(refused.notYoursToExplain, { manager: one.manager })
  return one
}

async function readNewest(
  { tx, input }: Explaining,
  period: string,
): Promise<{ readonly number: number; readonly accepted: boolean }> {
  const { rows } = await sql<{ number: number; accepted: boolean | null }>`
    select e.number, j.accepted from account_explanation e
    left join account_judgement j on j.tenant_id = e.tenant_id and j.explanation_id = e.id
    where e.account_id = ${input.accountId}::uuid and e.period = ${period} order by e.number desc limit 1`.execute(
    tx,
  )
  return { number: rows[0]?.number ?? 0, accepted: rows[0]?.accepted === true }
}

/** What is done about it is an action as any other, in the list of all. */
async function askFor(
  { tx, actor, input, now }: Explaining,
  one: StoredAccount,
): Promise<{ readonly id: string; readonly owner: PersonNamed } | undefined> {
  const { action: title, actionOwnerId: ownerId, actionDay: due, projectId } = input
  const given = [title !== '', ownerId !== null, due !== null]
  if (!given.includes(true)) return undefined
  if (ownerId === null || due === null || title === '') throw refuse(refused.actionIncomplete, {})
  const owner = await requireOwner(tx, ownerId, projectId)
  const id = uuidv7(Date.parse(now))
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? '', now }
  await insertAction(tx, author, {
    id,
    title,
    detail: `${one.code} ${one.name}`,
    project_id: projectId,
    owner_id: owner.id,
    due_day: due,
    source_kind: 'control-account',
    source_id: one.id,
  })
  return { id, owner }
}

async function judges(call: Explaining): Promise<string[]> {
  const { tx, actor, input } = call
  const one = await readAccountRow(tx, input.projectId, input.accountId)
  const of = { tx, tenantId: actor.tenantId }
  const people =
    judgedBy(one, await readBeside(call)) === 'manager'
      ? await readManagerOrOffice(of, input.projectId)
      : await readSponsorsOrOffice(of, input.projectId)
  return people.filter((id) => id !== actor.personId)
}
