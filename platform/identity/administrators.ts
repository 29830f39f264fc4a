import type { Tx } from '../database/tenant.ts'
import { refuse } from '@portolan/contract'
import { throughEyes } from './contract/refusals.ts'
import type { Actor } from '../operations/actor.ts'

/** People, roles and secrets are changed with one's own eyes: else two people were one. */
export function refuseEyes(actor: Actor): void {
  if (actor.throughId !== undefined) throw refuse(throughEyes, {})
}

/** Decisions over who administers wait for each other, so that the last two cannot remove one another at once. */
export async function lockAdministration(tx: Tx): Promise<void> {
  await tx.selectFrom('tenant').select('id').forUpdate().execute()
}

/** Other people who hold the administrator's role over the organisation and can sign in. */
export async function hasOtherAdministrator(tx: Tx, personId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'g.tenant_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select('g.id')
    .where('g.role', '=', 'administrator')
    .where('g.scope', '=', 'organisation')
    .where('g.revoked_at', 'is', null)
    .where('g.confirmed_at', 'is not', null)
    .where('g.person_id', '<>', personId)
    .where('p.state', '=', 'active')
    .where('p.sign_in_id', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}
