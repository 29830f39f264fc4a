import { canonical, sha256 } from './canonical.ts'

/** An event as it is chained: every field takes part in its hash, and so does the hash before it. */
export type Chained = {
  readonly tenantId: string
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly actorId: string | null
  readonly actorKind: string
  readonly throughId: string | null
  readonly operation: string
  readonly name: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly projectId: string | null
  readonly restricted: boolean
  readonly requestId: string
  readonly touches: readonly string[]
  readonly payload: unknown
  readonly previous: string
}

/** What stands before the first event of a tenant. */
export const genesis: string = '0'.repeat(64)

export function chainHash(event: Chained): string {
  return sha256(canonical(event))
}
