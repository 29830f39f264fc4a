import { refusal, refuse } from '@portolan/contract'
import type { FindActor } from '@portolan/platform/http'
import type pg from 'pg'

export const noSuchPerson = refusal<{ who: string }>({
  code: 'server/no-such-person',
  status: 404,
  title: 'No such person',
  sentence: ({ who }) =>
    `There is no active person ${who} here. Name one by e-mail with --person, and an organisation with --organisation.`,
})

/**
 * Who asks over the local socket: somebody who holds the server's own account. He still acts as a person of the
 * record, named by headers, else the first administrator; all rules hold for that person.
 */
export function findLocalActor(owner: pg.Pool): FindActor {
  return async (request) => {
    const person = text(request.headers['x-portolan-person'])
    const organisation = text(request.headers['x-portolan-organisation'])
    const { rows } = await owner.query<{ tenant_id: string; id: string }>(
      `select p.tenant_id, p.id from person p join tenant t on t.id = p.tenant_id
       where p.state = 'active' and ($1::text is null or lower(p.email) = lower($1) or p.id::text = $1)
         and ($2::text is null or t.id::text = $2 or lower(t.name) = lower($2) or t.kind = $2)
         and exists (select 1 from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.revoked_at is null
                     and ($1::text is not null or (g.role = 'administrator' and g.scope = 'organisation')))
       order by (t.kind = 'organisation') desc, t.created_at, p.created_at limit 1`,
      [person ?? null, organisation ?? null],
    )
    const found = rows[0]
    if (found === undefined)
      throw refuse(noSuchPerson, {
        who: [person, organisation].filter(Boolean).join(' in ') || '(an administrator)',
      })
    return { kind: 'person', tenantId: found.tenant_id, personId: found.id, reach: 'write' }
  }
}

function text(header: string | string[] | undefined): string | undefined {
  const value = Array.isArray(header) ? header[0] : header
  return value === undefined || value === '' ? undefined : decodeURIComponent(value)
}
