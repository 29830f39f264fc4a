import { classed, fieldClasses, projectKey, roles, scopeKinds, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed, seatRoles } from '../body/body.ts'

export const accountStates = ['record', 'invited', 'active', 'left'] as const

/** A role as a reason: over what, by whom, since when. */
export const Reason = z.object({
  grantId: z.uuid(),
  role: z.enum(roles),
  scope: z.enum(scopeKinds),
  scopeId: z.uuid().nullable(),
  scopeName: z
    .string()
    .nullable()
    .describe('Absent for the whole organisation, and where you may not see it'),
  givenBy: PersonNamed.nullable().describe('Null: the server itself, or a record of before'),
  since: z.iso.datetime(),
})
export type Reason = z.output<typeof Reason>

const account = {
  person: PersonNamed,
  jobTitle: z.string().nullable(),
  state: z.enum(accountStates),
  secondFactor: classed(z.boolean(), 'personal'),
  lastSignInAt: classed(z.string().nullable(), 'personal'),
}

/** Somebody who sees a project, and everything that lets them. */
export const ProjectSeer = z.object({
  ...account,
  why: z.array(Reason),
  tokens: z.int().describe('Live ones: each sees what its person sees'),
})
export type ProjectSeer = z.output<typeof ProjectSeer>

export const LiveToken = z.object({
  id: z.uuid(),
  name: z.string(),
  reach: z.enum(['read', 'write']),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
})

/** A class of fields, and the roles by which they are read; none: they are left out for this person. */
export const ClassRight = z.object({
  fieldClass: z.enum(fieldClasses),
  everywhere: z.boolean(),
  by: z.array(z.uuid()).describe('Grants that open it'),
})

/** What somebody may decide: in a body, or alone by a role. */
export const Power = z.object({
  body: PersonNamed.nullable(),
  seat: z.enum(seatRoles).nullable(),
  to: z.iso.date().nullable().describe('The day after the last one of the term'),
  role: z.string().nullable(),
  cost: z.object({ amount: z.int(), currency: z.string() }).nullable().describe('The most; null: no limit'),
  slipDays: z.int().nullable(),
})
export type Power = z.output<typeof Power>

export const PersonAccess = z.object({
  ...account,
  leftAt: z.string().nullable(),
  grants: z.array(Reason),
  everything: z.boolean().describe('Sees every project of the organisation'),
  projects: z.int().describe('How many projects the walls show this person'),
  named: z
    .array(z.object({ id: projectKey(z.uuid()), name: z.string() }))
    .describe('Those of them that you see too, at most 200'),
  classes: z.array(ClassRight),
  rights: z
    .array(z.object({ id: z.string(), summary: z.string(), everywhere: z.boolean() }))
    .describe('Permissions that this person holds, over everything or within a scope'),
  tokens: z.array(LiveToken),
  powers: z.array(Power),
})
export type PersonAccess = z.output<typeof PersonAccess>

/** What an auditor would ask about. */
export const accessRules = [
  'leaver',
  'unused',
  'wide',
  'asks-and-decides',
  'waiting',
  'token-unused',
  'token-long',
  'term-ends',
] as const
export type AccessRule = (typeof accessRules)[number]

export const AccessFinding = z.object({
  rule: z.enum(accessRules),
  id: z.string(),
  person: PersonNamed,
  ...toldFields,
  since: z.iso.date().nullable(),
  opens: z.string(),
})
export type AccessFinding = z.output<typeof AccessFinding>
