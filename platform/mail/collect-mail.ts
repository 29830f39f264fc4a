import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { uuidv7 } from '../database/uuid.ts'
import type { MailParts } from './mail-parts.ts'

const dayMs = 86_400_000
/** A digest waits for what comes together: its oldest notice has rested for an hour. */
const restMs = 3_600_000

type Due = {
  readonly tenantId: string
  readonly personId: string
  readonly email: string
  readonly wish: 'daily' | 'instant'
  readonly all: readonly string[]
  readonly instant: readonly string[] | null
  readonly oldestAt: string
  readonly digestAt: string | null
  readonly bouncedHash: string | null
}

/**
 * Decides what is to be mailed and to whom, and marks it as told. Nothing is sent here. People without a sign-in, and
 * those of the sample organisation, get nothing; nor does an address that sent the last mail back, until it changes.
 */
export async function collectMail({ owner, notices, now, secret }: MailParts): Promise<number> {
  const at = now()
  const urgent = notices.rules.filter(({ instant }) => instant).map(({ reason }) => reason)
  const { rows } = await owner.query<Due>(collectable, [at, urgent])
  let mails = 0
  for (const due of rows) {
    const addressHash = createHmac('sha256', secret).update(due.email.toLowerCase()).digest('hex')
    if (due.bouncedHash === addressHash) continue
    const instant = due.instant ?? []
    if (instant.length > 0)
      mails += await putOut(owner, due, { kind: 'instant', ids: instant, at, addressHash })
    const rest = due.all.filter((id) => !instant.includes(id))
    if (rest.length > 0 && isDigestDue(due, at))
      mails += await putOut(owner, due, { kind: 'digest', ids: rest, at, addressHash })
  }
  return mails
}

function isDigestDue({ wish, digestAt, oldestAt }: Due, at: string): boolean {
  if (wish !== 'daily') return false
  const rested = Date.parse(at) - Date.parse(oldestAt) >= restMs
  return rested && (digestAt === null || Date.parse(at) - Date.parse(digestAt) >= dayMs)
}

const collectable = `
  select n.tenant_id as "tenantId", n.person_id as "personId", p.email, coalesce(s.mail, 'daily') as wish,
    array_agg(n.id order by n.at) as "all", array_agg(n.id order by n.at) filter (where n.reason = any($2::text[])) as instant,
    min(n.at) as "oldestAt",
    (select max(m.created_at) from mail m where m.tenant_id = n.tenant_id and m.person_id = n.person_id and m.kind = 'digest') as "digestAt",
    (select case when m.state = 'bounced' then m.address_hash end from mail m
      where m.tenant_id = n.tenant_id and m.person_id = n.person_id and m.state in ('sent', 'bounced') order by m.id desc limit 1) as "bouncedHash"
  from notice n
  join tenant t on t.id = n.tenant_id and t.kind = 'organisation'
  join person p on p.tenant_id = n.tenant_id and p.id = n.person_id and p.state = 'active' and p.email is not null
  left join notice_setting s on s.tenant_id = n.tenant_id and s.person_id = n.person_id
  where n.read_at is null and (n.mailed_at is null or n.mailed_at < n.at)
    and n.at > $1::timestamptz - interval '7 days' and coalesce(s.mail, 'daily') <> 'none'
  group by n.tenant_id, n.person_id, p.email, s.mail`

type Out = {
  readonly kind: 'digest' | 'instant'
  readonly ids: readonly string[]
  readonly at: string
  readonly addressHash: string
}

/** Row and mark are one statement: of two servers, only one puts a notice into a mail. */
async function putOut(owner: pg.Pool, due: Due, { kind, ids, at, addressHash }: Out): Promise<number> {
  const { rowCount } = await owner.query(
    `with told as (
       update notice set mailed_at = $5 where tenant_id = $1 and id = any($4::uuid[]) and read_at is null
         and (mailed_at is null or mailed_at < at) returning id)
     insert into mail (tenant_id, id, person_id, kind, notices, state, next_at, address_hash, created_at)
     select $1, $2, $3, $6, array_agg(id), 'waiting', $5, $7, $5 from told having count(*) > 0`,
    [due.tenantId, uuidv7(Date.parse(at)), due.personId, ids, at, kind, addressHash],
  )
  return rowCount ?? 0
}
