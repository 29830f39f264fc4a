import { allows, happened, type InputOf, type OutputOf, refuse, roles, scopeKinds } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readAccounts } from '@portolan/plan/server'
import { sql } from 'kysely'
import {
  accessEvents,
  accessRefusals,
  judgeAccess,
  leadAccessReviews,
  type startAccessReview,
} from '../../contract/index.ts'
import { judgeOf, type Judges } from '../../domain/index.ts'
import { requireReview } from './review-rows.ts'

type Starting = typeof startAccessReview

/** Every live grant and token becomes an item, and each goes to whoever is responsible for it. */
export async function start(call: Call<InputOf<Starting>>): Promise<Written<OutputOf<Starting>>> {
  const { tx, actor, input, now } = call
  const { name, due } = input
  if (due <= now.slice(0, 10)) throw refuse(accessRefusals.dueOver, { due })
  const open = await tx
    .selectFrom('access_review')
    .select('name')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) throw refuse(accessRefusals.reviewOpen, { name: open.name })
  const id = uuidv7(Date.parse(now))
  const startedBy = actor.personId ?? ''
  await tx
    .insertInto('access_review')
    .values({ tenant_id: actor.tenantId, id, name, due_day: due, started_by: startedBy, started_at: now })
    .execute()
  const held = await readHeld(tx, now)
  const judges = await readJudges(tx, startedBy)
  const rows = held.map((one) => ({
    tenant_id: actor.tenantId,
    id: uuidv7(Date.parse(now)),
    review_id: id,
    kind: one.kind,
    of_id: one.ofId,
    person_id: one.personId,
    judge_id: judgeOf(one, judges),
  }))
  for (let at = 0; at < rows.length; at += atOnce)
    await tx
      .insertInto('access_review_item')
      .values(rows.slice(at, at + atOnce))
      .execute()
  return {
    output: await requireReview(call, id),
    happening: happened(
      accessEvents.accessReviewStarted,
      { subject: { kind: 'access-review', id } },
      { name, due, items: rows.length },
    ),
  }
}

const atOnce = 1_000

type Held = {
  readonly kind: 'grant' | 'token'
  readonly ofId: string
  readonly personId: string
  readonly managerId: string | null
  readonly givenBy: string | null
}

async function readHeld(tx: Tx, now: string): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`
    select 'grant' as kind, g.id as "ofId", g.person_id as "personId", i.manager_id as "managerId",
      coalesce(g.confirmed_by, g.granted_by) as "givenBy"
    from role_grant g left join investment i on i.tenant_id = g.tenant_id and g.scope = 'project' and i.id = g.scope_id
    where g.revoked_at is null and g.confirmed_at is not null
    union all select 'token', t.id, t.person_id, null, null from api_token t
    where t.revoked_at is null and t.expires_at > ${now}::timestamptz`.execute(tx)
  return rows
}

type Able = {
  readonly id: string
  readonly grants: readonly { readonly role: string; readonly scope: string }[]
}

/** By the permissions themselves: who may judge, and who leads. Whoever never did anything here is asked nothing. */
async function readJudges(tx: Tx, startedBy: string): Promise<Judges> {
  const { rows } = await sql<Able>`
    select p.id, jsonb_agg(jsonb_build_object('role', g.role, 'scope', g.scope)) as grants from person p
    join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id and g.revoked_at is null and g.confirmed_at is not null
    left join access_activity('epoch'::timestamptz) a on a.person_id = p.id
    where p.state = 'active' or (p.state <> 'left' and a.last_day is not null) group by p.tenant_id, p.id order by p.name, p.id`.execute(
    tx,
  )
  const may = ({ grants }: Able, right: typeof judgeAccess): boolean =>
    grants.some(({ role, scope }) => {
      const known = roles.find((one) => one === role)
      const kind = scopeKinds.find((one) => one === scope)
      return known !== undefined && kind !== undefined && allows(right, [{ role: known, scope: kind }])
    })
  const accounts = await readAccounts(tx)
  return {
    startedBy,
    able: new Set([startedBy, ...rows.filter((one) => may(one, judgeAccess)).map(({ id }) => id)]),
    leads: rows.filter((one) => may(one, leadAccessReviews)).map(({ id }) => id),
    same: (one, other) => one === other || accounts(one).includes(other),
  }
}
