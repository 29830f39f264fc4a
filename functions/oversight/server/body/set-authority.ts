import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { bodyEvents, bodyRefusals, type setAuthority } from '../../contract/index.ts'
import { authorityOf, readAuthorities, type StoredAuthority } from './authorities.ts'

type Op = typeof setAuthority

/** Limits of a body or of a role; the way up must end somewhere. */
export async function setAuthorityOf({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<Op>>): Promise<Written<OutputOf<Op>>> {
  const { of, limits, nextBodyId } = input
  const authorities = await readAuthorities(tx)
  const bodies = await tx.selectFrom('body').select(['id', 'name']).execute()
  const ids = [of.kind === 'body' ? of.bodyId : null, nextBodyId].filter((id) => id !== null)
  if (ids.some((id) => !bodies.some((body) => body.id === id)))
    throw refuse(bodyRefusals.nobody, { kind: 'body' })
  const nameOf = (id: string): string => bodies.find((body) => body.id === id)?.name ?? ''
  if (of.kind === 'body' && nextBodyId !== null && leadsTo(nextBodyId, of.bodyId, authorities))
    throw refuse(bodyRefusals.ringOfBodies, { name: nameOf(of.bodyId) })
  const before = authorities.find((one) =>
    of.kind === 'body' ? one.body_id === of.bodyId : one.role === of.role,
  )
  const values = {
    cost_amount: limits.cost?.amount ?? null,
    cost_currency: limits.cost?.currency ?? null,
    slip_days: limits.slipDays,
    operations: limits.operations,
    next_body_id: nextBodyId,
    set_by: actor.personId ?? '',
    set_at: now,
    version: (before?.version ?? 0) + 1,
  }
  const id = before?.id ?? uuidv7(Date.parse(now))
  if (before === undefined)
    await tx
      .insertInto('authority')
      .values({
        tenant_id: actor.tenantId,
        id,
        body_id: of.kind === 'body' ? of.bodyId : null,
        role: of.kind === 'role' ? of.role : null,
        ...values,
      })
      .execute()
  else await tx.updateTable('authority').set(values).where('id', '=', id).execute()
  const stored = (await readAuthorities(tx)).find((one) => one.id === id)
  const told = of.kind === 'body' ? `“${nameOf(of.bodyId)}”` : of.role
  return {
    output: authorityOf(stored),
    happening: happened(bodyEvents.authoritySet, { subject: { kind: 'authority', id } }, { of: told }),
  }
}

function leadsTo(from: string, wanted: string, authorities: readonly StoredAuthority[]): boolean {
  const seen = new Set<string>()
  for (let at: string | null = from; at !== null && !seen.has(at);) {
    if (at === wanted) return true
    seen.add(at)
    const here: string = at
    at = authorities.find(({ body_id }) => body_id === here)?.next_body_id ?? null
  }
  return false
}
