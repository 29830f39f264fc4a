import type { Grant } from '@portolan/contract'
import type { JudgedEntry } from './judge-entries.ts'
import type { ProjectKnown } from './entries.ts'

type Person = { readonly personId: string | undefined; readonly grants: readonly Grant[] }

/** The owner first, then also whoever manages the project, then also its sponsors. */
export function isAskedOf(
  { stored, project, judgement }: JudgedEntry,
  { personId, grants }: Person,
): boolean {
  const asked = judgement?.asked ?? null
  if (asked === null || personId === undefined) return false
  if (stored.ownerId === personId) return true
  if (asked === 'owner') return false
  return project.managerId === personId || (asked === 'sponsor' && sponsors(grants, project))
}

function sponsors(grants: readonly Grant[], { id, portfolioId }: ProjectKnown): boolean {
  return grants.some(
    ({ role, scope, scopeId }) =>
      role === 'sponsor' && (scope === 'organisation' || scopeId === id || scopeId === portfolioId),
  )
}
