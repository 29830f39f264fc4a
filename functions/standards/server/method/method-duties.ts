import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'
import { accountsOfActor } from '../named.ts'

/** Drafts that wait for one who did not write them. */
export const methodDuties: readonly DutyKind[] = [{ kind: 'standards.publish-method', read: toPublish }]

type Row = {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly since: string
}

async function toPublish({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const me = [...(await accountsOfActor(tx, actor))]
  const { rows } = await sql<Row>`
    select m.id, m.name, v.number, v.asked_at::date as since
    from method_version v join method m on m.tenant_id = v.tenant_id and m.id = v.method_id and m.retired_at is null
    where v.state = 'draft' and v.asked_at is not null and not v.authors && ${me}::uuid[]
      and exists (select 1 from role_grant g where g.tenant_id = v.tenant_id and g.person_id = ${actor.personId}::uuid
        and g.revoked_at is null and g.confirmed_at is not null and g.role in ('pmo-lead', 'portfolio-manager')
        and g.scope = 'organisation')
    order by v.asked_at limit 50`.execute(tx)
  return rows.map(({ id, name, number, since }) => ({
    id: `${id} ${number}`,
    since,
    opens: `/standards/${id}?number=${number}`,
    ...told(
      'standards:duty.publish',
    )`Look at version ${{ number }} of “${{ method: name }}”: it waits to be published.`,
  }))
}
