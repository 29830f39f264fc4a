import type { Tx } from '@portolan/platform/database'
import { addDays, day } from '@portolan/quantity'
import { sql } from 'kysely'
import type { AccessFacts } from '../../domain/index.ts'

const halfAYear = 180

/** What the rules of access look at, in the name of who asks. */
export async function readAccessFacts(tx: Tx, now: string): Promise<AccessFacts> {
  const today = day(now.slice(0, 10))
  const since = `${addDays(today, -halfAYear)}T00:00:00.000Z`
  const [holders, tokens, seats, deciders] = [
    await sql<AccessFacts['holders'][number]>`
      select p.id, p.name, p.state = 'left' as left, p.state = 'active' as active, p.created_at::date as known, p.left_at::date as "leftOn",
        a.last_day as "lastDay", coalesce(a.deeds, 0) as deeds, coalesce(a.projects, 0) as projects,
        array_agg(jsonb_build_object('role', g.role, 'scope', g.scope, 'waiting', g.confirmed_at is null, 'since', g.granted_at::date) order by g.granted_at, g.id) as grants
      from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
      left join access_activity(${since}::timestamptz) a on a.person_id = p.id
      where g.revoked_at is null
      group by p.tenant_id, p.id, a.last_day, a.deeds, a.projects order by p.name collate "und-x-icu", p.id`.execute(
      tx,
    ),
    await sql<AccessFacts['tokens'][number]>`
      select t.id, t.name, t.reach, t.created_at::date as made, t.expires_at::date as ends, t.last_used_at::date as used,
        p.id as "personId", p.name as person, p.state = 'left' as left
      from api_token t join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
      where t.revoked_at is null and t.expires_at > ${now}::timestamptz order by t.created_at, t.id`.execute(
      tx,
    ),
    await sql<AccessFacts['seats'][number]>`
      select m.id, b.name as body, p.id as "personId", p.name as person, m.to_day as "to" from body_member m
      join body b on b.tenant_id = m.tenant_id and b.id = m.body_id
      join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where p.state <> 'left' and m.from_day <= ${today}::date and m.to_day > ${today}::date order by m.to_day, m.id`.execute(
      tx,
    ),
    await sql<AccessFacts['deciders'][number]>`
      select p.id as "personId", p.name as person, b.name as body, count(*)::integer as asked, max(d.asked_at)::date as last
      from decision d join body b on b.tenant_id = d.tenant_id and b.id = d.decider_body_id
      join person p on p.tenant_id = d.tenant_id and p.id = d.asked_by
      where d.state <> 'draft' and d.asked_at >= ${since}::timestamptz and p.state <> 'left'
        and exists (select 1 from body_member m where m.tenant_id = d.tenant_id and m.body_id = d.decider_body_id and m.person_id = d.asked_by
          and m.role <> 'adviser' and m.from_day <= ${today}::date and (m.to_day is null or m.to_day > ${today}::date))
      group by p.id, p.name, b.id, b.name order by p.name, b.name`.execute(tx),
  ]
  return { holders: holders.rows, tokens: tokens.rows, seats: seats.rows, deciders: deciders.rows }
}
