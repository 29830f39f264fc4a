import { roles, scopeKinds } from '@portolan/contract'
import { z } from 'zod'
import { reaches } from './token.ts'

export const organisationKinds = ['organisation', 'sample'] as const

export const Membership = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  personId: z.uuid(),
})
export type Membership = z.output<typeof Membership>

/** Who asks, where, and as whom. Nothing here is of another person, so nothing is classed. */
export const Here = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable(), locale: z.string() }),
  organisation: z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    currency: z.string(),
  }),
  grants: z.array(z.object({ role: z.enum(roles), scope: z.enum(scopeKinds), scopeId: z.uuid().optional() })),
  memberships: z.array(Membership),
  sampleComing: z
    .boolean()
    .describe(
      'True while the sample organisation is being made, for who will be in it: the first administrator',
    ),
  by: z.enum(['session', 'token']),
  reach: z.enum(reaches),
  you: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Who really sits there, while looking through the eyes of another'),
  hasPassword: z.boolean().describe('False until the first run is finished'),
  secondFactor: z.boolean(),
  secondFactorNeeded: z
    .boolean()
    .describe('True when a role needs one and there is none: nothing else works until then'),
  selfGrants: z
    .array(z.object({ person: z.string(), role: z.enum(roles), at: z.string() }))
    .describe('Roles that the only administrator granted himself within 30 days: everyone is told'),
})
export type Here = z.output<typeof Here>

export const Session = z.object({ here: Here.nullable() })
