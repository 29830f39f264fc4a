import { roles, scopeKinds } from '@portolan/contract'
import { z } from 'zod'

/** A role held by a person: `waiting` until a second administrator confirms what somebody granted himself. */
export const GrantRow = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  scope: z.enum(scopeKinds),
  scopeId: z.uuid().nullable(),
  scopeName: z
    .string()
    .nullable()
    .describe('Absent for the whole organisation, and where you may not see it'),
  grantedAt: z.string(),
  waiting: z.boolean(),
})
export type GrantRow = z.output<typeof GrantRow>
