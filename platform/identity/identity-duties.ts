import { told } from '@portolan/quantity'
import { sql } from 'kysely'
import type { DutyKind } from '../duties/duties.ts'

type Waiting = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly since: string
}

/** What the administration of people waits for. */
export const identityDuties: readonly DutyKind[] = [
  {
    kind: 'identity.confirm-role',
    read: async ({ tx, actor }) => {
      if (!actor.grants.some(({ role, scope }) => role === 'administrator' && scope === 'organisation'))
        return []
      const { rows } = await sql<Waiting>`
        select g.id, p.name, g.role, g.granted_at::date as since from role_grant g
        join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
        where g.confirmed_at is null and g.revoked_at is null and g.person_id <> ${actor.personId}::uuid
          and g.granted_by is distinct from ${actor.personId}::uuid
        order by g.granted_at, g.id limit 20`.execute(tx)
      return rows.map(({ id, name, role, since }) => ({
        id,
        since,
        opens: '/administration',
        ...told('identity:duty.confirm-role')`Confirm or revoke the role that ${{ name }} took: ${{ role }}.`,
      }))
    },
  },
]
