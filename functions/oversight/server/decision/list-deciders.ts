import { allows, type InputOf, type OutputOf, roles, scopeKinds } from '@portolan/contract'
import { inWordOrder } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { placeOf } from '@portolan/plan/server'
import { decidingRoles, type listDeciders, permissions } from '../../contract/index.ts'

type Op = typeof listDeciders

/** Bodies, and people whose role decides alone here, each with what it is. */
export async function deciders({ tx, input }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const place = input.projectId === undefined ? {} : await placeOf(tx, input.projectId)
  // Of a project that one does not see, nobody is told either.
  if (place === undefined) return { items: [] }
  const bodies = await tx
    .selectFrom('body')
    .select(['id', 'name', 'purpose'])
    .orderBy(inWordOrder('name'))
    .execute()
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'g.tenant_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['p.id', 'p.name', 'p.job_title', 'g.role', 'g.scope', 'g.scope_id'])
    .where('g.role', 'in', [...decidingRoles])
    .where('g.revoked_at', 'is', null)
    .where('g.confirmed_at', 'is not', null)
    .where('p.state', '<>', 'left')
    .orderBy(inWordOrder('p.name'))
    .orderBy('p.id')
    .execute()
  const reaching = rows.filter((row) => {
    const role = roles.find((one) => one === row.role)
    const scope = scopeKinds.find((one) => one === row.scope)
    if (role === undefined || scope === undefined) return false
    return allows(permissions.decideAlone, [{ role, scope, scopeId: row.scope_id ?? undefined }], place)
  })
  const people = new Map(reaching.map((row) => [row.id, row]))
  return {
    items: [
      ...bodies.map(({ id, name, purpose }) => ({ kind: 'body' as const, id, name, note: purpose })),
      ...[...people.values()].map(({ id, name, job_title: title }) => ({
        kind: 'person' as const,
        id,
        name,
        note: title ?? '',
      })),
    ],
  }
}
