import type { Grant } from '@portolan/contract'

/** Who asks. The tenant and the person decide what the database shows; `throughId` is who really sits there. */
export type Actor = {
  readonly kind: 'person' | 'token' | 'system'
  readonly tenantId: string
  readonly personId: string | undefined
  readonly throughId?: string | undefined
  readonly sessionId?: string | undefined
  /** A token with the reach 'read' changes nothing, whatever its person may. */
  readonly reach: 'read' | 'write'
}

export type Known = Actor & { readonly grants: readonly Grant[] }
