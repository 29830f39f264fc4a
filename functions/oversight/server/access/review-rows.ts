import { common, refuse, roles, scopeKinds } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { type RawBuilder, sql } from 'kysely'
import { type AccessItem, type AccessReview, accessVerdicts, itemStates } from '../../contract/index.ts'

/** For whom, and when: what is theirs to judge, and whether a token still works. */
export type Viewing = { readonly tx: Tx; readonly actor: Known; readonly now: string }

type ReviewRow = Omit<AccessReview, 'startedBy' | 'closedBy'> & {
  readonly starterId: string
  readonly starter: string
  readonly closerId: string | null
  readonly closer: string | null
}

export type ItemRow = {
  readonly id: string
  readonly reviewId: string
  readonly kind: string
  readonly ofId: string
  readonly personId: string
  readonly person: string
  readonly role: string | null
  readonly scope: string | null
  readonly scopeId: string | null
  readonly scopeName: string | null
  readonly token: string | null
  readonly since: string
  readonly judgeId: string | null
  readonly judge: string | null
  readonly state: string
  readonly verdict: string | null
  readonly note: string
  readonly judgedById: string | null
  readonly judgedBy: string | null
  readonly judgedAt: string | null
}

/** What became of each item: what has ended has ended, whoever ended it; a closed review stands as it was closed. */
function items(now: string): RawBuilder<unknown> {
  return sql`select n.*, g.role, g.scope, g.scope_id, t.name as token, coalesce(g.granted_at, t.created_at) as since, case
      when g.revoked_at <= coalesce(r.closed_at, g.revoked_at) or t.revoked_at <= coalesce(r.closed_at, t.revoked_at)
        or t.expires_at <= coalesce(r.closed_at, ${now}::timestamptz) then 'ended'
      when n.verdict = 'keep' then 'kept' when n.verdict = 'change' then 'to-change' when n.verdict = 'end' then 'to-end'
      else 'open' end as state
    from access_review_item n join access_review r on r.tenant_id = n.tenant_id and r.id = n.review_id
    left join role_grant g on g.tenant_id = n.tenant_id and n.kind = 'grant' and g.id = n.of_id
    left join api_token t on t.tenant_id = n.tenant_id and n.kind = 'token' and t.id = n.of_id`
}

export async function readReviews({ tx, actor, now }: Viewing, only?: string): Promise<AccessReview[]> {
  const counted = (state: string): RawBuilder<number> =>
    sql<number>`(count(*) filter (where n.state = ${state}))::integer`
  const { rows } = await sql<ReviewRow>`
    select r.id, r.name, r.due_day as due, r.started_by as "starterId", s.name as starter, r.started_at as "startedAt",
      r.closed_by as "closerId", c.name as closer, r.closed_at as "closedAt", r.record_hash as "recordHash", r.version,
      jsonb_build_object('all', count(n.id), 'open', ${counted('open')}, 'kept', ${counted('kept')}, 'toChange', ${counted('to-change')},
        'toEnd', ${counted('to-end')}, 'ended', ${counted('ended')},
        'mine', count(*) filter (where r.closed_at is null and n.state = 'open' and n.judge_id = ${actor.personId ?? null}::uuid)) as counts
    from access_review r join person s on s.tenant_id = r.tenant_id and s.id = r.started_by
    left join person c on c.tenant_id = r.tenant_id and c.id = r.closed_by
    left join (${items(now)}) n on n.tenant_id = r.tenant_id and n.review_id = r.id
    where ${only ?? null}::uuid is null or r.id = ${only ?? null}::uuid
    group by r.tenant_id, r.id, s.name, c.name order by r.started_at desc, r.id`.execute(tx)
  return rows.map(({ starterId, starter, closerId, closer, ...row }) => ({
    ...row,
    startedBy: { id: starterId, name: starter },
    closedBy: closerId === null ? null : { id: closerId, name: closer ?? '' },
  }))
}

export async function requireReview(viewing: Viewing, id: string): Promise<AccessReview> {
  const [review] = await readReviews(viewing, id)
  if (review === undefined) throw refuse(common.notFound, { kind: 'review' })
  return review
}

/** In the order of their holders; places are named as far as the person of the transaction sees them. */
export async function readItems({ tx, now }: Viewing, reviewId: string): Promise<readonly ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select n.id, n.review_id as "reviewId", n.kind, n.of_id as "ofId", n.person_id as "personId", p.name as person, n.role, n.scope,
      n.scope_id as "scopeId", coalesce(f.name, i.name) as "scopeName", n.token, n.since, n.judge_id as "judgeId", j.name as judge,
      n.state, n.verdict, n.note, n.judged_by as "judgedById", b.name as "judgedBy", n.judged_at as "judgedAt"
    from (${items(now)}) n join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
    left join person j on j.tenant_id = n.tenant_id and j.id = n.judge_id
    left join person b on b.tenant_id = n.tenant_id and b.id = n.judged_by
    left join portfolio f on f.tenant_id = n.tenant_id and n.scope = 'portfolio' and f.id = n.scope_id
    left join investment i on i.tenant_id = n.tenant_id and n.scope = 'project' and i.id = n.scope_id
    where n.review_id = ${reviewId}::uuid order by p.name collate "und-x-icu", p.id, n.since, n.id`.execute(
    tx,
  )
  return rows
}

export type Showing = { readonly actor: Known; readonly closed: boolean; readonly leads: boolean }

export function showItem(row: ItemRow, { actor, closed, leads }: Showing): AccessItem {
  const { id, person, personId, scopeId, scopeName, token, since, judge, judgeId, note, judgedAt } = row
  const state = itemStates.find((one) => one === row.state) ?? 'open'
  const asked = judgeId === actor.personId || leads
  return {
    id,
    kind: row.kind === 'token' ? 'token' : 'grant',
    person: { id: personId, name: person },
    role: roles.find((one) => one === row.role) ?? null,
    scope: scopeKinds.find((one) => one === row.scope) ?? null,
    scopeId,
    scopeName,
    token,
    since,
    judge: judgeId === null ? null : { id: judgeId, name: judge ?? '' },
    state,
    verdict: accessVerdicts.find((one) => one === row.verdict) ?? null,
    note,
    judgedBy: row.judgedById === null ? null : { id: row.judgedById, name: row.judgedBy ?? '' },
    judgedAt,
    mine: !closed && state !== 'ended' && asked && personId !== actor.personId,
  }
}
